import type { ExtractedStatistic } from '../../../report/extracted-report';
import { findDates } from '../../dates/find-dates';
import { lexemesOf } from '../../dates/lexeme';
import { readSentences } from '../../language/read-sentences';
import type { Block, Layout } from '../../layout/block';
import { isPluralNoun, readCountedNoun } from '../counted-noun';
import { findStatistics } from '../find-statistics';
import type { NumberInPlace } from '../number-in-place';
import { readQualifier } from '../read-qualifier';
import { readQuantities } from '../read-quantities';
import type { NumberCase } from '../rejections/rejection';

/** A document of blocks with nothing around them. */
export function layoutOf(blocks: readonly Block[], publishedOn: string | null): Layout {
  return {
    blocks,
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    keyPoints: [],
    media: [],
    publishedOn,
  };
}

/** The statistics of lines of text; a line that starts with `• ` is a key point. */
export function statisticsIn(
  text: string,
  publishedOn: string | null = null,
): readonly ExtractedStatistic[] {
  const layout = layoutOf(blocksOf(text), publishedOn);
  return findStatistics(text, {
    layout,
    sentences: readSentences(text, layout),
    names: [],
    quotes: [],
    dates: findDates(text, layout),
  });
}

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const isKeyPoint = line.startsWith('• ');
    const from = isKeyPoint ? start + 2 : start;
    const end = start + line.length;
    if (end > from) blocks.push({ start: from, end, role: isKeyPoint ? 'key-point' : 'body' });
    start = end + 1;
  }
  return blocks;
}

/**
 * The number printed as `printed` in a one-paragraph text, as the rejections see it.
 * @throws Error when the text holds no such number.
 */
export function numberCaseOf(text: string, printed: string): NumberCase {
  const layout = layoutOf([{ start: 0, end: text.length, role: 'body' }], null);
  const lexemes = lexemesOf(text, 0, text.length);
  const quantity = readQuantities(text, lexemes).find(
    ({ start, end }) => text.slice(start, end) === printed,
  );
  const sentence = readSentences(text, layout).find(({ end }) => end > (quantity?.start ?? 0));
  if (quantity === undefined || sentence === undefined) {
    throw new Error(`no number "${printed}" in "${text}"`);
  }
  const { tokens } = sentence;
  const after = tokens.findIndex(({ start }) => start >= quantity.end);
  const tokenAfter = after === -1 ? tokens.length : after;
  const tokenBefore = tokens.filter(({ end }) => end <= quantity.start).length - 1;
  const place: NumberInPlace = { text, lexemes, quantity, tokens, tokenAfter, tokenBefore };
  const qualifier = readQualifier(place);
  const noun = quantity.unit.kind === 'none' ? readCountedNoun(tokens, tokenAfter) : null;
  const counted = noun !== null && (quantity.value === 1 || isPluralNoun(noun.head)) ? noun : null;
  return { place, qualifier, noun: counted };
}
