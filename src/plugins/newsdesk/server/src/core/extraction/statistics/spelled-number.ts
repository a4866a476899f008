import type { Lexeme } from '../dates/lexeme';
import { scaleExponents, tensWords, unitWords } from './number-words';

/** A number in words. */
export interface SpelledNumber {
  readonly value: number;
  readonly next: number;
  readonly isScaled: boolean;
}

/** No number in words is longer; the bound keeps a run of number words linear. */
const MOST_WORDS = 16;

/**
 * Reads a cardinal number in words: "twelve", "twenty-one", "three hundred and twelve",
 * "a million", "two point five". Stops where the words no longer make one number.
 */
export function readSpelledNumber(lexemes: readonly Lexeme[], index: number): SpelledNumber | null {
  const reading = new Reading();
  let at = startOf(lexemes, index);
  const limit = at + MOST_WORDS;
  while (at < limit) {
    const joined = afterJoin(lexemes, at, reading);
    const word = lexemes[joined];
    if (word === undefined || !reading.take(word.lower)) break;
    at = joined + 1;
  }
  if (!reading.hasStarted) return null;
  const decimals = readPoint(lexemes, at);
  return {
    value: Number(`${String(reading.value)}${decimals.literal}`),
    next: decimals.next,
    isScaled: reading.isScaled,
  };
}

/** "a hundred", "a million": the article stands for one. */
function startOf(lexemes: readonly Lexeme[], index: number): number {
  const article = lexemes[index]?.lower;
  if (article !== 'a' && article !== 'an') return index;
  const next = lexemes[index + 1]?.lower ?? '';
  return next === 'hundred' || next === 'dozen' || scaleExponents.has(next) ? index + 1 : index;
}

/** Passes the hyphen of "twenty-one" and the "and" of "a hundred and two". */
function afterJoin(lexemes: readonly Lexeme[], at: number, reading: Reading): number {
  const mark = lexemes[at];
  if (!reading.hasStarted || mark === undefined) return at;
  const beyond = lexemes[at + 1];
  if (mark.lower === '-')
    return beyond !== undefined && !mark.spaced && !beyond.spaced ? at + 1 : at;
  if (mark.lower !== 'and' && mark.lower !== '&') return at;
  const isSmaller =
    beyond !== undefined && (unitWords.has(beyond.lower) || tensWords.has(beyond.lower));
  return isSmaller && reading.takesAnd ? at + 1 : at;
}

/** "point five", "point two five" behind a number. */
function readPoint(lexemes: readonly Lexeme[], at: number): { literal: string; next: number } {
  if (lexemes[at]?.lower !== 'point') return { literal: '', next: at };
  let literal = '.';
  let next = at + 1;
  while (next - at < MOST_WORDS) {
    const digit = unitWords.get(lexemes[next]?.lower ?? '');
    if (digit === undefined || digit > 9) break;
    literal += String(digit);
    next += 1;
  }
  return literal === '.' ? { literal: '', next: at } : { literal, next };
}

/** What has been read so far, and what may follow it. */
class Reading {
  hasStarted = false;
  isScaled = false;
  takesAnd = false;
  private total = 0;
  private current = 0;
  private lastScale = Infinity;
  /** The place value just filled below a hundred: 1, 10, or none. */
  private open: 'all' | 'units' | 'none' = 'all';

  get value(): number {
    return this.total + this.current;
  }

  take(word: string): boolean {
    const unit = unitWords.get(word);
    if (unit !== undefined) return this.takeUnit(unit);
    const tens = tensWords.get(word);
    if (tens !== undefined) return this.takeTens(tens);
    if (word === 'hundred') return this.takeHundred();
    if (word === 'dozen' || word === 'dozens') return this.takeDozen();
    const exponent = scaleExponents.get(word);
    return exponent !== undefined && this.takeScale(10 ** exponent);
  }

  private takeUnit(unit: number): boolean {
    if (this.open === 'none' || (this.open === 'units' && (unit > 9 || unit === 0))) return false;
    return this.add(unit, 'none');
  }

  private takeTens(tens: number): boolean {
    return this.open === 'all' && this.add(tens, 'units');
  }

  private add(value: number, open: 'units' | 'none'): boolean {
    this.current += value;
    this.open = open;
    this.hasStarted = true;
    this.takesAnd = false;
    return true;
  }

  private takeHundred(): boolean {
    if (this.current >= 100) return false;
    this.current = (this.current === 0 ? 1 : this.current) * 100;
    this.open = 'all';
    this.hasStarted = true;
    this.takesAnd = true;
    return true;
  }

  private takeDozen(): boolean {
    if (this.isScaled) return false;
    this.current = (this.current === 0 ? 1 : this.current) * 12;
    this.open = 'none';
    this.hasStarted = true;
    this.isScaled = true;
    return true;
  }

  private takeScale(scale: number): boolean {
    if (scale >= this.lastScale || (this.hasStarted && this.current === 0)) return false;
    this.total += (this.current === 0 ? 1 : this.current) * scale;
    this.current = 0;
    this.lastScale = scale;
    this.open = 'all';
    this.hasStarted = true;
    this.isScaled = true;
    this.takesAnd = true;
    return true;
  }
}
