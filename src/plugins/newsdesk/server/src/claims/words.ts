/** A word of a text as searches compare it, and where it stands (UTF-16, end exclusive). */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer runs of letters are no words; databases refuse to index them. */
const longestWord = 64;

/** Accents and points that change how a letter is said, not which letter it is. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/gu;
const run = /[\p{L}\p{N}\p{M}]+/gu;

/** Letters that Unicode does not take apart into a letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};
const foreign = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(foreign, (letter) => plainLetters[letter] ?? letter);

/**
 * The words of a text without case and accents: letters, digits and nothing else. The same words
 * are indexed, searched for and highlighted, so every database finds the same.
 */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(run)].flatMap(({ 0: found, index }) =>
    [...fold(found).matchAll(run)].map(([word]) => ({
      word: word.slice(0, longestWord),
      start: index,
      end: index + found.length,
    })),
  );

/** The words of a text as one line, to be indexed. */
export const indexed = (...texts: readonly (string | null | undefined)[]): string =>
  texts
    .flatMap((text) => wordsOf(text ?? ''))
    .map(({ word }) => word)
    .join(' ');

/** What fits into an indexed column on every database. */
const longestTerm = 190;

/** A name, unit or outlet as filters compare it; null for nothing. */
export const termOf = (name: string | null | undefined): string | null => {
  const trimmed = name?.trim() ?? '';
  if (trimmed === '') return null;
  // A name of signs alone is compared as it is: "%", "€".
  // PostgreSQL takes no U+0000.
  return (indexed(trimmed) || trimmed.toLowerCase().replaceAll('\0', '')).slice(0, longestTerm);
};

/** The parts that are there, a line each. */
export const lines = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n');
