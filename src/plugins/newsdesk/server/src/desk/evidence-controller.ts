import type { Core } from '@strapi/strapi';
import { errors, validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { confirmationsRequest, type ReportSource } from '../contracts/report-source';
import { actorOf } from '../integrity/actor';
import { itemLists } from '../model/uids';
import { claimIds, loadDraft, sourceOf } from './draft-claims';
import { requireReadable } from './readable-reports';

const address = z.object({ params: z.object({ documentId: z.string() }) });

/** The evidence panel's server side: where claims come from, and who stands for them. */
export const evidenceController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function draftAt(ctx: Context) {
    const { documentId } = address.parse(ctx).params;
    await requireReadable(strapi, ctx, documentId);
    const draft = await loadDraft(strapi, documentId);
    if (draft === null) throw new errors.NotFoundError('There is no such report.');
    return { documentId, draft };
  }

  return {
    async source(ctx: Context): Promise<void> {
      const { draft } = await draftAt(ctx);
      const data: ReportSource = sourceOf(draft);
      ctx.body = { data };
    },

    async confirm(ctx: Context): Promise<void> {
      const { claimKeys, confirmed } = validateZodSchema(confirmationsRequest)(ctx.request.body);
      const { documentId, draft } = await draftAt(ctx);
      const stamp = confirmed
        ? { confirmedBy: actorOf(strapi), confirmedAt: new Date() }
        : { confirmedBy: null, confirmedAt: null };
      await strapi.db.transaction(async () => {
        for (const [list, ids] of claimIds(draft, new Set(claimKeys))) {
          if (ids.length === 0) continue;
          const where = { id: { $in: [...ids] } };
          await strapi.db.query(itemLists[list]).updateMany({ where, data: stamp });
        }
      });
      const data = sourceOf((await loadDraft(strapi, documentId)) ?? draft);
      ctx.body = { data };
    },
  };
};
