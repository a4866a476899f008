import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import { z } from 'zod';
import { rereadingRequest, type Rereading } from '../contracts/rereading';
import { rereadReport, takeDifferences } from '../import/reread-report';
import { refusing } from '../http-errors';
import { permittedAs } from './permitted-fields';
import { requireReadable, requireWritable } from './readable-reports';
import { decided } from './stale-decisions';

const address = z.object({ params: z.object({ documentId: z.string() }) });

/** A report's source read again: the differences, and what an editor takes of them. */
export const rereadingController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: refusing(async (ctx) => {
    const { documentId } = address.parse(ctx).params;
    await requireReadable(strapi, ctx, documentId);
    const data: Rereading = await rereadReport(strapi, documentId);
    ctx.body = { data };
  }),

  take: refusing(async (ctx) => {
    const { documentId } = address.parse(ctx).params;
    const asked = validateZodSchema(rereadingRequest)(ctx.request.body);
    await requireReadable(strapi, ctx, documentId);
    const lists = new Set(asked.take.map((id) => id.split('/')[0] ?? ''));
    await requireWritable(
      strapi,
      ctx,
      documentId,
      [...lists].map((list) => permittedAs(list, null)),
    );
    await decided(() => takeDifferences(strapi, documentId, asked));
    const data: Rereading = await rereadReport(strapi, documentId);
    ctx.body = { data };
  }),
});
