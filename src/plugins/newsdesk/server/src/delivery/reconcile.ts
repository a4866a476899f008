import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { forgetFindables } from '../claims/keep-findables';
import { uids } from '../model/uids';
import { fileUid } from './public-shape';
import { namedInStored, storedReports } from './read-model-tables';
import { shape } from './stored-report';
import { namedUids } from './visibility';

const idRows = z.array(z.object({ id: z.number() }));

/** The stored views that were made before an entry they show was last changed; not run. */
const olderThanNamed = (strapi: Core.Strapi, uid: string) => {
  const tableOf = (name: string): string => strapi.db.metadata.get(name).tableName;
  return strapi.db
    .getConnection(`${tableOf(storedReports)} as stored`)
    .select('stored.id')
    .join(`${tableOf(namedInStored)} as named`, 'named.report_id', 'stored.report_id')
    .join(`${tableOf(uid)} as entry`, 'entry.id', 'named.entry_id')
    .where('named.uid', uid)
    .whereRaw('?? >= ??', ['entry.updated_at', 'stored.stored_at']);
};

/**
 * Removes stored views that a process which died may have left untrue: a write outside of any
 * transaction (media edits) and its consequences are two steps. Run when the application starts;
 * what is removed is made again when it is read.
 */
export const reconcile = async (strapi: Core.Strapi): Promise<void> => {
  const idsOf = (uid: string, select: string, where: object = {}) =>
    strapi.db
      .queryBuilder(uid)
      .init({ select: [select], where })
      .getKnexQuery();
  const published = idsOf(uids.report, 'id', { publishedAt: { $notNull: true } });
  const views = strapi.db.query(storedReports);
  await views.deleteMany({ where: { reportId: { $notIn: published } } });
  // Views of another shape, and what is found by them, are an earlier version's.
  await views.deleteMany({ where: { $not: { stamp: { $startsWith: `${shape}:` } } } });

  for (const uid of [...namedUids, fileUid]) {
    const older = idRows.parse(
      await views.findMany({
        select: ['id'],
        where: { id: { $in: olderThanNamed(strapi, uid) } },
      }),
    );
    if (older.length === 0) continue;
    await views.deleteMany({ where: { id: { $in: older.map(({ id }) => id) } } });
  }

  const orphaned = { reportId: { $notIn: idsOf(storedReports, 'reportId') } };
  await strapi.db.query(namedInStored).deleteMany({ where: orphaned });
  await forgetFindables(strapi, orphaned);
};
