import type { Place } from '../../../../server/src/contracts/place';

/** What a stretch of the source text can be marked as. */
export const markKinds = ['keyPoint', 'quote', 'statistic', 'caption', 'credit'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A stretch of the source text that an item of the report was read from. */
export interface SourceMark extends Place {
  readonly itemId: string;
  readonly kind: MarkKind;
  /** Short name shown beside the words and beside the item: Q3. */
  readonly code: string;
}

/** A piece of the source text with everything it is marked as, the widest mark first. */
export interface MarkedPiece extends Place {
  readonly text: string;
  readonly marks: readonly { readonly mark: SourceMark; readonly isFirst: boolean }[];
}

/** Cuts a text where marks begin and end. Marks may overlap; empty and misplaced ones are left out. */
export function markedPieces(text: string, marks: readonly SourceMark[]): readonly MarkedPiece[] {
  const valid = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const starting = new Map<number, SourceMark[]>();
  for (const mark of valid) starting.set(mark.start, [...(starting.get(mark.start) ?? []), mark]);
  const cuts = new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])]);
  const offsets = [...cuts].sort((a, b) => a - b);
  let open: readonly SourceMark[] = [];
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1] ?? text.length;
    open = [...open.filter((mark) => mark.end > start), ...(starting.get(start) ?? [])].sort(
      (a, b) => b.end - b.start - (a.end - a.start),
    );
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: open.map((mark) => ({ mark, isFirst: mark.start === start })),
    };
  });
}
