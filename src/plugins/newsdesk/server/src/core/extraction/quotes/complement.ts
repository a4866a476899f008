import { skipAdjuncts } from './adjuncts';
import { hasClause, hasNearClause } from './finite-clause';
import { phraseStartingAt } from './phrase-starting';
import { type TokenRange, isNounish } from './phrase-words';
import type { CueHit, SentenceView } from './sentence-view';

const complementOpeners = new Set([
  'that',
  'whether',
  'why',
  'how',
  'what',
  'if',
  'who',
  'where',
  'when',
  'which',
]);

/** Where the reported words begin, and in what way. */
interface ComplementStart {
  readonly at: number;
  readonly shape: 'quotation' | 'that' | 'question' | 'clause' | 'infinitive' | 'object' | 'none';
  /** The hearer, when the cue has one. */
  readonly hearer: TokenRange | null;
}

const knownComplements = new WeakMap<CueHit, ComplementStart>();

/** Finds what a cue reports to its right; looked for once a cue. */
export function complementAfter(view: SentenceView, hit: CueHit): ComplementStart {
  const known = knownComplements.get(hit);
  if (known !== undefined) return known;
  const found = readComplement(view, hit);
  knownComplements.set(hit, found);
  return found;
}

function readComplement(view: SentenceView, hit: CueHit): ComplementStart {
  const { tokens } = view;
  let hearer: TokenRange | null = null;
  let at = hit.last + 1;
  const direct = shapeAt(view, hit, at);
  if (direct === 'quotation' || direct === 'that' || direct === 'question')
    return { at: openingOf(view, at), shape: direct, hearer };
  const colon = hit.cue.quotation ? colonAfter(view, at) : -1;
  if (colon >= 0) return { at: colon + 1, shape: 'quotation', hearer };
  if (hit.cue.hearer || hit.cue.objectInfinitive) {
    const object = phraseStartingAt(view, at);
    if (object !== null) {
      const after = skipAdjuncts(view, object.to + 1);
      const shape = shapeAt(view, hit, after);
      if (hit.cue.hearer && shape !== 'none' && shape !== 'object' && shape !== 'infinitive') {
        return { at: openingOf(view, after), shape, hearer: object };
      }
      const that = hit.cue.hearer ? thatAfter(view, after) : -1;
      if (that >= 0) return { at: that, shape: 'that', hearer: object };
      if (shape === 'infinitive' && hit.cue.objectInfinitive)
        return { at: object.from, shape, hearer: object };
      if (hit.cue.hearer && (after >= tokens.length || tokens[after]?.tag === 'PUNCT'))
        return { at: after, shape: 'none', hearer: object };
      hearer = object;
    }
  }
  at = skipAdjuncts(view, at);
  const that = hit.cue.clause && view.tokens[at]?.text === ',' ? thatAfter(view, at + 1) : -1;
  if (that >= 0) return { at: that, shape: 'that', hearer };
  const shape = shapeAt(view, hit, at);
  return { at: openingOf(view, at), shape, hearer };
}

/** `told the court a few minutes later: “…”`: the colon that the quotation stands behind, or -1. */
function colonAfter(view: SentenceView, from: number): number {
  for (let at = from; at < view.tokens.length && at < from + 14; at += 1) {
    const token = view.tokens[at];
    if (token === undefined || (view.quotedAt[at] ?? -1) >= 0) return -1;
    if (token.text === ':') return (view.quotedAt[at + 1] ?? -1) >= 0 ? at : -1;
    if (token.tag === 'VERB' || token.tag === 'AUX' || token.text === ';') return -1;
  }
  return -1;
}

/** "told supporters in Columbus, Ohio, that": the conjunction past places between commas. */
function thatAfter(view: SentenceView, from: number): number {
  for (let at = from; at < view.tokens.length && at < from + 14; at += 1) {
    const token = view.tokens[at];
    if (token === undefined || (view.quotedAt[at] ?? -1) >= 0) return -1;
    if (token.lower === 'that')
      return token.tag === 'SCONJ' ||
        view.tokens[at - 1]?.text === ',' ||
        participleOpens(view, at + 1)
        ? at
        : -1;
    if (token.tag === 'VERB' || token.tag === 'AUX' || token.text === '.' || token.text === ';')
      return -1;
  }
  return -1;
}

/** "that waiting is safe", "that given the storm it was safe": the clause behind "that" opens with a participle. */
function participleOpens(view: SentenceView, at: number): boolean {
  const first = view.tokens[at];
  if (first === undefined || !/^(?:given|based)$|ing$/.test(first.lower)) return false;
  return hasClause(view, at + 1);
}

function openingOf(view: SentenceView, at: number): number {
  const text = view.tokens[at]?.text;
  return text === ',' || text === ':' || text === '—' || text === '–' || text === '-' ? at + 1 : at;
}

function shapeAt(view: SentenceView, hit: CueHit, at: number): ComplementStart['shape'] {
  const { tokens, quotedAt } = view;
  const token = tokens[at];
  if (token === undefined) return 'none';
  if ((quotedAt[at] ?? -1) >= 0) return 'quotation';
  if (token.text === ',' || token.text === ':' || token.text === '—' || token.text === '–') {
    const next = tokens[at + 1];
    if (next === undefined) return 'none';
    if ((quotedAt[at + 1] ?? -1) >= 0) return 'quotation';
    if (token.text === ':') return 'clause';
    if (token.text === ',' && next.lower === 'that' && next.tag === 'SCONJ') return 'that';
    return 'none';
  }
  if (token.lower === 'that') {
    const next = tokens[at + 1];
    if (next === undefined || next.lower === 'same') return 'none';
    const verb = next.tag === 'VERB' && (quotedAt[at + 1] ?? -1) < 0;
    if (verb && token.tag !== 'SCONJ' && !participleOpens(view, at + 1)) return 'none';
    const ends = next.tag === 'PUNCT' && next.text !== ',' && (quotedAt[at + 1] ?? -1) < 0;
    return ends ? 'none' : 'that';
  }
  if (complementOpeners.has(token.lower)) return 'question';
  if (
    token.lower === 'to' &&
    (tokens[at + 1]?.tag === 'VERB' ||
      tokens[at + 1]?.tag === 'AUX' ||
      tokens[at + 1]?.tag === 'ADV' ||
      (quotedAt[at + 1] ?? -1) >= 0)
  )
    return 'infinitive';
  if (token.tag === 'PUNCT') return 'none';
  const looseClause = hit.cue.lemma === 'say' || hit.cue.hearer;
  if (looseClause ? hasClause(view, at) : hasNearClause(view, at)) return 'clause';
  if (hit.cue.lemma === 'say' && longPhrase(view, at)) return 'clause';
  if (
    isNounish(token) ||
    token.tag === 'DET' ||
    token.tag === 'ADJ' ||
    (token.tag === 'VERB' && /ing$|ed$/.test(token.lower))
  )
    return 'object';
  return 'none';
}

/** Words enough for a clause whose verb the tagger took for a noun. */
function longPhrase(view: SentenceView, at: number): boolean {
  const first = view.tokens[at];
  if (
    first === undefined ||
    !(isNounish(first) || first.tag === 'DET' || first.tag === 'ADJ') ||
    /^(?:so|no|nothing|goodbye|hello|yes|little|much|something|anything)$/.test(first.lower)
  )
    return false;
  let words = 0;
  for (let next = at; next < view.tokens.length; next += 1) {
    const token = view.tokens[next];
    if (token === undefined || token.text === ',' || token.text === ';') break;
    if (token.tag !== 'PUNCT') words += 1;
  }
  return words >= 6;
}
