import type { Range } from '../span';
import { isQuotationMark, isWordCharacter, plainWords, type PlainWords } from './typography';

/**
 * How a quote stands to its source text: the same words; the same words with
 * marked insertions or elisions (or, for indirect speech, a paraphrase); other
 * words; or no source to compare with.
 */
export const integrities = ['verbatim', 'adapted', 'altered', 'unsourced'] as const;
export type Integrity = (typeof integrities)[number];

/** A quote as far as its integrity goes. */
export interface ComparableQuote {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** Without its outer marks. */
  readonly text: string;
  /** Where its pieces lie in the source, in order; a split quote has several. */
  readonly segments: readonly Range[];
}

/** A source text, prepared once for all the quotes of a report. */
export interface ComparableSource {
  readonly text: string;
  readonly words: PlainWords;
}

/** Prepares a source text for `checkQuote`. */
export function comparableSource(text: string): ComparableSource {
  return { text, words: plainWords(text) };
}

/**
 * Compares a quote with its source text, verbatim up to typography: the style of
 * marks, dashes and ellipses, white space, and the period or comma at either end.
 * Square brackets may insert or replace a few words and `…` may leave words out;
 * what stands between them must follow in the source in the same order.
 * @param source null when the report has no source document
 */
export function checkQuote(quote: ComparableQuote, source: ComparableSource | null): Integrity {
  if (source === null) return 'unsourced';
  const whole = compareWords(quote.text, source, quote.segments);
  if (whole !== 'altered' || quote.kind === 'direct') return whole;
  if (quote.kind === 'indirect') return 'adapted';
  const marked = markedStretches(quote.text);
  return marked.every((words) => compareWords(words, source, quote.segments) !== 'altered')
    ? 'adapted'
    : 'altered';
}

/** Finds a quote's words in the source as one unbroken stretch; null when they are not there so. */
export function locateQuote(text: string, source: ComparableSource): Range | null {
  const words = withoutEdges(plainWords(text).text);
  const at = wordsAt(source.words.text, words, 0);
  if (at === -1) return null;
  const start = source.words.offsets[at];
  const last = source.words.offsets[at + words.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

function compareWords(
  text: string,
  source: ComparableSource,
  segments: readonly Range[],
): Integrity {
  const places = [source.words.text];
  const pieces = segments.filter((segment) => isInMarks(source.text, segment));
  if (pieces.length > 1) places.unshift(joined(source.text, pieces));
  const words = withoutEdges(plainWords(text).text);
  if (words === '') return 'altered';
  if (places.some((place) => wordsAt(place, words, 0) !== -1)) return 'verbatim';
  const stretches = piecesOf(text);
  return places.some((place) => followsIn(place, stretches)) ? 'adapted' : 'altered';
}

/** Pieces are what the source has inside marks: words picked from anywhere could be joined to any sentence. */
function isInMarks(source: string, { start, end }: Range): boolean {
  const isPlace = start >= 0 && start < end && end <= source.length;
  return isPlace && [start - 1, start].some((at) => isQuotationMark(source.charAt(at)));
}

function joined(source: string, segments: readonly Range[]): string {
  return segments.map((segment) => plainWords(source, segment).text).join(' ');
}

/** What a bracket or an ellipsis may stand for, in characters of the source. */
const longestReplacement = 60;
const longestElision = 2_000;

interface Piece {
  readonly words: string;
  /** How far after the piece before it this one may begin; null for the first. */
  readonly within: number | null;
}

/**
 * The stretches of a quote between its brackets and ellipses. A bracket inside a
 * word (`[H]e`) stands for the whole word.
 */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let within: number | null = null;
  for (const part of splitAtChanges(text)) {
    if (part.change !== null) {
      within = Math.max(
        within ?? 0,
        part.change === 'elision' ? longestElision : longestReplacement,
      );
      continue;
    }
    const words = withoutEdges(part.text);
    if (words === '') continue;
    pieces.push({ words, within: pieces.length === 0 ? null : within });
    within = null;
  }
  return pieces;
}

interface Part {
  readonly text: string;
  readonly change: 'elision' | 'replacement' | null;
}

function splitAtChanges(text: string): readonly Part[] {
  const plain = plainWords(text).text;
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (character !== '\u2026' && character !== '[') continue;
    if (character === '\u2026') {
      parts.push(
        { text: plain.slice(from, at), change: null },
        { text: '\u2026', change: 'elision' },
      );
      from = at + 1;
      continue;
    }
    const close = plain.indexOf(']', at);
    if (close === -1) break;
    const isElision = plain.slice(at + 1, close).trim() === '\u2026';
    let start = at;
    while (start > from && isWordCharacter(plain.charAt(start - 1))) start -= 1;
    let end = close + 1;
    while (end < plain.length && isWordCharacter(plain.charAt(end))) end += 1;
    parts.push(
      { text: plain.slice(from, start), change: null },
      { text: plain.slice(start, end), change: isElision ? 'elision' : 'replacement' },
    );
    from = end;
    at = end - 1;
  }
  parts.push({ text: plain.slice(from), change: null });
  return parts;
}

/** How many places of the first piece are tried: a quote of one common word would else cost too much. */
const mostAttempts = 200;

function followsIn(place: string, pieces: readonly Piece[]): boolean {
  const [first, ...rest] = pieces;
  if (first === undefined || rest.length === 0)
    return first !== undefined && wordsAt(place, first.words, 0) !== -1;
  let at = wordsAt(place, first.words, 0);
  for (let attempt = 0; at !== -1 && attempt < mostAttempts; attempt += 1) {
    if (restFollows(place, rest, at + first.words.length)) return true;
    at = wordsAt(place, first.words, at + 1);
  }
  return false;
}

function restFollows(place: string, pieces: readonly Piece[], from: number): boolean {
  let at = from;
  for (const { words, within } of pieces) {
    const window = place.slice(at - 1, at + (within ?? 0) + words.length + 1);
    const found = wordsAt(window, words, 1);
    if (found === -1) return false;
    at += found - 1 + words.length;
  }
  return true;
}

/** Where words stand as whole words, from an offset on; -1 when nowhere. */
function wordsAt(place: string, words: string, from: number): number {
  for (let at = place.indexOf(words, from); at !== -1; at = place.indexOf(words, at + 1)) {
    const end = at + words.length;
    const cutsBefore = isWordCharacter(words.charAt(0)) && isWordCharacter(place.charAt(at - 1));
    const cutsAfter =
      isWordCharacter(words.charAt(words.length - 1)) && isWordCharacter(place.charAt(end));
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}

/** The period, comma or ellipsis at an edge belongs to the sentence around the quote. */
function withoutEdges(words: string): string {
  let start = 0;
  let end = words.length;
  const isEdge = (character: string): boolean => ' .,;:\u2026'.includes(character);
  while (start < end && isEdge(words.charAt(start))) start += 1;
  while (end > start && isEdge(words.charAt(end - 1))) end -= 1;
  return words.slice(start, end);
}

const openingMarks = '"\u201c\u201e\u00ab';
const closingMarks = '"\u201d\u201c\u00bb';

/** The words a mixed quote still has inside marks. */
function markedStretches(text: string): readonly string[] {
  const stretches: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!openingMarks.includes(text.charAt(at))) continue;
    let end = at + 1;
    while (end < text.length && !closingMarks.includes(text.charAt(end))) end += 1;
    stretches.push(text.slice(at + 1, end));
    at = end;
  }
  return stretches;
}
