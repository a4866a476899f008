import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { IngestStatus } from '../contracts/ingest-status';
import { refusing } from '../http-errors';
import type { IngestService } from './ingest-service';

const address = z.object({ params: z.object({ documentId: z.string() }) });

/** What the panel beside a watched source shows and does. */
export const ingestController = ({ strapi }: { strapi: Core.Strapi }) => {
  const ingest = (): IngestService => strapi.plugin('newsdesk').service<IngestService>('ingest');
  const existing = (status: IngestStatus | null): IngestStatus => {
    if (status === null) throw new errors.NotFoundError('There is no such source.');
    return status;
  };
  return {
    async status(ctx: Context): Promise<void> {
      const { documentId } = address.parse(ctx).params;
      ctx.body = { data: existing(await ingest().statusOf(documentId)) };
    },
    poll: refusing(async (ctx) => {
      const { documentId } = address.parse(ctx).params;
      ctx.body = { data: existing(await ingest().pollNow(documentId)) };
    }),
  };
};
