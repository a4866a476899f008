import { isSpace, type Range } from '../../span';

/** One printed line without the white space around it. Blank lines are not lines. */
export interface Line extends Range {
  /** Columns of white space before it. */
  readonly indent: number;
  /** True for the first line and after an empty one. */
  readonly afterBlank: boolean;
}

/** Cuts a stretch of text at its line ends (LF, CRLF, CR, form feed, U+2028, U+2029). */
export function readLines(text: string, stretch: Range): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let from = stretch.start;
  while (from < stretch.end) {
    const to = Math.min(lineEnd(text, from), stretch.end);
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start < end) {
      lines.push({ start, end, indent: start - from, afterBlank });
      afterBlank = false;
    } else {
      afterBlank = true;
    }
    from = text.charCodeAt(to) === 0x0d && text.charCodeAt(to + 1) === 0x0a ? to + 2 : to + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029)
      break;
    at += 1;
  }
  return at;
}
