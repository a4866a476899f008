import { hasClause } from './finite-clause';
import { attributionAt, disputedAfter, newSpeakerAfter, sameSpeakerAgain } from './next-speaker';
import { isTimeName } from './phrase-words';
import type { CueHit, SentenceView } from './sentence-view';

const contrasting = new Set([
  'while',
  'although',
  'though',
  'whereas',
  'but',
  'and',
  'compared',
  'prompting',
  'drawing',
  'sparking',
  'leading',
]);

/** What is known of the attribution whose clause is read. */
interface ClauseOptions {
  /** The cue that governs the clause. */
  readonly hit?: CueHit;
  /** What is reported is a phrase: times and circumstances behind it are the writer's. */
  readonly phrase?: boolean;
  /** The attribution stands in a clause that depends on another: "While Lee says …, Kim …". */
  readonly dependent?: boolean;
}

/** The last token of a reported clause: the sentence's end, or where the writer or another attribution takes over. */
export function clauseEnd(view: SentenceView, start: number, options: ClauseOptions = {}): number {
  const { tokens, quotedAt } = view;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if ((quotedAt[at] ?? -1) >= 0) continue;
    const ends =
      token.text === ',' || token.text === ';' || isDash(view, at)
        ? endsAtBreak(view, start, at, options)
        : endsAtWord(view, start, at, options);
    if (ends) return at - 1;
  }
  return tokens.length - 1;
}

/** A dash between clauses, not a hyphen within a word. */
function isDash(view: SentenceView, index: number): boolean {
  const token = view.tokens[index];
  if (token === undefined) return false;
  if (token.text === '—' || token.text === '–' || token.text === '--') return true;
  return token.text === '-' && (view.tokens[index - 1]?.end ?? 0) < token.start;
}

function endsAtBreak(
  view: SentenceView,
  start: number,
  at: number,
  options: ClauseOptions,
): boolean {
  const { tokens, quotedAt } = view;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if ((quotedAt[at + 1] ?? -1) >= 0) return false;
  if (next.lower === 'according' && tokens[at + 2]?.lower === 'to') return true;
  if (attributionAt(view, at)) return true;
  if (
    contrasting.has(next.lower) &&
    (newSpeakerAfter(view, at + 1) || sameSpeakerAgain(view, at + 1, options.hit))
  )
    return true;
  if (token(view, at) === ';' && newSpeakerAfter(view, at)) return true;
  if (options.phrase === true && endsPhrase(view, at)) return true;
  const afterQuotation = (quotedAt[at - 1] ?? -1) >= 0;
  if (afterQuotation && disputedAfter(view, at + 1)) return true;
  if (at - start < 3) return false;
  if (next.lower === 'while' || next.lower === 'whereas' || next.lower === 'compared') return true;
  if (afterQuotation && next.tag === 'VERB' && next.lower.endsWith('ing')) return true;
  if (consequences.has(next.lower) && options.hit?.form === 'past') return true;
  if (options.dependent === true && hasClause(view, at + 1)) return true;
  return (
    (next.lower === 'who' ||
      next.lower === 'which' ||
      next.lower === 'whose' ||
      next.lower === 'where' ||
      (next.lower === 'a' && !listGoesOn(view, at + 1)) ||
      next.lower === 'prompting') &&
    !breaksAgain(view, at + 1)
  );
}

/** A comma ends a reported phrase unless a list or a name goes on behind it. */
function endsPhrase(view: SentenceView, comma: number): boolean {
  const next = view.tokens[comma + 1];
  if (next === undefined || isDash(view, comma)) return true;
  if (next.tag === 'CCONJ') return hasClause(view, comma + 2);
  if (next.tag === 'PROPN' || next.tag === 'NUM' || next.tag === 'ADJ' || next.tag === 'NOUN')
    return hasClause(view, comma + 1);
  return true;
}

function token(view: SentenceView, at: number): string {
  return view.tokens[at]?.text ?? '';
}

