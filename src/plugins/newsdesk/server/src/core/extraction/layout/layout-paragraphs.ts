import type { SourceDocument } from '../../document/source-document';
import { trimRange } from '../../span';
import { bulletLength } from './bullet';
import { readLines } from './lines';
import { joinLines, type Paragraph } from './paragraphs';

/**
 * The document's paragraphs in text order. Where the format gave hints they
 * are the paragraphs; text between them, and text without any, is cut by lines.
 */
export function layoutParagraphs({ text, hints }: SourceDocument): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const hint of hints) {
    for (const paragraph of unhinted(text, from, Math.max(from, hint.start))) {
      paragraphs.push(paragraph);
    }
    const range = trimRange(text, { start: Math.max(from, hint.start), end: hint.end });
    if (range.start < range.end) {
      const bullet = bulletLength(text, range);
      paragraphs.push({
        ...range,
        contentStart: range.start + bullet,
        afterBlank: true,
        hint: hint.role,
      });
    }
    from = Math.max(from, hint.end);
  }
  return paragraphs.concat(unhinted(text, from, text.length));
}

function unhinted(text: string, from: number, to: number): Paragraph[] {
  return from >= to ? [] : joinLines(text, readLines(text, { start: from, end: to }));
}
