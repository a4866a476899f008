import type { Lexeme } from '../dates/lexeme';
import { currencySymbols, dollarPrefixes } from './currencies';
import { codeAt } from './read-unit';

/** What stands in front of the digits: sign, plus-minus, currency. */
export interface NumberStart {
  readonly at: number;
  readonly sign: 1 | -1;
  readonly isPlusMinus: boolean;
  readonly currency: string | null;
}

export function readStart(text: string, lexemes: readonly Lexeme[], index: number): NumberStart {
  const plusMinus = plusMinusAt(lexemes, index);
  let at = plusMinus ?? index;
  let sign: 1 | -1 = 1;
  if (isMinus(lexemes, at)) {
    sign = -1;
    at += 1;
  }
  const money = currencyInFront(text, lexemes, at);
  if (money !== null) {
    at = money.next;
    if (isMinus(lexemes, at)) {
      sign = -1;
      at += 1;
    }
  }
  return { at, sign, isPlusMinus: plusMinus !== null, currency: money?.code ?? null };
}

function isMinus(lexemes: readonly Lexeme[], index: number): boolean {
  const minus = lexemes[index];
  const next = lexemes[index + 1];
  if (minus?.lower === 'minus' || minus?.lower === 'negative') return true;
  if (minus?.lower !== '-' || next === undefined || next.spaced) return false;
  return next.kind === 'digits' || currencySymbols.has(next.lower);
}

/** "±", "+/-", "plus or minus". */
export function plusMinusAt(lexemes: readonly Lexeme[], index: number): number | null {
  const first = lexemes[index]?.lower;
  const second = lexemes[index + 1]?.lower;
  const third = lexemes[index + 2]?.lower;
  if (first === '±') return index + 1;
  const spelled = first === 'plus' && second === 'or' && third === 'minus';
  return spelled || (first === '+' && second === '/' && third === '-') ? index + 3 : null;
}

/** "$", "US$", "C$", "EUR ", "Rs. ": the currency printed in front of an amount. */
export function currencyInFront(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
): { code: string; next: number } | null {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return null;
  const symbol = currencySymbols.get(lexeme.lower);
  if (symbol !== undefined) return { code: symbol, next: index + 1 };
  if (lexeme.kind !== 'word') return null;
  const dollar = lexemes[index + 1];
  const prefix = dollarPrefixes.get(lexeme.lower);
  if (prefix !== undefined && dollar?.lower === '$' && !dollar.spaced) {
    return { code: prefix, next: index + 2 };
  }
  const code = codeAt(text, lexeme);
  if (code === null) return null;
  const next =
    lexemes[index + 1]?.lower === '.' || currencySymbols.has(lexemes[index + 1]?.lower ?? '')
      ? index + 2
      : index + 1;
  return lexemes[next]?.kind === 'digits' ? { code, next } : null;
}
