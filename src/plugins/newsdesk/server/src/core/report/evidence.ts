import { z } from 'zod';
import type { Range } from '../span';

/**
 * A place in the source document's text: W3C Web Annotation's TextPositionSelector
 * (UTF-16 offsets, end exclusive) with its TextQuoteSelector.
 */
export const evidence = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Evidence = z.infer<typeof evidence>;

/** A piece of a quote inside marks, marks excluded. */
export const segment = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string(),
});
export type Segment = z.infer<typeof segment>;

const contextLength = 32;

/** The evidence for a stretch of a source text. */
export function evidenceOf(source: string, { start, end }: Range): Evidence {
  return {
    start,
    end,
    exact: source.slice(start, end),
    prefix: source.slice(wholeFrom(source, Math.max(0, start - contextLength)), start),
    suffix: source.slice(end, wholeFrom(source, Math.min(source.length, end + contextLength))),
  };
}

/** The same offset, or the next when it would cut a surrogate pair in two. */
function wholeFrom(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