/** "holidays, a horse and a boat": a list rather than what the writer adds. */
function listGoesOn({ tokens }: SentenceView, from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const { tag, lower } = tokens[at] ?? { tag: 'PUNCT', lower: '' };
    if (tag === 'VERB' || tag === 'AUX' || tag === 'PUNCT' || lower === 'who') return false;
    if (tag === 'CCONJ') return true;
  }
  return false;
}

/** What saying it did, in the writer's words: ", drawing a reply", ", reflecting a shift". */
const consequences = new Set(
  'drawing throwing putting setting sparking conceding contrasting reflecting surpassing elevating deploying echoing alluding invoking waging signaling signalling tapping referring pointing suggesting raising joining fueling fuelling capping marking'.split(
    ' ',
  ),
);

/** True when another comma or quotation follows, so that the insertion is not the sentence's end. */
function breaksAgain(view: SentenceView, from: number): boolean {
  for (let at = from; at < view.tokens.length; at += 1) {
    if (view.tokens[at]?.text === ',' || (view.quotedAt[at] ?? -1) >= 0) return true;
  }
  return false;
}

const narratorAdjuncts = new Set([
  'during',
  'while',
  'when',
  'after',
  'before',
  'as',
  'on',
  'at',
  'earlier',
]);

function endsAtWord(
  view: SentenceView,
  start: number,
  at: number,
  options: ClauseOptions,
): boolean {
  const word = view.tokens[at];
  if (word === undefined || at === start) return false;
  if (word.lower === 'according' && view.tokens[at + 1]?.lower === 'to') return true;
  if (word.lower === 'and' || word.lower === 'but') {
    return (
      newSpeakerAfter(view, at) ||
      sameSpeakerAgain(view, at, options.hit) ||
      ((view.quotedAt[at - 1] ?? -1) >= 0 && disputedAfter(view, at))
    );
  }
  if (options.phrase === true && at > start + 1 && circumstance(view, at)) return true;
  if (word.text === ':') return quotedAttributionFollows(view, at + 1);
  // `said it was “over,” during a speech`: a comma inside the marks ends the reported words.
  const quoted = view.quoted[view.quotedAt[at - 1] ?? -1];
  return (
    quoted !== undefined &&
    view.tokens[quoted.to - 1]?.text === ',' &&
    ((options.dependent === true && hasClause(view, at)) ||
      /^an?$/.test(word.lower) ||
      narratorAdjuncts.has(word.lower) ||
      (word.tag === 'VERB' && word.lower.endsWith('ing')))
  );
}

/** A time or an occasion behind a reported phrase. */
function circumstance(view: SentenceView, at: number): boolean {
  const word = view.tokens[at];
  if (word === undefined) return false;
  if (isTimeName(word) && !/^(?:may|march)$/.test(word.lower))
    return view.tokens[at + 1]?.lower !== "'s" && view.tokens[at + 1]?.lower !== '’s';
  if (
    ['during', 'while', 'when', 'after', 'because', 'although', 'though', 'amid'].includes(
      word.lower,
    )
  )
    return true;
  const next = view.tokens[at + 1];
  if (word.lower === 'on' || word.lower === 'in')
    return isTimeName(next) || (next?.tag === 'NUM' && /^(?:19|20)\d\d$/.test(next.text));
  const third = view.tokens[at + 2];
  return (
    (word.lower === 'in' || word.lower === 'at') &&
    (next?.lower === 'a' || next?.lower === 'an') &&
    third !== undefined &&
    occasions.has((third.tag === 'ADJ' ? view.tokens[at + 3] : third)?.lower ?? '')
  );
}

const occasions = new Set(
  'interview speech statement rally news tweet letter debate post email message television radio town press conference meeting event forum commercial ad'.split(
    ' ',
  ),
);

function quotedAttributionFollows(view: SentenceView, at: number): boolean {
  const quoted = view.quoted[view.quotedAt[at] ?? -1];
  if (quoted === undefined || quoted.from !== at) return false;
  return view.cues.some((hit) => hit.index > quoted.to && hit.index < quoted.to + 8);
}
