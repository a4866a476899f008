import type { BlockHint } from './source-document';

/**
 * One block of a document being read, before it has a place in the text. List
 * items get a bullet and no hint: whether they are key points is for the layout to say.
 */
export interface DocumentBlock {
  readonly role: BlockHint['role'] | 'list-item';
  /** Trimmed; may hold line ends, never blank lines. */
  readonly text: string;
}

/** Two blocks are the same words when they are equal but for case, white space and marks. */
export function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
