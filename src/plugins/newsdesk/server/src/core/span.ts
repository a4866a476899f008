/**
 * A stretch of a source document's text, in UTF-16 code units, end exclusive.
 * `text === source.slice(start, end)` always holds (W3C Web Annotation,
 * TextPositionSelector and TextQuoteSelector).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of text without its copy of the characters, for work inside the core. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a span out of the source text.
 * @throws RangeError when the offsets do not lie in the text in order.
 */
export function spanOf(source: string, start: number, end: number): Span {
  if (!(start >= 0 && start <= end && end <= source.length)) {
    throw new RangeError(`span ${start}..${end} is outside a text of ${source.length} characters`);
  }
  return { start, end, text: source.slice(start, end) };
}

/** The same stretch without white space at either end; empty stretches stay where they start. */
export function trimRange(source: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpace(source.charCodeAt(start))) start += 1;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** White space and the invisible characters that documents use as such (NBSP, zero-width, BOM). */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
