import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { forgetFindables } from '../claims/keep-findables';
import { uids } from '../model/uids';
import { fileUid } from './public-shape';
import type { ReadModel } from './read-model';
import { changePublic, lockPublic, namedInStored, storedReports } from './read-model-tables';
import { namedUids } from './visibility';

const entry = z.object({ id: z.number(), publishedAt: z.unknown().optional() });
const affected = z.array(z.object({ reportId: z.number() }));

interface CommitHooks {
  readonly onCommit: (work: () => void) => void;
}

interface Event {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

/** The row the public may see; null for a draft. A write that does not tell counts as one. */
const publishedRow = ({ result }: Event): number | null => {
  const changed = entry.safeParse(result);
  return changed.success && changed.data.publishedAt !== null ? changed.data.id : null;
};

/** Whether a write of a report, or of what reports name, may change what the public sees. */
const changesPublic = (uid: string, action: string, status: unknown): boolean =>
  action === 'publish' ||
  action === 'unpublish' ||
  action === 'delete' ||
  (action === 'create' && status === 'published') ||
  (action === 'update' && (status === 'published' || uid !== uids.report));

/** For the writes of other types. */
export interface KeptCurrent {
  /** Notes, in the transaction there is, that the public may see something else from now on. */
  readonly changed: () => Promise<void>;
  /** As `changed`; no stored view is trusted any longer. */
  readonly everythingChanged: () => Promise<void>;
}

/**
 * Removes stored views when what they say changes, through whichever door: in the database layer,
 * where all doors meet, and inside the transaction of the write, where there is one. Removing
 * looks at our own tables alone, which are only touched under the lock: it can neither miss a view
 * that was stored a moment ago nor wait for somebody who waits for it.
 */
export const keepCurrent = (
  strapi: Core.Strapi,
  model: () => ReadModel,
  committed: () => void,
): KeptCurrent => {
  const views = () => strapi.db.query(storedReports);
  const names = () => strapi.db.query(namedInStored);

  /** Removes views, and stores them anew once the change is committed. */
  const renew = async (remove: () => Promise<readonly number[]>): Promise<void> => {
    await strapi.db.transaction(async ({ onCommit }: CommitHooks) => {
      await changePublic(strapi);
      const reportIds = await remove();
      onCommit(() => {
        committed();
        model().storeSoon(reportIds);
      });
    });
  };

  const everything = (): Promise<void> =>
    renew(async () => {
      const found = affected.parse(await views().findMany({ select: ['reportId'] }));
      await views().deleteMany({});
      await names().deleteMany({});
      await forgetFindables(strapi, {});
      return found.map(({ reportId }) => reportId);
    });

  const reportWritten = async (event: Event): Promise<void> => {
    const id = publishedRow(event);
    if (id === null) return;
    await renew(async () => {
      await views().deleteMany({ where: { reportId: id } });
      await forgetFindables(strapi, { reportId: id });
      return [id];
    });
  };

  const reportDeleted = async (event: Event): Promise<void> => {
    const id = publishedRow(event);
    if (id === null) return;
    await renew(async () => {
      await views().deleteMany({ where: { reportId: id } });
      await names().deleteMany({ where: { reportId: id } });
      await forgetFindables(strapi, { reportId: id });
      return [];
    });
  };

  const namedChanged = async ({ model: { uid }, result }: Event): Promise<void> => {
    const changed = entry.safeParse(result);
    if (!changed.success) return;
    const where = { uid, entryId: changed.data.id };
    await renew(async () => {
      const found = affected.parse(await names().findMany({ select: ['reportId'], where }));
      const showing = strapi.db
        .queryBuilder(namedInStored)
        .init({ select: ['reportId'], where })
        .getKnexQuery();
      await views().deleteMany({ where: { reportId: { $in: showing } } });
      await forgetFindables(strapi, { reportId: { $in: showing } });
      return found.map(({ reportId }) => reportId);
    });
  };

  strapi.db.lifecycles.subscribe({
    models: [uids.report],
    afterCreate: reportWritten,
    afterUpdate: reportWritten,
    afterDelete: reportDeleted,
    afterCreateMany: everything,
    afterUpdateMany: everything,
    afterDeleteMany: everything,
  });

  strapi.db.lifecycles.subscribe({
    models: [...namedUids, fileUid],
    afterUpdate: namedChanged,
    afterDelete: namedChanged,
    afterUpdateMany: everything,
    afterDeleteMany: everything,
  });

  lockEarly(strapi);

  return {
    changed: () => renew(() => Promise.resolve([])),
    everythingChanged: everything,
  };
};

/**
 * MariaDB locks the entries a new link points to. So that a publication and the change of what it
 * names never wait for each other, both take the public lock before anything else there.
 */
const lockEarly = (strapi: Core.Strapi): void => {
  const types: ReadonlySet<string> = new Set([uids.report, ...namedUids]);
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context;
    const status: unknown = 'status' in params ? params.status : undefined;
    const isApart = strapi.db.dialect.client !== 'mysql' || !types.has(uid);
    if (isApart || !changesPublic(uid, action, status)) return next();
    return strapi.db.transaction(async () => {
      await lockPublic(strapi);
      return next();
    });
  });
};
