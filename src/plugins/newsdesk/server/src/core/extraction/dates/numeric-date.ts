import { existingDay } from './calendar-date';
import { partial, yearAt } from './calendar-mention';
import { months } from './date-words';
import type { Lexeme } from './lexeme';
import type { CalendarMention, NumericMention } from './printed-date';

interface Triple {
  readonly parts: readonly [Lexeme, Lexeme, Lexeme];
  readonly separator: string;
}

/** Three parts with the same `-`, `/` or `.` between them and nothing attached at either end but an ISO 8601 time. */
function tripleAt(lexemes: readonly Lexeme[], index: number): Triple | null {
  const first = lexemes[index + 1];
  if (first === undefined || first.spaced || !'-/.'.includes(first.lower)) return null;
  const a = lexemes[index];
  const b = lexemes[index + 2];
  const second = lexemes[index + 3];
  const c = lexemes[index + 4];
  if (!a || !b || !second || !c || first.lower !== second.lower) return null;
  if (b.spaced || second.spaced || c.spaced) return null;
  if (isAttached(lexemes[index - 1], a)) return null;
  const after = lexemes[index + 5];
  if (after !== undefined && !after.spaced) {
    const beyond = lexemes[index + 6];
    const isTimed = after.lower === 't' && beyond?.kind === 'digits' && !beyond.spaced;
    const ends = after.kind === 'mark' && (beyond === undefined || beyond.spaced);
    if (!ends && !isTimed && (after.kind !== 'mark' || '-/.'.includes(after.lower))) return null;
  }
  return { parts: [a, b, c], separator: first.lower };
}

function isAttached(before: Lexeme | undefined, lexeme: Lexeme): boolean {
  return (
    before !== undefined &&
    !lexeme.spaced &&
    (before.kind !== 'mark' || '-/.$£€_'.includes(before.lower))
  );
}

/** "2022-03-10", "2022/03/10", "2019/Sep/01" (ISO 8601 order). */
export function yearFirstDate(lexemes: readonly Lexeme[], index: number): CalendarMention | null {
  const triple = tripleAt(lexemes, index);
  if (triple === null) return null;
  const [year, month, day] = triple.parts;
  if (!isNumeral(year, 4, 4) || !isNumeral(day, 1, 2)) return null;
  const monthNumber = isNumeral(month, 1, 2) ? Number(month.lower) : months.get(month.lower);
  if (monthNumber === undefined) return null;
  const date = existingDay(Number(year.lower), monthNumber, Number(day.lower));
  if (date === null) return null;
  return { kind: 'calendar', first: index, next: index + 5, ...date, weekday: null, lastDay: null };
}

/** "10/03/2022", "3.10.2022", "04/22/16": the year last. */
export function yearLastDate(lexemes: readonly Lexeme[], index: number): NumericMention | null {
  const triple = tripleAt(lexemes, index);
  if (triple === null) return null;
  const [left, right, year] = triple.parts;
  if (!isNumeral(left, 1, 2) || !isNumeral(right, 1, 2)) return null;
  const short = triple.separator === '/' && isNumeral(year, 2, 2);
  if (!short && !isNumeral(year, 4, 4)) return null;
  const printed = Number(year.lower);
  const full = short ? printed + (printed >= 50 ? 1900 : 2000) : printed;
  return {
    kind: 'numeric',
    first: index,
    next: index + 5,
    year: full,
    isShortYear: short,
    left: Number(left.lower),
    right: Number(right.lower),
  };
}

/** "04/2016", "12-2015": a month and its year. */
export function numericMonth(lexemes: readonly Lexeme[], index: number): CalendarMention | null {
  const [month, separator, year] = lexemes.slice(index, index + 3);
  if (month === undefined || separator === undefined || year === undefined) return null;
  if (separator.spaced || year.spaced || (separator.lower !== '/' && separator.lower !== '-')) {
    return null;
  }
  const value = Number(month.lower);
  if (!isNumeral(month, 1, 2) || value < 1 || value > 12 || isAttached(lexemes[index - 1], month)) {
    return null;
  }
  const full = yearAt(lexemes, index + 2);
  if (full === null || full.value < 1900 || lexemes[full.next]?.lower === '/') return null;
  return partial(index, full.next, full.value, value);
}

function isNumeral(lexeme: Lexeme, shortest: number, longest: number): boolean {
  const length = lexeme.end - lexeme.start;
  return lexeme.kind === 'digits' && length >= shortest && length <= longest;
}
