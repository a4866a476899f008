/** A day, a month or a year of the Gregorian calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12, or null when only the year is known. */
  readonly month: number | null;
  /** 1–31, or null when only the month is known. */
  readonly day: number | null;
}

export interface CalendarDay extends CalendarDate {
  readonly month: number;
  readonly day: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return lengths[month - 1] ?? 0;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day with that number (ibid., civil_from_days). */
export function dayAt(number: number): CalendarDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 0 is Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The day `count` days on; back when negative. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayAt(dayNumber(day) + count);
}

/** The month `count` months on; the day of the month is dropped. */
export function addMonths(
  date: CalendarDay,
  count: number,
): CalendarDate & { readonly month: number } {
  const months = date.year * 12 + date.month - 1 + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: null };
}

/** YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601). */
export function isoOf({ year, month, day }: CalendarDate): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** Reads a full ISO day; null when it is anything else or does not exist. */
export function dayOfIso(iso: string): CalendarDay | null {
  const parts = iso.split('-').map(Number);
  const [year, month, day] = parts;
  if (year === undefined || month === undefined || day === undefined) return null;
  return existingDay(year, month, day);
}

/** The day when the calendar has it, else null. */
export function existingDay(year: number, month: number, day: number): CalendarDay | null {
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

export function isDay(date: CalendarDate): date is CalendarDay {
  return date.month !== null && date.day !== null;
}
