import type { ExtractedDate, ExtractedStatistic } from '../../report/extracted-report';
import type { Range } from '../../span';
import { addDays, addMonths, dayOfIso, isoOf, type CalendarDay } from '../dates/calendar-date';
import { calendarUnits, smallNumbers, type CalendarUnit } from '../dates/date-words';
import type { Lexeme } from '../dates/lexeme';

export type Period = NonNullable<ExtractedStatistic['period']>;

/** A period with its place, so that the figure it belongs to can be told. */
export interface PlacedPeriod extends Period, Range {}

/** What periods are read with. */
export interface PeriodSetting {
  readonly text: string;
  readonly publishedOn: string | null;
  /** The document's dates that lie in the block, in text order. */
  readonly dates: readonly ExtractedDate[];
}

/** Reads the periods printed in one block, in text order. */
export function readPeriods(
  setting: PeriodSetting,
  lexemes: readonly Lexeme[],
): readonly PlacedPeriod[] {
  const dated = datedPeriods(setting, lexemes);
  const counted = countedPeriods(setting, lexemes);
  return [...dated, ...counted].sort((a, b) => a.start - b.start);
}

function periodOf(
  text: string,
  start: number,
  end: number,
  from: string | null,
  to: string | null,
): PlacedPeriod {
  return { start, end, text: text.slice(start, end), from, to };
}

/** "since Feb. 24", "in 2015", "between 2010 and 2015", "by March", "last year". */
function datedPeriods(setting: PeriodSetting, lexemes: readonly Lexeme[]): PlacedPeriod[] {
  const periods: PlacedPeriod[] = [];
  const starts = startsOf(lexemes);
  let index = 0;
  while (index < setting.dates.length) {
    const date = setting.dates[index];
    const first = starts.get(date?.span.start ?? -1);
    if (date === undefined || first === undefined) {
      index += 1;
      continue;
    }
    if (isNameOfYear(lexemes, first, date) || isWhenSaid(lexemes, first)) {
      index += 1;
      continue;
    }
    const second = setting.dates[index + 1];
    const range =
      second === undefined ? null : rangeOfDates(setting.text, lexemes, first, date, second);
    periods.push(range ?? periodOfDate(setting.text, lexemes, first, date));
    index += range === null ? 1 : 2;
  }
  return periods;
}

/** "a 1968 Boeing", "the 2016 election", "Tuesday's vote": the date belongs to the thing. */
function isNameOfYear(
  lexemes: readonly Lexeme[],
  first: number,
  { precision }: ExtractedDate,
): boolean {
  if (lexemes[first]?.lower.endsWith("'s") === true) return true;
  const before = lexemes[first - 1]?.lower ?? '';
  const owns = before === 'a' || before === 'an' || before === 'the' || before.endsWith("'s");
  return precision === 'year' && owns && lexemes[first]?.kind === 'digits';
}

const sayings = new Set(
  'said says say told tells announced reported wrote tweeted added noted statement interview reporters called'.split(
    ' ',
  ),
);

const SAYING_WINDOW = 3;

/** "said on Tuesday": when it was said, not when it was so. */
function isWhenSaid(lexemes: readonly Lexeme[], first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - SAYING_WINDOW); index -= 1) {
    const lower = lexemes[index]?.lower ?? '';
    if (lower === '.') return false;
    if (sayings.has(lower)) return true;
  }
  return false;
}

function startsOf(lexemes: readonly Lexeme[]): ReadonlyMap<number, number> {
  return new Map(lexemes.map(({ start }, index): [number, number] => [start, index]));
}

/** "from 2010 to 2015", "between March and May", "2010-2015". */
function rangeOfDates(
  text: string,
  lexemes: readonly Lexeme[],
  first: number,
  date: ExtractedDate,
  second: ExtractedDate,
): PlacedPeriod | null {
  if (second.span.start - date.span.end > 12) return null;
  const link = text.slice(date.span.end, second.span.start).trim().toLowerCase();
  const before = lexemes[first - 1];
  const isJoined =
    link === 'to' || link === 'through' || link === 'until' || link === '-' || link === '–';
  if (!isJoined && !(link === 'and' && before?.lower === 'between')) return null;
  const opens = before?.lower === 'from' || before?.lower === 'between';
  const start = opens ? before.start : date.span.start;
  return periodOf(text, start, second.span.end, date.iso, second.iso);
}

const openAhead = new Set(['since', 'after', 'from']);
const openBack = new Set(['by', 'until', 'till', 'before', 'through']);
const within = new Set(['in', 'on', 'during', 'for', 'of', 'at', 'as']);
const nouns = new Set([
  'half',
  'quarter',
  'end',
  'beginning',
  'start',
  'months',
  'month',
  'week',
  'weeks',
  'days',
]);

function periodOfDate(
  text: string,
  lexemes: readonly Lexeme[],
  first: number,
  date: ExtractedDate,
): PlacedPeriod {
  const { iso, span } = date;
  const before = lexemes[first - 1];
  const word = before?.lower ?? '';
  const start = before?.start ?? span.start;
  if (openAhead.has(word)) return periodOf(text, start, span.end, iso, null);
  if (openBack.has(word)) return periodOf(text, start, span.end, null, iso);
  if (word === 'of' && nouns.has(lexemes[first - 2]?.lower ?? ''))
    return partOfPeriod(text, lexemes, first, date);
  return periodOf(text, within.has(word) ? start : span.start, span.end, iso, iso);
}

