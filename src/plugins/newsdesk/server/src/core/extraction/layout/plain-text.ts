import { isSpace, type Range } from '../../span';

/**
 * A stretch of the text with every kind of white space as one space and every
 * apostrophe straight, character for character: a match's offsets in it are
 * offsets in the source.
 */
export function plainText(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[\s\u0085\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'");
}

/** The same for a range, at most its first `limit` characters. */
export function plainHead(text: string, range: Range, limit: number): string {
  return plainText(text, range.start, Math.min(range.end, range.start + limit));
}

/** Printed text on one line: white space collapsed, none at either end. */
export function onOneLine(printed: string): string {
  return printed
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Counts words up to `limit`, so that an endless line costs no more than a long one. */
export function countWords(text: string, range: Range, limit: number): number {
  let words = 0;
  let inWord = false;
  for (let at = range.start; at < range.end && words < limit; at += 1) {
    const space = isSpace(text.charCodeAt(at));
    if (!space && !inWord) words += 1;
    inWord = !space;
  }
  return words;
}

/** Whether the range ends like a sentence, closing marks and brackets aside. */
export function endsSentence(text: string, range: Range): boolean {
  const tail = text.slice(Math.max(range.start, range.end - 8), range.end);
  return /[.!?…][\s"'’”»)\]]*$/.test(tail);
}
