import { findDaysInLine } from '../dates/days-in-line';

/** What a line that is only about when the document was published says. */
export interface PublicationLine {
  readonly iso: string | null;
  /** True for "Updated", "Last modified": the weaker answer when both are given. */
  readonly isUpdate: boolean;
}

const label =
  /\b(?:first published|originally published|published|publication date|date published|posted|issued|released|released on|filed|date|last updated|updated|last modified|modified|last edited)\b/gi;
const updateLabel = /\b(?:updated|modified|edited)\b/i;
const clockTime =
  /\b\d{1,2}(?:[:.]\d{2}){1,2}(?:\.\d+)? ?(?:[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?|T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?|[+-]\d{2}:?\d{2}\b/gi;
const timeWord =
  /\b\d{1,3} min(?:ute)?s? read\b|\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:gmt|utc|bst|cet|cest|eet|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|ist|aest|aedt|sgt|hkt|jst|z|a\.?m\.?|p\.?m\.?|at|on|local time|eastern|min read|minutes? read|hours? ago)\b\.?/gi;

/**
 * Reads a line such as "Published 10 March 2022", "Thu 10 Mar 2022 14.05 GMT"
 * or "March 10, 2022, 4:32 p.m. ET". Null when it holds anything else.
 */
export function readPublicationLine(plain: string): PublicationLine | null {
  if (plain.length > 120) return null;
  const dates = findDaysInLine(plain, null);
  const [first] = dates;
  if (first === undefined) return null;
  const labelled = label.test(plain);
  label.lastIndex = 0;
  if (!labelled && first.year === null) return null;
  let rest = plain;
  for (const date of [...dates].reverse()) {
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  }
  rest = rest.replace(clockTime, ' ').replace(label, ' ').replace(timeWord, ' ');
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  const beforeUpdate = dates.find((date) => !updateLabel.test(plain.slice(0, date.start)));
  return {
    iso: (beforeUpdate ?? first).iso,
    isUpdate: beforeUpdate === undefined,
  };
}