/** "in the first quarter of 2015", "the first nine months of 2016": within the year, days unknown. */
function partOfPeriod(
  text: string,
  lexemes: readonly Lexeme[],
  first: number,
  date: ExtractedDate,
): PlacedPeriod {
  let at = first - 1;
  while (at > first - 7 && !phraseOpeners.has(lexemes[at]?.lower ?? '')) at -= 1;
  const opener = lexemes[at];
  const isOpened = opener !== undefined && phraseOpeners.has(opener.lower);
  const outer = lexemes[at - 1];
  const isInside = opener?.lower === 'the' && outer !== undefined && phraseOpeners.has(outer.lower);
  const start = isInside
    ? outer.start
    : isOpened
      ? opener.start
      : (lexemes[first - 2]?.start ?? date.span.start);
  return periodOf(text, start, date.span.end, date.iso, date.iso);
}

const phraseOpeners = new Set(['in', 'during', 'over', 'for', 'at', 'by', 'since', 'the']);

const leadingWords = new Set(['over', 'in', 'during', 'for', 'within', 'through']);
const recentWords = new Set(['past', 'last', 'previous', 'recent', 'preceding']);

/** "over the past three weeks", "in the last year", "in recent months": counted back from publication. */
function countedPeriods(setting: PeriodSetting, lexemes: readonly Lexeme[]): PlacedPeriod[] {
  const periods: PlacedPeriod[] = [];
  for (let index = 0; index < lexemes.length; index += 1) {
    const lexeme = lexemes[index];
    if (lexeme === undefined || !recentWords.has(lexeme.lower)) continue;
    const counted = countedUnit(lexemes, index + 1);
    const article = lexemes[index - 1];
    if (counted === null || (article?.lower !== 'the' && lexeme.lower !== 'recent')) continue;
    const opener = article?.lower === 'the' ? lexemes[index - 2] : article;
    const hasOpener = opener !== undefined && leadingWords.has(opener.lower);
    if (!hasOpener) continue;
    const end = lexemes[counted.next - 1]?.end ?? lexeme.end;
    const published = setting.publishedOn === null ? null : dayOfIso(setting.publishedOn);
    const isCounted = lexeme.lower === 'past' || lexeme.lower === 'last';
    const from =
      published !== null && isCounted && counted.count !== null
        ? isoOf(back(published, counted.unit, counted.count))
        : null;
    periods.push(
      periodOf(setting.text, opener.start, end, from, from === null ? null : setting.publishedOn),
    );
  }
  return periods;
}

/** "three weeks", "12 months", "year", "few years" (count unknown). */
function countedUnit(
  lexemes: readonly Lexeme[],
  index: number,
): { readonly unit: CalendarUnit; readonly count: number | null; readonly next: number } | null {
  const first = lexemes[index];
  const bare = calendarUnits.get(first?.lower ?? '');
  if (first !== undefined && bare !== undefined) {
    return { unit: bare, count: first.lower.endsWith('s') ? null : 1, next: index + 1 };
  }
  const unit = calendarUnits.get(lexemes[index + 1]?.lower ?? '');
  if (first === undefined || unit === undefined) return null;
  const count =
    first.kind === 'digits' ? Number(first.lower) : (smallNumbers.get(first.lower) ?? null);
  return { unit, count: count !== null && count < 200 ? count : null, next: index + 2 };
}

function back(day: CalendarDay, unit: CalendarUnit, count: number): CalendarDay {
  if (unit === 'day') return addDays(day, -count);
  if (unit === 'week') return addDays(day, -7 * count);
  const months = unit === 'month' ? count : unit === 'year' ? 12 * count : 120 * count;
  const { year, month } = addMonths(day, -months);
  return { year, month, day: Math.min(day.day, 28) };
}

/** "Since then": from the last date printed before it in the same block, when there is one. */
export function sinceThen(
  setting: PeriodSetting,
  lexemes: readonly Lexeme[],
): readonly PlacedPeriod[] {
  const periods: PlacedPeriod[] = [];
  let seen = 0;
  let latest: ExtractedDate | null = null;
  lexemes.forEach((lexeme, index) => {
    for (
      let date = setting.dates[seen];
      date !== undefined && date.span.end <= lexeme.start;
      date = setting.dates[seen]
    ) {
      latest = date;
      seen += 1;
    }
    const then = lexemes[index + 1];
    if (lexeme.lower !== 'since' || then?.lower !== 'then') return;
    periods.push(periodOf(setting.text, lexeme.start, then.end, isoOfDate(latest), null));
  });
  return periods;
}

function isoOfDate(date: ExtractedDate | null): string | null {
  return date?.iso ?? null;
}

/**
 * The period of one figure among those of its sentence: the nearest behind it before the next
 * figure, else the last one in front of it, else the next one behind.
 * @param periods of the sentence, in text order.
 * @param nextFigure where the sentence's next figure starts; its end when there is none.
 * @param isOthers whether a period belongs to something else that the sentence tells.
 */
export function periodFor(
  figure: Range,
  periods: readonly PlacedPeriod[],
  nextFigure: number,
  isOthers: (period: PlacedPeriod) => boolean,
): Period | null {
  const at = firstStartingFrom(periods, figure.end);
  const behind = periods[at];
  const isOwn = behind !== undefined && behind.start < nextFigure;
  const inFront = periods[at - 1];
  const chosen = isOwn ? behind : (inFront ?? behind);
  return chosen === undefined || isOthers(chosen)
    ? null
    : { text: chosen.text, from: chosen.from, to: chosen.to };
}

function firstStartingFrom(periods: readonly PlacedPeriod[], offset: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
