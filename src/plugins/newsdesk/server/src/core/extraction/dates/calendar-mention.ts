import { datePrepositions, months, ordinalEndings, ordinals, weekdays } from './date-words';
import type { Lexeme } from './lexeme';
import type { CalendarMention } from './printed-date';

interface Piece {
  readonly value: number;
  readonly next: number;
}

/** Digits that go on as another number or word ("24th" apart): 10.5, 10:30, 1,000, 5G. */
export function goesOn(lexemes: readonly Lexeme[], index: number): boolean {
  const after = lexemes[index];
  if (after === undefined || after.spaced) return false;
  if (after.kind === 'word') return true;
  const beyond = lexemes[index + 1];
  return (
    beyond !== undefined &&
    !beyond.spaced &&
    beyond.kind === 'digits' &&
    (after.lower === '.' || after.lower === ',' || after.lower === ':')
  );
}

/** "24", "24th", "first", "twenty-first": a day of the month. */
function dayAt(lexemes: readonly Lexeme[], index: number): Piece | null {
  const lexeme = lexemes[index];
  if (lexeme?.kind === 'digits') return numeralDay(lexemes, index, lexeme);
  if (lexeme?.kind !== 'word') return null;
  const word = ordinals.get(lexeme.lower);
  if (word !== undefined) return { value: word, next: index + 1 };
  return compoundOrdinal(lexemes, index, lexeme);
}

function numeralDay(lexemes: readonly Lexeme[], index: number, digits: Lexeme): Piece | null {
  if (digits.end - digits.start > 2) return null;
  const value = Number(digits.lower);
  if (value < 1 || value > 31) return null;
  const ending = lexemes[index + 1];
  if (ending !== undefined && !ending.spaced && ordinalEndings.has(ending.lower)) {
    return { value, next: index + 2 };
  }
  const sign = lexemes[index + 1]?.lower;
  if (sign === '%') return null;
  return goesOn(lexemes, index + 1) ? null : { value, next: index + 1 };
}

function compoundOrdinal(lexemes: readonly Lexeme[], index: number, tens: Lexeme): Piece | null {
  const base = tens.lower === 'twenty' ? 20 : tens.lower === 'thirty' ? 30 : null;
  if (base === null) return null;
  const unitIndex = lexemes[index + 1]?.lower === '-' ? index + 2 : index + 1;
  const unit = ordinals.get(lexemes[unitIndex]?.lower ?? '');
  if (unit === undefined || unit > 9 || base + unit > 31) return null;
  return { value: base + unit, next: unitIndex + 1 };
}

/** As short as an abbreviation, but none: their full stop ends the sentence. */
const shortNames = new Set(['may', 'june', 'july']);

/** "Feb", "Feb.", "February"; "march", "may" and "mar" in small letters are other words. */
export function monthAt(lexemes: readonly Lexeme[], index: number): Piece | null {
  const lexeme = lexemes[index];
  if (lexeme?.kind !== 'word') return null;
  const value = months.get(lexeme.lower);
  if (value === undefined) return null;
  if (!lexeme.capitalised && (lexeme.lower === 'march' || lexeme.lower === 'may')) return null;
  const dot = lexemes[index + 1];
  const isShort = lexeme.end - lexeme.start <= 4 && !shortNames.has(lexeme.lower);
  const abbreviated =
    dot?.lower === '.' && !dot.spaced && (isShort || lexemes[index + 2]?.kind === 'digits');
  return { value, next: abbreviated ? index + 2 : index + 1 };
}

/** Four digits from 1000 to 2199 that stand alone. */
export function yearAt(lexemes: readonly Lexeme[], index: number): Piece | null {
  const lexeme = lexemes[index];
  if (lexeme?.kind !== 'digits' || lexeme.end - lexeme.start !== 4) return null;
  const value = Number(lexeme.lower);
  if (value < 1000 || value > 2199 || goesOn(lexemes, index + 1)) return null;
  return lexemes[index + 1]?.lower === '%' ? null : { value, next: index + 1 };
}

/** ", 2022", " 2022", " of 2022", "-2022" behind a day or month. */
function trailingYear(lexemes: readonly Lexeme[], index: number): Piece | null {
  const link = lexemes[index]?.lower;
  const skip =
    link === ',' || link === 'of' || link === '-' || link === '/' || link === 'in' ? 1 : 0;
  return yearAt(lexemes, index + skip);
}

/** "Tuesday," or "Tues." in front of a date. */
function leadingWeekday(lexemes: readonly Lexeme[], index: number): Piece | null {
  const weekday = weekdays.get(lexemes[index]?.lower ?? '');
  if (weekday === undefined) return null;
  let next = index + 1;
  if (lexemes[next]?.lower === '.') next += 1;
  if (lexemes[next]?.lower === ',' || lexemes[next]?.lower === '-') next += 1;
  return { value: weekday, next };
}

/** "-5", " to 5th", " through 5": the last day of several. */
function lastDayAt(lexemes: readonly Lexeme[], index: number): Piece | null {
  const link = lexemes[index]?.lower;
  if (link !== '-' && link !== 'to' && link !== 'through') return null;
  return dayAt(lexemes, index + 1);
}

