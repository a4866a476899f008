import { findDaysInLine } from '../dates/days-in-line';
import { gazetteerKind } from '../names/gazetteer';
import { isPlaceHead } from '../names/not-names';
import { inNameCase } from '../names/person-name-shape';

const preposition =
  '(?:in|at|on|near|outside|inside|off|from|around|beside|by|over|above|across|along|to|towards?|through)';
const placeWord = "\\p{Lu}[\\p{L}'.-]*";
const joining = '(?:of|the|de|la|del|al|on|upon|and|St\\.)';
const placeName = `${placeWord}(?: (?:${placeWord}|${joining}(?= (?:the )?\\p{Lu})))*`;
const direction =
  '(?:(?:the|a|central|downtown|northern|southern|eastern|western|north|south|east|west|north-east|north-west|south-east|south-west|northeastern|northwestern|southeastern|southwestern|nearby|rural|suburban|city|town|village|capital|centre|center|port|outskirts|suburb|suburbs|district|region|province|state|of) )*';
const wholePart = new RegExp(`^(?:${preposition} )?${direction}${placeName}$`, 'u');
const partTail = new RegExp(
  `\\b(?:(outside|near|off) )?(?:(?:in|at|on|from|to) )?(${direction}${placeName})$`,
  'u',
);
const weekday = /(?:,? ?(?:on|in|late|early)? ?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?)? *$/;
const gettyPlace =
  /^(\p{Lu}[\p{Lu} .'-]{2,40}(?:, \p{Lu}[\p{Lu} .'-]{2,30})?) ?[-–—] ?[A-Z]{3,9} \d/u;

/**
 * Where the picture was taken: the place named before the caption's date, or
 * at its end ("outside Brovary, near Kyiv, Ukraine"). Null when it names none.
 */
export function readCaptionPlace(plain: string): string | null {
  const getty = gettyPlace.exec(plain)?.[1];
  if (getty !== undefined) return inNameCase(getty.trim());
  const last = findDaysInLine(plain, null).at(-1);
  const ends = [last === undefined ? plain.length : last.start, plain.length];
  for (const end of ends) {
    const place = placeBefore(plain.slice(Math.max(0, end - 240), end));
    if (place !== null) return place;
  }
  return firstSentencePlace(plain);
}

function placeBefore(before: string): string | null {
  const clause = before
    .replace(weekday, '')
    .replace(/[\s,.;:]+$/, '')
    .replace(/[,\s]+(?:on|in)$/, '');
  const parts = clause.split(/, /);
  const taken: string[] = [];
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = (parts[at] ?? '').trim();
    if (wholePart.test(part) && at > 0) {
      taken.unshift(part);
      continue;
    }
    const inClause = tailPlace(part);
    if (inClause !== null) taken.unshift(inClause);
    break;
  }
  const place = taken.join(', ').replace(/^(?:in|at|on|from|to) (?:the (?=\p{Lu}))?/u, '');
  return place !== '' && isPlausible(place, taken) ? place : null;
}

/** The prepositional phrase a clause ends in: "… directs a tank outside Brovary". */
function tailPlace(part: string): string | null {
  const match = new RegExp(`\\b${preposition} ${direction}${placeName}$`, 'u').exec(
    part.slice(-120),
  );
  if (match === null) return null;
  const phrase = partTail.exec(match[0]);
  const [, nearness, name] = phrase ?? [];
  return name === undefined
    ? null
    : [nearness, name].filter((word) => word !== undefined).join(' ');
}

/** At least one of the names is a place we know, or a preposition says that it is one. */
function isPlausible(place: string, parts: readonly string[]): boolean {
  const names = place.match(new RegExp(placeName, 'gu')) ?? [];
  if (names.some((name) => gazetteerKind(name) !== null)) return true;
  if (names.some((name) => name.includes(' ') && isPlaceHead(name.split(' ').at(-1) ?? '')))
    return true;
  return parts.length === 1 && /^(?:near|outside|off) \p{Lu}/u.test(place);
}

function firstSentencePlace(plain: string): string | null {
  const stop = /[.!?] /.exec(plain);
  return stop === null ? null : placeBefore(plain.slice(0, stop.index));
}
