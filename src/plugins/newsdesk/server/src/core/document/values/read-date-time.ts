import type { ConformanceReport, InputPlace } from '../conformance';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 822 zones by name, as RSS feeds and mails use them. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
};

/**
 * Reads a date or date-time in any of the forms wires use and writes it as
 * ISO 8601: `2024-05-01`, `2024-05-01T09:30:00+02:00`, `20240501T093000+0200`
 * (NITF, NewsML 1), `Wed, 01 May 2024 09:30:00 +0200` (RFC 5322). A time without
 * a zone stays without one. Null for what is no date.
 */
export function readDateTime(value: string | null): string | null {
  const text = value?.trim() ?? '';
  return text.length > 80 ? null : (isoDateTime(text) ?? mailDateTime(text));
}

/**
 * The same for formats that ask for ISO 8601 (XML Schema dateTime): what
 * is not exactly that is reported with its place.
 */
export function readIsoDateTime(
  value: string | null,
  report: ConformanceReport,
  place: InputPlace,
): string | null {
  if (value === null) return null;
  if (value.trim() === '') {
    report.add('date-blank', 'error', place, 'The date is blank.');
    return null;
  }
  const read = readDateTime(value);
  if (read === null) report.add('date-unreadable', 'error', place, 'The value is not a date.');
  else if (value !== value.trim()) {
    report.add('date-with-white-space', 'error', place, 'There is white space around the date.');
  } else if (/T.*[+-]\d{4}$/.test(value) && value.includes('-')) {
    report.add(
      'zone-without-colon',
      'error',
      place,
      'The time zone has no colon: write +01:00, not +0100.',
    );
  } else if (/T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?$/.test(value)) {
    report.add('zone-missing', 'warning', place, 'The time has no zone.');
  } else if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/.test(value)) {
    report.add(
      'date-not-iso',
      'error',
      place,
      'The date is not written as ISO 8601 asks: 2024-05-01T09:30:00Z.',
    );
  }
  return read;
}

function isoDateTime(text: string): string | null {
  const match =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\s*(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?\s*(Z|[+-]\d\d:?(?:\d\d)?)?)?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  return assemble(year ?? '', Number(month), Number(day), hour, minute, second, zone);
}

function mailDateTime(text: string): string | null {
  const match =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3,9})[\s-](\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([+-]\d{4}|[a-z]{1,4}))?)?(?:\s*\([^)]{0,20}\))?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, day, monthName, shortYear, hour, minute, second = '00', zone] = match;
  const month = months.indexOf((monthName ?? '').slice(0, 3).toLowerCase()) + 1;
  const year =
    shortYear?.length === 2 ? `${Number(shortYear) < 50 ? '20' : '19'}${shortYear}` : shortYear;
  return assemble(year ?? '', month, Number(day), hour?.padStart(2, '0'), minute, second, zone);
}

function assemble(
  year: string,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  second: string,
  zone: string | undefined,
): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(Number(year), month) || year === '0000')
    return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour}:${minute}:${second}${zone === undefined ? '' : isoZone(zone)}`;
}

function isoZone(zone: string): string {
  const named = zones[zone.toLowerCase()];
  if (named !== undefined) return named;
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (match === null) return '';
  const [, sign, hours, minutes = '00'] = match;
  return Number(hours) > 14 || Number(minutes) > 59 ? '' : `${sign}${hours}:${minutes}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
