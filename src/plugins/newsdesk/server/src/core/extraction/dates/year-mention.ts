import { partial, yearAt } from './calendar-mention';
import { datePrepositions } from './date-words';
import type { Lexeme } from './lexeme';
import type { CalendarMention } from './printed-date';

const yearNeighbours = new Set([
  'year',
  'fiscal',
  'spring',
  'summer',
  'fall',
  'autumn',
  'winter',
  'quarter',
  'half',
  'election',
  'season',
  'class',
  'vintage',
]);

const determiners = new Set(['the', 'a', 'his', 'her', 'its', 'their', 'our', 'my', 'your']);

const vagueBefore = new Set(['about', 'than', 'some', 'nearly', 'almost', 'over', 'least']);

/** "in 2014", "fiscal 2015", "(1998)", "the 2016 election": four digits that say a year by what is beside them. */
export function bareYear(lexemes: readonly Lexeme[], index: number): CalendarMention | null {
  const year = yearAt(lexemes, index);
  if (year === null) return null;
  const before = lexemes[index - 1];
  const after = lexemes[year.next];
  const word = before?.lower ?? '';
  if (vagueBefore.has(word) || isPartOfNumber(before, after)) return null;
  const modern = year.value >= 1800 && year.value <= 2099;
  const dated =
    datePrepositions.has(word) ||
    yearNeighbours.has(word) ||
    (word === '(' && (after?.lower === ')' || after?.lower === '-')) ||
    (word === '-' && yearAt(lexemes, index - 2) !== null) ||
    (after?.lower === '-' && yearAt(lexemes, year.next + 1) !== null);
  if (dated && (modern || word === 'in' || word === 'since')) {
    return partial(index, year.next, year.value, null);
  }
  return modern && (isAttributive(before, after) || isDatelineYear(before, after))
    ? partial(index, year.next, year.value, null)
    : null;
}

/** "the 2016 election", "Russia's 2014 annexation". */
function isAttributive(before: Lexeme | undefined, after: Lexeme | undefined): boolean {
  if (before === undefined || after?.kind !== 'word' || !after.spaced) return false;
  return determiners.has(before.lower) || before.lower.endsWith("'s");
}

/** "Rome, 1960." */
function isDatelineYear(before: Lexeme | undefined, after: Lexeme | undefined): boolean {
  return (
    before?.lower === ',' && (after === undefined || after.lower === '.' || after.lower === ')')
  );
}

function isPartOfNumber(before: Lexeme | undefined, after: Lexeme | undefined): boolean {
  const attached = after !== undefined && !after.spaced;
  if (attached && (after.lower === '/' || after.lower === '%' || after.lower === '_')) return true;
  return before !== undefined && ('$£€¥₹#/_'.includes(before.lower) || before.lower === 'no');
}
