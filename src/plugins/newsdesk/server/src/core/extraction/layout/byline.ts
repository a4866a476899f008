import { findDaysInLine } from '../dates/days-in-line';
import { knownAgency } from '../media/agencies';
import { isGivenName } from '../names/first-names';
import { isGazetteerPlace } from '../names/gazetteer';
import { hasPersonNameShape, inNameCase, personNamePattern } from '../names/person-name-shape';
import { readPublicationLine, type PublicationLine } from './publication-date';

/** The people a byline names; none when it names an agency or a desk. */
export interface Byline {
  readonly authors: readonly string[];
  /** The date printed on the same line, if there is one. */
  readonly published: PublicationLine | null;
}

const label =
  /^(?:by|words by|words and pictures by|story by|written by|text by|report by|interview by|as told to|byline|author|from)(?::| ) *(?=\S)/i;
const nameList = new RegExp(
  `^${personNamePattern}(?:(?:, and |,? & |, | and | with )${personNamePattern}){0,7}`,
  'u',
);
const separator = /, and |,? & |, | and | with /u;
const desk =
  /\b(?:staff|correspondent|reporters?|editor|desk|bureau|agency|agencies|newsroom|news service|writers?|team)\b/i;
const jobTitle =
  /(?<= \p{Lu}[\p{L}'’-]+) (?:(?:\p{Lu}[\p{L}'’-]+ ){0,3})(?:Editor|Correspondent|Reporter|Writer|Columnist|Critic|Analyst)$/u;
