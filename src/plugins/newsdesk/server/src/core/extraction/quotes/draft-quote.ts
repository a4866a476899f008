import type { Range } from '../../span';
import type { Finding } from './finding';
import type { TokenRange } from './phrase-words';
import type { SentenceView } from './sentence-view';

/** Who is said to speak, before names are looked up. */
export interface DraftSpeaker {
  readonly mention: Range;
  readonly view: SentenceView;
  readonly tokens: TokenRange;
}

/** A quote with its places in the text, before names are looked up. */
export interface DraftQuote {
  readonly rule: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: Range;
  readonly segments: readonly Range[];
  readonly cue: Range | null;
  readonly speaker: DraftSpeaker | null;
  /** Where the passage stands among the passages. */
  readonly passage: number;
  readonly view: SentenceView;
}

export function rangeOf(view: SentenceView, { from, to }: TokenRange): Range {
  return { start: view.tokens[from]?.start ?? 0, end: view.tokens[to]?.end ?? 0 };
}

/** A mention without the punctuation behind it. */
function mentionOf(view: SentenceView, { from, to }: TokenRange): TokenRange {
  let last = to;
  while (last > from && /^[,—–;:-]$/.test(view.tokens[last]?.text ?? '')) last -= 1;
  let first = from;
  while (first < last && /^[,—–;:.•'’]$|^['’]s$/.test(view.tokens[first]?.text ?? '')) first += 1;
  return { from: first, to: last };
}

/** Places a finding in the text and tells its kind from what stands inside marks. */
export function draftFrom(finding: Finding, view: SentenceView, passage: number): DraftQuote {
  const { from, to } = finding.content;
  const segments = view.quoted.filter((quoted) => quoted.from >= from && quoted.to <= to);
  let loose = 0;
  for (let at = from; at <= to; at += 1) {
    const token = view.tokens[at];
    if (token !== undefined && (view.quotedAt[at] ?? -1) < 0 && token.tag !== 'PUNCT') loose += 1;
  }
  const split =
    finding.rule.startsWith('split') &&
    segments.length > 1 &&
    segments[0]?.from === from &&
    segments.at(-1)?.to === to;
  const kind = segments.length === 0 ? 'indirect' : loose === 0 || split ? 'direct' : 'mixed';
  return {
    rule: finding.rule,
    kind,
    content: rangeOf(view, finding.content),
    segments: segments.map((quoted) => rangeOf(view, quoted)),
    cue: finding.cue === null ? null : rangeOf(view, finding.cue),
    speaker: finding.source === null ? null : speakerAt(view, finding.source),
    passage,
    view,
  };
}

/** The draft of a speaker from its tokens. */
export function speakerAt(view: SentenceView, source: TokenRange): DraftSpeaker {
  const tokens = mentionOf(view, source);
  return { mention: rangeOf(view, tokens), view, tokens };
}
