import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import {
  changeKinds,
  changesQuery,
  type ChangeKind,
  type ChangesQuery,
} from '../contracts/changes';
import { NewsdeskError } from '../core/errors';
import { reportUri } from '../core/formats/publication';
import { refusing } from '../http-errors';
import { publicationOf } from '../outputs/publication';
import { publicViews, visibleWhere } from '../outputs/public-reports';
import { queryOf } from '../outputs/parsed-request';
import { respond } from '../outputs/respond';
import { parameterInvalid } from '../parameters';
import { publicChanges } from './public-changes';

/**
 * A write that is not committed yet may carry an earlier moment than one that is. So who asks
 * again later is told the last minute again: at least once, never not at all.
 */
const overlapMilliseconds = 60_000;

const changes = z.array(
  z.object({
    id: z.number(),
    documentId: z.string(),
    guid: z.string().nullable(),
    kind: z.enum(changeKinds),
    at: z.coerce.date(),
  }),
);

interface Position {
  readonly at: Date;
  /** The last change told at that moment. */
  readonly id: number;
}

/** The largest id a database gives. */
const lastId = 2_147_483_647;

/** After everything of a moment. */
const endOf = (at: Date): Position => ({ at, id: lastId });

const cursorOf = ({ at, id }: Position): string =>
  Buffer.from(`${at.getTime()}.${id}`).toString('base64url');

const position = z
  .string()
  .transform((cursor) => Buffer.from(cursor, 'base64url').toString('latin1'))
  .pipe(z.string().regex(/^\d{1,14}\.\d{1,10}$/))
  .transform((text): Position => {
    const [at, id] = text.split('.');
    return { at: new Date(Number(at)), id: Math.min(Number(id), lastId) };
  });

const startOf = ({ since, cursor }: ChangesQuery, now: Date): Position => {
  if (cursor !== undefined) {
    const parsed = position.safeParse(cursor);
    if (parsed.success) return parsed.data;
    throw new NewsdeskError(
      'cursor-invalid',
      'This cursor is none of ours. Send meta.cursor of the answer before, or begin with since.',
      { stage: 'serve', details: { parameter: 'cursor' } },
    );
  }
  const at = new Date(since ?? 0);
  if (at <= now) return endOf(at);
  throw parameterInvalid('since', 'it lies in the future. Send a moment in the past');
};

const isThere = ({ kind }: { readonly kind: ChangeKind }): boolean =>
  kind === 'published' || kind === 'updated';

const identified = z.looseObject({ documentId: z.string() });

/** What was published, updated, killed or removed since a moment, oldest first. */
export const changesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: refusing(async (ctx) => {
    const query = queryOf(ctx, changesQuery(configOf(strapi).limits.changes));
    const now = new Date();
    const start = startOf(query, now);
    const found = changes.parse(
      await strapi.db.query(publicChanges).findMany({
        where: {
          $and: [
            {
              $or: [{ at: { $gt: start.at } }, { at: { $eq: start.at }, id: { $gt: start.id } }],
            },
            { at: { $lte: now } },
          ],
        },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        limit: query.limit + 1,
      }),
    );
    const told = found.slice(0, query.limit);
    const hasMore = found.length > told.length;

    const shown = told.filter(isThere).map(({ documentId }) => documentId);
    const views =
      shown.length === 0
        ? []
        : await publicViews(strapi, {
            where: { $and: [visibleWhere(now), { documentId: { $in: shown } }] },
            orderBy: [{ id: 'asc' }],
            limit: shown.length,
          });
    const reports = new Map(
      views.map((json): [string, string] => [identified.parse(JSON.parse(json)).documentId, json]),
    );

    const publication = publicationOf(strapi);
    const data = told.flatMap((change) => {
      const report = isThere(change) ? reports.get(change.documentId) : 'null';
      // Gone since it was noted: the change that says so is further down.
      if (report === undefined) return [];
      const { kind, documentId } = change;
      const uri = reportUri(change, publication);
      const head = JSON.stringify({ kind, at: change.at.toISOString(), documentId, uri });
      return `${head.slice(0, -1)},"report":${report}}`;
    });
    const last = told.at(-1) ?? start;
    const overlapFrom = new Date(now.getTime() - overlapMilliseconds);
    const settled = hasMore || last.at <= overlapFrom;
    const next = settled ? last : start.at > overlapFrom ? start : endOf(overlapFrom);
    const cursor = cursorOf(next);
    respond(ctx, {
      mediaType: 'application/json',
      body: `{"data":[${data.join(',')}],"meta":${JSON.stringify({ cursor, hasMore })}}`,
      lastModified: null,
    });
  }),
});
