import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uids } from '../model/uids';

/** One row for each published report: its public view, ready to be sent. */
export const storedReports = 'newsdesk_public_report';
/** One row for each entry a stored view shows: what must go when the entry changes. */
export const namedInStored = 'newsdesk_public_name';
/** One row: how often anything the public sees has changed, and a stamp that no two states share. */
export const generations = 'newsdesk_generation';

const lifecycles = {};

/** Our own tables; no one sees or edits them, no permission is asked for them. */
export const registerReadModel = (strapi: Core.Strapi): void => {
  const models = strapi.get<{ add(model: object): unknown }>('models');
  models.add({
    uid: storedReports,
    singularName: 'newsdesk-public-report',
    tableName: 'newsdesk_public_reports',
    attributes: {
      id: { type: 'increments' },
      reportId: { type: 'integer' },
      documentId: { type: 'string' },
      slug: { type: 'string' },
      stamp: { type: 'string' },
      etag: { type: 'string' },
      json: { type: 'text' },
      generation: { type: 'integer' },
      storedAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'newsdesk_public_reports_report_unique', columns: ['report_id'], type: 'unique' },
      { name: 'newsdesk_public_reports_slug_unique', columns: ['slug'], type: 'unique' },
      { name: 'newsdesk_public_reports_document_index', columns: ['document_id'] },
    ],
    lifecycles,
  });
  models.add({
    uid: namedInStored,
    singularName: 'newsdesk-public-name',
    tableName: 'newsdesk_public_names',
    attributes: {
      id: { type: 'increments' },
      reportId: { type: 'integer' },
      uid: { type: 'string' },
      entryId: { type: 'integer' },
    },
    indexes: [
      { name: 'newsdesk_public_names_entry_index', columns: ['uid', 'entry_id'] },
      { name: 'newsdesk_public_names_report_index', columns: ['report_id'] },
    ],
    lifecycles,
  });
  models.add({
    uid: generations,
    singularName: 'newsdesk-generation',
    tableName: 'newsdesk_generations',
    attributes: {
      id: { type: 'increments' },
      value: { type: 'integer' },
      stamp: { type: 'string' },
    },
    lifecycles,
  });
};

/** Makes the row that every change locks, before anything is written. */
export const prepareGeneration = async (strapi: Core.Strapi): Promise<void> => {
  if ((await strapi.db.query(generations).count()) > 0) return;
  try {
    await strapi.db.query(generations).create({ data: { id: 1, value: 1, stamp: randomUUID() } });
  } catch (error) {
    // Another instance that starts at the same time was first.
    if ((await strapi.db.query(generations).count()) === 0) throw error;
  }
};

/** Waits until no other change to what the public sees is under way, and holds others back until the end of the transaction. */
export const lockPublic = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.queryBuilder(generations).where({ id: 1 }).increment('value', 0).execute();
};

/** As {@link lockPublic}, and notes that what the public sees has changed. */
export const changePublic = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db
    .queryBuilder(generations)
    .where({ id: 1 })
    .update({ stamp: randomUUID() })
    .increment('value')
    .execute();
};

const generation = z.object({ value: z.number() });
const stamped = z.object({ stamp: z.string().nullable() });

/** Changes with every change of what the public sees; even a restored database has a new one soon. */
export const publicStamp = async (strapi: Core.Strapi): Promise<string> => {
  const found: unknown = await strapi.db
    .query(generations)
    .findOne({ select: ['stamp'], where: { id: 1 } });
  return stamped.parse(found).stamp ?? '';
};

const moments = ['embargoedUntil', 'expiresAt'] as const;
const moment = z.record(z.string(), z.union([z.string(), z.date(), z.number()])).nullable();

/**
 * The next moment at which something becomes visible or stops being so without anybody's doing.
 * @param now milliseconds since 1970
 * @returns milliseconds since 1970; Infinity where there is no such moment
 */
export const nextBoundary = async (strapi: Core.Strapi, now: number): Promise<number> => {
  const next = async (name: (typeof moments)[number]): Promise<number> => {
    const found: unknown = await strapi.db.query(uids.report).findOne({
      select: [name],
      where: { publishedAt: { $notNull: true }, [name]: { $gt: new Date(now).toISOString() } },
      orderBy: { [name]: 'asc' },
    });
    const at = moment.parse(found)?.[name];
    return at === undefined ? Infinity : new Date(at).getTime();
  };
  return Math.min(...(await Promise.all(moments.map(next))));
};

/** How often anything the public sees has changed. */
export const publicGeneration = async (strapi: Core.Strapi): Promise<number> => {
  const found: unknown = await strapi.db.query(generations).findOne({ where: { id: 1 } });
  return generation.parse(found).value;
};
