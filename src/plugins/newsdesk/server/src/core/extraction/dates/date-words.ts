/** Month names and the abbreviations newspapers print (AP: Jan., Feb., Aug., Sept., Oct., Nov., Dec.). */
export const months: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Weekday names, Sunday 0. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  [
    ['sunday', 'sun'],
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'wed', 'weds'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index])),
);

/** Shorter forms are words of their own ("sun", "sat", "mar", "jan"): a date needs more beside them. */
export const fullWeekdays: ReadonlySet<string> = new Set(
  [...weekdays.keys()].filter((name) => name.endsWith('day')),
);

export const ordinalEndings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

const ordinalUnits = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** first–twentieth, thirtieth. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalUnits.map((word, index): [string, number] => [word, index + 1]),
  ['thirtieth', 30],
]);

const small = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** one–twelve, and "a". */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...small.map((word, index): [string, number] => [word, index + 1]),
  ['a', 1],
  ['an', 1],
]);

export type CalendarUnit = 'day' | 'week' | 'month' | 'year' | 'decade';

export const calendarUnits: ReadonlyMap<string, CalendarUnit> = new Map([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
]);

/** After these a bare month or year is a date. */
export const datePrepositions: ReadonlySet<string> = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'before',
  'after',
  'during',
  'from',
  'through',
  'to',
  'of',
  'for',
  'between',
  'early',
  'late',
  'mid',
  'last',
  'this',
  'next',
  'around',
  'circa',
  'throughout',
  'beginning',
  'starting',
  'and',
]);
