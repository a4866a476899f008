import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import { z } from 'zod';
import { updateDecisions, type UpdateReview } from '../contracts/wire-update';
import type { ImportService } from '../import/import-service';
import { reviewUpdates } from '../import/review-updates';
import { refusing } from '../http-errors';
import { permittedAs } from './permitted-fields';
import { requireReadable, requireWritable } from './readable-reports';
import { decided } from './stale-decisions';

const address = z.object({ params: z.object({ documentId: z.string() }) });

/** What newer versions of an item changed in its report, and an editor's word on it. */
export const updatesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: refusing(async (ctx) => {
    const { documentId } = address.parse(ctx).params;
    await requireReadable(strapi, ctx, documentId);
    const data: UpdateReview = await reviewUpdates(strapi, documentId);
    ctx.body = { data };
  }),

  decide: refusing(async (ctx) => {
    const { documentId } = address.parse(ctx).params;
    const decisions = validateZodSchema(updateDecisions)(ctx.request.body);
    await requireReadable(strapi, ctx, documentId);
    const importer = strapi.plugin('newsdesk').service<ImportService>('import');
    const updates = await importer.updatesOf(documentId);
    const fields = updates
      .filter(({ id }) => id === decisions.updateId)
      .flatMap(({ changes }) => changes.filter(({ id }) => id in decisions.changes))
      .map(({ list, field }) =>
        list === null ? permittedAs(field ?? '', null) : permittedAs(list, field),
      );
    await requireWritable(strapi, ctx, documentId, fields);
    await decided(() => importer.takeUpdate(documentId, decisions));
    const data: UpdateReview = await reviewUpdates(strapi, documentId);
    ctx.body = { data };
  }),
});
