import type { ExtractedQuote } from '../src/plugins/newsdesk/server/src/core/report/extracted-report';
import type { ExpectedQuote, NewsArticle } from './news-articles';
import {
  addScores,
  bootstrapInterval,
  emptyScore,
  intersectionOverUnion,
  matchStretches,
  ratesOf,
  type Score,
} from './span-metrics';

/** An article with what was extracted from it. */
export interface ReadArticle {
  readonly article: NewsArticle;
  readonly quotes: readonly ExtractedQuote[];
}

type Pair = readonly [expected: ExpectedQuote, found: ExtractedQuote];

/** Quotes and speakers on our own news articles, at an overlap (IoU) of 0.8. */
export function newsTable(articles: readonly ReadArticle[]): string {
  const all = articles.flatMap(({ article }) => article.quotes).length;
  const pairs = articles.map(pairsOf);
  const count = (of: (pair: Pair) => boolean): number => pairs.flat().filter(of).length;
  const matched = count(() => true);
  return [
    `Our own news articles: ${articles.length}, ${all} quotes`,
    line('content, IoU 0.8', articles.map(contentScore)),
    line('content and speaker', articles.map(jointScore)),
    share('speaker resolved to the right name', count(isResolved), matched),
    ...(['direct', 'mixed', 'indirect'] as const).map((kind) =>
      share(
        `recall of ${kind}`,
        count(([expected]) => expected.kind === kind),
        articles.flatMap(({ article }) => article.quotes).filter((quote) => quote.kind === kind)
          .length,
      ),
    ),
  ].join('\n');
}

/** Every quote missed, invented or given to the wrong speaker, for reading. */
export function newsErrors(articles: readonly ReadArticle[]): string {
  return articles
    .flatMap((read) => {
      const { article, quotes } = read;
      const pairs = pairsOf(read);
      const print = ({ start, end }: { start: number; end: number }): string =>
        article.text.slice(start, end).replace(/\s+/g, ' ');
      return [
        ...article.quotes
          .filter((expected) => !pairs.some(([found]) => found === expected))
          .map(({ kind, content }) => `missed ${kind}: ${print(content)}`),
        ...quotes
          .filter((quote) => !pairs.some(([, found]) => found === quote))
          .map(({ rule, content }) => `wrong ${rule}: ${print(content)}`),
        ...pairs
          .filter((pair) => !isResolved(pair) || !isAttributed(article, pair))
          .map(
            ([{ speaker, mention }, found]) =>
              `speaker ${speaker} (${mention ?? '-'}), found ${found.speaker?.name ?? '-'} (${found.speaker?.mention?.text ?? '-'}): ${print(found.content)}`,
          ),
      ].map((entry) => `${article.name}: ${entry}`);
    })
    .join('\n');
}

function pairsOf({ article, quotes }: ReadArticle): Pair[] {
  return matchStretches(
    article.quotes.map(({ content }) => content),
    quotes.map(({ content }) => content),
    intersectionOverUnion,
    0.8,
  ).flatMap(([gold, found]) => {
    const expected = article.quotes[gold];
    const quote = quotes[found];
    return expected === undefined || quote === undefined ? [] : [[expected, quote] as const];
  });
}

function contentScore(read: ReadArticle): Score {
  const { length } = pairsOf(read);
  return {
    found: length,
    gold: read.article.quotes.length,
    right: length,
    predicted: read.quotes.length,
  };
}

function jointScore(read: ReadArticle): Score {
  const { length } = pairsOf(read).filter((pair) => isAttributed(read.article, pair));
  return {
    found: length,
    gold: read.article.quotes.length,
    right: length,
    predicted: read.quotes.length,
  };
}

/** The mention shares words with the expected one; a floating quote has the right name. */
function isAttributed({ text }: NewsArticle, pair: Pair): boolean {
  const [{ mention }, { speaker }] = pair;
  if (mention === null) return isResolved(pair);
  if (speaker?.mention == null) return false;
  const { start, end } = speaker.mention;
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1))
    if (at < end && at + mention.length > start) return true;
  return false;
}

function isResolved([expected, { speaker }]: Pair): boolean {
  return plainName(speaker?.name ?? '') === plainName(expected.speaker);
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an|their|her|his) |[.,]/g, '')
    .trim();
}

function line(label: string, scores: readonly Score[]): string {
  const { precision, recall, f1 } = ratesOf(scores.reduce(addScores, emptyScore));
  const { low, high } = bootstrapInterval(scores, (sample) => ratesOf(sample).f1);
  return `${label.padEnd(36)}${cell(precision)}${cell(recall)}${cell(f1)}   ${cell(low)} –${cell(high)}`;
}

function share(label: string, right: number, all: number): string {
  return `${label.padEnd(36)}${`${right}/${all}`.padStart(9)}${cell((100 * right) / all)}`;
}

const cell = (value: number): string => value.toFixed(1).padStart(7);
