import { onOneLine } from '../layout/plain-text';
import { isSpeechVerb } from './classify-run';
import type { NameWord } from './name-words';
import { isOpener, isPeopleWord } from './not-names';
import { isOrganizationNoun } from './organization-words';
import { isCourtesyTitle, isRoleNoun } from './title-words';

/** Where a name stands in its sentence: its words, and where the title before it begins. */
interface NamePlace {
  readonly from: number;
  readonly to: number;
  readonly titleFrom: number;
}

const longestAppositive = 16;

/**
 * What is printed beside a person's name about who it is: the title before it,
 * the role in apposition after or before it. Null when there is nothing, or
 * only "Mr." Ages are left out.
 */
export function describePerson(
  text: string,
  words: readonly NameWord[],
  place: NamePlace,
): string | null {
  return (
    titleBefore(text, words, place) ??
    appositionAfter(text, words, place.to, isRoleNoun) ??
    roleBefore(text, words, place.from) ??
    appositionBefore(text, words, place.from)
  );
}

/** What is printed after an organisation's name: "Acme, a maker of anvils,". */
export function describeOrganization(
  text: string,
  words: readonly NameWord[],
  place: NamePlace,
): string | null {
  return appositionAfter(text, words, place.to, isOrganizationNoun);
}

function sliceOf(
  text: string,
  words: readonly NameWord[],
  from: number,
  to: number,
): string | null {
  const first = words[from];
  const last = words[to - 1];
  return first === undefined || last === undefined || to <= from
    ? null
    : onOneLine(text.slice(first.start, last.end));
}

const beforeTitle =
  /^(?:former|acting|outgoing|incoming|late|interim|deputy|retired|then|embattled)$/;

/** "President", "former Ukrainian President", "Dr."; not "Mr.". */
function titleBefore(
  text: string,
  words: readonly NameWord[],
  { from, titleFrom }: NamePlace,
): string | null {
  let start = titleFrom;
  while (start < from && isCourtesyTitle(words[start]?.text ?? '')) start += 1;
  if (start >= from) return null;
  let end = from;
  while (end > start && isCourtesyTitle(words[end - 1]?.text ?? '')) end -= 1;
  while (start > 0 && beforeTitle.test(words[start - 1]?.lower ?? '')) start -= 1;
  return sliceOf(text, words, start, end);
}

/** "Latino Decisions researcher", "spokesman", "Kremlin critic". */
function roleBefore(text: string, words: readonly NameWord[], from: number): string | null {
  const role = words[from - 1];
  if (role === undefined || !isRoleNoun(role.lower)) return null;
  let start = from - 1;
  while (start > 0 && from - start < 8) {
    const before = words[start - 1];
    if (before === undefined || !modifies(before)) break;
    start -= 1;
  }
  while (words[start]?.initial === true && isOpener(words[start]?.text ?? '')) start += 1;
  return sliceOf(text, words, start, from);
}

function modifies(word: NameWord): boolean {
  if (word.text === "'s" || word.text === "'") return true;
  if (!/^[\p{L}\p{N}]/u.test(word.text) || isSpeechVerb(word.lower)) return false;
  if (/^(?:and|then|former|ex)$/.test(word.lower)) return word.lower !== 'and';
  return (
    word.tag === 'NOUN' || word.tag === 'ADJ' || word.tag === 'PROPN' || isPeopleWord(word.text)
  );
}

/** "Jane Doe, 42, a farmer from Leeds, said": what stands between the commas, without the age. */
function appositionAfter(
  text: string,
  words: readonly NameWord[],
  to: number,
  isHead: (lower: string) => boolean,
): string | null {
  if (words[to]?.text !== ',') return null;
  let from = to + 1;
  if (/^\d{1,3}$/.test(words[from]?.text ?? '')) {
    from += 1;
    if (words[from]?.text === ',') from += 1;
  }
  if (
    /^(?:who|whose|whom|which|that|and|but|or|as|when|while|in|at|on|if|with|after|before)$/.test(
      words[from]?.lower ?? '',
    )
  ) {
    return null;
  }
  let end = from;
  let headed = false;
  while (end < words.length && end - from <= longestAppositive) {
    const word = words[end];
    if (word === undefined || /^[,.;:!?)—–"“”]+$/.test(word.text)) break;
    if (/^(?:who|which|whose)$/.test(word.lower) && headed) break;
    if (isSpeechVerb(word.lower) || word.tag === 'AUX') return null;
    if (!headed && (word.tag === 'ADP' || word.tag === 'VERB') && !isHead(word.lower)) return null;
    if (isHead(word.lower)) headed = true;
    end += 1;
  }
  if (!headed || end >= words.length || end - from > longestAppositive) return null;
  return sliceOf(text, words, from, end);
}

/** "Its chief executive, Jane Doe," and "a farmer named John Roe" and "an officer, whose first name is Max". */
function appositionBefore(text: string, words: readonly NameWord[], from: number): string | null {
  const end = endBeforeName(words, from);
  if (end === null) return null;
  let start = end;
  let headed = false;
  while (start > 0 && end - start <= longestAppositive) {
    const word = words[start - 1];
    if (word === undefined || /^[,.;:!?(—–"“”]+$/.test(word.text)) break;
    if (isSpeechVerb(word.lower) || word.tag === 'AUX') break;
    start -= 1;
    headed ||= isRoleNoun(word.lower);
    if (headed && determiner.test(word.lower)) return sliceOf(text, words, start, end);
    if (word.tag === 'PRON') break;
  }
  return null;
}

const determiner = /^(?:a|an|the|his|her|its|their|our|my|one|another)$/;

function endBeforeName(words: readonly NameWord[], from: number): number | null {
  const lower = (at: number): string => words[at]?.lower ?? '';
  if (lower(from - 1) === ',') return from - 1;
  if (/^(?:named|called)$/.test(lower(from - 1))) return from - 1;
  if (lower(from - 1) !== 'is' || lower(from - 2) !== 'name') return null;
  const whose = lower(from - 3) === 'whose' ? from - 3 : from - 4;
  if (lower(whose) !== 'whose') return null;
  return lower(whose - 1) === ',' ? whose - 1 : whose;
}
