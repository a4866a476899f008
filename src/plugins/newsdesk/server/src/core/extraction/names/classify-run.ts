import { isGivenName, isPlainGivenName } from './first-names';
import { gazetteerKind } from './gazetteer';
import type { NameWord } from './name-words';
import type { NameRun } from './name-runs';
import { isOpener, isPeopleWord, isPlaceHead, isPlaceOpening, isThingHead } from './not-names';
import {
  isKnownOrganization,
  isOrganizationHead,
  isOrganizationNoun,
  isPlainAcronym,
  isWeakOrganizationHead,
} from './organization-words';
import { isPortfolio, isRoleNoun, isTitleHead, isTitleModifier } from './title-words';

/** What a run of capitalised words names; `unknown` is decided by the rest of the document. */
export type RunKind = 'person' | 'organization' | 'place' | 'acronym' | 'unknown' | 'nothing';

/** A run with its title set apart. Indexes into the sentence's words. */
interface ClassifiedRun extends NameRun {
  readonly kind: RunKind;
  /** Where the title before the name begins; equal to `from` when there is none. */
  readonly titleFrom: number;
}

/** Decides what a run names by its own words and its neighbours'. A run of two names gives two. */
export function classifyRun(words: readonly NameWord[], run: NameRun): ClassifiedRun[] {
  let { from } = run;
  const { to } = run;
  if (words[from]?.text === 'The') {
    const whole = textOf(words, from, to);
    if (isKnownOrganization(whole)) return [found(from, to, 'organization')];
    if (gazetteerKind(whole) !== null) return [found(from, to, 'place')];
    from += 1;
  }
  if (from >= to) return [];
  const whole = textOf(words, from, to);
  if (isKnownOrganization(whole)) return [found(from, to, 'organization')];
  const titleEnd = endOfTitle(words, from, to);
  if (titleEnd > from) return titled(words, from, titleEnd, to);
  if (gazetteerKind(whole) !== null) return [found(from, to, 'place')];
  if (periodicals.has(words[from - 1]?.lower ?? '')) return [found(from, to, 'organization')];
  const trimmed = pastLeadingDescription(words, from, to);
  return [
    ...(trimmed > from ? namesInTitle(words, from, trimmed) : []),
    { from: trimmed, to, titleFrom: from, kind: kindOf(words, trimmed, to) },
  ].filter(({ kind }) => kind !== 'nothing');
}

/** "the journal Polar Ecology": what stands before a name says that it is no person's. */
const periodicals = new Set(['journal', 'magazine', 'newspaper', 'broadcaster', 'website']);

function found(from: number, to: number, kind: RunKind): ClassifiedRun {
  return { from, to, titleFrom: from, kind };
}

function titled(
  words: readonly NameWord[],
  from: number,
  titleEnd: number,
  to: number,
): ClassifiedRun[] {
  const inTitle = namesInTitle(words, from, titleEnd);
  if (titleEnd >= to) return inTitle;
  const kind = kindOf(words, titleEnd, to);
  if (kind === 'nothing' && isThingHead(words[to - 1]?.text ?? '')) return inTitle;
  const last = words[to - 1]?.text ?? '';
  // "Bexton Crown Court" is no Mr Court.
  if ((kind === 'organization' && to - titleEnd > 1) || (to - titleEnd === 1 && last === 'Court')) {
    return [found(from, to, 'organization')];
  }
  return [...inTitle, { from: titleEnd, to, titleFrom: from, kind: 'person' }];
}

/** Organisations and places inside a title: "Supreme Court Justice", "New York Mayor". */
function namesInTitle(words: readonly NameWord[], from: number, to: number): ClassifiedRun[] {
  for (let end = to; end > from; end -= 1) {
    const text = textOf(words, from, end);
    if (isKnownOrganization(text)) return [found(from, end, 'organization')];
    if (gazetteerKind(text) !== null) return [found(from, end, 'place')];
    const last = words[end - 1]?.text ?? '';
    if (end - from > 1 && isOrganizationHead(last) && !isTitleHead(last)) {
      return [found(from, end, 'organization')];
    }
  }
  return [];
}

