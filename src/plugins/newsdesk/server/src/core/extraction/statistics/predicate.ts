import type { Token } from '../language/sentence';
import type { CountedNoun } from './counted-noun';

/** What happened to the counted things, and who or what it is about. */
export interface Predicate {
  /** The verb as printed, without auxiliaries. */
  readonly text: string | null;
  /** The subject as printed; null when the counted things are the subject themselves. */
  readonly subject: string | null;
}

const LOOK_AHEAD = 10;
const LOOK_BACK = 14;
const LONGEST_SUBJECT = 9;

const nothing: Predicate = { text: null, subject: null };

/**
 * Reads the predicate of a number: the verb behind the phrase it counts ("four generals have been
 * killed"), else the verb in front of it with its subject ("Russians have lost 7,000 soldiers").
 * @param from index of the first token of the number with its qualifier.
 * @param numberEnd index of the token behind the number; null when the number is part of an
 *   adjective ("a 24-point lead") and can be no subject.
 */
export function readPredicate(
  text: string,
  tokens: readonly Token[],
  from: number,
  noun: CountedNoun | null,
  numberEnd: number | null,
): Predicate {
  const subjectEnd = noun?.next ?? numberEnd;
  const behind = subjectEnd === null ? null : verbBehind(text, tokens, subjectEnd);
  const before = tokens[from - 1];
  // "won 4-2 before 19,500 fans": nothing is told of those who look on.
  if (before?.lower === 'before') return nothing;
  const isGoverned =
    before !== undefined &&
    (before.tag === 'ADP' || (before.tag === 'VERB' && !reporting.has(before.lower)));
  if (behind !== null && !isGoverned) return { text: behind, subject: null };
  return (
    verbInFront(text, tokens, from) ?? (behind === null ? nothing : { text: behind, subject: null })
  );
}

/** "Exports doubled": the number is the verb itself. */
export function readOwnVerb(text: string, tokens: readonly Token[], at: number): Predicate | null {
  const verb = tokens[at];
  if (verb?.tag !== 'VERB') return null;
  return { text: verb.text, subject: subjectInFront(text, tokens, at) };
}

const reporting = new Set(
  'said says say reported reports added estimated noted announced told claimed believed found'.split(
    ' ',
  ),
);

function isVerbal(token: Token): boolean {
  return token.tag === 'VERB' || token.tag === 'AUX';
}

const passedOver = new Set(['not', "n't", 'also', 'to']);

/** The verb group behind a subject, past "of"-phrases: "have also been killed" gives "killed". */
function verbBehind(text: string, tokens: readonly Token[], start: number): string | null {
  let at = pastComplement(tokens, start);
  let sawAuxiliary = false;
  for (const limit = at + LOOK_AHEAD; at < limit; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.tag === 'VERB' || (token.tag === 'ADJ' && sawAuxiliary))
      return coordinated(text, tokens, at);
    if (token.tag === 'AUX') sawAuxiliary = true;
    else if (token.tag !== 'ADV' && !passedOver.has(token.lower)) return participleAfterNoun(token);
  }
  return null;
}

/** "leaving 300 dead", "with 12 missing". */
function participleAfterNoun(token: Token): string | null {
  return token.tag === 'ADJ' && conditions.has(token.lower) ? token.text : null;
}

const conditions = new Set(
  'dead missing injured wounded homeless unemployed hospitalized trapped stranded displaced ill sick infected'.split(
    ' ',
  ),
);

/** "of the village", "in Aleppo", "who …" is not passed: its verb is another one. */
function pastComplement(tokens: readonly Token[], start: number): number {
  let at = start;
  for (let phrases = 0; phrases < 2; phrases += 1) {
    const preposition = tokens[at];
    if (preposition?.tag !== 'ADP') return at;
    let end = at + 1;
    while (end < at + 7 && isNominal(tokens[end])) end += 1;
    const next = tokens[end];
    if (next === undefined || (!isVerbal(next) && next.tag !== 'ADP' && next.tag !== 'ADV'))
      return at;
    at = end;
  }
  return at;
}

function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.tag === 'NOUN' ||
    token.tag === 'PROPN' ||
    token.tag === 'ADJ' ||
    token.tag === 'DET' ||
    token.tag === 'PRON' ||
    token.tag === 'PART' ||
    token.tag === 'NUM' ||
    token.text === '-'
  );
}

