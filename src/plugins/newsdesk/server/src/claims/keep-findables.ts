import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { completeQuery } from '../delivery/public-report';
import type { ReportRow } from '../delivery/stored-report';
import { findableNames, findables, findableTexts } from './claim-tables';
import { findablesOf } from './findables-of';

/** Rows of one insert: databases limit the values of a statement. */
const batchSize = 200;

const inserted = z.array(
  z.object({ id: z.number(), reportId: z.number(), type: z.string(), place: z.number() }),
);

/** Which reports, as Strapi filters: by their id alone. */
export interface OfReports {
  readonly reportId?: unknown;
}

/** As a view of a report is read, and who confirmed its claims, which no view shows. */
export const findableQuery = (): ReturnType<typeof completeQuery> => {
  const query = completeQuery();
  for (const list of ['keyPoints', 'quotes', 'statistics'] as const) {
    query.populate[list]?.select.push('confirmedAt');
  }
  return query;
};

const insert = async (
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  for (let start = 0; start < rows.length; start += batchSize) {
    await strapi.db.query(uid).createMany({ data: rows.slice(start, start + batchSize) });
  }
};

/** Removes what can be found of reports; part of the transaction that removes their views. */
export const forgetFindables = async (strapi: Core.Strapi, where: OfReports): Promise<void> => {
  for (const uid of [findables, findableNames, findableTexts]) {
    await strapi.db.query(uid).deleteMany({ where });
  }
};

/** Writes what can be found of reports, of which nothing is there; part of the transaction that stores their views. */
export const storeFindables = async (
  strapi: Core.Strapi,
  rows: readonly (ReportRow & Readonly<Record<string, unknown>>)[],
): Promise<void> => {
  const found = rows.map(findablesOf);
  await insert(
    strapi,
    findables,
    found.flatMap(({ reportId, common, entries }) =>
      entries.map(({ type, place, fields }) => ({ ...common, ...fields, reportId, type, place })),
    ),
  );
  // Not every database says which ids it gave.
  const ids = new Map(
    inserted
      .parse(
        await strapi.db.query(findables).findMany({
          select: ['id', 'reportId', 'type', 'place'],
          where: { reportId: { $in: found.map(({ reportId }) => reportId) } },
        }),
      )
      .map(({ id, reportId, type, place }) => [`${reportId} ${type} ${place}`, id]),
  );
  const entries = found.flatMap(({ reportId, entries: ofReport }) =>
    ofReport.flatMap((entry) => {
      const id = ids.get(`${reportId} ${entry.type} ${entry.place}`);
      return id === undefined ? [] : [{ ...entry, id, reportId }];
    }),
  );
  await insert(strapi, findableNames, [
    ...found.flatMap(({ reportId, names }) =>
      names.map(({ role, term }) => ({ reportId, findableId: null, role, term })),
    ),
    ...entries.flatMap(({ id, reportId, names }) =>
      names.map(({ role, term }) => ({ reportId, findableId: id, role, term })),
    ),
  ]);
  await insert(
    strapi,
    findableTexts,
    entries.map(({ id, reportId, json, text, words }) => ({ id, reportId, json, text, words })),
  );
};
