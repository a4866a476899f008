import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { uids } from '../../model/uids';

const parameters = z.looseObject({
  documentId: z.string().optional(),
  data: z.looseObject({ revision: z.string().nullish() }).nullish(),
});

/**
 * Optimistic locking of reports: every save gives a report another revision, and a save that
 * says which revision it was made from is refused when that is no longer the draft's. The
 * panel's form carries the revision along with the other fields; a caller that sends none
 * writes as before.
 */
export function refuseStaleSaves(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const isSave = ['create', 'update', 'clone'].includes(context.action);
    if (context.uid !== uids.report || !isSave) return next();
    return strapi.db.transaction(async () => {
      const params = parameters.parse(context.params);
      const revision = randomUUID();
      const basis = params.data?.revision;
      if (context.action === 'update' && params.documentId !== undefined && basis !== undefined) {
        await takeOver(strapi, params.documentId, { basis, revision });
      }
      Object.assign(context, { params: { ...params, data: { ...params.data, revision } } });
      return next();
    });
  });
}

interface TakeOver {
  /** Null: the save was made from a report that had no revision yet. */
  readonly basis: string | null;
  readonly revision: string;
}

/**
 * Puts the new revision in the place of the old one, in one statement: of two saves at the
 * same time the second waits here, and then finds another revision than its own.
 */
async function takeOver(
  strapi: Core.Strapi,
  documentId: string,
  { basis, revision }: TakeOver,
): Promise<void> {
  // Not `db.query`: its lifecycle events would have every stored view made anew.
  const draft = { documentId, publishedAt: null };
  await strapi.db
    .queryBuilder(uids.report)
    .where({ ...draft, revision: basis })
    .update({ revision })
    .execute();
  const found: unknown = await strapi.db.query(uids.report).findOne({
    where: draft,
    select: ['headline', 'revision'],
    populate: { updatedBy: { select: ['firstname', 'lastname', 'username'] } },
  });
  const current = stored.nullable().parse(found);
  // No such report: what comes next says so.
  if (current === null || current.revision === revision) return;
  throw changedSince(documentId, current);
}

const stored = z.object({
  headline: z.string().nullable(),
  revision: z.string().nullable(),
  updatedBy: z
    .object({
      firstname: z.string().nullish(),
      lastname: z.string().nullish(),
      username: z.string().nullish(),
    })
    .nullish(),
});

function changedSince(documentId: string, { headline, updatedBy }: z.infer<typeof stored>): Error {
  const fullName = [updatedBy?.firstname, updatedBy?.lastname].filter(Boolean).join(' ');
  const who = fullName || updatedBy?.username || 'Somebody';
  const what = headline === null ? `the report ${documentId}` : `"${headline}"`;
  const message = `${who} has saved ${what} since you opened it. Compare both versions, keep yours, take theirs, or merge them.`;
  return new errors.ValidationError(message, {
    code: 'report-changed',
    report: documentId,
    errors: [{ path: ['revision'], name: 'ValidationError', message }],
  });
}
