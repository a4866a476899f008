import type { ExtractedDate } from '../../report/extracted-report';
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  existingDay,
  isDay,
  isoOf,
  weekdayOf,
  type CalendarDate,
  type CalendarDay,
} from './calendar-date';
import type {
  CalendarMention,
  NumericMention,
  PrintedDate,
  RelativeMention,
  WeekdayMention,
} from './printed-date';

/** What dates without a year are counted from. */
export interface DateAnchor {
  readonly day: CalendarDay;
  /** Only the day of publication gives "yesterday" and "Tuesday" their meaning. */
  readonly isPublication: boolean;
}

/** What the document shows about its dates. */
export interface DateSetting {
  readonly anchor: DateAnchor | null;
  /** How this document prints "03/04/2015"; null when it does not show. */
  readonly numericOrder: 'month-first' | 'day-first' | null;
}

export type Resolution = Pick<ExtractedDate, 'iso' | 'precision'>;

const unresolved: Resolution = { iso: null, precision: null };

/**
 * Resolves a date to the calendar, preferring the past: a day without a year is
 * the last such day up to the anchor. What counts from an event, or needs a day
 * of publication that is not known, stays unresolved. Null for a date that the
 * calendar does not have (30 February).
 */
export function resolveDate(
  mention: PrintedDate,
  setting: DateSetting,
  isAhead: boolean,
): Resolution | null {
  switch (mention.kind) {
    case 'calendar':
      return resolveCalendar(mention, setting.anchor, isAhead);
    case 'numeric':
      return resolveNumeric(mention, setting);
    case 'relative':
      return resolveRelative(mention, setting.anchor);
    case 'weekday':
      return resolveWeekday(mention, setting.anchor, isAhead);
    case 'anchored':
      return unresolved;
  }
}

function resolved(date: CalendarDate): Resolution {
  const precision = date.month === null ? 'year' : date.day === null ? 'month' : 'day';
  return { iso: isoOf(date), precision };
}

function resolveCalendar(
  mention: CalendarMention,
  anchor: DateAnchor | null,
  isAhead: boolean,
): Resolution | null {
  const { year, month, day, lastDay } = mention;
  if (month === null) return year === null ? unresolved : resolved({ year, month, day: null });
  const last = lastDay ?? day;
  if (last !== null && last > daysInMonth(year ?? 2000, month)) return null;
  const dayKept = lastDay === null ? day : null;
  if (year !== null) return resolved({ year, month, day: dayKept });
  const precision = dayKept === null ? 'month' : 'day';
  if (anchor === null) return { iso: null, precision };
  const found =
    day === null
      ? latestMonth(month, anchor.day, isAhead)
      : latestDay(month, day, mention.weekday, anchor.day, isAhead);
  if (found === null) return { iso: null, precision };
  return resolved({ ...found, day: dayKept });
}

/** A day announced for the future that would lie over half a year back is not the one meant. */
const FARTHEST_BACK_WHEN_AHEAD = 183;

/** The last such day up to the anchor; a weekday printed with it may show that the next one is meant. */
function latestDay(
  month: number,
  day: number,
  weekday: number | null,
  anchor: CalendarDay,
  isAhead: boolean,
): CalendarDay | null {
  const limit = dayNumber(anchor);
  const days = [
    anchor.year + 1,
    anchor.year,
    anchor.year - 1,
    anchor.year - 2,
    anchor.year - 3,
    anchor.year - 4,
  ]
    .map((year) => existingDay(year, month, day))
    .filter((candidate) => candidate !== null);
  const past = days.find((candidate) => dayNumber(candidate) <= limit) ?? null;
  if (past === null) return null;
  if (weekday !== null && weekdayOf(past) !== weekday) {
    const next = days.findLast((candidate) => dayNumber(candidate) > limit);
    return next !== undefined && weekdayOf(next) === weekday ? next : null;
  }
  return isAhead && weekday === null && limit - dayNumber(past) > FARTHEST_BACK_WHEN_AHEAD
    ? null
    : past;
}

function latestMonth(month: number, anchor: CalendarDay, isAhead: boolean): CalendarDate | null {
  if (isAhead) return null;
  return { year: month <= anchor.month ? anchor.year : anchor.year - 1, month, day: null };
}

function resolveNumeric(mention: NumericMention, setting: DateSetting): Resolution | null {
  const { left, right, isShortYear } = mention;
  const order = setting.numericOrder;
  const future = setting.anchor !== null && mention.year > setting.anchor.day.year;
  const year = isShortYear && future ? mention.year - 100 : mention.year;
  const monthFirst = existingDay(year, left, right);
  const dayFirst = existingDay(year, right, left);
  if (monthFirst === null && dayFirst === null) return null;
  if (monthFirst === null || dayFirst === null || left === right) {
    const only = monthFirst ?? dayFirst;
    return only === null ? null : resolved(only);
  }
  if (order === null) return { iso: null, precision: 'day' };
  return resolved(order === 'month-first' ? monthFirst : dayFirst);
}

function resolveRelative(
  { unit, count, months }: RelativeMention,
  anchor: DateAnchor | null,
): Resolution {
  if (anchor === null || !anchor.isPublication) return unresolved;
  const { day } = anchor;
  if (unit === 'day')
    return resolved(addDays(months === undefined ? day : sameDay(day, months), count));
  if (unit === 'month') return resolved(addMonths(day, count));
  if (unit === 'year') return resolved({ year: day.year + count, month: null, day: null });
  // "Three weeks ago" is not meant to the day.
  return resolved({ ...addDays(day, count * 7), day: null });
}

/** The same day of another month, or that month's last day. */
function sameDay(day: CalendarDay, months: number): CalendarDay {
  const { year, month } = addMonths(day, months);
  const length = daysInMonth(year, month);
  return { year, month, day: Math.min(day.day, length) };
}

function resolveWeekday(
  { weekday, direction }: WeekdayMention,
  anchor: DateAnchor | null,
  isAhead: boolean,
): Resolution {
  if (anchor === null || !anchor.isPublication) return unresolved;
  const back = (weekdayOf(anchor.day) - weekday + 7) % 7;
  if (direction === 'other') return unresolved;
  if (direction === 'last') return resolved(addDays(anchor.day, back === 0 ? -7 : -back));
  if (direction === 'nearest-past') {
    return isAhead ? unresolved : resolved(addDays(anchor.day, -back));
  }
  const fromMonday = (weekdayOf(anchor.day) + 6) % 7;
  const target = ((weekday + 6) % 7) - fromMonday;
  if (direction === 'this') return resolved(addDays(anchor.day, target));
  // "Next Friday" said before Friday may be this week's or next week's.
  return target <= 0 ? resolved(addDays(anchor.day, target + 7)) : unresolved;
}

/** The latest day printed in full, for a document that does not say when it was published. */
export function latestFullDate(mentions: readonly PrintedDate[]): CalendarDay | null {
  let latest: CalendarDay | null = null;
  for (const mention of mentions) {
    if (mention.kind !== 'calendar' || mention.year === null || mention.lastDay !== null) continue;
    const date = { year: mention.year, month: mention.month, day: mention.day };
    if (!isDay(date) || existingDay(date.year, date.month, date.day) === null) continue;
    if (latest === null || dayNumber(date) > dayNumber(latest)) latest = date;
  }
  return latest;
}
