import type { Lexeme } from '../dates/lexeme';
import type { Quantity } from './quantity';

/** Where a quantity of so many lexemes stands. */
export function placeOf(
  lexemes: readonly Lexeme[],
  first: number,
  next: number,
): Pick<Quantity, 'first' | 'next' | 'start' | 'end'> {
  return { first, next, start: lexemes[first]?.start ?? 0, end: lexemes[next - 1]?.end ?? 0 };
}
