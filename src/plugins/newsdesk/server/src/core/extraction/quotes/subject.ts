import type { Token } from '../language/sentence';
import { cueForm } from './cue-lexicon';
import { phraseEndingAt } from './phrase-ending';
import { appositiveEnd, phraseStartingAt, timeFollows } from './phrase-starting';
import { possessivePronouns } from './possessive-pronouns';
import {
  type TokenRange,
  conjunctionWords,
  endsWithComma,
  isTimeName,
  subjectPronouns,
} from './phrase-words';
import type { SentenceView } from './sentence-view';

/** A subject with what its clause hangs on. */
export interface Subject extends TokenRange {
  /** Stands behind who, which or that. */
  readonly relative: boolean;
}

const relatives = new Set(['who', 'which', 'that', 'whom']);

const appositiveStarts = new Set(
  'who whose which where along together also including a an the his her their its our one now then formerly both himself herself themselves speaking asked appearing citing reached writing responding like jr. sr. iii ii'.split(
    ' ',
  ),
);

const irregularParticiples = new Set(
  'sent made held led written built known seen born set shot found won drawn given taken run sworn thrown'.split(
    ' ',
  ),
);

/** The subject that ends right before a verb group, past appositives between commas. */
export function subjectBefore(view: SentenceView, groupStart: number): Subject | null {
  let subjects = knownSubjects.get(view);
  if (subjects === undefined) {
    subjects = new Map();
    knownSubjects.set(view, subjects);
  }
  const known = subjects.get(groupStart);
  if (known !== undefined) return known;
  const found = readSubject(view, groupStart);
  subjects.set(groupStart, found);
  return found;
}

/** Read once a verb group, however many sieves ask. */
const knownSubjects = new WeakMap<SentenceView, Map<number, Subject | null>>();

function readSubject(view: SentenceView, groupStart: number): Subject | null {
  const { tokens, quotedAt } = view;
  let end = groupStart - 1;
  let token = tokens[end];
  if (token === undefined) return null;
  if (token.text === ',' || token.text === '—' || token.text === '–' || token.text === '--') {
    const opener = token.text;
    const outer = subjectPastAppositive(view, end, opener);
    if (outer !== null) return { ...outer, relative: false };
    return null;
  }
  if (
    (quotedAt[end] ?? -1) >= 0 &&
    tokens[view.quoted[quotedAt[end] ?? 0]?.from ?? 0] !== undefined
  ) {
    const quoted = view.quoted[quotedAt[end] ?? 0];
    if (quoted === undefined || quoted.to - quoted.from > 8 || endsWithComma(tokens, quoted.to - 1))
      return null;
  }
  if (relatives.has(token.lower) && token.tag !== 'DET' && token.tag !== 'SCONJ') {
    end -= 1;
    token = tokens[end];
    if (token?.text === ',' || token?.text === '-' || token?.text === '—' || token?.text === '–')
      end -= 1;
    const antecedent = phraseEndingAt(view, end);
    return antecedent === null ? null : { ...antecedent, relative: true };
  }
  if (token.tag === 'PRON' || (token.tag === 'DET' && subjectPronouns.has(token.lower))) {
    if (possessivePronouns.has(token.lower) && token.lower !== 'her') return null;
    if (
      ['him', 'them', 'me', 'us', 'her', 'himself', 'herself', 'themselves'].includes(token.lower)
    ) {
      // "as Mr Smith himself said"
      if (!token.lower.endsWith('sel') && !token.lower.includes('sel')) return null;
      const whole = phraseEndingAt(view, end - 1);
      return whole === null ? null : { from: whole.from, to: end, relative: false };
    }
    if (subjectPronouns.has(token.lower) && isSimplePronoun(token))
      return { from: end, to: end, relative: false };
  }
  const phrase = phraseEndingAt(view, end);
  return phrase === null ? null : { ...phrase, relative: false };
}

function isSimplePronoun(token: Token): boolean {
  return ['he', 'she', 'they', 'it', 'we', 'i', 'you'].includes(token.lower);
}

function subjectPastAppositive(view: SentenceView, comma: number, mark: string): TokenRange | null {
  const { tokens, quotedAt } = view;
  let tried = 0;
  for (let at = comma - 1; at > 0 && at > comma - 45 && tried < 5; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.text === ':') return null;
    if ((quotedAt[at] ?? -1) >= 0) {
      const quoted = view.quoted[quotedAt[at] ?? 0];
      if (quoted === undefined || quoted.to - quoted.from > 12) return null;
      at = quoted.from;
      continue;
    }
    if (token.text !== mark) continue;
    tried += 1;
    const head = phraseEndingAt(view, at - 1);
    // "Ann Lee, 71, who keeps the pier, said": an age between commas is no head.
    if (head?.from === head?.to && tokens[head?.to ?? 0]?.tag === 'NUM') continue;
    if (head === null || !looksAppositive(tokens, at + 1, comma)) continue;
    if (!personalHead(tokens, head.to)) continue;
    if (isTimeName(tokens[head.to]) || prepositional(view, head.from)) continue;
    return { from: head.from, to: comma };
  }
  return null;
}

function prepositional(view: SentenceView, from: number): boolean {
  const before = view.tokens[from - 1];
  return before?.tag === 'ADP' && !conjunctionWords.has(before.lower);
}

function personalHead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    (token.tag === 'NOUN' ||
      token.tag === 'PROPN' ||
      token.tag === 'PRON' ||
      token.text === ')' ||
      token.tag === 'NUM')
  );
}

function looksAppositive(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || from >= to) return false;
  if (appositiveStarts.has(first.lower)) return true;
  if (
    first.tag === 'AUX' ||
    first.tag === 'CCONJ' ||
    (first.tag === 'PRON' && !possessivePronouns.has(first.lower))
  )
    return false;
  if (first.tag === 'NUM') return true;
  if (first.tag === 'ADP') return true;
  if (first.tag === 'VERB')
    return /(?:ing|ed)$/.test(first.lower) || irregularParticiples.has(first.lower);
  // Without an article it must not be a clause of its own.
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.lower === 'who' || token.lower === 'which' || token.lower === 'whose') return true;
    if (token.tag === 'AUX') return false;
    if (token.tag === 'VERB' && cueForm(token.lower)?.form === 'past') return false;
  }
  return true;
}

/** The subject behind an inverted cue, "said Ann Lee, the mayor, …", with its appositive. */
export function subjectAfter(view: SentenceView, start: number): Subject | null {
  const { tokens, quotedAt } = view;
  const first = tokens[start];
  if (first === undefined || (quotedAt[start] ?? -1) >= 0) return null;
  if (isTimeName(first)) return null;
  const head = phraseStartingAt(view, start);
  if (head === null) return null;
  if (first.tag === 'PRON' && !possessivePronouns.has(first.lower)) {
    return ['he', 'she', 'they', 'it', 'one'].includes(first.lower)
      ? { ...head, relative: false }
      : null;
  }
  let to = head.to;
  const commonNoun = tokens[to]?.tag === 'NOUN';
  const next = tokens[to + 1];
  if (
    commonNoun &&
    next?.tag === 'ADP' &&
    ['for', 'at', 'from', 'with', 'in', 'on'].includes(next.lower) &&
    !timeFollows(tokens, to + 2)
  ) {
    const inner = phraseStartingAt(view, to + 2);
    if (inner !== null) to = inner.to;
  }
  to = appositiveEnd(view, to);
  return { from: start, to, relative: false };
}
