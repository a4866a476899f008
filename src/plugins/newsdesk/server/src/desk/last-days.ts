import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { DeskOverview } from '../contracts/desk-overview';
import { itemListNames, uids } from '../model/uids';

const dayCount = 14;
const day = 24 * 60 * 60 * 1_000;
/** Reports of one statement. */
const batchSize = 500;

const reports = z.array(z.object({ id: z.number(), createdAt: z.coerce.date() }));
const joined = z.object({
  joinTable: z.object({ name: z.string(), joinColumn: z.object({ name: z.string() }) }),
});
const counted = z.array(z.object({ report: z.coerce.number(), claims: z.coerce.number() }));

/** The reports of the last two weeks and the claims in their drafts, by the day they came in. */
export async function lastDays(
  strapi: Core.Strapi,
  readable: object,
  now: Date,
): Promise<DeskOverview['days']> {
  const today = Math.floor(now.getTime() / day);
  const first = today - dayCount + 1;
  const days = Array.from({ length: dayCount }, (_, index) => ({
    day: new Date((first + index) * day).toISOString().slice(0, 10),
    reports: 0,
    claims: 0,
  }));
  const found: unknown = await strapi.db.query(uids.report).findMany({
    where: { $and: [{ publishedAt: null, createdAt: { $gte: new Date(first * day) } }, readable] },
    select: ['id', 'createdAt'],
  });
  const rows = reports.parse(found);
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize);
    const claims = await claimsOf(
      strapi,
      batch.map(({ id }) => id),
    );
    for (const { id, createdAt } of batch) {
      const entry = days[Math.floor(createdAt.getTime() / day) - first];
      if (entry === undefined) continue;
      entry.reports += 1;
      entry.claims += claims.get(id) ?? 0;
    }
  }
  return days;
}

/** How many key points, quotes, statistics and pictures each report has, by its id. */
async function claimsOf(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { attributes } = strapi.db.metadata.get(uids.report);
  const { name, joinColumn } = joined.parse(attributes['quotes']).joinTable;
  const rows: unknown = await strapi.db
    .getConnection(name)
    .select({ report: joinColumn.name })
    .count({ claims: '*' })
    .whereIn(joinColumn.name, [...ids])
    .whereIn('field', [...itemListNames])
    .groupBy(joinColumn.name);
  return new Map(counted.parse(rows).map(({ report, claims }) => [report, claims]));
}
