import type { Lexeme } from '../dates/lexeme';
import type { Token } from '../language/sentence';
import type { Quantity } from './quantity';

/** A number with the sentence around it: what every rule about it looks at. */
export interface NumberInPlace {
  readonly text: string;
  /** Of the whole block. */
  readonly lexemes: readonly Lexeme[];
  readonly quantity: Quantity;
  /** Of the sentence. */
  readonly tokens: readonly Token[];
  /** Index of the first token behind the number. */
  readonly tokenAfter: number;
  /** Index of the last token in front of the number; -1 when there is none. */
  readonly tokenBefore: number;
}

/** The lower-case lexeme `steps` in front of the number; '' beyond the block. */
export function wordBefore({ lexemes, quantity }: NumberInPlace, steps = 1): string {
  return lexemes[quantity.first - steps]?.lower ?? '';
}

/** The lower-case lexeme `steps` behind the number; '' beyond the block. */
export function wordAfter({ lexemes, quantity }: NumberInPlace, steps = 1): string {
  return lexemes[quantity.next + steps - 1]?.lower ?? '';
}

export function lexemeBefore(place: NumberInPlace, steps = 1): Lexeme | undefined {
  return place.lexemes[place.quantity.first - steps];
}

export function lexemeAfter(place: NumberInPlace, steps = 1): Lexeme | undefined {
  return place.lexemes[place.quantity.next + steps - 1];
}

/** A count without any unit attached: where labels, years and scores hide. */
export function isPlainCount({ quantity }: NumberInPlace): boolean {
  return quantity.unit.kind === 'none';
}

/** True when one of the words stands up to `window` lexemes in front, in the same clause. */
export function hasBefore(
  place: NumberInPlace,
  words: ReadonlySet<string>,
  window: number,
): boolean {
  for (let steps = 1; steps <= window; steps += 1) {
    const lower = wordBefore(place, steps);
    if (words.has(lower)) return true;
    if (lower === '' || lower === '.' || lower === ';') return false;
  }
  return false;
}

/** True when one of the words stands up to `window` lexemes behind, in the same clause. */
export function hasAfter(
  place: NumberInPlace,
  words: ReadonlySet<string>,
  window: number,
): boolean {
  for (let steps = 1; steps <= window; steps += 1) {
    const lower = wordAfter(place, steps);
    if (words.has(lower)) return true;
    if (lower === '' || lower === '.' || lower === ';') return false;
  }
  return false;
}
