import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { readDocument } from '../src/plugins/newsdesk/server/src/core/document/read-document';
import { extractReport } from '../src/plugins/newsdesk/server/src/core/extraction/extract-report';
import type { ExtractedReport } from '../src/plugins/newsdesk/server/src/core/report/extracted-report';
import { addScores, bootstrapInterval, emptyScore, ratesOf, type Score } from './span-metrics';

/** What fundus (flairNLP/fundus) expects of one stored page. */
const expectedPage = z.object({
  title: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  body: z
    .object({
      summary: z.array(z.string()),
      sections: z.array(
        z.object({ headline: z.array(z.string()), paragraphs: z.array(z.string()) }),
      ),
    })
    .nullish(),
  images: z
    .array(z.object({ caption: z.string().nullish(), authors: z.array(z.string()).nullish() }))
    .nullish(),
});
const expectedPages = z.record(z.string(), expectedPage);

type ExpectedPage = z.output<typeof expectedPage>;

/** Rules are tuned on the one half of the pages and reported on the other. */
export type Half = 'tune' | 'report';

/** A stored page as we read it, beside what is expected of it. */
export interface ReadPage {
  readonly name: string;
  readonly expected: ExpectedPage;
  readonly report: ExtractedReport;
}

/**
 * Reads the English pages of one half of fundus' parser test data.
 * @param folder fundus' `tests/resources/parser/test_data`
 * @throws Error when the folder holds no such pages
 */
export async function readWebPages(folder: string, half: Half): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    : [];
  for (const file of files.filter((name) => name.endsWith('.html.gz'))) {
    if (halfOf(file) !== half) continue;
    const expectations = path.join(folder, file.replace(/_\d{4}_\d\d_\d\d\.html\.gz$/, '.json'));
    if (!existsSync(expectations)) continue;
    const versions = Object.values(
      expectedPages.parse(JSON.parse(readFileSync(expectations, 'utf8'))),
    ).filter(isEnglish);
    if (versions.length === 0) continue;
    const bytes = gunzipSync(readFileSync(path.join(folder, file)));
    const { value: document } = await readDocument(bytes, { fileName: 'page.html' });
    const report = extractReport(document);
    const [expected] = versions.sort((a, b) => likeness(b, report) - likeness(a, report));
    if (expected === undefined || likeness(expected, report) < 0.2) continue;
    pages.push({ name: file, expected, report });
  }
  if (files.length === 0 || pages.length === 0) {
    throw new Error(
      `no stored pages under ${folder}: expected <country>/<Publisher>_<date>.html.gz`,
    );
  }
  return pages;
}

/** The publisher decides the half, so that no layout is both tuned on and reported. */
function halfOf(file: string): Half {
  const publisher = path.basename(file).replace(/_\d{4}_.*$/, '');
  let hash = 0;
  for (const character of publisher) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 2 === 0 ? 'tune' : 'report';
}

const commonEnglish = new Set('the of and to in a is for on that with as by at was it'.split(' '));

function isEnglish(page: ExpectedPage): boolean {
  const all = bodyWords(page);
  return all.filter((word) => commonEnglish.has(word)).length > all.length * 0.2;
}

/** A publisher's expectations cover several pages: this one's are those with its words. */
function likeness(expected: ExpectedPage, report: ExtractedReport): number {
  const { found, gold } = bagScore(bodyWords(expected), reportWords(report));
  return gold === 0 ? 0 : found / gold;
}

function bodyWords({ body }: ExpectedPage): string[] {
  const sections = body?.sections ?? [];
  return wordsOf(
    [
      ...(body?.summary ?? []),
      ...sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
    ].join(' '),
  );
}

const storyRoles = new Set(['body', 'subheading', 'key-point', 'standfirst', 'dateline']);

function reportWords({ paragraphs }: ExtractedReport): string[] {
  const story = paragraphs.filter(({ role }) => storyRoles.has(role));
  return wordsOf(story.map(({ span }) => span.text).join(' '));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words in common, each as often as both have it. */
function bagScore(gold: readonly string[], predicted: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of predicted) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return { found: common, gold: gold.length, right: common, predicted: predicted.length };
}

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