/** "Jane Doe, Court Reporter": no second name. */
const jobAfterComma =
  /, (?:\p{Lu}[\p{L}'’-]+ ){0,3}(?:Editor|Correspondent|Reporter|Writer|Columnist|Critic|Analyst)$/u;
const closingStop = /(?<=\p{Ll}{2})\.$/u;
const academicTitle = /^(?:Dr|Prof|Sir|Dame|Rev)\.? /;
const role =
  /^(?:(?:,? ?(?:the )?(?:in|for|at|of|from) |[,;] ?| ?[|•·/–—-] ?| \(| and (?=agenc)| (?=@)| (?=\p{Lu}[\p{L}' -]{0,40}(?:Editor|Correspondent|Reporter|Writer|Columnist|Critic|Analyst)$))[\p{L}\p{N}'’.,&:;/ ()@_|•·–—-]{1,90}\)?)?$/u;
const notAName =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|This|That|When|While|All|Most|Some|Every|Contrast|Law|Then|Now|Any|Far)\b/;

/**
 * Reads a line that says who wrote the document: "By Jane Doe and John Roe",
 * "By JANE DOE, Associated Press", "By Jane Doe in Kyiv". Null for prose that
 * merely begins with "By" ("By Friday the river had fallen").
 */
export function readByline(plain: string): Byline | null {
  if (plain.length > 160) return null;
  const labelled = label.exec(plain);
  if (labelled === null) return readForeignByline(plain);
  const rest = plain.slice(labelled[0].length).trim();
  return readAuthors(rest) ?? readDesk(rest);
}

/** "Von Katrin Albers", "Par Jeanne Dupont et Luc Martin": nothing but names after the word. */
function readForeignByline(plain: string): Byline | null {
  const names = /^(?:Von|Par|Por|Di|Door|Av|Af) (.+)$/
    .exec(plain)?.[1]
    ?.split(/, | (?:und|et|y|e|en|och|og) /);
  return names?.every((name) => hasPersonNameShape(name) && !notAName.test(name)) === true
    ? { authors: names.map(inNameCase), published: null }
    : null;
}

/**
 * Reads a byline without "By": "Jane Doe in Kyiv", "Jane Doe | Reuters",
 * "Jane Doe, political correspondent". Only to be tried under a headline.
 */
export function readUnlabelledByline(plain: string): Byline | null {
  if (plain.length > 110 || /[.!?:]$/.test(plain.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, '')))
    return null;
  const byline = readAuthors(plain.trim());
  if (byline === null) return null;
  if (isFullName(plain.trim())) return byline;
  const list = nameList.exec(plain.trim())?.[0] ?? '';
  const tail = plain.trim().slice(list.length);
  const place = / in (?:the )?(.+)$/u.exec(tail)?.[1] ?? '';
  const named =
    isGivenName(inNameCase(list.split(' ')[0] ?? '')) ||
    isGazetteerPlace(place) ||
    knownAgency(tail.replace(/^[\s|•·/,(]+|[\s)]+$/g, '')) !== null ||
    desk.test(tail);
  const says =
    /^ ?[|•·/(]|^ (?:in|for|at) \p{Lu}|^ and agencies$/u.test(tail) ||
    jobTitle.test(plain.trim()) ||
    (tail.startsWith(',') && (desk.test(tail) || knownAgency(tail.slice(1)) !== null));
  return named && says ? byline : null;
}

function readAuthors(line: string): Byline | null {
  const dated = splitDate(line);
  const rest = dated.names.replace(/ (?:AND|WITH) /g, (word) => word.toLowerCase());
  const list = nameList.exec(rest)?.[0].replace(jobAfterComma, '').replace(jobTitle, '');
  if (list === undefined) return null;
  let authors = list.replace(/, (?=(?:Jr|Sr)\b)/g, ' ').split(separator);
  let tail = rest.slice(list.length);
  const outlet = authors.findIndex((name, at) => at > 0 && isOutlet(name));
  if (outlet > 0) {
    tail = `, ${authors.slice(outlet).join(' ')}${tail}`;
    authors = authors.slice(0, outlet);
  }
  if (authors.some((name) => notAName.test(name) || !hasPersonNameShape(name))) return null;
  if (!role.test(tail)) return null;
  if (/\b(?:was|were|is|are|has|had|said|will|would)\b/.test(tail)) return null;
  const people = authors.filter((name) => !isOutlet(name));
  return {
    authors: people.map((name) =>
      inNameCase(name.replace(academicTitle, '').replace(closingStop, '')),
    ),
    published: dated.published,
  };
}

/** Cuts the date off a line's end: "Jane Doe Mar 3, 2022", "Jane Doe • Updated 4 May 2018". */
function splitDate(line: string): {
  readonly names: string;
  readonly published: PublicationLine | null;
} {
  const [first] = findDaysInLine(line, null);
  if (first === undefined) return { names: line, published: null };
  const before = line
    .slice(0, first.start)
    .replace(
      /(?:\b(?:(?:last )?updated|published|posted|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b|[\s|•·,:–—-])+$/i,
      '',
    );
  const published = readPublicationLine(line.slice(before.length).replace(/^[\s|•·,:–—-]+/, ''));
  return published === null ? { names: line, published } : { names: before, published };
}

function isOutlet(name: string): boolean {
  return (
    knownAgency(name) !== null ||
    /\b(?:News|Times|Post|Press|Reuters|Herald|Journal|Tribune|Media|Agency|Magazine|Guardian|Gazette|Chronicle|Correspondent|Reporter|Editor|Writer|Staff|Bureau)\b/i.test(
      name,
    )
  );
}

/** A usual given name and one or two more: under a headline, who wrote it. */
function isFullName(line: string): boolean {
  const parts = line.split(' ');
  return parts.length <= 3 && hasPersonNameShape(line) && isGivenName(parts[0] ?? '');
}

/** "BBC News, Washington", "Reuters": an outlet in a line of its own, under a headline or a byline. */
export function isOutletLine(plain: string): boolean {
  const [outlet = '', ...rest] = plain.split(/ ?[,|] ?/);
  return rest.length < 2 && plain.split(' ').length <= 6 && knownAgency(outlet) !== null;
}

function readDesk(rest: string): Byline | null {
  const words = rest.split(' ').length;
  if (words > 8 || /[.!?]$/.test(rest)) return null;
  const [first = ''] = rest.split(/ ?[|•·,] ?/);
  if (knownAgency(first) === null && !(desk.test(rest) && /^\p{Lu}/u.test(rest))) return null;
  return { authors: [], published: splitDate(rest).published };
}
