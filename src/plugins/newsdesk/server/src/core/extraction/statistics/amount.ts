import type { Lexeme } from '../dates/lexeme';
import {
  denominators,
  firmScaleMarks,
  fractionSigns,
  looseCounts,
  looseScaleMarks,
  scaleExponents,
} from './number-words';
import { readNumeral } from './numeral';
import type { QuantityForm } from './quantity';
import { readSpelledNumber } from './spelled-number';

/** A number without its unit; a fraction's value is a share of one. */
export interface Amount {
  readonly value: number;
  readonly next: number;
  readonly form: Extract<QuantityForm, 'digits' | 'words' | 'loose' | 'fraction'>;
  readonly isBare: boolean;
  readonly isScaled: boolean;
}

/** Reads the number that starts at a lexeme; `isMoney` when a currency stands in front of it. */
export function readAmount(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
  isMoney: boolean,
): Amount | null {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return null;
  if (lexeme.kind === 'word') {
    return (
      fractionInWords(lexemes, index) ?? looseCount(lexemes, index) ?? amountInWords(lexemes, index)
    );
  }
  const sign = fractionSigns.get(lexeme.lower);
  if (sign !== undefined) return fraction(sign, index + 1);
  return amountInDigits(text, lexemes, index, isMoney);
}

function fraction(value: number, next: number): Amount {
  return { value, next, form: 'fraction', isBare: false, isScaled: false };
}

function amountInDigits(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
  isMoney: boolean,
): Amount | null {
  const numeral = readNumeral(text, lexemes, index);
  if (numeral === null) return null;
  if (numeral.isBare) {
    const simple = slashFraction(lexemes, index);
    if (simple !== null) return fraction(simple.value, simple.next);
  }
  const part = fractionBehind(lexemes, numeral.next);
  if (part !== null) {
    const whole = Number(numeral.literal) + part.value;
    return scaled(lexemes, String(whole), part.next, 'digits', false, isMoney);
  }
  return scaled(lexemes, numeral.literal, numeral.next, 'digits', numeral.isBare, isMoney);
}

const writtenDenominators = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100]);

/** "1/4", "1/40"; not a date (9/11), not 24/7. */
function slashFraction(
  lexemes: readonly Lexeme[],
  index: number,
): { value: number; next: number } | null {
  const top = lexemes[index];
  const slash = lexemes[index + 1];
  if (top?.kind !== 'digits' || slash?.lower !== '/' || slash.spaced) return null;
  const bottom = lexemes[index + 2];
  const after = lexemes[index + 3];
  if (bottom?.kind !== 'digits' || bottom.spaced || bottom.end - bottom.start > 3) return null;
  if (after !== undefined && !after.spaced && after.lower === '/') return null;
  const [numerator, denominator] = [Number(top.lower), Number(bottom.lower)];
  const isWritten = writtenDenominators.has(denominator) || denominator > 31;
  if (!isWritten || numerator >= denominator || numerator === 0) return null;
  return { value: numerator / denominator, next: index + 3 };
}

/** " 1/2", "½", " and a half" behind a whole number. */
function fractionBehind(
  lexemes: readonly Lexeme[],
  index: number,
): { value: number; next: number } | null {
  const sign = fractionSigns.get(lexemes[index]?.lower ?? '');
  if (sign !== undefined) return { value: sign, next: index + 1 };
  if (lexemes[index]?.spaced === true) {
    const simple = slashFraction(lexemes, index);
    if (simple !== null) return simple;
  }
  if (lexemes[index]?.lower !== 'and') return null;
  const article = lexemes[index + 1]?.lower;
  const denominator = denominators.get(lexemes[index + 2]?.lower ?? '');
  if ((article !== 'a' && article !== 'one') || denominator === undefined) return null;
  return { value: 1 / denominator, next: index + 3 };
}

