import { isGivenName } from './first-names';
import type { NameSentence, NameWord } from './name-words';
import { isCalendarWord, isOpener } from './not-names';
import { isKnownOrganization } from './organization-words';
import { gazetteerKind } from './gazetteer';
import { isTitleHead, isTitleModifier } from './title-words';

/** How the document itself writes its words, where their case is free. */
export interface CapitalEvidence {
  /** Words printed without a capital somewhere. */
  readonly small: ReadonlySet<string>;
  /** Words printed with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
}

/** Collects which words the document prints with and without capitals where it has the choice. */
export function capitalEvidence(sentences: readonly NameSentence[]): CapitalEvidence {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const { words, titleCase } of sentences) {
    for (const word of words) {
      if (!word.capital) small.add(word.lower);
      else if (!word.initial && !titleCase) capital.add(word.text);
    }
  }
  return { small, capital };
}

const functionWord =
  /^(?:A|An|I|I'[a-z]{1,2}|He|She|It|We|You|They|This|That|These|Those|My|Your|His|Her|Its|Our|Their|And|But|Or|If|Of|In|On|At|By|To|As|Is|Are|Was|Were|Do|Does|Did|Not|Yes|Who|What|When|Where|Why|How|There|So|Then)$/;

/** Whether a capitalised word can begin a name, or has its capital for another reason. */
export function canBeginName(
  word: NameWord,
  next: NameWord | undefined,
  evidence: CapitalEvidence,
): boolean {
  if (!word.capital || isCalendarWord(word.text) || /^[DRI]-\p{Lu}/u.test(word.text)) return false;
  if (next?.capital === true && gazetteerKind(`${word.text} ${next.text}`) !== null) return true;
  if (!word.initial) return !functionWord.test(word.text);
  if (isTitleHead(word.text) || isTitleModifier(word.text)) return true;
  if (isOpener(word.text)) return word.text === 'The';
  if (isGivenName(word.text) || isKnownOrganization(word.text)) return true;
  if (gazetteerKind(word.text) !== null || evidence.capital.has(word.text)) return true;
  if (evidence.small.has(word.lower)) return false;
  return word.tag === 'PROPN' || /^\p{Lu}{2,6}$/u.test(word.text);
}
