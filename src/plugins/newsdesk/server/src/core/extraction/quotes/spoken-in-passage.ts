import type { Range } from '../../span';
import type { DraftQuote, DraftSpeaker } from './draft-quote';

/** The quotes of one passage by where they begin, for look-ups that do not grow with its length. */
export interface SpokenInPassage {
  /** True when a quote that its sentence attributes touches the stretch. */
  readonly claims: (range: Range) => boolean;
  /** Who spoke last before an offset. */
  readonly lastBefore: (start: number) => DraftSpeaker | null;
  /** Who speaks first, in marks, from an offset on. */
  readonly firstAfter: (end: number) => DraftSpeaker | null;
  /** Adds a quotation behind all that were added before. */
  readonly add: (draft: DraftQuote) => void;
}

interface Placed {
  readonly start: number;
  readonly speaker: DraftSpeaker;
}

/** Sorts a passage's quotes once. */
export function spokenInPassage(drafts: readonly DraftQuote[]): SpokenInPassage {
  const sorted = [...drafts].sort((a, b) => a.content.start - b.content.start);
  const starts = sorted.map(({ content }) => content.start);
  const furthest: number[] = [];
  for (const { content } of sorted) furthest.push(Math.max(content.end, furthest.at(-1) ?? 0));
  const speaking = sorted.flatMap(placedSpeaker);
  const speakingStarts = speaking.map(({ start }) => start);
  const marked = sorted.filter(({ kind }) => kind !== 'indirect').flatMap(placedSpeaker);
  const markedStarts = marked.map(({ start }) => start);
  let added: Placed | null = null;
  return {
    claims: ({ start, end }) => (furthest[firstFrom(starts, end) - 1] ?? 0) > start,
    lastBefore: (start) => {
      const own = speaking[firstFrom(speakingStarts, start) - 1];
      const later = added !== null && (own === undefined || added.start > own.start) ? added : own;
      return later?.speaker ?? null;
    },
    firstAfter: (end) => marked[firstFrom(markedStarts, end)]?.speaker ?? null,
    add: (draft) => {
      if (draft.speaker !== null) added = { start: draft.content.start, speaker: draft.speaker };
    },
  };
}

function placedSpeaker({ content, speaker }: DraftQuote): Placed[] {
  return speaker === null ? [] : [{ start: content.start, speaker }];
}

/** Where the first offset at or behind a place stands in an ascending list. */
function firstFrom(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
