import { describe, expect, it } from '@jest/globals';
import { lexemesOf } from '../dates/lexeme';
import { readSpelledNumber } from './spelled-number';

function read(text: string): { value: number; rest: string } | null {
  const lexemes = lexemesOf(text, 0, text.length);
  const number = readSpelledNumber(lexemes, 0);
  if (number === null) return null;
  return { value: number.value, rest: text.slice(lexemes[number.next]?.start ?? text.length) };
}

describe('a number in words', () => {
  it.each([
    ['twelve people', 12, 'people'],
    ['twenty-one', 21, ''],
    ['three hundred and twelve', 312, ''],
    ['a hundred and two of those', 102, 'of those'],
    ['two hundred thousand', 200000, ''],
    ['one million two thousand and three', 1002003, ''],
    ['a dozen eggs', 12, 'eggs'],
    ['two dozen', 24, ''],
    ['two point five', 2.5, ''],
    ['five crore', 50000000, ''],
  ])('reads %j', (text, value, rest) => {
    expect(read(text)).toEqual({ value, rest });
  });

  it.each([
    ['two three', 2, 'three'],
    ['fifty twenty', 50, 'twenty'],
    ['five and a horse', 5, 'and a horse'],
    ['one and two', 1, 'and two'],
    ['one point', 1, 'point'],
  ])('stops in %j where the words no longer make one number', (text, value, rest) => {
    expect(read(text)).toEqual({ value, rest });
  });

  it.each([['a horse'], ['and'], ['point five']])('reads none in %j', (text) => {
    expect(read(text)).toBeNull();
  });
});
