import { describe, expect, it } from '@jest/globals';
import { findDaysInLine } from './days-in-line';

const daysIn = (line: string, knownOn: string | null = null): [string, string | null][] =>
  findDaysInLine(line, knownOn).map(({ start, end, iso }) => [line.slice(start, end), iso]);

describe('a day in a line', () => {
  it.each([
    ['Jane Doe | 10 March 2022', '10 March 2022', '2022-03-10'],
    ['LONDON, March 3rd, 2022 (Reuters) -', 'March 3rd, 2022', '2022-03-03'],
    ['2022-03-10T14:05:00Z', '2022-03-10', '2022-03-10'],
    ['3.10.2022', '3.10.2022', '2022-10-03'],
    ['Posted 23/04/2021', '23/04/2021', '2021-04-23'],
    ['The harbour, Thursday, March 10, 2022.', 'Thursday, March 10, 2022', '2022-03-10'],
  ])('is read from “%s”', (line, printed, iso) => {
    expect(daysIn(line)).toEqual([[printed, iso]]);
  });

  it.each([
    ['3/4/2022'],
    ['23/04/21'],
    ['31 February 2022'],
    ['March 2022'],
    ['at 14.05'],
    ['2022-03-10Tango'],
  ])('is not read from “%s”', (line) => {
    expect(daysIn(line)).toEqual([]);
  });

  it('without a year is the last one up to the day the line is known on', () => {
    expect(daysIn('KYIV, March 3', '2022-02-28')).toEqual([['March 3', '2021-03-03']]);
    expect(daysIn('KYIV, Feb. 29', '2023-01-01')).toEqual([['Feb. 29', '2020-02-29']]);
  });

  it('is undated where the year is unknown or several days are one', () => {
    expect(daysIn('KYIV, March 3')).toEqual([['March 3', null]]);
    expect(daysIn('Leeds, 3-5 March 2022')).toEqual([['3-5 March 2022', null]]);
  });
});
