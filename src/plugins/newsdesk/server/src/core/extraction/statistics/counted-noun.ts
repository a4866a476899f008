import type { Range } from '../../span';
import type { Token } from '../language/sentence';
import { looseCounts } from './number-words';

/** The noun phrase a number counts. */
export interface CountedNoun extends Range {
  readonly head: Token;
  /** Token index behind the phrase. */
  readonly next: number;
  /** "other", "more", "another" stands in it: it counts against something said before. */
  readonly isFurther: boolean;
}

const MOST_MODIFIERS = 7;

const furtherWords = new Set([
  'other',
  'others',
  'more',
  'additional',
  'further',
  'extra',
  'fewer',
  'less',
  'another',
]);

const skipped = new Set([
  'of',
  'the',
  'these',
  'those',
  'their',
  'its',
  'his',
  'her',
  'our',
  'my',
  'your',
  'all',
  'such',
]);

/** Reads the noun phrase behind a number: modifiers and head as printed, without "of the 25" and "more". */
export function readCountedNoun(tokens: readonly Token[], index: number): CountedNoun | null {
  let at = index;
  let isFurther = false;
  while (at < index + 4) {
    const token = tokens[at];
    if (token === undefined) return null;
    const isWhole = token.tag === 'NUM' && at > index && tokens[index]?.lower === 'of';
    if (furtherWords.has(token.lower)) isFurther = true;
    else if (!isWhole && !skipped.has(token.lower)) break;
    at += 1;
  }
  const first = tokens[at];
  let head: Token | undefined;
  let next = at;
  for (let read = 0; read < MOST_MODIFIERS; read += 1) {
    const token = tokens[next];
    if (token === undefined || !isPhrasePart(tokens, next, token, head)) break;
    if (isNoun(token)) head = token;
    next += 1;
  }
  if (head === undefined || first === undefined || looseCounts.has(head.lower)) return null;
  const end = tokens.indexOf(head, at);
  return { start: first.start, end: head.end, head, next: end + 1, isFurther };
}

function isNoun(token: Token): boolean {
  return token.tag === 'NOUN' || token.tag === 'PROPN';
}

/** An adjective, a noun, a participle in front of one ("registered voters"), or what joins them. */
function isPhrasePart(
  tokens: readonly Token[],
  index: number,
  token: Token,
  head: Token | undefined,
): boolean {
  if (isTimeWord(token)) return false;
  if (isNoun(token)) return head === undefined || !startsNewPhrase(head, token);
  if (token.tag === 'ADJ') return head === undefined || tokens[index - 1]?.text === '-';
  const following = tokens[index + 1];
  if (following === undefined) return false;
  if (token.text === '-' || token.text === '‑' || token.text === '/') {
    return token.end === following.start && tokens[index - 1]?.end === token.start;
  }
  if (token.text === '.')
    return (
      token.start === tokens[index - 1]?.end &&
      isNoun(following) &&
      isAbbreviation(tokens[index - 1])
    );
  if (head !== undefined) return false;
  if (token.tag === 'VERB') return isParticiple(token.lower) && canFollowParticiple(following);
  if (token.tag === 'ADV')
    return following.tag === 'ADJ' || following.tag === 'VERB' || following.text === '-';
  return (token.lower === 'and' || token.text === ',') && areJoinedModifiers(tokens, index);
}

const irregularParticiples = new Set(
  'paid sold built lost held known born made hurt sent spent shot cut bought brought caught left'.split(
    ' ',
  ),
);

function isParticiple(word: string): boolean {
  return /(?:ed|ing|en|wn)$/.test(word) || irregularParticiples.has(word);
}

function isAbbreviation(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start <= 3;
}

function canFollowParticiple(token: Token): boolean {
  return isNoun(token) || token.tag === 'ADJ' || token.text === '-';
}

/** "black and Hispanic voters". */
function areJoinedModifiers(tokens: readonly Token[], index: number): boolean {
  const second = tokens[index + 1]?.tag;
  return tokens[index - 1]?.tag === 'ADJ' && (second === 'ADJ' || second === 'PROPN');
}

/** "12 people Monday": the second noun is a name of its own. */
function startsNewPhrase(head: Token, token: Token): boolean {
  return token.tag === 'PROPN' && head.tag === 'NOUN';
}

const timeWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tonight tomorrow'.split(
    ' ',
  ),
);

function isTimeWord(token: Token): boolean {
  return timeWords.has(token.lower);
}

const irregularPlurals = new Set(
  'people men women children police personnel staff troops feet mice teeth geese cattle sheep fish deer aircraft spacecraft vehicles alumni data media criteria phenomena dead injured wounded elderly homeless percent policemen congressmen servicemen firefighters'.split(
    ' ',
  ),
);

/** Plural, as far as the spelling shows: only what can be counted is a count. */
export function isPluralNoun(token: Token): boolean {
  const { lower } = token;
  if (irregularPlurals.has(lower) || lower.endsWith('men') || lower.endsWith('people')) return true;
  return lower.length > 2 && lower.endsWith('s') && !/(?:ss|us|is|'s)$/.test(lower);
}
