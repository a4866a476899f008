import type { Range } from '../../span';
import type { Token } from '../language/sentence';

/** How far the verbs are looked for that a figure and a period belong to. */
const WINDOW = 16;

/**
 * Whether a closed period in front of a figure is over before the figure's own verb: "was built in
 * 1520 and carries 4,800 vehicles a day". The period stands behind a verb of the past, the figure
 * behind one of the present. A period that opens its clause ("In 2015 …") goes on for all of it.
 * @param tokens of the sentence. @param before index of the last token in front of the number.
 */
export function isOverBefore(
  period: Range & { readonly text: string },
  tokens: readonly Token[],
  before: number,
): boolean {
  if (/^(?:since|from|after)\b/i.test(period.text)) return false;
  const lowest = Math.max(0, before - WINDOW);
  let at = before;
  let verb: number | null = null;
  for (; at >= lowest && (tokens[at]?.start ?? 0) >= period.end; at -= 1) {
    if (verb === null && isFinite(tokens, at)) verb = at;
  }
  if (verb === null || !isPresent(tokens, verb)) return false;
  while (at >= 0 && (tokens[at]?.end ?? 0) > period.start) at -= 1;
  const governing = verbOfPeriod(tokens, at);
  return governing !== null && !isPresent(tokens, governing);
}

function verbOfPeriod(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at >= Math.max(0, from - WINDOW); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'PUNCT' || token.tag === 'SCONJ') return null;
    if (isVerbal(token)) return at;
  }
  return null;
}

function isVerbal(token: Token | undefined): boolean {
  return token?.tag === 'VERB' || token?.tag === 'AUX';
}

/** Neither "to carry" nor "carrying", which have the tense of the verb they hang on. */
function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isVerbal(token) && tokens[at - 1]?.lower !== 'to' && token?.lower.endsWith('ing') !== true;
}

const presentAuxiliaries = new Set(
  'is are am has have does do will can may must could should'.split(' '),
);

/** Verbs of what goes on being so, whose plural is spelled unlike their past. */
const lastingVerbs = new Set(
  'carry employ hold contain produce house serve cover own run sell draw attract cost stand handle treat teach'.split(
    ' ',
  ),
);

/** By its auxiliary, where one stands in front of it; else by its ending. */
function isPresent(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb; at >= Math.max(0, verb - 3); at -= 1) {
    const token = tokens[at];
    if (token === undefined || (!isVerbal(token) && token.tag !== 'ADV' && token.tag !== 'PART'))
      break;
    if (token.tag === 'AUX' || presentAuxiliaries.has(token.lower))
      return presentAuxiliaries.has(token.lower);
  }
  const lower = tokens[verb]?.lower ?? '';
  return lastingVerbs.has(lower) || (lower !== 'was' && /[^s]s$/.test(lower));
}

/**
 * Whether something between a figure and a period parts them: another attribution, a publication,
 * the level that is compared with, a new clause. "47%, down from 58% a year ago", "a study published
 * on Tuesday", "sales fell, and the firm, which employs 300, said on Monday".
 */
export function isApart(
  tokens: readonly Token[],
  period: Range & { readonly text: string },
  figure: Range,
): boolean {
  const [from, to] =
    period.start >= figure.end ? [figure.end, period.start] : [period.end, figure.start];
  const first = firstFrom(tokens, from);
  for (let at = first; (tokens[at]?.start ?? to) < to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (parting.has(word)) return true;
    const level = compared.has(word) && tokens[at - 1]?.text === ',';
    if (level && period.start >= figure.end) return true;
    if (word === 'from' && compared.has(tokens[at - 1]?.lower ?? '')) return true;
    if (word === 'after' && period.end <= figure.start && isDay(period.text)) return true;
  }
  if (period.end > figure.start)
    return publishing.has(tokens[firstFrom(tokens, period.start) - 1]?.lower ?? '');
  // "a report last year estimated", "a study published Tuesday found 12"
  return (
    cited.has(tokens[first]?.lower ?? '') ||
    publishing.has(tokens[firstFrom(tokens, period.start) - 1]?.lower ?? '')
  );
}

const parting = new Set('; but said says told heard compared against versus according'.split(' '));
const compared = new Set(['up', 'down']);
const publishing = new Set(
  'published released issued unveiled printed conducted posted'.split(' '),
);
const cited = new Set('estimated said found showed suggested concluded reported warned'.split(' '));

function isDay(period: string): boolean {
  return /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(period);
}

/** The first token at or behind an offset. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
