import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uids } from '../../model/uids';

const joined = z.object({
  joinTable: z.object({
    name: z.string(),
    joinColumn: z.object({ name: z.string() }),
    inverseJoinColumn: z.object({ name: z.string() }),
  }),
});

const counted = z.array(z.object({ person: z.coerce.number(), quotes: z.coerce.number() }));

interface Counting {
  /** The reports that count, as a `where`; published ones are meant in any case. */
  readonly readable: object;
  /** Only of these people, by id. */
  readonly people?: readonly number[];
  readonly limit?: number;
}

/** How many quotes of published reports each person has, by the person's id, the most first. */
export async function quoteCounts(
  strapi: Core.Strapi,
  { readable, people, limit }: Counting,
): Promise<ReadonlyMap<number, number>> {
  const speakers = joinOf(strapi, uids.quote, 'speaker');
  const held = joinOf(strapi, uids.report, 'quotes');
  const reports = strapi.db
    .queryBuilder(uids.report)
    .init({ select: ['id'], where: { $and: [{ publishedAt: { $notNull: true } }, readable] } })
    .getKnexQuery();
  const query = strapi.db
    .getConnection(`${speakers.name} as spoken`)
    .select({ person: `spoken.${speakers.inverseJoinColumn.name}` })
    .count({ quotes: '*' })
    .join(
      `${held.name} as held`,
      `held.${held.inverseJoinColumn.name}`,
      `spoken.${speakers.joinColumn.name}`,
    )
    .where('held.component_type', uids.quote)
    .whereIn(`held.${held.joinColumn.name}`, reports)
    .groupBy(`spoken.${speakers.inverseJoinColumn.name}`)
    .orderBy([
      { column: 'quotes', order: 'desc' },
      { column: 'person', order: 'asc' },
    ]);
  if (people !== undefined) query.whereIn(`spoken.${speakers.inverseJoinColumn.name}`, people);
  if (limit !== undefined) query.limit(limit);
  const rows: unknown = await query;
  return new Map(counted.parse(rows).map(({ person, quotes }) => [person, quotes]));
}

function joinOf(strapi: Core.Strapi, uid: string, attribute: string) {
  return joined.parse(strapi.db.metadata.get(uid).attributes[attribute]).joinTable;
}
