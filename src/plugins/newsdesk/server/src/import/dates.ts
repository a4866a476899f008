/** A date that names its day, as a date column takes it; null for `2022` and `2022-03`. */
export function fullDate(iso: string | null): string | null {
  return iso?.length === 10 ? iso : null;
}

/** The first day of a year, month or day. */
export function firstDay(iso: string | null): string | null {
  return iso === null ? null : `${iso}-01-01`.slice(0, 10);
}

/** The last day of a year, month or day. */
export function lastDay(iso: string | null): string | null {
  if (iso === null || iso.length === 10) return iso;
  if (iso.length === 4) return `${iso}-12-31`;
  const [year, month] = iso.split('-').map(Number);
  // Day 0 of the next month.
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

/** A date-time in UTC as a datetime column takes it; null when it is none. */
export function instant(iso: string | null): string | null {
  if (iso === null) return null;
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
