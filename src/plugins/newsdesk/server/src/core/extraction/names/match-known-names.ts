import type { NameBooks } from './name-books';
import type { NameSentence, NameWord } from './name-words';

const longestName = 6;

/**
 * Finds the names the story has given in headlines and other lines set in
 * title case or capitals, where a capital alone says nothing.
 */
export function matchTitleCase(sentences: readonly NameSentence[], books: NameBooks): void {
  for (const { words, titleCase } of sentences) {
    if (!titleCase) continue;
    let at = 0;
    while (at < words.length) at += matchAt(words, at, books);
  }
}

/** Matches the longest known name at a word; the number of words it takes, or one. */
function matchAt(words: readonly NameWord[], at: number, books: NameBooks): number {
  const first = words[at];
  if (first?.capital !== true) return 1;
  for (let length = Math.min(longestName, words.length - at); length > 0; length -= 1) {
    const last = words[at + length - 1];
    if (last === undefined) continue;
    const name = words
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(' ');
    const range = { start: first.start, end: last.end };
    const person =
      length > 1
        ? (books.people.endingWith(name) ?? books.people.full(name))
        : books.people.surname(name, null);
    const entry = person ?? books.organizations.find(name) ?? books.places.find(name);
    if (entry !== undefined && (length > 1 || name.length > 1)) {
      entry.mentions.push(range);
      return length;
    }
  }
  return 1;
}
