import { NewsdeskError } from '../core/errors';
import { pageTooLarge } from '../parameters';
import { wordsOf } from './words';

export interface ClaimLimits {
  readonly pageSize: number;
  readonly searchCharacters: number;
  readonly searchWords: number;
}

/** Entries of an answer whose query does not say. */
export const usualPage = 25;

/** @throws NewsdeskError `range-impossible` when a range ends before it begins */
export const requireRange = (
  [fromName, from]: readonly [string, string | number | undefined],
  [toName, to]: readonly [string, string | number | undefined],
): void => {
  if (from === undefined || to === undefined || from <= to) return;
  throw new NewsdeskError(
    'range-impossible',
    `Nothing can be in this range: ${fromName} is beyond ${toName}. Exchange them.`,
    { stage: 'serve', details: { parameter: fromName } },
  );
};

/** @throws NewsdeskError `page-too-large` */
export const pageOf = (limit: number | undefined, { pageSize }: ClaimLimits): number => {
  if (limit === undefined) return Math.min(usualPage, pageSize);
  if (limit <= pageSize) return limit;
  throw pageTooLarge(pageSize, 'limits.claims.pageSize');
};

/**
 * The words of a search, each once. What users write is no syntax: only its letters and digits count.
 * @throws NewsdeskError `search-too-long`, `search-without-words`
 */
export const searchedWords = (
  text: string,
  parameter: string,
  { searchCharacters, searchWords }: ClaimLimits,
): readonly string[] => {
  const words =
    text.length > searchCharacters ? [] : [...new Set(wordsOf(text).map(({ word }) => word))];
  if (text.length > searchCharacters || words.length > searchWords) {
    throw new NewsdeskError(
      'search-too-long',
      `Search for at most ${searchWords} words in ${searchCharacters} characters (limits.claims.searchWords, limits.claims.searchCharacters).`,
      { stage: 'serve', details: { parameter, limit: searchWords } },
    );
  }
  if (words.length === 0) {
    throw new NewsdeskError(
      'search-without-words',
      'There is no word to search for. Send letters or digits.',
      { stage: 'serve', details: { parameter } },
    );
  }
  return words;
};
