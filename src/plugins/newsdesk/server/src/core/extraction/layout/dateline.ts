import { findDaysInLine } from '../dates/days-in-line';
import { knownAgency } from '../media/agencies';
import { isGazetteerPlace } from '../names/gazetteer';
import { inNameCase } from '../names/person-name-shape';

/** Where and when a report was filed, printed at the head of its first paragraph. */
export interface DatelineHead {
  /** Length of the dateline, its dash or colon included, in the plain text. */
  readonly length: number;
  /** Length of the dateline as it is shown, without the dash. */
  readonly textLength: number;
  readonly place: string | null;
  readonly date: string | null;
}

const shoutedPlace =
  "\\p{Lu}[\\p{Lu}'./-]*\\p{Lu}\\.?(?: (?:\\p{Lu}[\\p{Lu}'./-]*|de|la|del|al|of|sur|am|and)){0,4}";
const printedPlace =
  "\\p{Lu}[\\p{L}'./-]+(?: (?:\\p{Lu}[\\p{L}'./-]+|de|la|del|al|of|sur|am)){0,3}";
const region = "(?:, ?\\p{Lu}[\\p{L}.' -]{1,28}){0,2}";
const date =
  '(?:,? ?(?:(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)[a-z]*,? )?(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\\.?(?: \\d{1,2})?(?:,? \\d{4})?)?';
const agency = "(?: ?[(\\[/](?:[\\p{L}\\p{N}&./ '-]{2,30})[)\\]/])?";
const mark = '(?: *(?:—|–|--|―|⸺) *| +-+ +|: +)';
const withPlace = new RegExp(
  `^(${shoutedPlace}|${printedPlace})(${region})(${date})(${agency})(${mark})`,
  'u',
);
const agencyOnly = new RegExp(`^[(\\[]([\\p{L}&./ '-]{2,30})[)\\]](${mark})`, 'u');
const agencyGlued = new RegExp(
  `^(${shoutedPlace}|${printedPlace})(${region})(${date}) ?\\(([\\p{L}&./ '-]{2,30})\\) *(?=["“\\p{Lu}])`,
  'u',
);
const datedAgency = new RegExp(
  `^((?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9})(?:,? \\d{4})?) ?\\(([\\p{L}&./ '-]{2,30})\\)(${mark})`,
  'u',
);
const notAPlace =
  /^(?:BREAKING|EXCLUSIVE|UPDATED?|WATCH|OPINION|ANALYSIS|VIDEO|PHOTOS?|FILE|NOTE|CORRECTION|CLARIFICATION|EDITOR|NEWS|LIVE|ALERT|URGENT|ADVISORY|READ|MORE|RELATED|QUESTION|ANSWER|Q|A|SUMMARY|FACTBOX|TIMELINE|EXPLAINER|KEY|TODAY|YES|NO|OK)\b/;

/**
 * Reads the dateline a paragraph opens with: "KYIV, Ukraine (AP) —", "LONDON,
 * March 3 (Reuters) -", "Berlin (dpa) -", "NEW DELHI:". Capitals or an agency
 * or a date must say that it is one; a colon also needs a place we know, for
 * a transcript's speaker looks the same.
 *
 * @param publishedOn dates a day and month without a year; null leaves them undated.
 */
export function readDateline(plain: string, publishedOn: string | null): DatelineHead | null {
  const head = plain.slice(0, 140);
  return (
    readPlacedDateline(head, publishedOn) ??
    readAgencyDateline(head) ??
    readDatedDateline(head, publishedOn)
  );
}

/** "March 10 (Reuters) - Oil": a date and an agency without a place. */
function readDatedDateline(head: string, publishedOn: string | null): DatelineHead | null {
  const match = datedAgency.exec(head);
  const [printed] = findDaysInLine(match?.[1] ?? '', publishedOn);
  if (match === null || printed === undefined || knownAgency(match[2] ?? '') === null) return null;
  const dash = match[3] ?? '';
  return {
    length: match[0].length,
    textLength: match[0].length - dash.length,
    place: null,
    date: printed.iso,
  };
}

function readPlacedDateline(head: string, publishedOn: string | null): DatelineHead | null {
  const match = withPlace.exec(head);
  const glued = agencyGlued.exec(head);
  if (match === null) {
    if (glued === null || knownAgency(glued[4] ?? '') === null) return null;
    return described(glued, '', publishedOn);
  }
  const [, city = '', place = '', printedDate = '', source = '', dash = ''] = match;
  if (notAPlace.test(city)) return null;
  const shouted = city === city.toUpperCase() && /\p{Lu}{2}/u.test(city);
  const hasAgency = knownAgency(source.replace(/[()[\]]/g, '')) !== null;
  const hasDate = printedDate.trim() !== '';
  if (source !== '' && !hasAgency && !hasDate && !shouted) return null;
  const known = city.split('/').every((name) => isGazetteerPlace(inNameCase(name)));
  if (dash.includes(':') && !(known || hasAgency)) return null;
  if (dash.trim() === '-' && !(known || hasAgency || hasDate)) return null;
  const inCountry = known && isGazetteerPlace(place.replace(/^,/, '').trim());
  if (!shouted && !hasAgency && !(hasDate && known) && !inCountry) return null;
  if (shouted && !known && !hasAgency && !hasDate && !place && city.length > 30) return null;
  return described(match, dash, publishedOn);
}

function described(match: RegExpExecArray, dash: string, publishedOn: string | null): DatelineHead {
  const [whole, city = '', region = '', printedDate = '', source = ''] = match;
  const [date] = findDaysInLine(printedDate + source, publishedOn);
  const place = inNameCase(city) + (region.length > 5 ? inNameCase(region) : region);
  return {
    length: whole.length,
    textLength: whole.slice(0, whole.length - dash.length).trimEnd().length,
    place: place.replace(/^[ ,]+|[ ,]+$/g, ''),
    date: date?.iso ?? null,
  };
}

function readAgencyDateline(head: string): DatelineHead | null {
  const match = agencyOnly.exec(head);
  if (match === null || knownAgency(match[1] ?? '') === null) return null;
  const dash = match[2] ?? '';
  return {
    length: match[0].length,
    textLength: match[0].length - dash.length,
    place: null,
    date: null,
  };
}

const loneDateline = new RegExp(
  `^(${shoutedPlace}|${printedPlace})(${region})(${date})(${agency})$`,
  'u',
);

/** Reads a line that holds nothing but a dateline: "LONDON, March 3, 2022", "KYIV, Ukraine (AP)". */
export function readDatelineLine(plain: string, publishedOn: string | null): DatelineHead | null {
  if (plain.length > 80) return null;
  const match = loneDateline.exec(plain);
  if (match === null) return null;
  const [, city = '', , printedDate = '', source = ''] = match;
  const hasAgency = knownAgency(source.replace(/[()[\] ]/g, '')) !== null;
  const dated = findDaysInLine(printedDate, null).length > 0;
  if (!isGazetteerPlace(inNameCase(city)) || !(hasAgency || dated)) return null;
  return described(match, '', publishedOn);
}
