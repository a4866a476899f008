import type { CapitalEvidence } from './capital-evidence';
import { hasOrganizationContext, hasPersonContext, roleBeforeComma } from './classify-run';
import { isPlainGivenName } from './first-names';
import { gazetteerKind } from './gazetteer';
import type { NameCandidate } from './name-candidates';
import { isOpener, isPeopleWord, isThingHead } from './not-names';
import { isOrganizationHead } from './organization-words';
import { isTitleModifier } from './title-words';

/**
 * Decides what unknown candidates name, from everything the document says of
 * them: a role, an age or a reporting verb beside them makes a person, "in" or
 * "near" a place. What stays undecided stays `unknown`.
 */
export function decideKinds(
  candidates: readonly NameCandidate[],
  evidence: CapitalEvidence,
): NameCandidate[] {
  const people = new Set<string>();
  const organizations = new Set<string>();
  const places = new Set<string>();
  const singles = countSingles(candidates);
  const surnames = knownSurnames(candidates);
  for (const candidate of candidates) {
    if (candidate.kind === 'organization') organizations.add(candidate.name);
    if (candidate.kind !== 'unknown' || candidate.quoted) continue;
    const { name, words, from, to } = candidate;
    const before = words[from - 1]?.lower ?? '';
    const defined = /^(?:the|a|an|this|that|these|those|every|each)$/.test(before);
    const acts = hasPersonContext(words, from, to);
    if (hasOrganizationContext(words, from, to)) organizations.add(name);
    else if (roleBeforeComma(words, from)) people.add(name);
    else if (isOrganizationHead(lastWord(name))) {
      if (acts || defined) organizations.add(name);
    } else if (acts && !defined) people.add(name);
    else if (
      (isPlacePreposition(before) || isPlaceOf(candidate)) &&
      !surnames.has(lastWord(name)) &&
      !followedByNoun(candidate)
    ) {
      places.add(name);
    } else if (!defined && name.includes(' ') && looksLikePerson(candidate, evidence, singles)) {
      people.add(name);
    } else if (!name.includes(' ') && isPlainGivenName(name)) people.add(name);
  }
  return candidates.map((candidate) => {
    if (candidate.kind === 'acronym') {
      return { ...candidate, kind: isShouted(candidate, evidence) ? 'unknown' : 'organization' };
    }
    if (candidate.kind !== 'unknown') return candidate;
    if (organizations.has(candidate.name)) return { ...candidate, kind: 'organization' };
    if (people.has(candidate.name)) return { ...candidate, kind: 'person' };
    return places.has(candidate.name) ? { ...candidate, kind: 'place' } : candidate;
  });
}

function countSingles(candidates: readonly NameCandidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, kind } of candidates) {
    if (kind !== 'place' && !name.includes(' ')) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function knownSurnames(candidates: readonly NameCandidate[]): Set<string> {
  const surnames = new Set<string>();
  for (const { name, kind } of candidates) if (kind === 'person') surnames.add(lastWord(name));
  return surnames;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function isPlacePreposition(word: string): boolean {
  return /^(?:in|near|outside|inside|around|throughout|across|downtown|northern|southern|eastern|western|central)$/.test(
    word,
  );
}

/** "the island of Gotland", "the town of Marlow Creek", "sent through Tavistock". */
function isPlaceOf({ words, from }: NameCandidate): boolean {
  const before = words[from - 1]?.lower ?? '';
  if (before === 'through' || before === 'via') return true;
  return (
    before === 'of' &&
    /^(?:island|islands|city|town|village|district|province|region|port|capital|state|suburb|county|resort|coast|outskirts|hamlet|neighbourhood|neighborhood|borough|peninsula|north|south|east|west|outside)$/.test(
      words[from - 2]?.lower ?? '',
    )
  );
}

function followedByNoun({ words, to }: NameCandidate): boolean {
  const after = words[to];
  return (
    after !== undefined &&
    /^\p{Ll}/u.test(after.text) &&
    (after.tag === 'NOUN' || after.tag === 'ADJ')
  );
}

/** Two or three words the document prints with capitals only, not before a noun, or a surname it repeats. */
function looksLikePerson(
  candidate: NameCandidate,
  evidence: CapitalEvidence,
  singles: ReadonlyMap<string, number>,
): boolean {
  const { name, words, from, to } = candidate;
  const parts = words.slice(from, to);
  if (
    parts.length > 4 ||
    parts.some(({ text }) => isThingHead(text) || gazetteerKind(text) !== null)
  )
    return false;
  if (parts.some(({ text }) => /^\p{Lu}{2,}$/u.test(text) || /\d/.test(text))) return false;
  if (parts.some(({ text }) => isTitleModifier(text) || isPeopleWord(text) || isOpener(text))) {
    return false;
  }
  if (parts.some(({ lower }) => evidence.small.has(lower))) return false;
  if ((singles.get(lastWord(name)) ?? 0) > 0) return true;
  return (
    parts.length <= 3 && !followedByNoun(candidate) && parts.every(({ tag }) => tag === 'PROPN')
  );
}

/** A word set in capitals for emphasis is printed in small letters elsewhere, or is no noun. */
function isShouted({ name, words, from }: NameCandidate, evidence: CapitalEvidence): boolean {
  if (name.length > 5 || evidence.small.has(name.toLowerCase())) return true;
  const tag = words[from]?.tag;
  return tag !== 'PROPN' && tag !== 'NOUN';
}
