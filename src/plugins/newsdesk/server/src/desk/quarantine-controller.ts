import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Quarantined, Retried } from '../contracts/quarantine';
import type { QuarantinedItem } from '../import/quarantine-rows';
import type { QuarantineService } from '../import/quarantine-service';
import { refusing } from './refusing';

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
    async find(ctx: Context): Promise<void> {
      const { page } = listQuery.parse(ctx.query);
      const { entries, total } = await quarantine().list({ page, pageSize });
      ctx.body = {
        data: entries.map(quarantined),
        meta: { page, pageCount: Math.ceil(total / pageSize), total },
      };
    },
    async bytes(ctx: Context): Promise<void> {
      const bytes = await refusing(() => quarantine().bytesOf(idOf(ctx)));
      // Whatever it is, it is never shown as a page of ours.
      ctx.attachment();
      ctx.type = 'application/octet-stream';
      ctx.body = Buffer.from(bytes);
    },
    async retry(ctx: Context): Promise<void> {
      const items = await refusing(() => quarantine().retry(idOf(ctx)));
      ctx.body = {
        data: items.map(({ outcome, reportId, headline, error }): Retried => ({
          outcome,
          reportId,
          headline,
          code: error?.code ?? null,
          reason: error?.message ?? null,
        })),
      };
    },
    async discard(ctx: Context): Promise<void> {
      await refusing(() => quarantine().discard(idOf(ctx)));
      ctx.status = 204;
    },
  };
};
