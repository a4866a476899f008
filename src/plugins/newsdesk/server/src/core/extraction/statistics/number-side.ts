import type { Lexeme } from '../dates/lexeme';
import { readAmount, type Amount } from './amount';
import { scaleExponents } from './number-words';
import type { NumberStart } from './number-start';
import type { QuantityUnit } from './quantity';
import { percentAt, readUnit } from './read-unit';

/** One number with its unit. */
export interface NumberSide {
  readonly amount: Amount;
  readonly unit: QuantityUnit;
  readonly value: number;
  readonly next: number;
}

export function readSide(
  text: string,
  lexemes: readonly Lexeme[],
  start: NumberStart,
): NumberSide | null {
  const amount = readAmount(text, lexemes, start.at, start.currency !== null);
  if (amount === null) return null;
  if (start.currency !== null) {
    if (amount.form === 'fraction') return null;
    return {
      amount,
      unit: { kind: 'currency', name: start.currency },
      value: start.sign * amount.value,
      next: repeatedCurrency(lexemes, amount.next),
    };
  }
  if (amount.form === 'fraction') return fractionSide(text, lexemes, amount);
  const read = readUnit(text, lexemes, pastOf(lexemes, amount));
  // "three USD50 cards": the code belongs to the digits behind it.
  const isNextOnes = lexemes[read.next]?.kind === 'digits' && !lexemes[read.next]?.spaced;
  if (read.unit.kind === 'currency' && isNextOnes) {
    return { amount, unit: { kind: 'none' }, value: start.sign * amount.value, next: amount.next };
  }
  const isCut = read.unit.kind === 'none' && isCutOff(lexemes, amount);
  if (isCut && lexemes[amount.next]?.kind !== 'word') return null;
  const isMoneyPounds =
    read.unit.kind === 'measure' && read.unit.name === 'pounds' && amount.isScaled;
  const unit: QuantityUnit = isMoneyPounds ? { kind: 'currency', name: 'GBP' } : read.unit;
  const inches = inchesBehind(lexemes, read);
  if (inches !== null) {
    return {
      amount,
      unit,
      value: start.sign * (amount.value + inches.value / 12),
      next: inches.next,
    };
  }
  const scale = scaleBehindCode(lexemes, read, amount);
  if (scale !== null) {
    return { amount, unit, value: start.sign * amount.value * 10 ** scale, next: read.next + 1 };
  }
  const cents = centsBehind(
    lexemes,
    read.unit.kind === 'none' ? { ...read, next: amount.next } : read,
  );
  const value = read.share === 1 ? amount.value + cents.value : amount.value / 100;
  return { amount, unit, value: start.sign * value, next: cents.next };
}

/** "tens of billions of dollars", "hundreds of miles": the unit stands behind "of". */
function pastOf(lexemes: readonly Lexeme[], amount: Amount): number {
  const isLoose = amount.form === 'loose' && lexemes[amount.next]?.lower === 'of';
  return isLoose ? amount.next + 1 : amount.next;
}

/** "$5 million USD": the code repeats the symbol. */
function repeatedCurrency(lexemes: readonly Lexeme[], next: number): number {
  const lower = lexemes[next]?.lower;
  return lower === 'usd' || lower === 'cad' || lower === 'aud' ? next + 1 : next;
}

/** "thirteen dollars and forty-five cents", "15 dollars 50": one amount. */
function centsBehind(
  lexemes: readonly Lexeme[],
  read: ReturnType<typeof readUnit>,
): { value: number; next: number } {
  const nothing = { value: 0, next: read.next };
  if (read.unit.kind !== 'currency' || read.share !== 1) return nothing;
  const at = lexemes[read.next]?.lower === 'and' ? read.next + 1 : read.next;
  const amount = readAmount('', lexemes, at, false);
  if (amount === null || amount.value >= 100 || amount.isScaled) return nothing;
  const cents = lexemes[amount.next];
  if (cents?.lower === 'cents' || cents?.lower === 'pence') {
    return { value: amount.value / 100, next: amount.next + 1 };
  }
  const isLast = cents === undefined || (cents.kind === 'mark' && '.,;)'.includes(cents.lower));
  const isSpoken =
    isLast && (amount.form === 'words' || (amount.isBare && lexemes[at]?.lower.length === 2));
  return isSpoken ? { value: amount.value / 100, next: amount.next } : nothing;
}

/** "5 feet and 2 inches", "12 ft 2 in": one length in feet. */
function inchesBehind(
  lexemes: readonly Lexeme[],
  read: ReturnType<typeof readUnit>,
): { value: number; next: number } | null {
  if (read.unit.kind !== 'measure' || read.unit.name !== 'feet') return null;
  const at = lexemes[read.next]?.lower === 'and' ? read.next + 1 : read.next;
  const amount = readAmount('', lexemes, at, false);
  if (amount === null || amount.value >= 12 || amount.isScaled) return null;
  const isInches = /^(?:in|inch|inches)$/.test(lexemes[amount.next]?.lower ?? '');
  return isInches ? { value: amount.value, next: amount.next + 1 } : null;
}

/** "75 USD million": the scale stands behind the code. */
function scaleBehindCode(
  lexemes: readonly Lexeme[],
  read: ReturnType<typeof readUnit>,
  amount: Amount,
): number | null {
  if (read.unit.kind !== 'currency' || amount.isScaled || amount.form !== 'digits') return null;
  return scaleExponents.get(lexemes[read.next]?.lower ?? '') ?? null;
}

/** Digits that go straight on as something else: 5G, 3D, 737s, 10:30, 1st. */
export function isCutOff(lexemes: readonly Lexeme[], amount: Amount): boolean {
  const after = lexemes[amount.next];
  if (after === undefined || after.spaced || amount.form !== 'digits') return false;
  if (after.kind === 'word') return true;
  const beyond = lexemes[amount.next + 1];
  const goesOn = beyond !== undefined && !beyond.spaced && beyond.kind !== 'mark';
  return goesOn && ':/.,_@'.includes(after.lower);
}

/** "half a mile", "one-half miles", "a third of voters", "three-quarters of a percentage point". */
function fractionSide(text: string, lexemes: readonly Lexeme[], amount: Amount): NumberSide | null {
  let at = amount.next;
  if (lexemes[at]?.lower === 'of') at += 1;
  const article = lexemes[at]?.lower;
  if (article === 'a' || article === 'an' || article === 'one') at += 1;
  const percent = percentAt(lexemes, at);
  if (percent !== null)
    return { amount, unit: percent.unit, value: amount.value, next: percent.next };
  const read = readUnit(text, lexemes, at);
  if (read.unit.kind === 'measure' || read.unit.kind === 'duration') {
    return { amount, unit: read.unit, value: amount.value, next: read.next };
  }
  return {
    amount,
    unit: { kind: 'percent', name: 'percent' },
    value: roundShare(amount.value * 100),
    next: amount.next,
  };
}

/** A share in percent to two places: a third is 33.33. */
export function roundShare(percent: number): number {
  return Math.round(percent * 100) / 100;
}
