import type { Range } from '../../span';
import { startsTurn } from './interview';
import type { DraftQuote } from './draft-quote';
import type { Passage } from './passage';

/** One quotation: a quoted stretch, or several over paragraphs that each open anew and close once. */
export interface QuotationChain extends Range {
  readonly pieces: readonly Range[];
  /** Where its first piece stands among the passages. */
  readonly passage: number;
  /** The first piece opens its paragraph. */
  readonly opensParagraph: boolean;
}

/** Longer runs are transcripts or lost marks rather than one quotation. */
const longestChain = 40;

/** Joins the stretches of consecutive paragraphs that one quotation runs over. */
export function chainQuotations(text: string, passages: readonly Passage[]): QuotationChain[] {
  const chains: QuotationChain[] = [];
  const taken = new Set<number>();
  passages.forEach((passage, index) => {
    for (const stretch of passage.stretches) {
      if (taken.has(stretch.start)) continue;
      const pieces: Range[] = [{ start: stretch.start, end: stretch.end }];
      let last = stretch;
      let at = index;
      while (last.close === null && pieces.length < longestChain) {
        const next = passages[at + 1];
        const first = next?.stretches[0];
        const begins = next?.views[0]?.sentence.start;
        if (next === undefined || first === undefined || first.start !== begins) break;
        if (next.role !== passage.role || startsTurn(text, first.open.end)) break;
        at += 1;
        taken.add(first.start);
        pieces.push({ start: first.start, end: first.end });
        last = first;
      }
      const begins = passage.views[0]?.sentence.start;
      chains.push({
        start: stretch.start,
        end: last.end,
        pieces,
        passage: index,
        opensParagraph: begins === stretch.start,
      });
    }
  });
  return chains;
}

/** Lets the quotes that touch a quotation over several sentences or paragraphs hold the whole of it, once. */
export function extendOverChains(
  drafts: readonly DraftQuote[],
  chains: readonly QuotationChain[],
): DraftQuote[] {
  const extended: DraftQuote[] = [];
  let next = 0;
  for (const draft of drafts) {
    while (next < chains.length && (chains[next]?.end ?? 0) <= draft.content.start) next += 1;
    const touched: QuotationChain[] = [];
    for (let at = next; at < chains.length; at += 1) {
      const chain = chains[at];
      if (chain === undefined || chain.start >= draft.content.end) break;
      if (chain.end > draft.content.start) touched.push(chain);
    }
    const reaching = touched.filter(
      (chain) =>
        chain.end > draft.content.end ||
        (chain.start < draft.content.start && chain.pieces.length > 1),
    );
    if (reaching.length === 0) {
      extended.push(draft);
      continue;
    }
    const previous = extended.at(-1);
    const whole = reaching.at(-1);
    if (whole === undefined) continue;
    if (
      previous !== undefined &&
      previous.content.end >= whole.end &&
      previous.content.start <= whole.start
    )
      continue;
    const kept = draft.segments.filter(
      (segment) => !touched.some((chain) => chain.pieces.some((piece) => overlaps(piece, segment))),
    );
    extended.push({
      ...draft,
      content: {
        start: Math.min(draft.content.start, ...reaching.map(({ start }) => start)),
        end: Math.max(draft.content.end, whole.end),
      },
      segments: [...kept, ...touched.flatMap(({ pieces }) => pieces)].sort(
        (a, b) => a.start - b.start,
      ),
    });
  }
  return extended;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
