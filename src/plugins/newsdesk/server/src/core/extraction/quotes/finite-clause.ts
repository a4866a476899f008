import { phraseStartingAt } from './phrase-starting';
import { isNounish } from './phrase-words';
import type { SentenceView } from './sentence-view';

/** The same with the verb right behind the first noun phrase: "claims he won", not "posted a message that read". */
export function hasNearClause(view: SentenceView, start: number): boolean {
  if (!hasClause(view, start)) return false;
  const subject = phraseStartingAt(view, start, { prepositions: true });
  if (subject === null)
    return view.tokens[start]?.lower === 'there' || (view.quotedAt[start] ?? -1) >= 0;
  let at = subject.to + 1;
  while (view.tokens[at]?.tag === 'ADV') at += 1;
  const next = view.tokens[at];
  if (next === undefined) return false;
  if ((view.quotedAt[at] ?? -1) >= 0) return true;
  if (next.tag === 'AUX') return true;
  // "argued the proposal to pay less would fail": the verb stands past what the noun is for.
  if (next.lower === 'to' && next.tag === 'PART') return hasClause(view, start);
  if (next.text === ',' || next.lower === 'who' || next.lower === 'which' || next.lower === 'that')
    return next.text === ',' ? false : hasClause(view, start);
  return next.tag === 'VERB' && !next.lower.endsWith('ing') && isFinite(view, at);
}

const clauseBreakers = new Set(['.', ';', '?', '!', ':']);

/** True when a subject and a finite verb follow before the clause breaks off. */
export function hasClause(view: SentenceView, start: number): boolean {
  const { tokens, quotedAt } = view;
  let subject = false;
  let pending = false;
  for (let at = start; at < tokens.length && at < start + 30; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if ((quotedAt[at] ?? -1) >= 0) {
      if (token.tag === 'AUX' || (token.tag === 'VERB' && subject)) return subject;
      if (isNounish(token)) subject = true;
      continue;
    }
    if (clauseBreakers.has(token.text)) return false;
    if (
      token.lower === 'who' ||
      token.lower === 'which' ||
      token.lower === 'whose' ||
      (token.lower === 'that' && token.tag !== 'DET' && at > start)
    ) {
      if (!subject) return false;
      pending = true;
      continue;
    }
    if (isNounish(token) || token.tag === 'DET') {
      subject = true;
      continue;
    }
    if (token.tag === 'AUX' || (token.tag === 'VERB' && isFinite(view, at))) {
      if (!subject) return false;
      if (pending) {
        pending = false;
        continue;
      }
      return true;
    }
    if (token.lower === 'to' && token.tag === 'PART') {
      // An infinitive belongs to the noun before it: "a plan to win would fail".
      // "To win the seat, she must campaign": an aim in front of the clause is passed over.
      if (!subject && at > start) return false;
      at += 1;
    }
  }
  return false;
}

const baseAfterPlural = /s$/;

function isFinite(view: SentenceView, index: number): boolean {
  const { tokens } = view;
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  if (before.tag === 'DET' || before.lower === 'to' || before.tag === 'ADJ' || before.tag === 'ADP')
    return false;
  if (
    before.tag === 'PRON' &&
    ['his', 'her', 'their', 'its', 'our', 'my', 'your'].includes(before.lower)
  )
    return false;
  if (/ing$/.test(token.lower)) return false;
  if (/ed$/.test(token.lower)) {
    const next = tokens[index + 1];
    if (next !== undefined && next.lower === 'by') return false;
    return true;
  }
  if (/s$/.test(token.lower)) return true;
  return (
    before.tag === 'PRON' ||
    baseAfterPlural.test(before.lower) ||
    before.tag === 'ADV' ||
    before.tag === 'PROPN' ||
    before.tag === 'NOUN'
  );
}
