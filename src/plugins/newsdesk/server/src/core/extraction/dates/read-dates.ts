import {
  bareMonth,
  dayFirstDate,
  monthAndYear,
  monthFirstDate,
  yearThenMonth,
} from './calendar-mention';
import { months, ordinals, smallNumbers, weekdays } from './date-words';
import type { Lexeme } from './lexeme';
import { numericMonth, yearFirstDate, yearLastDate } from './numeric-date';
import type { PrintedDate } from './printed-date';
import {
  anchoredMention,
  dayWord,
  spanWord,
  unitsAgo,
  unitsFromNow,
  weekdayMention,
} from './relative-mention';
import { bareYear } from './year-mention';

type Reader = (lexemes: readonly Lexeme[], index: number) => PrintedDate | null;

const numeralReaders: readonly Reader[] = [
  yearFirstDate,
  yearLastDate,
  numericMonth,
  dayFirstDate,
  unitsAgo,
  unitsFromNow,
  anchoredMention,
  yearThenMonth,
  bareYear,
];

const wordReaders: readonly Reader[] = [
  monthFirstDate,
  dayFirstDate,
  monthAndYear,
  bareMonth,
  dayWord,
  spanWord,
  unitsAgo,
  unitsFromNow,
  weekdayMention,
  anchoredMention,
];

/** Words a date can start with: everything else is passed over at once. */
const starters: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...ordinals.keys(),
  ...smallNumbers.keys(),
  'twenty',
  'thirty',
  'today',
  'tonight',
  'yesterday',
  'tomorrow',
  'the',
  'that',
  'this',
  'last',
  'next',
  'previous',
  'following',
  'coming',
  'every',
  'each',
]);

/** Reads every date expression printed in a block's lexemes, left to right, none overlapping. */
export function readDates(lexemes: readonly Lexeme[]): readonly PrintedDate[] {
  const dates: PrintedDate[] = [];
  let index = 0;
  while (index < lexemes.length) {
    const date = dateAt(lexemes, index);
    if (date === null) {
      index += 1;
    } else {
      dates.push(date);
      index = date.next;
    }
  }
  return dates;
}

function dateAt(lexemes: readonly Lexeme[], index: number): PrintedDate | null {
  const lexeme = lexemes[index];
  if (lexeme === undefined || lexeme.kind === 'mark') return null;
  if (lexeme.kind === 'digits') return firstOf(numeralReaders, lexemes, index);
  const { lower } = lexeme;
  const word = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  return starters.has(word) ? firstOf(wordReaders, lexemes, index) : null;
}

function firstOf(
  readers: readonly Reader[],
  lexemes: readonly Lexeme[],
  index: number,
): PrintedDate | null {
  for (const read of readers) {
    const date = read(lexemes, index);
    if (date !== null) return date;
  }
  return null;
}
