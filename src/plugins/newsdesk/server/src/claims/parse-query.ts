import type { z } from 'zod';
import { NewsdeskError } from '../core/errors';
import { wordsOf } from './words';

export interface ClaimLimits {
  readonly pageSize: number;
  readonly searchCharacters: number;
  readonly searchWords: number;
}

/** Entries of an answer whose query does not say. */
export const usualPage = 25;

const refuse = (
  code: 'parameter-unknown' | 'parameter-invalid' | 'range-impossible',
  parameter: string,
  message: string,
): NewsdeskError => new NewsdeskError(code, message, { stage: 'serve', details: { parameter } });

/**
 * Parses a query, by REST's address or GraphQL's arguments (where null is as absent).
 * @throws NewsdeskError `parameter-unknown`, `parameter-invalid`
 */
export const parseQuery = <T extends z.ZodObject>(schema: T, input: object): z.output<T> => {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    throw refuse(
      'parameter-unknown',
      name,
      `There is no parameter ${name} here. Known are ${Object.keys(schema.shape).join(', ')}.`,
    );
  }
  const name = issue?.path.join('.') ?? '';
  throw refuse(
    'parameter-invalid',
    name,
    `The parameter ${name} is not usable: ${issue?.message ?? ''}.`,
  );
};

/** @throws NewsdeskError `range-impossible` when a range ends before it begins */
export const requireRange = (
  [fromName, from]: readonly [string, string | number | undefined],
  [toName, to]: readonly [string, string | number | undefined],
): void => {
  if (from === undefined || to === undefined || from <= to) return;
  throw refuse(
    'range-impossible',
    fromName,
    `Nothing can be in this range: ${fromName} is beyond ${toName}. Exchange them.`,
  );
};

/** @throws NewsdeskError `page-too-large` */
export const pageOf = (limit: number | undefined, { pageSize }: ClaimLimits): number => {
  if (limit === undefined) return Math.min(usualPage, pageSize);
  if (limit <= pageSize) return limit;
  throw new NewsdeskError(
    'page-too-large',
    `A page of ${limit} was asked for, the limit is ${pageSize} (limits.claims.pageSize). Follow the cursor instead.`,
    { stage: 'serve', details: { parameter: 'limit', limit: pageSize } },
  );
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
