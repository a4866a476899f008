import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ClaimQuestion } from './claim-page';
import { findables, textsTable } from './claim-tables';
import { fullText } from './full-text-in-use';
import { narrow } from './membership';

const searchRow = z.object({ json: z.string(), text: z.string(), score: z.coerce.number() });
export type Found = z.infer<typeof searchRow>;

/**
 * What has all the words, meets all conditions and is in all sets, best first, in one statement.
 * @param ranked how many of the latest matches are ranked at all
 */
export const searchPage = async (
  strapi: Core.Strapi,
  words: readonly string[],
  { conditions, sets }: Omit<ClaimQuestion, 'type'>,
  {
    ranked,
    offset,
    most,
  }: { readonly ranked: number; readonly offset: number; readonly most: number },
): Promise<readonly Found[]> => {
  const visible = strapi.db
    .queryBuilder(findables)
    .init({ where: { $and: conditions } })
    .getKnexQuery();
  for (const set of sets) narrow(strapi, visible, set, 'look-up');
  const scored = fullText(strapi).scored(visible, words, ranked);
  const page = strapi.db.connection
    .from(scored.as('scored'))
    .select('scored.id', 'scored.score')
    .orderBy([
      { column: 'score', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(most)
    .offset(offset);
  const rows: unknown = await strapi.db
    .getConnection(`${textsTable} as shown`)
    .join(page.as('page'), 'page.id', 'shown.id')
    .select('shown.json', 'shown.text', 'page.score')
    .orderBy([
      { column: 'page.score', order: 'desc' },
      { column: 'page.id', order: 'desc' },
    ]);
  return z.array(searchRow).parse(rows);
};
