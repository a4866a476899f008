import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uids } from '../model/uids';

/** Its model, known to the database alone: what became of the sources' runs, and who runs one. */
const statesUid = 'newsdesk_ingest_state';

const moment = z.coerce.date().nullable();
const messages = z.array(z.object({ code: z.string(), reason: z.string() }));
const results = ['imported', 'unchanged', 'partly', 'failed'] as const;

const state = z.object({
  sourceKey: z.string(),
  nextRunAt: moment,
  leasedUntil: moment,
  lastRunAt: moment,
  lastResult: z.enum(results).nullable(),
  failures: z
    .number()
    .nullable()
    .transform((count) => count ?? 0),
  outcomes: z
    .record(z.string(), z.number())
    .nullable()
    .transform((counts) => counts ?? {}),
  messages: messages.nullable().transform((list) => list ?? []),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

export type IngestState = z.output<typeof state>;
export type RunMessage = z.output<typeof messages>[number];

interface Models {
  add(model: object): void;
}

/** Beside the sources and not in them, so that an editor who saves a source overwrites no run. */
export function registerIngestStates(strapi: Core.Strapi): void {
  strapi.get<Models>('models').add({
    uid: statesUid,
    singularName: 'newsdesk-ingest-state',
    tableName: 'newsdesk_ingest_states',
    attributes: {
      id: { type: 'increments' },
      sourceKey: { type: 'string' },
      nextRunAt: { type: 'datetime' },
      leasedUntil: { type: 'datetime' },
      leasedBy: { type: 'string' },
      lastRunAt: { type: 'datetime' },
      lastResult: { type: 'string' },
      failures: { type: 'integer' },
      outcomes: { type: 'json' },
      messages: { type: 'json' },
      etag: { type: 'text' },
      lastModified: { type: 'text' },
    },
    indexes: [
      { name: 'newsdesk_ingest_states_source_unique', columns: ['source_key'], type: 'unique' },
    ],
    lifecycles: {},
  });
}

const states = (strapi: Core.Strapi) => strapi.db.query(statesUid);

/** The state of a source, by its document id; null when it never ran and is not due. */
export async function findState(
  strapi: Core.Strapi,
  sourceKey: string,
): Promise<IngestState | null> {
  const found: unknown = await states(strapi).findOne({ where: { sourceKey } });
  return state.nullable().parse(found);
}

/** Sources that are due and that nobody runs, by their document ids; the longest due first. */
export async function dueSources(strapi: Core.Strapi, now: Date): Promise<readonly string[]> {
  const enabled = z
    .array(z.object({ documentId: z.string() }))
    .parse(
      await strapi.db
        .query(uids.ingestSource)
        .findMany({ where: { enabled: true }, select: ['documentId'] }),
    );
  if (enabled.length === 0) return [];
  const keys = enabled.map(({ documentId }) => documentId);
  const known = z.array(state).parse(
    await states(strapi).findMany({
      where: { sourceKey: { $in: keys } },
      orderBy: { nextRunAt: 'asc' },
    }),
  );
  const withState = new Set(known.map(({ sourceKey }) => sourceKey));
  const fresh = keys.filter((key) => !withState.has(key));
  for (const key of fresh) await prepareState(strapi, key, now);
  const isDue = ({ nextRunAt, leasedUntil }: IngestState): boolean =>
    (nextRunAt === null || nextRunAt <= now) && (leasedUntil === null || leasedUntil < now);
  return [...fresh, ...known.filter(isDue).map(({ sourceKey }) => sourceKey)];
}

/** Makes a source's row where there is none: due now. */
export async function prepareState(
  strapi: Core.Strapi,
  sourceKey: string,
  now: Date,
): Promise<void> {
  if ((await states(strapi).count({ where: { sourceKey } })) > 0) return;
  try {
    await states(strapi).create({ data: { sourceKey, nextRunAt: now, failures: 0 } });
  } catch (error) {
    // Another instance was first.
    if ((await states(strapi).count({ where: { sourceKey } })) === 0) throw error;
  }
}

/** The right to run a source, held by one instance at a time until it ends or expires. */
export interface Lease {
  renew(until: Date): Promise<void>;
  /** Writes down how the run ended and gives the lease back, unless it was lost meanwhile. */
  end(changes: Readonly<Record<string, unknown>>): Promise<void>;
}

/**
 * Takes the lease of a source by one conditional update, so that of many who try one succeeds.
 * @param dueOnly whether the source must be due, as for the timer and not for an editor
 */
export async function takeLease(
  strapi: Core.Strapi,
  sourceKey: string,
  { now, until, dueOnly }: { readonly now: Date; readonly until: Date; readonly dueOnly: boolean },
): Promise<Lease | null> {
  const leasedBy = randomUUID();
  const mine = { sourceKey, leasedBy };
  const { count } = await states(strapi).updateMany({
    where: {
      sourceKey,
      $and: [
        { $or: [{ leasedUntil: { $null: true } }, { leasedUntil: { $lt: now } }] },
        ...(dueOnly ? [{ nextRunAt: { $lte: now } }] : []),
      ],
    },
    data: { leasedUntil: until, leasedBy },
  });
  if (count === 0) return null;
  return {
    renew: async (renewedUntil) => {
      await states(strapi).updateMany({ where: mine, data: { leasedUntil: renewedUntil } });
    },
    end: async (changes) => {
      await states(strapi).updateMany({
        where: mine,
        data: { ...changes, leasedUntil: null, leasedBy: null },
      });
    },
  };
}

/** After a source was changed: forgets what its answers were like, and makes it due. */
export async function makeDue(strapi: Core.Strapi, sourceKey: string, now: Date): Promise<void> {
  await states(strapi).updateMany({
    where: { sourceKey },
    data: { nextRunAt: now, failures: 0, etag: null, lastModified: null },
  });
}

/** Removes what is known of a source that is gone. */
export async function forgetState(strapi: Core.Strapi, sourceKey: string): Promise<void> {
  await states(strapi).deleteMany({ where: { sourceKey } });
}

/** The sources whose last run failed, in whole or in part, the latest first. */
export async function failedStates(strapi: Core.Strapi): Promise<readonly IngestState[]> {
  const found: unknown = await states(strapi).findMany({
    where: { lastResult: { $in: ['failed', 'partly'] } },
    orderBy: [{ lastRunAt: 'desc' }, { id: 'desc' }],
  });
  return z.array(state).parse(found);
}
