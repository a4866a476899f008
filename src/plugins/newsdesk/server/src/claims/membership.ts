import type { Core } from '@strapi/strapi';
import { namesTable } from './claim-tables';
import type { ClaimRole, ReportRole } from './findable';
import type { Query } from './full-text';
import { fullText } from './full-text-in-use';
import { termOf } from './words';

/** A set of ids that what is found must be in. */
export interface Membership {
  /** Of the narrow table: what must be in it. */
  readonly column: 'id' | 'report_id';
  /** A query for the ids; not run. */
  readonly ids: Query;
  /** The words the set is of; null where it is of a name. */
  readonly words: readonly string[] | null;
}

/** What is called so, in one of its roles. */
export const called = (
  strapi: Core.Strapi,
  column: Membership['column'],
  role: ClaimRole | ReportRole,
  name: string,
): Membership => ({
  column,
  ids: strapi.db
    .getConnection(namesTable)
    .select(column === 'id' ? 'findable_id' : 'report_id')
    .where({ role, term: termOf(name) }),
  words: null,
});

/** What has all these words. */
export const saying = (strapi: Core.Strapi, words: readonly string[]): Membership => ({
  column: 'id',
  ids: fullText(strapi).idsOf(words),
  words,
});

/** How members are recognized: by looking each up, or on the way through an index in the order asked for. */
export type Access = 'look-up' | 'on-the-way' | 'by-its-text';

/** Narrows a query on the narrow table (alias `t0`) to the members of a set. */
export const narrow = (
  strapi: Core.Strapi,
  query: Query,
  { column, ids, words }: Membership,
  access: Access,
): void => {
  const { narrowByText } = fullText(strapi);
  if (access === 'by-its-text' && words !== null && narrowByText !== undefined) {
    narrowByText(query, words);
  }
  // The sign keeps SQLite from looking up each id of a set that is large.
  else if (access === 'on-the-way') query.whereRaw('+?? IN ?', [`t0.${column}`, ids]);
  else query.whereIn(`t0.${column}`, ids);
};
