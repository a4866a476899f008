import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayAt,
  dayNumber,
  dayOfIso,
  daysInMonth,
  isoOf,
  weekdayOf,
} from './calendar-date';

describe('the calendar', () => {
  it('counts days from 1970', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayNumber({ year: 2022, month: 2, day: 24 })).toBe(19047);
  });

  it('finds the day of every number again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300000, max: 300000 }), (number) => {
        expect(dayNumber(dayAt(number))).toBe(number);
      }),
    );
  });

  it.each([
    [2020, 2, 29],
    [2100, 2, 28],
    [2000, 2, 29],
    [2022, 4, 30],
    [2022, 13, 0],
  ])('gives %d-%d %d days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  it('knows the weekday', () => {
    expect(weekdayOf({ year: 2022, month: 2, day: 24 })).toBe(4);
  });

  it('adds days and months over the turn of a year', () => {
    expect(isoOf(addDays({ year: 2021, month: 12, day: 31 }, 1))).toBe('2022-01-01');
    expect(isoOf(addMonths({ year: 2022, month: 1, day: 15 }, -2))).toBe('2021-11');
  });

  it.each([['2022-02-30'], ['2022-02'], ['today']])('reads no day in %j', (iso) => {
    expect(dayOfIso(iso)).toBeNull();
  });
});
