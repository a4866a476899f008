import type { BlockHint } from '../../document/source-document';
import { isSpace, type Range } from '../../span';
import { bulletLength } from './bullet';
import type { Line } from './lines';

/** A paragraph, list item or lone line, before it is known what it is for. */
export interface Paragraph extends Range {
  /** Where its words begin, after a bullet. */
  readonly contentStart: number;
  readonly afterBlank: boolean;
  /** What the format said it is, if it did. */
  readonly hint: BlockHint['role'] | null;
}

/** Joins lines into paragraphs: wrapped lines where the document is hard-wrapped, else one a line. */
export function joinLines(text: string, lines: readonly Line[]): Paragraph[] {
  const width = wrapWidth(text, lines);
  const paragraphs: Paragraph[] = [];
  let open: {
    start: number;
    end: number;
    bullet: number;
    indent: number;
    afterBlank: boolean;
  } | null = null;
  let previous: Line | null = null;
  for (const line of lines) {
    const bullet = bulletLength(text, line);
    if (open !== null && previous !== null && !line.afterBlank && bullet === 0) {
      const hanging = open.bullet > 0 && line.indent >= open.indent + 2;
      if (hanging || (width !== null && continues(text, previous, line, width))) {
        open.end = line.end;
        previous = line;
        continue;
      }
    }
    if (open !== null) paragraphs.push(closed(open));
    open = {
      start: line.start,
      end: line.end,
      bullet,
      indent: line.indent,
      afterBlank: line.afterBlank,
    };
    previous = line;
  }
  if (open !== null) paragraphs.push(closed(open));
  return paragraphs;
}

function closed(open: {
  start: number;
  end: number;
  bullet: number;
  afterBlank: boolean;
}): Paragraph {
  return {
    start: open.start,
    end: open.end,
    contentStart: open.start + open.bullet,
    afterBlank: open.afterBlank,
    hint: null,
  };
}

/**
 * The column a document's lines are wrapped at, or null when every line is a
 * paragraph. Wrapped means: lines that are followed by another break where the
 * next word no longer fitted, and mostly not at the end of a sentence.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const followed: { line: Line; next: Line }[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next !== undefined && !next.afterBlank && bulletLength(text, next) === 0) {
      followed.push({ line, next });
    }
  }
  if (followed.length < 3) return null;
  const widths = followed.map(({ line }) => columns(line)).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (width < 40 || width > 140) return null;
  const forced = followed.filter(({ line, next }) => !fits(text, line, next, width));
  if (forced.length < followed.length * 0.7) return null;
  const midSentence = forced.filter(({ line }) => !endsWithStop(text, line));
  return midSentence.length > forced.length * 0.5 ? width : null;
}

function continues(text: string, line: Line, next: Line, width: number): boolean {
  if (next.indent > line.indent + 1 && endsWithStop(text, line)) return false;
  return !fits(text, line, next, width) || (!endsWithStop(text, line) && startsLower(text, next));
}

/** Whether the next line's first word would have fitted on this one, with a little play. */
function fits(text: string, line: Line, next: Line, width: number): boolean {
  let end = next.start;
  while (end < next.end && !isSpace(text.charCodeAt(end))) end += 1;
  return columns(line) + 1 + (end - next.start) <= width - 4;
}

function columns(line: Line): number {
  return line.indent + line.end - line.start;
}

function endsWithStop(text: string, line: Line): boolean {
  return /[.!?:…]["'’”)\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
}

function startsLower(text: string, line: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}
