import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findables } from '../claims/claim-tables';
import { findableQuery, forgetFindables, storeFindables } from '../claims/keep-findables';
import { uids } from '../model/uids';
import { unguarded } from '../security/content-api-read';
import { namedEntries } from './public-report';
import {
  changePublic,
  lockPublic,
  namedInStored,
  publicGeneration,
  storedReports,
} from './read-model-tables';
import { stampOf, storedReport, type ReportRow, type StoredReport } from './stored-report';

/** Reports read completely at once: what a page asks for, and what one repair holds others up for. */
const batchSize = 25;

/** Milliseconds from one look for what is missing to the next. */
const completedEvery = 60_000;

export const reportRow = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  updatedAt: z.union([z.string(), z.date()]).nullable(),
  publishedAt: z.union([z.string(), z.date()]).nullable(),
});
const reportRows = z.array(reportRow);

const stored = z.array(
  z.object({ reportId: z.number(), stamp: z.string(), json: z.string(), etag: z.string() }),
);
const ids = z.array(z.object({ id: z.number() }));
const storedIds = z.array(z.object({ reportId: z.number() }));

export interface ReadModel {
  [member: string]: unknown;
  /**
   * The public view of each row, in order; from the stored answer or, where none fits the row's
   * state, read now and stored soon after. A row deleted in the meantime is left out.
   */
  of(rows: readonly ReportRow[]): Promise<readonly StoredReport[]>;
  /** Stores the public views of published reports soon, in the background. */
  storeSoon(reportIds: readonly number[]): void;
  /** Milliseconds that the oldest change has waited to be stored; 0 when none waits. */
  lag(): number;
  /** Resolves when nothing is left to store. */
  settled(): Promise<void>;
  /** Resolves when what changed just now is stored; at once while very much is waiting. */
  nearlySettled(): Promise<void>;
  /** Stores soon what no one has stored, now and from time to time: what a process that died, or an error, left undone. */
  start(): Promise<void>;
  /** Resolves when the batch under way is stored; what waits is left to the next start. */
  stop(): Promise<void>;
  /**
   * Makes every stored view anew, whatever it says now.
   * @param progress told how many are done, of how many
   * @returns how many there are
   */
  rebuild(progress?: (done: number, all: number) => void): Promise<number>;
}

const chunksOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );

/**
 * Stored public views of published reports. A write never stores, it only removes what it makes
 * untrue, inside its own transaction; views are made in a transaction of their own that holds
 * writers back and reads what is committed. So no view of an older state can stay, on any
 * database, whoever dies when.
 */
