import type { Lexeme } from '../dates/lexeme';
import { readAmount } from './amount';
import { changeWords } from './change-words';
import { firmScaleMarks, looseScaleMarks, scaleExponents } from './number-words';
import { plusMinusAt, readStart, type NumberStart } from './number-start';
import { readSide, type NumberSide } from './number-side';
import type { Quantity, QuantityUnit } from './quantity';
import { placeOf } from './quantity-place';
import { readUnit } from './read-unit';

/** "42 ± 3": the first is the value. */
export function plusMinusOf(
  text: string,
  lexemes: readonly Lexeme[],
  one: Quantity,
): Quantity | null {
  const at = plusMinusAt(lexemes, one.next);
  if (at === null) return null;
  const error = readAmount(text, lexemes, at, false);
  if (error === null) return null;
  const read = readUnit(text, lexemes, error.next);
  const unit = one.unit.kind === 'none' ? read.unit : one.unit;
  return {
    ...one,
    ...placeOf(lexemes, one.first, read.next),
    unit,
    isPlusMinus: true,
    isBare: false,
  };
}

/** "10-15", "between 10 and 15", "from 3% to 5%", "8- to 16-meter", "$5-7 million", "two or three". */
export function rangeOf(
  text: string,
  lexemes: readonly Lexeme[],
  one: Quantity,
  start: NumberStart,
): Quantity | null {
  const link = rangeLink(lexemes, one);
  if (link === null) return null;
  const secondStart = readStart(text, lexemes, link.next);
  const second = readSide(text, lexemes, secondStart);
  if (second === null || second.amount.form === 'loose' || second.amount.form === 'fraction')
    return null;
  const unit = sharedUnit(one.unit, second.unit);
  if (unit === null) return null;
  const factor = sharedScale(lexemes, one, second, start);
  if (link.kind === 'change' && !isChangeByRange(lexemes, one, second, factor)) return null;
  const lower = one.value * factor;
  if (!isUpwards(lower, second.value, link.kind)) return null;
  if (link.kind === 'or' && second.value - lower > Math.max(1, lower)) return null;
  return {
    ...one,
    ...placeOf(lexemes, one.first, second.next),
    value: Math.min(lower, second.value),
    upperValue: Math.max(lower, second.value),
    unit,
    isBare: one.isBare && second.amount.isBare && second.unit.kind === 'none',
    isScaled: one.isScaled || second.amount.isScaled,
  };
}

function isUpwards(lower: number, upper: number, link: RangeLink['kind']): boolean {
  return (
    upper > lower ||
    (link === 'between' && upper !== lower) ||
    (upper < lower && upper < 0 && lower < 0)
  );
}

interface RangeLink {
  readonly kind: 'dash' | 'to' | 'between' | 'or' | 'change';
  readonly next: number;
}

function rangeLink(lexemes: readonly Lexeme[], one: Quantity): RangeLink | null {
  const link = lexemes[one.next];
  if (link === undefined) return null;
  const before = lexemes[one.first - 1]?.lower;
  if (link.lower === '-') {
    const beyond = lexemes[one.next + 1];
    if (beyond?.lower === 'to') return { kind: 'to', next: one.next + 2 };
    const isEven = beyond !== undefined && link.spaced === beyond.spaced;
    return isEven ? { kind: 'dash', next: one.next + 1 } : null;
  }
  if (link.lower === 'and')
    return before === 'between' ? { kind: 'between', next: one.next + 1 } : null;
  if (link.lower === 'or')
    return one.unit.kind === 'none' ? { kind: 'or', next: one.next + 1 } : null;
  if (link.lower !== 'to' && link.lower !== 'through') return null;
  if (before === 'between') return { kind: 'between', next: one.next + 1 };
  return { kind: isChangeTo(lexemes, one.first) ? 'change' : 'to', next: one.next + 1 };
}

/** A level is seldom so near to the change that led to it. */
const WIDEST_CHANGE = 3;

/**
 * "rose by 2 to 3 per cent", "fell 5 to 10 points": behind a change a range only when its ends share
 * the unit that stands behind the second; "rose 200 to 300" is a change and the level it reaches.
 */
function isChangeByRange(
  lexemes: readonly Lexeme[],
  one: Quantity,
  second: NumberSide,
  factor: number,
): boolean {
  if (lexemes[one.first - 1]?.lower === 'from') return false;
  const { unit, value } = second;
  const isUnitShared = unit.kind === 'percent' || unit.kind === 'points' || unit.kind === 'measure';
  const isShared = factor > 1 || (isUnitShared && one.unit.kind === 'none' && !one.isScaled);
  return isShared && value <= one.value * factor * WIDEST_CHANGE;
}

const CHANGE_WINDOW = 7;

/** "rose from 3% to 5%", "up 12% to 300": two figures, not a range. */
function isChangeTo(lexemes: readonly Lexeme[], first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - CHANGE_WINDOW); index -= 1) {
    const lower = lexemes[index]?.lower ?? '';
    if (lower === '.' || lower === ';') return false;
    if (changeWords.has(lower)) return true;
  }
  return false;
}

function sharedUnit(first: QuantityUnit, second: QuantityUnit): QuantityUnit | null {
  if (first.kind === 'none') return second;
  if (second.kind === 'none') return first.kind === 'currency' ? first : null;
  return 'name' in first && 'name' in second && first.name === second.name ? first : null;
}

/** "$5-7 million": the first is millions too. */
function sharedScale(
  lexemes: readonly Lexeme[],
  one: Quantity,
  second: NumberSide,
  start: NumberStart,
): number {
  if (one.isScaled || !second.amount.isScaled || one.form !== 'digits') return 1;
  const { literal, next } = { literal: lexemes[start.at], next: second.amount.next };
  const exponent = scaleExponents.get(lexemes[next - 1]?.lower ?? '');
  const mark = exponent ?? scaleOfMark(lexemes[next - 1]?.lower ?? '');
  if (literal === undefined || mark === undefined) return 1;
  return one.value < second.value / 10 ** mark + 1e-9 ? 10 ** mark : 1;
}

function scaleOfMark(mark: string): number | undefined {
  return firmScaleMarks.get(mark) ?? looseScaleMarks.get(mark);
}