/** Where the title ends: after its last head, its portfolio ("of State") included. */
function endOfTitle(words: readonly NameWord[], from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at += 1) {
    const word = words[at]?.text ?? '';
    if (!isTitleHead(word) && !opensWithRole(words, from, at, to)) {
      if (isTitleModifier(word) || isPeopleWord(word) || gazetteerKind(word) !== null) continue;
      if (at > from && !isGivenName(word) && laterTitle(words, at, to)) continue;
      if (at === from && to - from > 2 && !isGivenName(word) && laterTitle(words, at, to)) continue;
      break;
    }
    end = pastPortfolio(words, at + 1, to);
    at = end - 1;
  }
  return end;
}

/** "Lawyer Naomi Peters": a role that opens a sentence has a capital, and a name behind it. */
function opensWithRole(words: readonly NameWord[], from: number, at: number, to: number): boolean {
  const word = words[at]?.text ?? '';
  if (at !== from || isGivenName(word)) return false;
  if (!isRoleNoun(word.toLowerCase())) {
    // "Handler Steve Morris": by its ending, when a given name and a surname follow.
    return (
      to - at === 3 &&
      /^\p{Lu}\p{Ll}{2,}(?:er|or|ist|ian|man|woman)$/u.test(word) &&
      isPlainGivenName(words[at + 1]?.text ?? '')
    );
  }
  return to - at > 2 || (to - at === 2 && isGivenName(words[at + 1]?.text ?? ''));
}

function laterTitle(words: readonly NameWord[], at: number, to: number): boolean {
  for (let index = at + 1; index < to - 1; index += 1) {
    const word = words[index]?.text ?? '';
    if (isTitleHead(word)) return true;
    if (isGivenName(word)) return false;
  }
  return false;
}

function pastPortfolio(words: readonly NameWord[], from: number, to: number): number {
  if (!/^(?:of|for)$/.test(words[from]?.text ?? '')) return from;
  let at = from + 1;
  while (
    at < to &&
    (isPortfolio(words[at]?.text ?? '') || /^(?:the|and|of|for)$/.test(words[at]?.text ?? ''))
  ) {
    at += 1;
  }
  return at;
}

/** "Republican Ted Cruz", "New York Democrat Chuck Schumer": the name begins at the given name. */
function pastLeadingDescription(words: readonly NameWord[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!isPlainGivenName(words[at]?.text ?? '')) continue;
    if (isGivenName(words[from]?.text ?? '')) return from;
    const before = words.slice(from, at).map(({ text }) => text);
    const describes =
      isPeopleWord(before.at(-1) ?? '') ||
      gazetteerKind(before.join(' ')) !== null ||
      isKnownOrganization(before.join(' ')) ||
      isOrganizationHead(before.at(-1) ?? '');
    return describes && !isOrganizationHead(words[to - 1]?.text ?? '') ? at : from;
  }
  return from;
}

function kindOf(words: readonly NameWord[], from: number, to: number): RunKind {
  const length = to - from;
  const first = words[from]?.text ?? '';
  const last = words[to - 1]?.text ?? '';
  const whole = textOf(words, from, to);
  if (isKnownOrganization(whole)) return 'organization';
  if (length === 1) return singleKind(words, from);
  const given = isGivenName(first) || isGivenName(first.replace(/\.$/, ''));
  const pair = given && length === 2;
  if (allPeopleWords(words, from, to)) return 'nothing';
  if (first === 'Police' && length === 2) return 'organization';
  if (isOrganization(words, from, to) && !(pair && isWeakOrganizationHead(last)))
    return 'organization';
  if (gazetteerKind(whole) !== null) return 'place';
  if (length <= 4 && hasInitial(words, from, to)) return 'person';
  if (!pair && isPlaceHead(last)) return 'place';
  if (!pair && isThingHead(last)) return 'nothing';
  if (isPlaceOpening(first) && !given && length <= 3) return 'place';
  if (given && !whole.includes('&')) return 'person';
  if (isPeopleWord(first) || isPeopleWord(last)) return 'nothing';
  return length <= 5 ? 'unknown' : 'nothing';
}

function singleKind(words: readonly NameWord[], at: number): RunKind {
  const word = words[at]?.text ?? '';
  if (isPeopleWord(word) || isTitleHead(word) || isTitleModifier(word) || isPortfolio(word))
    return 'nothing';
  if (isOpener(word) || word.length < 2) return 'nothing';
  if (gazetteerKind(word) !== null) return 'place';
  if (/^(?:\p{Lu}\.?){2,6}$/u.test(word)) return isPlainAcronym(word) ? 'nothing' : 'acronym';
  if (isOrganizationHead(word) || isPlaceHead(word) || isThingHead(word)) return 'nothing';
  return 'unknown';
}