/** Applies "million", "bn", "m" and their like behind a number. */
function scaled(
  lexemes: readonly Lexeme[],
  literal: string,
  index: number,
  form: 'digits' | 'words',
  isBare: boolean,
  isMoney: boolean,
): Amount {
  let exponent = 0;
  let next = index;
  for (let read = 0; read < 2; read += 1) {
    const scale = scaleAt(lexemes, next, isMoney);
    if (scale === null) break;
    exponent += scale.exponent;
    next = scale.next;
  }
  const dozens = dozensAt(lexemes, next);
  const half = exponent > 0 ? fractionBehind(lexemes, next) : null;
  const base = literal.includes('e')
    ? Number(literal) * 10 ** exponent
    : Number(`${literal}e${exponent}`);
  if (dozens !== null)
    return { value: base * 12, next: dozens, form, isBare: false, isScaled: true };
  if (half !== null && half.next - next === 3) {
    return {
      value: base + half.value * 10 ** exponent,
      next: half.next,
      form,
      isBare: false,
      isScaled: true,
    };
  }
  return { value: base, next, form, isBare: isBare && exponent === 0, isScaled: exponent > 0 };
}

function dozensAt(lexemes: readonly Lexeme[], index: number): number | null {
  const word = lexemes[index]?.lower;
  return word === 'dozen' || word === 'dozens' ? index + 1 : null;
}

function scaleAt(
  lexemes: readonly Lexeme[],
  index: number,
  isMoney: boolean,
): { exponent: number; next: number } | null {
  const mark = lexemes[index];
  const hyphen = mark?.lower === '-' && !mark.spaced;
  const at = hyphen ? index + 1 : index;
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word') return null;
  if (lexeme.lower === 'hundred') return { exponent: 2, next: at + 1 };
  const firm =
    scaleExponents.get(lexeme.lower) ?? (hyphen ? undefined : firmScaleMarks.get(lexeme.lower));
  if (firm !== undefined) return { exponent: firm, next: at + 1 };
  const loose = looseScaleMarks.get(lexeme.lower);
  if (loose === undefined || hyphen || lexeme.spaced) return null;
  return isLooseScale(lexemes, at, lexeme, isMoney) ? { exponent: loose, next: at + 1 } : null;
}

const measuredThings = new Set([
  'race',
  'run',
  'sprint',
  'final',
  'freestyle',
  'hurdles',
  'tall',
  'long',
  'wide',
  'high',
  'deep',
  'away',
]);

/** "$5m", "10k people", "3.4m users", "€10B"; not "a 5m wall", "the 10k race". */
function isLooseScale(
  lexemes: readonly Lexeme[],
  at: number,
  mark: Lexeme,
  isMoney: boolean,
): boolean {
  if (isMoney) return true;
  const next = lexemes[at + 1];
  if (next !== undefined && measuredThings.has(next.lower)) return false;
  if (mark.lower === 'k') return true;
  if (mark.lower === 't') return false;
  if (mark.capitalised || mark.lower === 'b') return mark.capitalised;
  if (next?.kind !== 'word') return false;
  const beyond = lexemes[at + 2];
  return isPluralLike(next.lower) || (beyond?.kind === 'word' && isPluralLike(beyond.lower));
}

const irregularPlurals = new Set(['people', 'men', 'women', 'children', 'euro', 'sterling']);

function isPluralLike(word: string): boolean {
  return (
    irregularPlurals.has(word) || (word.length > 3 && word.endsWith('s') && !word.endsWith('ss'))
  );
}

function amountInWords(lexemes: readonly Lexeme[], index: number): Amount | null {
  const spelled = readSpelledNumber(lexemes, index);
  if (spelled === null || isOrdinalTail(lexemes, spelled.next)) return null;
  const { value, next, isScaled } = spelled;
  const part = fractionBehind(lexemes, next);
  if (part === null) return { value, next, form: 'words', isBare: false, isScaled };
  const scale = lastScale(lexemes, next);
  const whole = value + part.value * scale;
  return scaled(lexemes, String(whole), part.next, 'words', false, false);
}

/** "a million and a half": half of the million. */
function lastScale(lexemes: readonly Lexeme[], next: number): number {
  const exponent = scaleExponents.get(lexemes[next - 1]?.lower ?? '');
  return exponent === undefined ? 1 : 10 ** exponent;
}

/** "twenty-first", "one hundred and fifth": an ordinal, whatever its beginning looks like. */
function isOrdinalTail(lexemes: readonly Lexeme[], next: number): boolean {
  const mark = lexemes[next];
  const isLinked = mark?.lower === '-' || mark?.lower === 'and';
  const word = isLinked ? lexemes[next + 1]?.lower : undefined;
  return word !== undefined && /^(?:first|second|.{2,12}th|third)$/.test(word);
}