export const readModel = ({ strapi }: { strapi: Core.Strapi }): ReadModel => {
  /** By report, since when. */
  const waiting = new Map<number, number>();
  let storingSince = Infinity;
  let working: Promise<void> = Promise.resolve();
  let completing: NodeJS.Timeout | undefined;

  const find = async (reportIds: readonly number[]): Promise<readonly StoredReport[]> =>
    stored.parse(
      await strapi.db.query(storedReports).findMany({
        select: ['reportId', 'stamp', 'json', 'etag'],
        where: { reportId: { $in: reportIds } },
      }),
    );

  const read = async (reportIds: readonly number[]) =>
    reportRows.parse(
      await unguarded(() =>
        strapi.db
          .query(uids.report)
          .findMany({ ...findableQuery(), where: { id: { $in: reportIds } } }),
      ),
    );

  const store = async (reportIds: readonly number[]): Promise<void> => {
    await strapi.db.transaction(async () => {
      await lockPublic(strapi);
      const rows = (await read(reportIds)).filter(({ publishedAt }) => publishedAt !== null);
      const slugs = rows.flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : []));
      const replaced = {
        $or: [
          { reportId: { $in: reportIds } },
          { documentId: { $in: rows.map(({ documentId }) => documentId) } },
          { slug: { $in: slugs } },
        ],
      };
      const earlier = storedIds.parse(
        await strapi.db.query(storedReports).findMany({ select: ['reportId'], where: replaced }),
      );
      const gone = [...reportIds, ...earlier.map(({ reportId }) => reportId)];
      await strapi.db.query(storedReports).deleteMany({ where: replaced });
      await strapi.db.query(namedInStored).deleteMany({ where: { reportId: { $in: gone } } });
      await forgetFindables(strapi, { reportId: { $in: gone } });
      if (rows.length === 0) return;
      const generation = await publicGeneration(strapi);
      const storedAt = new Date();
      await strapi.db.query(storedReports).createMany({
        data: rows.map((row) => ({
          ...storedReport(row),
          documentId: row.documentId,
          slug: row['slug'] ?? null,
          generation,
          storedAt,
        })),
      });
      const named = rows.flatMap((row) =>
        namedEntries(row).map((entry) => ({ ...entry, reportId: row.id })),
      );
      if (named.length > 0) await strapi.db.query(namedInStored).createMany({ data: named });
      await storeFindables(strapi, rows);
    });
  };

  const storeWaiting = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = [...waiting].slice(0, batchSize);
      for (const [id] of batch) waiting.delete(id);
      storingSince = Math.min(...batch.map(([, since]) => since));
      await store(batch.map(([id]) => id)).finally(() => (storingSince = Infinity));
    }
  };

  const complete = async (): Promise<void> => {
    const findable = strapi.db
      .queryBuilder(findables)
      .init({ select: ['reportId'], where: { type: 'report' } })
      .getKnexQuery();
    const missing = ids.parse(
      await strapi.db.query(uids.report).findMany({
        select: ['id'],
        where: { publishedAt: { $notNull: true }, id: { $notIn: findable } },
        orderBy: { firstPublishedAt: 'asc' },
      }),
    );
    storeSoon(missing.map(({ id }) => id));
  };

  const storeSoon = (reportIds: readonly number[]): void => {
    const now = Date.now();
    for (const id of reportIds) waiting.set(id, waiting.get(id) ?? now);
    working = working.then(storeWaiting).catch((error: unknown) => {
      // Readers go on without stored answers; the next of them tries again.
      strapi.log.error('[read-model] Public views could not be stored.', error);
    });
  };

  return {
    of: async (rows) => {
      if (rows.length === 0) return [];
      const known = new Map(
        (await find(rows.map(({ id }) => id))).map((view) => [view.reportId, view]),
      );
      const missing = rows.filter((row) => known.get(row.id)?.stamp !== stampOf(row));
      for (const { id } of missing) known.delete(id);
      for (const batch of chunksOf(missing)) {
        for (const row of await read(batch.map(({ id }) => id))) {
          known.set(row.id, storedReport(row));
        }
      }
      storeSoon(missing.flatMap(({ id, publishedAt }) => (publishedAt === null ? [] : [id])));
      return rows.map(({ id }) => known.get(id)).filter((view) => view !== undefined);
    },

    storeSoon,

    lag: () => Math.max(0, Date.now() - Math.min(storingSince, ...waiting.values())),

    settled: async () => {
      while (waiting.size > 0) await working;
      await working;
    },

    nearlySettled: async () => {
      if (waiting.size <= batchSize) await working;
    },

    start: async () => {
      await complete();
      completing = setInterval(() => {
        complete().catch((error: unknown) => {
          strapi.log.error('[read-model] What is missing could not be found out.', error);
        });
      }, completedEvery);
      completing.unref();
    },

    stop: async () => {
      clearInterval(completing);
      waiting.clear();
      await working;
    },

    rebuild: async (progress = () => undefined) => {
      const published = ids.parse(
        await strapi.db.query(uids.report).findMany({
          select: ['id'],
          where: { publishedAt: { $notNull: true } },
          orderBy: { firstPublishedAt: 'asc' },
        }),
      );
      await strapi.db.transaction(async () => {
        // Whoever rebuilds does not trust what is stored, here and in front of it.
        await changePublic(strapi);
        await strapi.db.query(storedReports).deleteMany({});
        await strapi.db.query(namedInStored).deleteMany({});
        await forgetFindables(strapi, {});
      });
      let done = 0;
      for (const batch of chunksOf(published)) {
        await store(batch.map(({ id }) => id));
        done += batch.length;
        progress(done, published.length);
      }
      return published.length;
    },
  };
};
