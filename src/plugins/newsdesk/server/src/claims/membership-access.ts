import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { FindableType } from '../contracts/claims';
import { fullText } from './full-text-in-use';
import type { Access, Membership } from './membership';

/** A set with more members than this is not looked up member by member. */
const manyMembers = 500;
/** How many of the latest entries that have the words are looked at. */
const sample = 4_000;
/** Where so many of them are of the type asked for, the next in order soon has the words too. */
const manyOfType = sample / 4;

const counts = z.tuple([z.record(z.string(), z.number())]);

/**
 * How the members of each set are best recognized. PostgreSQL and MariaDB know how common a name or
 * a word is; SQLite is told, after one statement that counts no further than it has to.
 */
export const accessTo = async (
  strapi: Core.Strapi,
  memberships: readonly Membership[],
  type: FindableType,
): Promise<readonly Access[]> => {
  const { connection } = strapi.db;
  const { sampled } = fullText(strapi);
  if (sampled === undefined || memberships.length === 0) return memberships.map(() => 'look-up');

  const counting = memberships.map(({ ids, words }, index) =>
    (words === null
      ? connection
          .from(
            ids
              .clone()
              .limit(manyMembers + 1)
              .as('members'),
          )
          .select(connection.raw(`count(*) AS found${index}`))
      : connection
          .from(sampled(words, type, sample + 1).as('members'))
          .select(
            connection.raw(`count(*) AS found${index}`),
            connection.raw(`coalesce(sum(fits), 0) AS fitting${index}`),
          )
    ).as(`counted${index}`),
  );
  const [found] = counts.parse(
    await connection.raw(`SELECT * FROM ${counting.map(() => '?').join(', ')}`, counting),
  );
  return memberships.map(({ words }, index): Access => {
    const members = found[`found${index}`] ?? 0;
    if (words !== null && members > sample && (found[`fitting${index}`] ?? 0) >= manyOfType) {
      return 'by-its-text';
    }
    return members > manyMembers ? 'on-the-way' : 'look-up';
  });
};
