import type { TokenRange } from './phrase-words';
import type { CueHit, SentenceView } from './sentence-view';

/** What one sieve has found in one sentence, by its tokens. */
export interface Finding {
  readonly rule: string;
  readonly content: TokenRange;
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
}

/** What a sieve is given: one cue of one sentence. */
export interface Frame {
  readonly view: SentenceView;
  readonly hit: CueHit;
  /** First token not yet part of an earlier finding. */
  readonly floor: number;
}

/** The same content without punctuation at its ends; null when nothing else is left. */
export function trimContent(view: SentenceView, content: TokenRange): TokenRange | null {
  let { from, to } = content;
  const outside = (index: number): boolean => (view.quotedAt[index] ?? -1) < 0;
  const isLoose = (index: number): boolean => {
    const token = view.tokens[index];
    return (
      token !== undefined &&
      outside(index) &&
      token.tag === 'PUNCT' &&
      /^[.,;:—–\-…]+$/.test(token.text)
    );
  };
  while (from <= to && isLoose(from)) from += 1;
  while (to >= from && isLoose(to)) to -= 1;
  return from > to ? null : { from, to };
}
