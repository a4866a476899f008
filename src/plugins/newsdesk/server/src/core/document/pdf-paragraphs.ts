import type { DocumentBlock } from './document-block';
import type { PdfPage, PdfRun } from './pdf-page-reader';

/** One printed line. */
interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
}

/**
 * Builds paragraphs from the lines of pages: a wider gap, an indent, or other type
 * begins one; a column or page break does not where a sentence runs on. Words
 * divided at a line's end are joined; lines that return on most pages, and page
 * numbers, are left out.
 */
export function pdfParagraphs(pages: readonly PdfPage[]): readonly DocumentBlock[] {
  const lines = withoutRunningLines(pages.flatMap(linesOf), pages);
  const bodySize = typicalSize(lines);
  const leading = typicalLeading(lines);
  const blocks: DocumentBlock[] = [];
  let open: PdfLine[] = [];
  const close = (): void => {
    const [first] = open;
    if (first === undefined) return;
    const isLarge = first.size >= bodySize * 1.25;
    const isFirst = !blocks.some(({ role }) => role === 'headline');
    const role = !isLarge ? 'paragraph' : isFirst && first.page === 0 ? 'headline' : 'subheading';
    blocks.push({ role, text: open.map(({ text }) => text).reduce(joinLines) });
    open = [];
  };
  for (const line of lines) {
    const previous = open.at(-1);
    if (previous !== undefined && begins(previous, line, leading)) close();
    open.push(line);
  }
  close();
  return blocks;
}

function begins(previous: PdfLine, line: PdfLine, leading: number): boolean {
  if (Math.abs(previous.size - line.size) > previous.size * 0.15) return true;
  const ended = /[.!?:…]["'”’)]*$/.test(previous.text);
  const gap = previous.y - line.y;
  const runsOn = line.page !== previous.page || gap < 0;
  if (runsOn) return ended || (/^\p{Lu}/u.test(line.text) && !/[-,\p{Ll}]$/u.test(previous.text));
  const indented = line.x > previous.x + line.size * 0.8;
  return gap > Math.max(leading * 1.35, line.size * 1.5) || (ended && indented);
}

/** Joins two lines; a hyphen before a small letter divided one word. */
function joinLines(text: string, next: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return `${text} ${next}`;
}

function linesOf(page: PdfPage, at: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let runs: PdfRun[] = [];
  const close = (): void => {
    const [first] = runs;
    const text = runs
      .map(({ text: words }) => words)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (first !== undefined && text !== '') {
      lines.push({
        text,
        x: first.x,
        y: first.y,
        size: Math.max(...runs.slice(0, 50).map(({ size }) => size)),
        page: at,
      });
    }
    runs = [];
  };
  for (const run of page.runs) {
    const previous = runs.at(-1);
    if (
      previous !== undefined &&
      Math.abs(previous.y - run.y) > Math.max(previous.size, run.size, 1) * 0.5
    )
      close();
    const before = runs.at(-1);
    const apart = before !== undefined && run.x - (before.x + before.width) > run.size * 0.15;
    runs.push(apart ? { ...run, text: ` ${run.text}` } : run);
  }
  close();
  return lines;
}

/** Headers and footers: lines near the edge of a page that stand, but for their figures, on at least half of the pages. */
function withoutRunningLines(
  lines: readonly PdfLine[],
  pages: readonly PdfPage[],
): readonly PdfLine[] {
  const key = ({ text }: PdfLine): string => text.replace(/\d+/g, '0');
  const atEdge = (line: PdfLine): boolean => {
    const height = pages[line.page]?.height ?? 0;
    return line.y < height * 0.1 || line.y > height * 0.9;
  };
  const seenOn = new Map<string, Set<number>>();
  for (const line of lines.filter(atEdge)) {
    const on = seenOn.get(key(line)) ?? new Set();
    seenOn.set(key(line), on.add(line.page));
  }
  return lines.filter((line) => {
    if (!atEdge(line)) return true;
    const isNumber = /^(?:page )?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$/i.test(line.text);
    return !isNumber && (seenOn.get(key(line))?.size ?? 0) < Math.max(3, pages.length / 2);
  });
}

/** The size most characters are set in. */
function typicalSize(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].reduce((most, other) => (other[1] > most[1] ? other : most), [12, 0])[0];
}

/** The distance between most lines. */
function typicalLeading(lines: readonly PdfLine[]): number {
  const gaps = lines
    .flatMap((line, at) => {
      const gap = (lines[at - 1]?.y ?? 0) - line.y;
      return gap > 1 && gap < 60 ? [gap] : [];
    })
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 14;
}