/** "half a million", "two-thirds", "a quarter of", "one sixth", "three quarters of". */
function fractionInWords(lexemes: readonly Lexeme[], index: number): Amount | null {
  const lexeme = lexemes[index];
  if (lexeme?.lower === 'half' || lexeme?.lower === 'quarter') return bareFraction(lexemes, index);
  const numerator = numeratorAt(lexemes, index);
  if (numerator === null) return null;
  const hyphen = lexemes[numerator.next]?.lower === '-';
  const at = hyphen ? numerator.next + 1 : numerator.next;
  const word = lexemes[at]?.lower ?? '';
  const denominator = denominators.get(word);
  if (denominator === undefined) return null;
  const isPlural = word.endsWith('s') && word !== 'halves' ? true : word === 'halves';
  if (isPlural !== numerator.value > 1) return null;
  const after = lexemes[at + 1];
  const isPart = after?.lower === 'of' || after?.lower === 'the';
  const isShort = lexeme?.lower === 'a' || word.startsWith('quarter');
  const isScale = scaleExponents.has(after?.lower ?? '');
  // "a third are in favour", "fell by a third": no third one.
  const isShare = manyVerbs.has(after?.lower ?? '') || lexemes[index - 1]?.lower === 'by';
  if (isShort && !isPart && !isShare && !hyphen && !isScale && word !== 'half') return null;
  if (after !== undefined && !after.spaced && after.lower === '-') return null;
  const value = numerator.value / denominator;
  return scaledFraction(lexemes, value, at + 1);
}

const manyVerbs = new Set(['are', 'were', 'have', 'say', 'said', 'think', 'support', 'oppose']);

function numeratorAt(
  lexemes: readonly Lexeme[],
  index: number,
): { value: number; next: number } | null {
  const word = lexemes[index]?.lower;
  if (word === 'a') return { value: 1, next: index + 1 };
  const spelled = readSpelledNumber(lexemes, index);
  return spelled === null || spelled.isScaled ? null : { value: spelled.value, next: spelled.next };
}

/** "half of", "half the", "half a million", "quarter of a million", "half say". */
function bareFraction(lexemes: readonly Lexeme[], index: number): Amount | null {
  const word = lexemes[index]?.lower;
  const after = lexemes[index + 1];
  const value = word === 'half' ? 0.5 : 0.25;
  const withScale = scaledFraction(lexemes, value, index + 1);
  if (withScale.isScaled) return withScale;
  if (word !== 'half' || after?.kind !== 'word') return null;
  return withScale;
}

/** "half a million", "three quarters of a million", "half million". */
function scaledFraction(lexemes: readonly Lexeme[], value: number, next: number): Amount {
  let at = next;
  if (lexemes[at]?.lower === 'of') at += 1;
  if (lexemes[at]?.lower === 'a') at += 1;
  const word = lexemes[at]?.lower ?? '';
  if (word === 'dozen')
    return { value: value * 12, next: at + 1, form: 'words', isBare: false, isScaled: true };
  const exponent = scaleExponents.get(word);
  if (exponent === undefined) return fraction(value, next);
  return {
    value: value * 10 ** exponent,
    next: at + 1,
    form: 'words',
    isBare: false,
    isScaled: true,
  };
}

const looseQuantifiers = new Set(['several', 'few', 'many', 'couple']);

/** "dozens of", "tens of thousands of", "hundreds", "several thousand". */
function looseCount(lexemes: readonly Lexeme[], index: number): Amount | null {
  const word = lexemes[index]?.lower ?? '';
  const tens = word === 'tens' ? 10 : word === 'hundreds' ? 100 : null;
  if (tens !== null && lexemes[index + 1]?.lower === 'of') {
    const scale = looseCounts.get(lexemes[index + 2]?.lower ?? '');
    if (scale !== undefined && scale >= 1000) return loose(tens * scale, index + 3);
  }
  const count = looseCounts.get(word);
  if (count !== undefined) {
    const after = lexemes[index + 1]?.lower;
    return after === 'of' || after === 'more' ? loose(count, index + 1) : null;
  }
  if (!looseQuantifiers.has(word)) return null;
  const scale = readSpelledNumber(lexemes, index + 1);
  return scale !== null && (scale.isScaled || scale.value === 100) && scale.next <= index + 3
    ? loose(scale.value, scale.next)
    : null;
}

function loose(value: number, next: number): Amount {
  return { value, next, form: 'loose', isBare: false, isScaled: true };
}
