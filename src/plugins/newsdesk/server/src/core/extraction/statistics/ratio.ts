import type { Lexeme } from '../dates/lexeme';
import { readAmount } from './amount';
import { isCutOff, roundShare } from './number-side';
import type { Quantity } from './quantity';
import { placeOf } from './quantity-place';
import { readUnit } from './read-unit';

/** "one in five", "three out of four", "9 in every 10"; not "three in 2014", "one in two weeks". */
export function ratioOf(text: string, lexemes: readonly Lexeme[], one: Quantity): Quantity | null {
  if (one.unit.kind !== 'none' || one.isScaled || one.value < 1 || one.value > 1000) return null;
  let at = one.next;
  if (lexemes[at]?.lower === '-') at += 1;
  if (lexemes[at]?.lower === 'out' && lexemes[at + 1]?.lower === 'of') at += 2;
  else if (lexemes[at]?.lower === 'in') at += 1;
  else return null;
  const isHyphenated = lexemes[at]?.lower === '-';
  if (isHyphenated) at += 1;
  if (lexemes[at]?.lower === 'every') at += 1;
  const whole = readAmount(text, lexemes, at, false);
  if (whole === null || whole.form === 'fraction' || whole.form === 'loose') return null;
  if (whole.value <= one.value || !Number.isInteger(whole.value) || !Number.isInteger(one.value))
    return null;
  const isYear = whole.isBare && whole.value >= 1500 && whole.value < 2200;
  if (isYear || isCutOff(lexemes, whole)) return null;
  const unit = readUnit(text, lexemes, whole.next).unit.kind;
  if (unit !== 'none') return null;
  return {
    ...placeOf(lexemes, one.first, whole.next),
    value: roundShare((100 * one.value) / whole.value),
    upperValue: null,
    unit: { kind: 'percent', name: 'percent' },
    form: 'ratio',
    isPlusMinus: false,
    isBare: false,
    isScaled: false,
    isCutOff: false,
  };
}
