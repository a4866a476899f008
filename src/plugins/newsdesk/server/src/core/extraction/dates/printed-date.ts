import type { CalendarUnit } from './date-words';

/** Lexeme indices, `next` exclusive. */
interface Place {
  readonly first: number;
  readonly next: number;
}

/** A date that names a month, a day or a year, as far as it is printed. */
export interface CalendarMention extends Place {
  readonly kind: 'calendar';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 is Sunday; printed beside the date, it helps to tell the year. */
  readonly weekday: number | null;
  /** "March 3-5": the last day, when it is one expression for several days. */
  readonly lastDay: number | null;
}

/** "03/04/2015": which is the month depends on the newspaper. */
export interface NumericMention extends Place {
  readonly kind: 'numeric';
  readonly year: number;
  /** Two digits were printed: the century is ours. */
  readonly isShortYear: boolean;
  readonly left: number;
  readonly right: number;
}

/** "yesterday", "three days ago", "last month": counted from the day of publication. */
export interface RelativeMention extends Place {
  readonly kind: 'relative';
  readonly unit: CalendarUnit;
  readonly count: number;
  /** Whole months before the days are counted: "1 month and 21 days ago". */
  readonly months?: number;
}

/** "Tuesday", "last Tuesday", "next Tuesday"; "the following Tuesday" counts from something else. */
export interface WeekdayMention extends Place {
  readonly kind: 'weekday';
  readonly weekday: number;
  readonly direction: 'nearest-past' | 'last' | 'this' | 'next' | 'other';
}

/** "the day before …", "a week later", "the following day": counted from something else in the story. */
export interface AnchoredMention extends Place {
  readonly kind: 'anchored';
}

export type PrintedDate =
  CalendarMention | NumericMention | RelativeMention | WeekdayMention | AnchoredMention;