function headlineScore({ expected, report }: ReadPage): Score {
  const gold = expected.title ?? '';
  const found = report.headline?.text ?? '';
  const right = gold !== '' && sameWords(gold, found) ? 1 : 0;
  return { found: right, gold: gold === '' ? 0 : 1, right, predicted: gold === '' ? 0 : 1 };
}

function bylineScore({ expected, report }: ReadPage): Score {
  const gold = expected.authors ?? [];
  const found = report.byline?.authors ?? [];
  const right = found.filter((name) => gold.some((author) => sameWords(author, name))).length;
  return { found: right, gold: gold.length, right, predicted: found.length };
}

/** Pairs of captions that share four words of five. */
export function captionPairs({ expected, report }: ReadPage): {
  readonly gold: readonly { readonly caption: string; readonly credit: string }[];
  readonly pairs: readonly (readonly [gold: number, found: number])[];
} {
  const gold = [
    ...new Map(
      (expected.images ?? []).flatMap(({ caption, authors }) =>
        caption == null || wordsOf(caption).length < 2
          ? []
          : [[wordsOf(caption).join(' '), { caption, credit: (authors ?? []).join(' ') }] as const],
      ),
    ).values(),
  ];
  const pairs: [number, number][] = [];
  const used = new Set<number>();
  for (const [at, { caption, credit }] of gold.entries()) {
    const wanted = [wordsOf(caption), wordsOf(`${caption} ${credit}`)];
    const found = report.media.findIndex((figure, index) => {
      if (used.has(index)) return false;
      // Some expectations hold the credit in the caption.
      const read = [wordsOf(figure.caption), wordsOf(`${figure.caption} ${figure.credit ?? ''}`)];
      return read.some((words) => wanted.some((one) => ratesOf(bagScore(one, words)).f1 >= 80));
    });
    if (found < 0) continue;
    used.add(found);
    pairs.push([at, found]);
  }
  return { gold, pairs };
}

function captionScore(page: ReadPage): Score {
  const { gold, pairs } = captionPairs(page);
  const predicted = page.report.media.filter(({ caption }) => caption !== '').length;
  return { found: pairs.length, gold: gold.length, right: pairs.length, predicted };
}

/** Credits of captions that were found: right with every word of the expected one and at most three more. */
function creditScore(page: ReadPage): Score {
  const { gold, pairs } = captionPairs(page);
  let right = 0;
  let wanted = 0;
  let predicted = 0;
  for (const [goldAt, foundAt] of pairs) {
    const expected = wordsOf(gold[goldAt]?.credit ?? '');
    const found = wordsOf(page.report.media[foundAt]?.credit ?? '');
    if (expected.length === 0) continue;
    wanted += 1;
    if (found.length > 0) predicted += 1;
    const { found: common } = bagScore(expected, found);
    if (common === expected.length && found.length - common <= 3) right += 1;
  }
  return { found: right, gold: wanted, right, predicted };
}

/** The figures of a half as a table. */
export function webPageTable(pages: readonly ReadPage[], half: Half): string {
  const rows: readonly [string, (page: ReadPage) => Score][] = [
    ['headline', headlineScore],
    ['byline: authors', bylineScore],
    ['body: words', ({ expected, report }) => bagScore(bodyWords(expected), reportWords(report))],
    ['caption', captionScore],
    ['credit of a caption found', creditScore],
  ];
  const lines = rows.map(([label, score]) => {
    const scores = pages.map(score);
    const total = scores.reduce(addScores, emptyScore);
    const { precision, recall, f1 } = ratesOf(total);
    const { low, high } = bootstrapInterval(scores, (sample) => ratesOf(sample).f1);
    const cells = [precision, recall, f1, low, high].map((value) => value.toFixed(1).padStart(7));
    return `${label.padEnd(28)}${cells.join('')}${String(total.gold).padStart(8)}${String(total.predicted).padStart(8)}`;
  });
  return [
    `Web pages of fundus' test data, ${half} half: ${pages.length} English pages`,
    `${''.padEnd(28)}      P      R     F1    95 % of F1      gold   found`,
    ...lines,
  ].join('\n');
}
