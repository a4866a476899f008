import { calendarUnits, fullWeekdays, smallNumbers, weekdays } from './date-words';
import type { Lexeme } from './lexeme';
import type { AnchoredMention, RelativeMention, WeekdayMention } from './printed-date';

const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

const spans: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);

const dayParts = new Set(['morning', 'afternoon', 'evening', 'night']);

function bare(lexeme: Lexeme | undefined): string {
  const lower = lexeme?.lower ?? '';
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/** "yesterday", "today's", "the day before yesterday"; not the newspaper "USA Today". */
export function dayWord(lexemes: readonly Lexeme[], index: number): RelativeMention | null {
  if (isDayBeside(lexemes, index)) {
    const before = lexemes[index + 2]?.lower === 'before';
    return { kind: 'relative', first: index, next: index + 4, unit: 'day', count: before ? -2 : 2 };
  }
  const lexeme = lexemes[index];
  const count = dayWords.get(bare(lexeme));
  if (lexeme === undefined || count === undefined) return null;
  if (lexeme.capitalised && lexemes[index - 1]?.capitalised === true) return null;
  return { kind: 'relative', first: index, next: index + 1, unit: 'day', count };
}

/** "the day before yesterday", "the day after tomorrow". */
function isDayBeside(lexemes: readonly Lexeme[], index: number): boolean {
  const [the, day, side, word] = lexemes.slice(index, index + 4);
  if (the?.lower !== 'the' || day?.lower !== 'day') return false;
  return (
    (side?.lower === 'before' && bare(word) === 'yesterday') ||
    (side?.lower === 'after' && bare(word) === 'tomorrow')
  );
}

/** "last month", "this year", "next week", "last night", "this morning"; not "the last week of March". */
export function spanWord(
  lexemes: readonly Lexeme[],
  index: number,
): RelativeMention | AnchoredMention | null {
  const count = spans.get(lexemes[index]?.lower ?? '');
  if (count === undefined) return null;
  const before = lexemes[index - 1]?.lower ?? '';
  if (before === 'the' || before === 'over' || before === 'of') return null;
  const noun = bare(lexemes[index + 1]);
  if (dayParts.has(noun)) {
    const meant = noun === 'night' || count === 0;
    return meant ? { kind: 'relative', first: index, next: index + 2, unit: 'day', count } : null;
  }
  const unit = calendarUnits.get(noun);
  if (unit === undefined || unit === 'day' || unit === 'decade' || noun.endsWith('s')) return null;
  // A week lies in no one month for certain.
  if (unit === 'week') return anchored(index, 2);
  return { kind: 'relative', first: index, next: index + 2, unit, count };
}

const vague = new Set([
  'than',
  'about',
  'around',
  'over',
  'nearly',
  'almost',
  'some',
  'roughly',
  'least',
]);

/** "three days ago", "a year ago", "10 months ago"; "about a year ago" names no date to count to. */
export function unitsAgo(
  lexemes: readonly Lexeme[],
  index: number,
): RelativeMention | AnchoredMention | null {
  const counted = countedUnits(lexemes, index);
  if (counted === null) return null;
  const smaller = compoundUnits(lexemes, counted);
  if (smaller !== null && lexemes[smaller.next]?.lower === 'ago') {
    const { months, count, next } = smaller;
    return {
      kind: 'relative',
      first: index,
      next: next + 1,
      unit: 'day',
      count: -count,
      months: -months,
    };
  }
  if (lexemes[counted.next]?.lower !== 'ago') return null;
  if (vague.has(lexemes[index - 1]?.lower ?? '')) return anchored(index, counted.next + 1 - index);
  const { unit, count } = counted;
  return { kind: 'relative', first: index, next: counted.next + 1, unit, count: -count };
}

/** "two weeks from now", "three days from today". */
export function unitsFromNow(lexemes: readonly Lexeme[], index: number): RelativeMention | null {
  const counted = countedUnits(lexemes, index);
  if (counted === null || lexemes[counted.next]?.lower !== 'from') return null;
  const end = lexemes[counted.next + 1]?.lower;
  if (end !== 'now' && end !== 'today') return null;
  const { unit, count } = counted;
  return { kind: 'relative', first: index, next: counted.next + 2, unit, count };
}

/** "1 month and 21 days": larger units in front of days. */
function compoundUnits(
  lexemes: readonly Lexeme[],
  first: Counted,
): { readonly months: number; readonly count: number; readonly next: number } | null {
  let months = 0;
  let counted = first;
  for (let read = 0; read < 3 && counted.unit !== 'day'; read += 1) {
    if (counted.unit === 'week') return null;
    months += counted.unit === 'year' ? counted.count * 12 : counted.count;
    const link = lexemes[counted.next]?.lower;
    const following = countedUnits(
      lexemes,
      link === 'and' || link === ',' ? counted.next + 1 : counted.next,
    );
    if (following === null) return null;
    counted = following;
  }
  return months > 0 && counted.unit === 'day'
    ? { months, count: counted.count, next: counted.next }
    : null;
}

interface Counted {
  readonly unit: RelativeMention['unit'];
  readonly count: number;
  readonly next: number;
}

function countedUnits(lexemes: readonly Lexeme[], index: number): Counted | null {
  const number = lexemes[index];
  if (number === undefined) return null;
  const count =
    number.kind === 'digits' && number.end - number.start <= 3
      ? Number(number.lower)
      : smallNumbers.get(number.lower);
  const unit = calendarUnits.get(lexemes[index + 1]?.lower ?? '');
  if (count === undefined || unit === undefined) return null;
  return {
    unit: unit === 'decade' ? 'year' : unit,
    count: unit === 'decade' ? count * 10 : count,
    next: index + 2,
  };
}

const namedDays = new Set([
  'super',
  'black',
  'good',
  'ash',
  'bloody',
  'cyber',
  'palm',
  'easter',
  'holy',
  'fat',
  'shrove',
  'giving',
  'freaky',
]);

const namedAfter = new Set([
  'times',
  'telegraph',
  'mirror',
  'express',
  'mail',
  'herald',
  'post',
  'school',
  'league',
  'lights',
]);

/** "Tuesday", "on Tues.", "last Friday", "Friday's"; not "Super Tuesday", "The Sunday Times" or "Mondays". */
export function weekdayMention(lexemes: readonly Lexeme[], index: number): WeekdayMention | null {
  const determiner = lexemes[index];
  const direction = directionOf(determiner?.lower ?? '');
  const at = direction === null ? index : index + 1;
  const lexeme = lexemes[at];
  const name = bare(lexeme);
  const weekday = weekdays.get(name);
  if (lexeme === undefined || weekday === undefined) return null;
  const before = lexemes[at - 1];
  if (!fullWeekdays.has(name) && (!lexeme.capitalised || before?.lower !== 'on')) return null;
  if (before !== undefined && repeating.has(before.lower)) return null;
  if (before !== undefined && (namedDays.has(before.lower) || isAttachedName(before))) return null;
  const after = lexemes[at + 1];
  if (after?.capitalised === true && (namedAfter.has(after.lower) || after.lower === 'night')) {
    return null;
  }
  return {
    kind: 'weekday',
    first: index,
    next: at + 1,
    weekday,
    direction: direction ?? 'nearest-past',
  };
}

function isAttachedName(before: Lexeme): boolean {
  return before.lower === '@' || before.lower === '#';
}

const elsewhere = new Set(['previous', 'following', 'coming']);

const repeating = new Set(['every', 'each', 'most', 'any']);

function directionOf(word: string): WeekdayMention['direction'] | null {
  if (elsewhere.has(word)) return 'other';
  return word === 'last' || word === 'this' || word === 'next' ? word : null;
}

const sides = new Set(['before', 'after', 'earlier', 'later', 'prior']);

const anaphors = new Set(['following', 'next', 'previous', 'same', 'preceding']);

/** "the day before …", "a week later", "two days after …", "the following day", "that year". */
export function anchoredMention(lexemes: readonly Lexeme[], index: number): AnchoredMention | null {
  const [first, second, third] = lexemes.slice(index, index + 3);
  if (first === undefined || second === undefined) return null;
  const unit = calendarUnits.get(second.lower);
  if (first.lower === 'that' && unit !== undefined && !second.lower.endsWith('s')) {
    return unit === 'day' || unit === 'year' ? anchored(index, 2) : null;
  }
  if (first.lower === 'the' && second.lower === 'day' && isSide(third)) return anchored(index, 3);
  if (first.lower === 'the' && anaphors.has(second.lower)) {
    const singular = calendarUnits.get(third?.lower ?? '');
    return singular === undefined || third?.lower.endsWith('s') === true
      ? null
      : anchored(index, 3);
  }
  const counted = countedUnits(lexemes, index);
  return counted !== null && isSide(third) ? anchored(index, 3) : null;
}

function isSide(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && sides.has(lexeme.lower);
}

function anchored(first: number, length: number): AnchoredMention {
  return { kind: 'anchored', first, next: first + length };
}
