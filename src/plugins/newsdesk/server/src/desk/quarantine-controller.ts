import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Quarantined, Retried } from '../contracts/quarantine';
import { refusing } from '../http-errors';
import type { QuarantinedItem } from '../import/quarantine-rows';
import type { QuarantineService } from '../import/quarantine-service';

const pageSize = 20;

const listQuery = z.object({
  page: z.coerce.number().int().positive().max(100_000).catch(1),
});
const address = z.object({ params: z.object({ id: z.string() }) });

/** An entry as the desk shows it. */
export function quarantined(entry: QuarantinedItem): Quarantined {
  const { id, fileName, item, byteSize, attempts, receivedAt, triedAt, error, options } = entry;
  return {
    ...{ id, fileName, item, byteSize, attempts, receivedAt, triedAt },
    provider: options.provider ?? null,
    code: error.code,
    reason: error.message,
  };
}

/** The quarantine as an editor sees it: what waits and why, to be tried again or given up. */
export const quarantineController = ({ strapi }: { strapi: Core.Strapi }) => {
  const quarantine = () => strapi.plugin('newsdesk').service<QuarantineService>('quarantine');
  const idOf = (ctx: Context) => address.parse(ctx).params.id;
  return {
    find: refusing(async (ctx) => {
      const { page } = listQuery.parse(ctx.query);
      const { entries, total } = await quarantine().list({ page, pageSize });
      ctx.body = {
        data: entries.map(quarantined),
        meta: { page, pageCount: Math.ceil(total / pageSize), total },
      };
    }),
    bytes: refusing(async (ctx) => {
      const bytes = await quarantine().bytesOf(idOf(ctx));
      // Whatever it is, it is never shown as a page of ours.
      ctx.attachment();
      ctx.type = 'application/octet-stream';
      ctx.body = Buffer.from(bytes);
    }),
    retry: refusing(async (ctx) => {
      const items = await quarantine().retry(idOf(ctx));
      const data = items.map(({ outcome, reportId, headline, error }): Retried => ({
        outcome,
        reportId,
        headline,
        code: error?.code ?? null,
        reason: error?.message ?? null,
      }));
      ctx.body = { data };
    }),
    discard: refusing(async (ctx) => {
      await quarantine().discard(idOf(ctx));
      ctx.status = 204;
    }),
  };
};
