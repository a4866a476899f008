import type { Result } from '../../result';
import { isSpace, spanOf } from '../../span';
import type { Block, Layout } from './block';

/** How much prose of one document is read for quotes, figures and names. Each has a configuration key of its name under `limits`. */
export interface ProseLimits {
  /** Paragraphs, headings and list items. */
  readonly paragraphs: number;
  /** Words, numbers and marks; ordinary prose has one in five characters. */
  readonly words: number;
}

export const defaultProseLimits: ProseLimits = { paragraphs: 20_000, words: 300_000 };

/**
 * The part of a layout whose sentences are read: what a document of any shape may cost.
 * A text beyond the limits is read as far as they go, and a message says where that is.
 */
export function withinLimits(
  text: string,
  layout: Layout,
  { paragraphs, words }: ProseLimits,
): Result<Layout> {
  const blocks: Block[] = [];
  let left = words;
  for (const block of layout.blocks) {
    const { end, counted } = endOfWords(text, block, left);
    left -= counted;
    if (blocks.length < paragraphs && end === block.end) {
      blocks.push(block);
      continue;
    }
    const unread = blocks.length < paragraphs ? end : block.start;
    if (unread > block.start) blocks.push({ ...block, end: unread });
    return {
      value: { ...layout, blocks },
      messages: [
        {
          code: 'text-read-in-part',
          severity: 'warning',
          span: spanOf(text, unread, Math.min(unread + shownLength, block.end)),
          reason: `From here on only the layout was read: the text is longer than ${paragraphs} paragraphs or ${words} words. Split the document, or raise limits.paragraphs and limits.words.`,
        },
      ],
    };
  }
  return { value: layout, messages: [] };
}

const shownLength = 80;

/** Where at most so many words of a block end. A mark counts as a word. */
function endOfWords(
  text: string,
  block: Block,
  most: number,
): { readonly end: number; readonly counted: number } {
  let counted = 0;
  let inWord = false;
  for (let at = block.start; at < block.end; at += 1) {
    const code = text.charCodeAt(at);
    const word = isWordCode(code);
    if ((word && !inWord) || (!word && !isSpace(code))) {
      if (counted === most) return { end: at, counted };
      counted += 1;
    }
    inWord = word;
  }
  return { end: block.end, counted };
}

/** Letters and digits; every character beyond ASCII punctuation that is no general punctuation. */
function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && (code < 0x2000 || code > 0x206f))
  );
}