/** "March 10, 2022", "Feb. 24", "Oct-2", "May the 4th", "March 3-5, 2022"; a weekday may stand in front. */
export function monthFirstDate(lexemes: readonly Lexeme[], index: number): CalendarMention | null {
  const weekday = leadingWeekday(lexemes, index);
  const month = monthAt(lexemes, weekday?.next ?? index);
  if (month === null) return null;
  const link = lexemes[month.next]?.lower;
  const dayIndex =
    link === 'the' || link === '-' || link === '/' || link === ',' ? month.next + 1 : month.next;
  const day = dayAt(lexemes, dayIndex);
  if (day === null) return null;
  const last = lastDayAt(lexemes, day.next);
  const lastDay = last !== null && last.value > day.value ? last : null;
  const dated = lastDay?.next ?? day.next;
  const year = trailingYear(lexemes, dated);
  return {
    kind: 'calendar',
    first: index,
    next: year?.next ?? dated,
    year: year?.value ?? null,
    month: month.value,
    day: day.value,
    weekday: weekday?.value ?? null,
    lastDay: lastDay?.value ?? null,
  };
}

/** "10 March 2022", "the 4th of July", "3-5 March", "22/Jan/2019"; a weekday may stand in front. */
export function dayFirstDate(lexemes: readonly Lexeme[], index: number): CalendarMention | null {
  const weekday = leadingWeekday(lexemes, index);
  const start = weekday?.next ?? index;
  const day = dayAt(lexemes, lexemes[start]?.lower === 'the' ? start + 1 : start);
  if (day === null || isAttachedNumeral(lexemes, start)) return null;
  const range = lastDayAt(lexemes, day.next);
  const lastDay = range !== null && range.value > day.value ? range : null;
  const counted = lastDay?.next ?? day.next;
  const linkIndex = lexemes[counted]?.lower === 'day' ? counted + 1 : counted;
  const link = lexemes[linkIndex]?.lower;
  const linked = link === 'of' || link === '-' || link === '/' || link === '.';
  const month = monthAt(lexemes, linked ? linkIndex + 1 : linkIndex);
  if (month === null || (!linked && isOddOrdinal(lexemes, day.next))) {
    return null;
  }
  const year = trailingYear(lexemes, month.next);
  return {
    kind: 'calendar',
    first: index,
    next: year?.next ?? month.next,
    year: year?.value ?? null,
    month: month.value,
    day: day.value,
    weekday: weekday?.value ?? null,
    lastDay: lastDay?.value ?? null,
  };
}

/** "$12 December 27", "2020/23/Sep": the numeral belongs to what stands before it. */
function isAttachedNumeral(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes[index - 1];
  const digits = lexemes[index];
  if (before === undefined || digits?.kind !== 'digits') return false;
  if ('$£€¥₹#'.includes(before.lower)) return true;
  return !digits.spaced && before.kind === 'mark' && '/.-'.includes(before.lower);
}

/** "the second May be": an ordinal in letters in front of a month that is also a verb. */
function isOddOrdinal(lexemes: readonly Lexeme[], next: number): boolean {
  const month = lexemes[next]?.lower;
  const spelled = ordinals.has(lexemes[next - 1]?.lower ?? '');
  return spelled && (month === 'may' || month === 'march');
}

/** "March 2015", "Sept. 2015", "March of 2015". */
export function monthAndYear(lexemes: readonly Lexeme[], index: number): CalendarMention | null {
  const month = monthAt(lexemes, index);
  if (month === null) return null;
  const year = trailingYear(lexemes, month.next);
  if (year === null) return null;
  return partial(index, year.next, year.value, month.value);
}

/** "2024 August": the year in front, and no day behind. */
export function yearThenMonth(lexemes: readonly Lexeme[], index: number): CalendarMention | null {
  const year = yearAt(lexemes, index);
  if (year === null || year.value < 1900) return null;
  const month = monthAt(lexemes, year.next);
  const name = lexemes[year.next]?.lower;
  if (month === null || name === 'may' || name === 'march') return null;
  return lexemes[month.next]?.kind === 'digits'
    ? null
    : partial(index, month.next, year.value, month.value);
}

const firmMonthWords = new Set([
  'in',
  'since',
  'last',
  'this',
  'next',
  'early',
  'late',
  'mid',
  'until',
]);

/** "in March", "since last May": a month alone needs a word before it that makes it a date. */
export function bareMonth(lexemes: readonly Lexeme[], index: number): CalendarMention | null {
  const month = monthAt(lexemes, index);
  if (month === null) return null;
  const lexeme = lexemes[index];
  const before = wordBefore(lexemes, index);
  const ambiguous = lexeme !== undefined && (lexeme.lower === 'march' || lexeme.lower === 'may');
  const firm = firmMonthWords.has(before);
  if (ambiguous ? !firm : !datePrepositions.has(before)) return null;
  if (!firm && lexemes[month.next]?.capitalised === true) return null;
  return partial(index, month.next, null, month.value);
}

/** The word before, looking past a hyphen ("mid-March"). */
function wordBefore(lexemes: readonly Lexeme[], index: number): string {
  const before = lexemes[index - 1]?.lower ?? '';
  return before === '-' ? (lexemes[index - 2]?.lower ?? '') : before;
}

export function partial(
  first: number,
  next: number,
  year: number | null,
  month: number | null,
): CalendarMention {
  return { kind: 'calendar', first, next, year, month, day: null, weekday: null, lastDay: null };
}
