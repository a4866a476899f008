import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ChangeKind } from '../contracts/changes';
import { namedInStored } from '../delivery/read-model-tables';
import { fileUid } from '../delivery/public-shape';
import { namedUids } from '../delivery/visibility';
import { uids } from '../model/uids';

/**
 * What the public saw change, the latest of each report. Rows of the future are changes that need
 * nobody: an embargo that will end, a report that will expire.
 */
export const publicChanges = 'newsdesk_change';

export const registerPublicChanges = (strapi: Core.Strapi): void => {
  strapi.get<{ add(model: object): unknown }>('models').add({
    uid: publicChanges,
    singularName: 'newsdesk-change',
    tableName: 'newsdesk_changes',
    attributes: {
      id: { type: 'increments' },
      documentId: { type: 'string' },
      reportId: { type: 'integer' },
      guid: { type: 'text' },
      kind: { type: 'string' },
      at: { type: 'datetime' },
    },
    indexes: [
      { name: 'newsdesk_changes_at_index', columns: ['at', 'id'] },
      { name: 'newsdesk_changes_document_index', columns: ['document_id'] },
      { name: 'newsdesk_changes_report_index', columns: ['report_id'] },
    ],
    lifecycles: {},
  });
};

const moment = z.coerce.date();
const published = z.object({
  id: z.number(),
  documentId: z.string(),
  guid: z.string().nullable(),
  pubStatus: z.string(),
  embargoedUntil: moment.nullable(),
  expiresAt: moment.nullable(),
  publishedAt: moment,
});
type PublishedRow = z.infer<typeof published>;
const publishedFields = Object.keys(published.shape);

const entry = z.object({ id: z.number(), publishedAt: z.unknown().optional() });
const noted = z.array(
  z.object({
    id: z.number(),
    documentId: z.string(),
    guid: z.string().nullable(),
    kind: z.string(),
    at: moment,
  }),
);

interface Change {
  readonly kind: ChangeKind;
  readonly at: Date;
}

/**
 * What the public sees of a published row from now on.
 * @param wasOut whether the public has seen the report before
 */
const changesOf = (row: PublishedRow, wasOut: boolean, now: Date): readonly Change[] => {
  const begins = row.embargoedUntil !== null && row.embargoedUntil > now ? row.embargoedUntil : now;
  if (row.pubStatus === 'canceled')
    return wasOut && begins === now ? [{ kind: 'killed', at: now }] : [];
  if (row.pubStatus !== 'usable') return [];
  const { expiresAt } = row;
  if (expiresAt !== null && expiresAt <= begins) return [];
  return [
    { kind: wasOut ? 'updated' : 'published', at: begins },
    ...(expiresAt === null ? [] : [{ kind: 'removed' as const, at: expiresAt }]),
  ];
};

/**
 * Notes each change of what the public sees, in the transaction of the write that makes it, after
 * the lock that puts such writes one after the other.
 */
export const notePublicChanges = (strapi: Core.Strapi): void => {
  const changes = () => strapi.db.query(publicChanges);

  const settle = async (documentId: string, row: PublishedRow | null): Promise<void> => {
    const now = new Date();
    const before = noted.parse(
      await changes().findMany({ where: { documentId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    );
    const past = before.filter(({ at }) => at <= now);
    const last = past.at(-1);
    const next = row === null ? [] : changesOf(row, last !== undefined, now);
    // While nothing takes its place yet, that the report is gone has to be said.
    const staysSaid = last !== undefined && !next.some(({ at }) => at <= now);
    const kept = staysSaid && last.kind === 'removed' ? [last.id] : [];
    const gone: readonly Change[] =
      staysSaid && kept.length === 0 ? [{ kind: 'removed', at: now }] : [];
    await changes().deleteMany({ where: { documentId, id: { $notIn: kept } } });
    const data = [...gone, ...next].map((change) => ({
      ...change,
      documentId,
      reportId: row?.id ?? null,
      guid: row === null ? (last?.guid ?? null) : row.guid,
    }));
    if (data.length > 0) await changes().createMany({ data });
  };

  const appeared = async (id: number): Promise<void> => {
    const found: unknown = await strapi.db
      .query(uids.report)
      .findOne({ where: { id }, select: publishedFields });
    const row = published.safeParse(found);
    if (row.success) await settle(row.data.documentId, row.data);
  };

  const written = async ({ result }: Event): Promise<void> => {
    const row = entry.safeParse(result);
    if (row.success && row.data.publishedAt !== null) await appeared(row.data.id);
  };

  const deleted = async ({ result }: Event): Promise<void> => {
    const row = entry.safeParse(result);
    if (!row.success || row.data.publishedAt === null) return;
    const [known] = noted.parse(
      await changes().findMany({ where: { reportId: row.data.id }, limit: 1 }),
    );
    if (known !== undefined) await settle(known.documentId, null);
  };

  /** A person, organization, topic or picture that reports show: they read otherwise from now on. */
  const namedChanged = async ({ model: { uid }, result }: Event): Promise<void> => {
    const row = entry.safeParse(result);
    if (!row.success) return;
    const now = new Date();
    const showing = strapi.db
      .queryBuilder(namedInStored)
      .init({ select: ['reportId'], where: { uid, entryId: row.data.id } })
      .getKnexQuery();
    await changes().updateMany({
      where: {
        reportId: { $in: showing },
        kind: { $in: ['published', 'updated'] },
        at: { $lte: now },
      },
      data: { kind: 'updated', at: now },
    });
  };

  strapi.db.lifecycles.subscribe({
    models: [uids.report],
    afterCreate: written,
    afterUpdate: written,
    afterDelete: deleted,
  });
  strapi.db.lifecycles.subscribe({
    models: [...namedUids, fileUid],
    afterUpdate: namedChanged,
    afterDelete: namedChanged,
  });
};

interface Event {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

/** Notes what was published before changes were noted, as far as it can still be told. */
export const noteEarlierPublications = async (strapi: Core.Strapi): Promise<void> => {
  const known = strapi.db
    .queryBuilder(publicChanges)
    .init({ select: ['documentId'] })
    .getKnexQuery();
  const earlier = z.array(published.extend({ firstPublishedAt: moment.nullable() })).parse(
    await strapi.db.query(uids.report).findMany({
      select: [...publishedFields, 'firstPublishedAt'],
      where: { publishedAt: { $notNull: true }, documentId: { $notIn: known } },
    }),
  );
  const data = earlier.flatMap((row) => {
    const wasOut = row.firstPublishedAt !== null && row.firstPublishedAt < row.publishedAt;
    return changesOf(row, wasOut, row.publishedAt).map((change) => ({
      ...change,
      documentId: row.documentId,
      reportId: row.id,
      guid: row.guid,
    }));
  });
  // As many at once as every database takes in one statement.
  for (let start = 0; start < data.length; start += 100) {
    await strapi.db.query(publicChanges).createMany({ data: data.slice(start, start + 100) });
  }
};
