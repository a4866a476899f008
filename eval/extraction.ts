import { parseArgs } from 'node:util';
import { extractReport } from '../src/plugins/newsdesk/server/src/core/extraction/extract-report';
import {
  noMetadata,
  type SourceDocument,
} from '../src/plugins/newsdesk/server/src/core/document/source-document';
import { readSentences } from '../src/plugins/newsdesk/server/src/core/extraction/language/read-sentences';
import { readLayout } from '../src/plugins/newsdesk/server/src/core/extraction/layout/read-layout';
import { findNames } from '../src/plugins/newsdesk/server/src/core/extraction/names/find-names';
import { findAttributions } from '../src/plugins/newsdesk/server/src/core/extraction/quotes/find-quotes';
import type { ExtractedQuote } from '../src/plugins/newsdesk/server/src/core/report/extracted-report';
import { readPolnear } from './brat-attributions';
import { corpusTable, evaluateCorpus } from './corpus';
import { dateTables, evaluateDates } from './dates';
import { readNewsArticles } from './news-articles';
import { newsErrors, newsTable } from './news-tables';
import { quoteTables, stanceTable, type ScoredDocument } from './quote-tables';
import {
  confidenceTable,
  evaluateConfidence,
  evaluateQuantulum,
  evaluateRecognizers,
  valueTable,
} from './statistics';
import { readWebPages, webPageTable, type Half } from './web-pages';

const usage = `Give at least one directory of annotated data:
  npm run eval:extraction -- --polnear <directory> [--split train|dev]
                             [--quantulum <quantities.json>]
                             [--recognizers <Specs> --chrono <test/en>]
                             [--fundus <tests/resources/parser/test_data> [--half tune|report]]
                             [--corpus tests/corpus]
                             [--news eval/news [--errors]]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      polnear: { type: 'string' },
      split: { type: 'string', default: 'dev' },
      quantulum: { type: 'string' },
      recognizers: { type: 'string' },
      chrono: { type: 'string' },
      fundus: { type: 'string' },
      half: { type: 'string', default: 'report' },
      corpus: { type: 'string' },
      news: { type: 'string' },
      errors: { type: 'boolean', default: false },
    },
  });
  const { polnear, split, quantulum, recognizers, chrono, fundus, corpus, news } = values;
  const tables: string[] = [];
  if (polnear !== undefined) {
    const annotated = readPolnear(polnear, split);
    tables.push(
      `PolNeAR ${split}: ${annotated.length} documents`,
      quoteTables(
        annotated.map((gold): ScoredDocument => ({
          gold,
          quotes: extractReport(plainDocument(gold.text)).quotes,
        })),
      ),
      stanceTable(annotated.map((gold) => ({ gold, quotes: withStances(gold.text) }))),
    );
  }
  if (quantulum !== undefined) {
    const models = recognizers === undefined ? [] : evaluateRecognizers(recognizers);
    tables.push(
      valueTable([evaluateQuantulum(quantulum), ...models]),
      confidenceTable(evaluateConfidence(quantulum, recognizers ?? null)),
    );
  }
  if (recognizers !== undefined && chrono !== undefined) {
    tables.push(dateTables(evaluateDates(recognizers, chrono)));
  }
  if (fundus !== undefined) {
    const half: Half = values.half === 'tune' ? 'tune' : 'report';
    tables.push(webPageTable(await readWebPages(fundus, half), half));
  }
  if (corpus !== undefined) tables.push(corpusTable(evaluateCorpus(corpus)));
  if (news !== undefined) {
    const articles = readNewsArticles(news).map((article) => ({
      article,
      quotes: extractReport(plainDocument(article.text)).quotes,
    }));
    tables.push(newsTable(articles));
    if (values.errors) tables.push(newsErrors(articles));
  }
  if (tables.length === 0) throw new Error(usage);
  process.stdout.write(`${tables.join('\n\n')}\n`);
}

/** The quotes together with the views and wishes that the report leaves out. */
function withStances(text: string): readonly ExtractedQuote[] {
  const { value: layout } = readLayout(plainDocument(text));
  const sentences = readSentences(text, layout);
  const names = findNames(text, layout, sentences);
  return findAttributions(text, layout, sentences, names, { stances: true });
}

function plainDocument(text: string): SourceDocument {
  return {
    text,
    mediaType: 'text/plain',
    metadata: { ...noMetadata, language: 'en' },
    hints: [],
    media: [],
    conformance: [],
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
