import type { Lexeme } from '../dates/lexeme';
import { multipleWords } from './number-words';
import type { Quantity } from './quantity';
import { placeOf } from './quantity-place';

const twiceNeighbours = new Set(['as', 'the', 'that', 'what', 'its', 'their']);

/** "doubled", "tripled", "halved", "twice as many", "double the". */
export function multipleAt(lexemes: readonly Lexeme[], index: number): Quantity | null {
  const lower = lexemes[index]?.lower ?? '';
  const after = lexemes[index + 1]?.lower ?? '';
  const compared = twiceNeighbours.has(after);
  const value =
    multipleWords.get(lower) ??
    (compared && (lower === 'twice' || lower === 'double') ? 2 : undefined) ??
    (compared && lower === 'triple' ? 3 : undefined);
  if (value === undefined) return null;
  return {
    ...placeOf(lexemes, index, index + 1),
    value,
    upperValue: null,
    unit: { kind: 'times', name: 'times' },
    form: 'multiple',
    isPlusMinus: false,
    isBare: false,
    isScaled: false,
    isCutOff: false,
  };
}
