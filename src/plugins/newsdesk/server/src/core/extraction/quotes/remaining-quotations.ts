import { clauseEnd } from './clause-end';
import type { Finding } from './finding';
import { appositiveEnd, phraseStartingAt } from './phrase-starting';
import type { TokenRange } from './phrase-words';
import { subjectBefore } from './subject';
import { sentenceSubject } from './participle-subject';
import type { QuotedTokens, SentenceView } from './sentence-view';

/** Shorter stretches without a reporting verb are terms in scare marks. */
const fewestWords = 3;
/** Farther from its verb, a quotation is read by itself. */
const reach = 14;

/**
 * `NP sees “…”`, `NP lists “…” as …`: a passage in marks that no reporting verb claims still
 * repeats somebody's words. It goes to the verb whose object it stands in, whatever the verb.
 */
export function remainingQuotation(view: SentenceView, quoted: QuotedTokens): Finding | null {
  if (quoted.stretch.style !== 'double' || !readsLikeSpeech(view, quoted)) return null;
  const signed = signature(view, quoted);
  if (signed !== null) {
    return {
      rule: 'quotation-then-name',
      content: { from: quoted.from, to: quoted.to },
      cue: null,
      source: signed,
    };
  }
  if (view.tokens[quoted.from - 1]?.text === ':' || fillsSentence(view, quoted)) return null;
  const verb = governingVerb(view, quoted.from);
  if (verb < 0) {
    return quoted.from <= 1
      ? {
          rule: 'quotation-in-sentence',
          content: { from: quoted.from, to: quoted.to },
          cue: null,
          source: null,
        }
      : null;
  }
  let groupStart = verb;
  while (groupStart > 0 && isVerbal(view, groupStart - 1)) groupStart -= 1;
  const subject = subjectOf(view, verb, groupStart);
  let from = verb + 1;
  while (from < quoted.from && isLeadIn(view, from)) from += 1;
  return {
    rule: 'any-verb-then-mixed',
    content: { from, to: clauseEnd(view, quoted.to, { phrase: true }) },
    cue: { from: verb, to: verb },
    source: subject,
  };
}

/** The verb's own subject; for an infinitive the sentence's; nobody when it cannot be told. */
function subjectOf(view: SentenceView, verb: number, groupStart: number): TokenRange | null {
  const own = subjectBefore(view, groupStart);
  const token = view.tokens[verb];
  const shared = token?.lower.endsWith('ing') === true || view.tokens[groupStart]?.lower === 'to';
  const subject = own ?? (shared ? sentenceSubject(view, verb) : null);
  return subject === null ? null : { from: subject.from, to: subject.to };
}

function isLeadIn(view: SentenceView, index: number): boolean {
  const token = view.tokens[index];
  return token !== undefined && (token.tag === 'ADP' || token.tag === 'ADV' || token.text === ',');
}

function isVerbal(view: SentenceView, index: number): boolean {
  const token = view.tokens[index];
  return (
    token !== undefined &&
    (view.quotedAt[index] ?? -1) < 0 &&
    (token.tag === 'AUX' || token.tag === 'ADV' || (token.lower === 'to' && token.tag === 'PART'))
  );
}

function governingVerb(view: SentenceView, before: number): number {
  for (let at = before - 1; at >= 0 && at >= before - reach; at -= 1) {
    const token = view.tokens[at];
    if (token === undefined || (view.quotedAt[at] ?? -1) >= 0) continue;
    if (token.text === ';' || token.text === ':') return -1;
    if (token.tag === 'VERB') return at;
  }
  return -1;
}

/** `“Q” — Ann Lee, mayor of Bath`: a name signs the words. */
function signature(view: SentenceView, quoted: QuotedTokens): TokenRange | null {
  const mark = view.tokens[quoted.to + 1]?.text;
  if (quoted.from > 1 || mark === undefined || !/^(?:[-—–―]|--)$/.test(mark)) return null;
  const name = phraseStartingAt(view, quoted.to + 2);
  if (name === null || view.tokens[name.from]?.tag !== 'PROPN') return null;
  return { from: name.from, to: appositiveEnd(view, name.to) };
}

/** Nothing but the quotation is said: it floats, and its paragraph tells whose it is. */
function fillsSentence(view: SentenceView, { from, to }: QuotedTokens): boolean {
  let loose = 0;
  view.tokens.forEach((token, at) => {
    if ((at < from || at > to) && token.tag !== 'PUNCT' && token.tag !== 'CCONJ') loose += 1;
  });
  return loose <= 1;
}

/** Words enough, and not the capitals of a title. */
function readsLikeSpeech(view: SentenceView, { from, to }: QuotedTokens): boolean {
  let words = 0;
  let small = 0;
  for (let at = from + 1; at < to; at += 1) {
    const token = view.tokens[at];
    if (token === undefined || token.tag === 'PUNCT') continue;
    words += 1;
    if (token.text.length > 3 && /^\p{Ll}/u.test(token.text)) small += 1;
  }
  return words >= fewestWords && small > 0;
}
