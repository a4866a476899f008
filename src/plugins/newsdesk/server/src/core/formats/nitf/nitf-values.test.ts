import { describe, expect, it } from '@jest/globals';
import { currencyOf, numberIn } from './nitf-values';

describe('numberIn', () => {
  it.each([
    ['About 1,200 passengers', '1,200'],
    ['at least €2.5 million in repairs', '€2.5 million'],
    ['some 7 000 soldiers', '7\u00a0000'],
    ['12.5% of voters', '12.5%'],
    ['in 30-million-year-old rock', '30-million'],
    ['four generals', 'four generals'],
  ])('finds the number of %j', (printed, number) => {
    const text = printed.replace('7 000', '7\u00a0000');
    const { start, end } = numberIn(text, false);
    expect(text.slice(start, end)).toBe(number);
  });

  it('takes all of an amount whose currency is a word', () => {
    expect(numberIn('2 million dollars', true)).toEqual({ start: 0, end: 17 });
  });
});

it.each([
  ['EUR', 'EUR'],
  ['percent', null],
  ['GDP', null],
  [null, null],
])('the currency of the unit %j is %j', (unit, currency) => {
  expect(currencyOf(unit)).toBe(currency);
});
