import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import { z } from 'zod';
import { configOf } from '../config';
import { fetchRequest, type FetchedFile } from '../contracts/fetched-document';
import { refusing } from '../http-errors';
import { fetchDocument } from '../ingest/fetch-document';

const asked = z.object({ request: z.object({ body: z.unknown() }) });

/** Fetches a document for the import page, under the limits of every request to other servers. */
export const fetchController = ({ strapi }: { strapi: Core.Strapi }) => ({
  fetch: refusing(async (ctx) => {
    const { address } = validateZodSchema(fetchRequest)(
      asked.parse(ctx).request.body,
      'Send one address as the field "address".',
    );
    const { bytes, ...about } = await fetchDocument(address, {
      limits: configOf(strapi).fetching,
    });
    const data: FetchedFile = { ...about, bytes: Buffer.from(bytes).toString('base64') };
    ctx.body = { data };
  }),
});
