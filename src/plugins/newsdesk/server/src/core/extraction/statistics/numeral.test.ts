import { describe, expect, it } from '@jest/globals';
import { lexemesOf } from '../dates/lexeme';
import { readNumeral } from './numeral';

function read(text: string): number | null {
  const numeral = readNumeral(text, lexemesOf(text, 0, text.length), 0);
  return numeral === null ? null : Number(numeral.literal);
}

describe('a number in digits', () => {
  it.each([
    ['1000', 1000],
    ['1,000', 1000],
    ['1,234,567.89', 1234567.89],
    ['12,34,567', 1234567],
    ['1 000 people', 1000],
    ['1\u00a0000\u00a0000', 1000000],
    ['1.000.000', 1000000],
    ['1.000,5', 1000.5],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['12,5 %', 12.5],
    ['4e14', 4e14],
    ['2.48×10−5', 2.48e-5],
    ['8x2^10', 8192],
  ])('reads %j as %d', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('reads "1.000" as the decimal it is in English', () => {
    expect(read('1.000')).toBe(1);
  });

  it.each([['1,2,3'], ['1.5.3'], ['1234567890123456']])('refuses %j, no figure', (text) => {
    expect(read(text)).toBeNull();
  });
});