function isOrganization(words: readonly NameWord[], from: number, to: number): boolean {
  const first = words[from]?.text ?? '';
  const last = words[to - 1]?.text ?? '';
  const link = words.slice(from, to).findIndex(({ text }) => text === 'of' || text === 'for');
  if (link > 0) {
    const head = words[from + link - 1]?.text ?? '';
    if (isOrganizationHead(head) || isOrganizationHead(first)) return true;
  }
  if (!isOrganizationHead(last)) return false;
  if (last === 'City') return gazetteerKind(first) === 'city' && to - from === 2;
  if (last === 'Caucus' && gazetteerKind(first) !== null) return false;
  if (!isWeakOrganizationHead(last)) return true;
  const before = words[from - 1]?.lower ?? '';
  return (
    before === 'the' ||
    isPeopleWord(first) ||
    gazetteerKind(first) !== null ||
    gazetteerKind(textOf(words, from, to - 1)) !== null ||
    to - from > 2 ||
    isTitleModifier(first)
  );
}

function allPeopleWords(words: readonly NameWord[], from: number, to: number): boolean {
  return words.slice(from, to).every(({ text }) => isPeopleWord(text));
}

function hasInitial(words: readonly NameWord[], from: number, to: number): boolean {
  return words.slice(from, to - 1).some(({ text }) => /^(?:\p{Lu}\.){1,3}$/u.test(text));
}

/** Whether the words around an unknown run speak for a person: a role before, an age, "who" or a reporting verb beside. */
export function hasPersonContext(words: readonly NameWord[], from: number, to: number): boolean {
  const before = words[from - 1];
  const after = words[to];
  const second = words[to + 1];
  if (before !== undefined && (isRoleNoun(before.lower) || isSpeechVerb(before.lower))) return true;
  if (roleBeforeComma(words, from)) return true;
  if (after === undefined) return false;
  if (isSpeechVerb(after.lower) || after.lower === 'who' || after.lower === 'whose') return true;
  if (after.text !== ',' || second === undefined) return false;
  return (
    /^\d{1,3}$/.test(second.text) ||
    /^(?:who|whose)$/.test(second.lower) ||
    isSpeechVerb(second.lower) ||
    roleFollows(words, to + 1)
  );
}

/** "its director, Anneke Post,": a role before the comma before the name. */
export function roleBeforeComma(words: readonly NameWord[], from: number): boolean {
  return words[from - 1]?.text === ',' && isRoleNoun(words[from - 2]?.lower ?? '');
}

/** Whether the words around an unknown run speak for an organisation: "the union Aslef", "Acme, a maker of anvils,". */
export function hasOrganizationContext(
  words: readonly NameWord[],
  from: number,
  to: number,
): boolean {
  if (isOrganizationNoun(words[from - 1]?.lower ?? '')) return true;
  if (words[to]?.text !== ',' || !/^(?:a|an|the)$/.test(words[to + 1]?.lower ?? '')) return false;
  for (let at = to + 2; at < Math.min(words.length, to + 8); at += 1) {
    const word = words[at];
    if (word === undefined || /^[,.;:]$/.test(word.text) || word.tag === 'ADP') return false;
    if (isOrganizationNoun(word.lower) && !/^(?:NOUN|PART)$/.test(words[at + 1]?.tag ?? ''))
      return true;
    if (isRoleNoun(word.lower)) return false;
  }
  return false;
}

function roleFollows(words: readonly NameWord[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 5); at += 1) {
    const word = words[at];
    if (word === undefined || /^[,.;:]$/.test(word.text)) return false;
    if (isRoleNoun(word.lower)) return true;
  }
  return false;
}

const speechVerbs = new Set(
  'said says say told tells added adds asked asks wrote writes argued argues noted notes insisted claimed claims tweeted announced warned declared explained replied responded testified recalled conceded acknowledged admitted agreed joked quipped remarked stated suggested concluded observed continued thinks believes believed complained'.split(
    ' ',
  ),
);

/** Whether a verb reports speech or thought, as people's names stand beside. */
export const isSpeechVerb = (lower: string): boolean => speechVerbs.has(lower);

/** The words' text with single spaces. */
export function textOf(words: readonly NameWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ,/g, ',');
}
