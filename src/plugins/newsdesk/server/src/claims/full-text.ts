import type { Core } from '@strapi/strapi';
import type { FindableType } from '../contracts/claims';

export type Query = ReturnType<Core.Strapi['db']['getConnection']>;

/** How a database finds words. The words are letters and digits alone, see `wordsOf`. */
export interface FullText {
  /** Makes the index where it is not there yet. */
  prepare(): Promise<void>;
  /** A query for the ids of the findables that have all the words; not run. */
  idsOf(words: readonly string[]): Query;
  /**
   * A query for `id` and `score` (the higher the better) of the findables that have all the
   * words; the latest stored of them, where there are more than `most`. Not run.
   * @param findable the findables to look at, as Strapi selects them (alias `t0`)
   */
  scored(findable: Query, words: readonly string[], most: number): Query;
  /**
   * A query for the latest findables that have all the words, at most so many, with `fits` 1 where
   * one is of a type; not run. For databases that cannot tell how common words are.
   */
  readonly sampled?: (words: readonly string[], type: FindableType, most: number) => Query;
  /** Narrows a query on the findables (alias `t0`) to those that have all the words, by reading each. */
  readonly narrowByText?: (findable: Query, words: readonly string[]) => void;
}
