import type { ExtractedDate } from '../../report/extracted-report';
import { spanOf } from '../../span';
import type { Layout } from '../layout/block';
import { dayOfIso } from './calendar-date';
import { lexemesOf, type Lexeme } from './lexeme';
import type { PrintedDate } from './printed-date';
import { readDates } from './read-dates';
import { latestFullDate, resolveDate, type DateAnchor, type DateSetting } from './resolve-date';

interface PlacedDate {
  readonly mention: PrintedDate;
  readonly lexemes: readonly Lexeme[];
}

/**
 * Finds the dates a document prints, in text order, and resolves those it can,
 * preferring the past: counted from the day of publication, else from the latest
 * day the document prints in full. Durations and times of day are not dates.
 * @returns `iso` null for what counts from an event, and for what has no anchor.
 */
export function findDates(text: string, layout: Layout): readonly ExtractedDate[] {
  const placed: PlacedDate[] = [];
  for (const block of layout.blocks) {
    if (block.role === 'boilerplate') continue;
    const lexemes = lexemesOf(text, block.start, block.end);
    for (const mention of readDates(lexemes)) placed.push({ mention, lexemes });
  }
  const mentions = placed.map(({ mention }) => mention);
  const setting: DateSetting = {
    anchor: anchorOf(layout.publishedOn, mentions),
    numericOrder: numericOrderOf(placed),
  };
  return placed.flatMap(({ mention, lexemes }) => {
    const start = lexemes[mention.first]?.start;
    const end = endOf(lexemes[mention.next - 1]);
    const resolution = resolveDate(mention, setting, isAhead(lexemes, mention.first));
    if (start === undefined || end === undefined || resolution === null) return [];
    return [{ span: spanOf(text, start, end), ...resolution }];
  });
}

/** Without the possessive: "Tuesday's". */
function endOf(last: Lexeme | undefined): number | undefined {
  return last?.lower.endsWith("'s") === true ? last.end - 2 : last?.end;
}

function anchorOf(publishedOn: string | null, mentions: readonly PrintedDate[]): DateAnchor | null {
  const published = publishedOn === null ? null : dayOfIso(publishedOn);
  if (published !== null) return { day: published, isPublication: true };
  const latest = latestFullDate(mentions);
  return latest === null ? null : { day: latest, isPublication: false };
}

/** "10/13/2015" elsewhere in the document, else "March 10" against "10 March". */
function numericOrderOf(placed: readonly PlacedDate[]): DateSetting['numericOrder'] {
  let numeric = 0;
  let written = 0;
  for (const { mention, lexemes } of placed) {
    if (mention.kind === 'numeric') {
      if (mention.left > 12) numeric -= 1;
      else if (mention.right > 12) numeric += 1;
    } else if (mention.kind === 'calendar' && mention.day !== null) {
      const last = lexemes[mention.first]?.kind;
      written += last === 'digits' ? -1 : 1;
    }
  }
  const balance = numeric === 0 ? written : numeric;
  return balance === 0 ? null : balance > 0 ? 'month-first' : 'day-first';
}

const aheadWords = new Set([
  'will',
  'scheduled',
  'upcoming',
  'expected',
  'due',
  'planned',
  'plans',
]);

/** Directly in front: "by March 1", "until Nov. 8". */
const limits = new Set(['by', 'until', 'till', 'next']);

const AHEAD_WINDOW = 12;

/** A word within the sentence that says the date is still to come: "will meet on Thursday". */
function isAhead(lexemes: readonly Lexeme[], first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - AHEAD_WINDOW); index -= 1) {
    const lower = lexemes[index]?.lower ?? '';
    if (lower === '.' || lower === ';') return false;
    if (aheadWords.has(lower) || (index === first - 1 && limits.has(lower))) return true;
  }
  return false;
}
