import { speakerAt, type DraftQuote, type DraftSpeaker } from './draft-quote';
import { phraseEndingAt } from './phrase-ending';
import { type TokenRange, startsClause } from './phrase-words';
import { subjectBefore } from './subject';
import { sentenceSubject } from './participle-subject';
import type { Passage } from './passage';
import type { QuotationChain } from './quotation-chains';
import { spokenInPassage, type SpokenInPassage } from './spoken-in-passage';
import type { QuotedTokens, SentenceView } from './sentence-view';

/** A quotation no sieve has claimed, by the sentence it begins in. */
interface Unclaimed {
  readonly chain: QuotationChain;
  readonly view: SentenceView;
  readonly sentenceIndex: number;
  readonly quoted: QuotedTokens;
}

/**
 * Quotations without an attribution of their own: a whole sentence in marks goes to the
 * speaker its paragraph introduces or has just quoted, else to the one before.
 */
export function floatingQuotes(
  passages: readonly Passage[],
  chains: readonly QuotationChain[],
  drafts: readonly DraftQuote[],
): DraftQuote[] {
  const byPassage: DraftQuote[][] = passages.map(() => []);
  for (const draft of drafts) byPassage[draft.passage]?.push(draft);
  const spoken = byPassage.map(spokenInPassage);
  const found: DraftQuote[] = [];
  for (const chain of chains) {
    if (spoken[chain.passage]?.claims(chain) === true) continue;
    if (spoken[chain.passage - 1]?.claims(chain) === true) continue;
    if (spoken[chain.passage + 1]?.claims(chain) === true) continue;
    const unclaimed = locate(passages, chain);
    if (unclaimed === null) continue;
    const draft = floating(unclaimed, passages, spoken);
    if (draft === null) continue;
    found.push(draft);
    spoken[chain.passage]?.add(draft);
  }
  return found;
}

function locate(passages: readonly Passage[], chain: QuotationChain): Unclaimed | null {
  const views = passages[chain.passage]?.views ?? [];
  const sentenceIndex = firstEndingBehind(views, chain.start);
  const view = views[sentenceIndex];
  const quoted = view?.quoted.find(({ stretch }) => stretch.start === chain.start);
  return view === undefined || quoted === undefined ? null : { chain, view, sentenceIndex, quoted };
}

/** The first sentence that reaches beyond an offset. */
function firstEndingBehind(views: readonly SentenceView[], offset: number): number {
  let low = 0;
  let high = views.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((views[middle]?.sentence.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function floating(
  { chain, view, sentenceIndex, quoted }: Unclaimed,
  passages: readonly Passage[],
  spoken: readonly SpokenInPassage[],
): DraftQuote | null {
  const own = spoken[chain.passage];
  const make = (rule: string, speaker: DraftSpeaker | null): DraftQuote => ({
    rule,
    kind: 'direct',
    content: { start: chain.start, end: chain.end },
    segments: chain.pieces,
    cue: null,
    speaker,
    passage: chain.passage,
    view,
  });
  const before = view.tokens[quoted.from - 1];
  if (before?.text === ':') {
    const subject = sentenceSubject(view, quoted.from) ?? labelBefore(view, quoted.from - 1);
    return make('introduced-by-colon', subject === null ? null : speakerAt(view, subject));
  }
  if (quoted.to - quoted.from < 4 || !standsAlone(view, quoted)) return null;
  const introducer = introducingSentence(passages, chain.passage, sentenceIndex);
  if (introducer !== null) return make('introduced-by-sentence', introducer);
  const sameParagraph = sentenceIndex > 0 ? (own?.lastBefore(chain.start) ?? null) : null;
  if (sameParagraph !== null) return make('floating-same-paragraph', sameParagraph);
  const told =
    sentenceIndex > 0 ? speakingSubject(passages[chain.passage]?.views[sentenceIndex - 1]) : null;
  if (told !== null) return make('floating-same-paragraph', told);
  const following = own?.firstAfter(chain.end) ?? null;
  if (following !== null) return make('floating-before-speaker', following);
  const occasion = occasionBefore(passages, chain.passage, sentenceIndex);
  if (occasion !== null) return make('introduced-by-sentence', occasion);
  const previous = previousSpeaker(chain.passage, spoken);
  return make(previous === null ? 'quotation-alone' : 'floating-next-paragraph', previous);
}

/** True when the marks hold everything the sentence says. */
function standsAlone(view: SentenceView, { from, to }: QuotedTokens): boolean {
  let loose = 0;
  for (let at = 0; at < view.tokens.length; at += 1) {
    const token = view.tokens[at];
    if (token === undefined || (at >= from && at <= to)) continue;
    if (token.tag !== 'PUNCT' && token.tag !== 'CCONJ' && token.tag !== 'SYM' && token.tag !== 'X')
      loose += 1;
  }
  return loose <= 1;
}

/** `Ryan: “…”`: the name before the colon. */
function labelBefore(view: SentenceView, colon: number): TokenRange | null {
  const label = phraseEndingAt(view, colon - 1);
  return label !== null && startsClause(view, label.from) ? label : null;
}

/** Who speaks in a sentence whose words are not reported: "Todd asked him about the affair." */
function speakingSubject(view: SentenceView | undefined): DraftSpeaker | null {
  if (view === undefined) return null;
  const hit = view.cues.find(
    ({ cue, negated, participle }) => cue.quotation && !cue.attitude && !negated && !participle,
  );
  const subject = hit === undefined ? null : subjectBefore(view, hit.groupStart);
  return subject === null || subject.relative ? null : speakerAt(view, subject);
}

/** The sentence right before, in this paragraph or the one above. */
function sentenceBefore(
  passages: readonly Passage[],
  passage: number,
  sentenceIndex: number,
): SentenceView | undefined {
  return sentenceIndex > 0
    ? passages[passage]?.views[sentenceIndex - 1]
    : passages[passage - 1]?.views.at(-1);
}

const speakingParticiples = new Set('speaking talking interviewed asked addressing'.split(' '));

/** "Speaking at the gate, Lee was calm.": the subject of a sentence that opens with the occasion of speaking. */
function occasionBefore(
  passages: readonly Passage[],
  passage: number,
  sentenceIndex: number,
): DraftSpeaker | null {
  const view = sentenceBefore(passages, passage, sentenceIndex);
  if (view === undefined || !speakingParticiples.has(view.tokens[0]?.lower ?? '')) return null;
  const subject = sentenceSubject(view, view.tokens.length);
  return subject === null || view.tokens[subject.from - 1]?.text !== ','
    ? null
    : speakerAt(view, subject);
}

/** The subject of a sentence that ends in a colon right before. */
function introducingSentence(
  passages: readonly Passage[],
  passage: number,
  sentenceIndex: number,
): DraftSpeaker | null {
  const view = sentenceBefore(passages, passage, sentenceIndex);
  if (view === undefined || view.tokens.at(-1)?.text !== ':') return null;
  const last = view.cues.at(-1);
  const subject =
    (last === undefined ? null : subjectBefore(view, last.groupStart)) ??
    sentenceSubject(view, view.tokens.length);
  return subject === null ? null : speakerAt(view, subject);
}

function previousSpeaker(passage: number, spoken: readonly SpokenInPassage[]): DraftSpeaker | null {
  for (let index = passage - 1; index >= 0 && index >= passage - 3; index -= 1) {
    const speaker = spoken[index]?.lastBefore(Number.MAX_SAFE_INTEGER) ?? null;
    if (speaker !== null) return speaker;
  }
  return null;
}