/** "captured and detained". */
function coordinated(text: string, tokens: readonly Token[], at: number): string {
  const verb = tokens[at];
  const joint = tokens[at + 1];
  const second = tokens[at + 2];
  if (verb === undefined) return '';
  const isJoint = joint?.lower === 'and' || joint?.lower === 'or';
  const last = isJoint && second?.tag === 'VERB' ? second : verb;
  return text.slice(verb.start, last.end);
}

/** The nearest verb in front, not past another clause, with its subject. */
function verbInFront(text: string, tokens: readonly Token[], from: number): Predicate | null {
  for (let at = from - 1; at >= Math.max(0, from - LOOK_BACK); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.text === ':') return null;
    if (linkingParticiples.has(token.lower)) return null;
    if (token.tag === 'VERB') {
      return { text: token.text, subject: subjectInFront(text, tokens, at) };
    }
    if (token.tag === 'AUX' && isCopula(tokens, at, from)) {
      return { text: token.text, subject: subjectInFront(text, tokens, at) };
    }
  }
  return null;
}

/** Prepositions in a verb's form. */
const linkingParticiples = new Set(
  'according including compared based versus regarding concerning'.split(' '),
);

function isCopula(tokens: readonly Token[], at: number, from: number): boolean {
  return !tokens.slice(at, from).some((token) => token.tag === 'VERB');
}

/** The noun phrase in front of a verb, past auxiliaries and adverbs, with its "of"-phrases. */
function subjectInFront(text: string, tokens: readonly Token[], verb: number): string | null {
  let at = verb - 1;
  while (at >= 0 && isVerbHelper(tokens[at])) at -= 1;
  if (openRelatives.has(tokens[at]?.lower ?? '')) at -= tokens[at - 1]?.text === ',' ? 2 : 1;
  const last = tokens[at];
  if (last === undefined || (last.tag !== 'NOUN' && last.tag !== 'PROPN' && last.tag !== 'PRON'))
    return null;
  const lowest = Math.max(0, at - LONGEST_SUBJECT);
  let first = at;
  while (first > lowest && isSubjectPart(tokens, first - 1)) first -= 1;
  while (first < at && isLeadingFunction(tokens[first])) first += 1;
  const start = tokens[first];
  if (start === undefined || noSubjects.has(start.lower)) return null;
  return text.slice(start.start, last.end);
}

/** "the donor who gave", "the fund, which lost": the subject stands in front of the pronoun. */
const openRelatives = new Set(['who', 'which', 'that']);

/** Relative and possessive pronouns, and days, name no subject. */
const noSubjects = new Set(
  'who which that it this there what its his her their our my your he she they we you i us them him monday tuesday wednesday thursday friday saturday sunday today yesterday'.split(
    ' ',
  ),
);

function isVerbHelper(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'AUX' || token.tag === 'ADV' || token.tag === 'PART' || token.tag === 'VERB')
  );
}

function isSubjectPart(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (isNominal(token)) return true;
  return (
    token.tag === 'ADP' && isNominal(tokens[index - 1]) && subjectPrepositions.has(token.lower)
  );
}

const subjectPrepositions = new Set(['of', 'in', 'at', 'for', 'from', 'on', 'among']);

function isLeadingFunction(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'DET' || token.tag === 'ADP' || token.tag === 'PART' || token.text === '-')
  );
}

/** "of voters" behind a share: what it is a share of. */
export function readShareOf(text: string, tokens: readonly Token[], index: number): string | null {
  if (tokens[index]?.lower !== 'of') return null;
  let at = index + 1;
  while (at < index + 4 && isDeterminer(tokens[at])) at += 1;
  const first = tokens[at];
  let head: Token | undefined;
  for (let next = at; next < at + 6; next += 1) {
    const token = tokens[next];
    if (token === undefined || !(isNominal(token) && token.tag !== 'DET')) break;
    if (token.tag === 'NOUN' || token.tag === 'PROPN') head = token;
  }
  return first === undefined || head === undefined ? null : text.slice(first.start, head.end);
}

function isDeterminer(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'DET' ||
      token.lower === 'all' ||
      token.lower === 'their' ||
      token.lower === 'its')
  );
}
