import type { Range } from '../../span';
import { dayOfIso } from './calendar-date';
import { dayFirstDate, monthFirstDate } from './calendar-mention';
import { lexemesOf, type Lexeme } from './lexeme';
import { yearFirstDate, yearLastDate } from './numeric-date';
import type { CalendarMention, NumericMention } from './printed-date';
import { resolveDate } from './resolve-date';

/** A day printed in a line of layout (a byline, a dateline, a caption); its year may have been left out. */
export interface DayInLine extends Range {
  readonly year: number | null;
  /** ISO 8601; null when nothing says which year is meant, or when several days are printed as one. */
  readonly iso: string | null;
}

/**
 * Finds the days of the calendar printed in a short plain text, in order. "3/4/2022", which is
 * another day on each side of the Atlantic, is left out, and so is a day the calendar does not have.
 *
 * @param knownOn ISO date that a day without a year is the last such day up to; null leaves it undated.
 */
export function findDaysInLine(plain: string, knownOn: string | null): DayInLine[] {
  const lexemes = lexemesOf(plain, 0, plain.length);
  const days: DayInLine[] = [];
  let index = 0;
  while (index < lexemes.length) {
    const mention = dayAt(lexemes, index);
    const day = mention === null ? null : dayOf(lexemes, mention, knownOn);
    if (day !== null) days.push(day);
    index = mention?.next ?? index + 1;
  }
  return days;
}

function dayAt(lexemes: readonly Lexeme[], index: number): CalendarMention | NumericMention | null {
  switch (lexemes[index]?.kind) {
    case 'digits':
      return (
        yearFirstDate(lexemes, index) ??
        yearLastDate(lexemes, index) ??
        dayFirstDate(lexemes, index)
      );
    case 'word':
      return monthFirstDate(lexemes, index) ?? dayFirstDate(lexemes, index);
    default:
      return null;
  }
}

function dayOf(
  lexemes: readonly Lexeme[],
  mention: CalendarMention | NumericMention,
  knownOn: string | null,
): DayInLine | null {
  const start = lexemes[mention.first]?.start;
  const end = lexemes[mention.next - 1]?.end;
  const known = knownOn === null ? null : dayOfIso(knownOn.slice(0, 10));
  const isNumeric = mention.kind === 'numeric';
  const resolution = resolveDate(
    mention,
    {
      anchor: known === null ? null : { day: known, isPublication: true },
      // With full stops the day stands first, whatever the country.
      numericOrder: lexemes[mention.first + 1]?.lower === '.' ? 'day-first' : null,
    },
    false,
  );
  if (start === undefined || end === undefined || resolution === null) return null;
  if (isNumeric && (mention.isShortYear || resolution.iso === null)) return null;
  return {
    start,
    end,
    year: mention.year,
    iso: resolution.precision === 'day' ? resolution.iso : null,
  };
}
