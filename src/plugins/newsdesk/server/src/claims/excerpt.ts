import { wordsOf, type Word } from './words';

/** Where a word that was searched for stands in an excerpt (UTF-16, end exclusive). */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A piece of plain text around what was found. It is text: whoever shows it as HTML escapes it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** UTF-16 code units of an excerpt, about two lines. */
const length = 240;
/** What is shown of the text before the first word found. */
const lead = 60;

/** The start of the stretch that holds most of the words found. */
const bestStart = (found: readonly Word[]): number => {
  let best = { start: 0, count: 0 };
  let last = 0;
  for (const [first, { start }] of found.entries()) {
    while (last < found.length && (found[last]?.end ?? 0) - start <= length - lead) last += 1;
    if (last - first > best.count) best = { start, count: last - first };
  }
  return best.start;
};

/**
 * The stretch of a text with most of the words searched for, cut between words, and where they
 * stand in it. Without any, the text's beginning.
 */
export const excerptOf = (text: string, searched: ReadonlySet<string>): Excerpt => {
  const words = wordsOf(text);
  const found = words.filter(({ word }) => searched.has(word));
  const wanted = text.length <= length ? 0 : Math.max(0, bestStart(found) - lead);
  const from = wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? 0);
  const to =
    text.length - from <= length
      ? text.length
      : (words.findLast(({ end }) => end <= from + length)?.end ?? from + length);
  const marks = found
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return { text: text.slice(from, to), marks };
};
