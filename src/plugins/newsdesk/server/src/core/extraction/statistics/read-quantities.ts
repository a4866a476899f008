import type { Lexeme } from '../dates/lexeme';
import { currencySymbols } from './currencies';
import { multipleAt } from './multiple';
import { plusMinusOf, rangeOf } from './number-range';
import { isCutOff, readSide, type NumberSide } from './number-side';
import { currencyInFront, readStart, type NumberStart } from './number-start';
import {
  fractionSigns,
  looseCounts,
  multipleWords,
  scaleExponents,
  tensWords,
  unitWords,
} from './number-words';
import type { Quantity } from './quantity';
import { ratioOf } from './ratio';

/** Words a number can start with. */
const starters: ReadonlySet<string> = new Set([
  ...unitWords.keys(),
  ...tensWords.keys(),
  ...scaleExponents.keys(),
  ...looseCounts.keys(),
  ...multipleWords.keys(),
  'tens',
  'hundred',
  'dozen',
  'half',
  'quarter',
  'a',
  'an',
  'several',
  'few',
  'many',
  'couple',
  'twice',
  'double',
  'triple',
  'plus',
  'minus',
  'negative',
]);

/** Reads every number of a block with the unit attached to it, left to right, none overlapping. */
export function readQuantities(text: string, lexemes: readonly Lexeme[]): readonly Quantity[] {
  const quantities: Quantity[] = [];
  let index = 0;
  while (index < lexemes.length) {
    const quantity = quantityAt(text, lexemes, index);
    if (quantity === null) {
      index += 1;
    } else {
      quantities.push(quantity);
      index = Math.max(quantity.next, index + 1);
    }
  }
  return quantities;
}

function quantityAt(text: string, lexemes: readonly Lexeme[], index: number): Quantity | null {
  const lexeme = lexemes[index];
  if (lexeme === undefined || isAttachedBefore(lexemes, index)) return null;
  if (lexeme.kind === 'word' && !starters.has(lexeme.lower) && !isMoneyWord(text, lexemes, index)) {
    return null;
  }
  if (lexeme.kind === 'mark' && !isNumberMark(lexemes, index)) return null;
  const multiple = multipleAt(lexemes, index);
  if (multiple !== null) return multiple;
  const start = readStart(text, lexemes, index);
  const side = readSide(text, lexemes, start);
  if (side === null) return null;
  const one = quantityOf(lexemes, index, start, side);
  return (
    ratioOf(text, lexemes, one) ??
    plusMinusOf(text, lexemes, one) ??
    rangeOf(text, lexemes, one, start) ??
    one
  );
}

function isNumberMark(lexemes: readonly Lexeme[], index: number): boolean {
  const lower = lexemes[index]?.lower ?? '';
  return (
    lower === '-' ||
    lower === '±' ||
    lower === '+' ||
    lower === '.' ||
    fractionSigns.has(lower) ||
    currencySymbols.has(lower)
  );
}

/** "USD 5", "US$5", "Rs 100". */
function isMoneyWord(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  return currencyInFront(text, lexemes, index) !== null;
}

/** Digits and words that go on from what stands before them without a space: A320, 555-1234, 1.5.3, 10:30. */
function isAttachedBefore(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index];
  const before = lexemes[index - 1];
  if (lexeme === undefined || before === undefined || lexeme.spaced) return false;
  if (before.kind !== 'mark') return true;
  if ('/#_@=\\&%*+'.includes(before.lower)) return true;
  const beyond = lexemes[index - 2];
  const isInner = beyond !== undefined && !before.spaced && beyond.kind !== 'mark';
  return isInner && "-.,:'".includes(before.lower);
}

function quantityOf(
  lexemes: readonly Lexeme[],
  index: number,
  start: NumberStart,
  side: NumberSide,
): Quantity {
  const { amount, unit, value, next } = side;
  const isShare = amount.form === 'fraction' && unit.kind === 'percent' && amount.value !== value;
  // Written out: spreading here costs more than all the reading.
  return {
    first: index,
    next,
    start: lexemes[index]?.start ?? 0,
    end: lexemes[next - 1]?.end ?? 0,
    value,
    upperValue: null,
    unit,
    form: amount.form === 'fraction' && !isShare ? 'words' : amount.form,
    isPlusMinus: start.isPlusMinus,
    isBare: amount.isBare && unit.kind === 'none',
    isScaled: amount.isScaled,
    isCutOff: unit.kind === 'none' && isCutOff(lexemes, amount),
  };
}
