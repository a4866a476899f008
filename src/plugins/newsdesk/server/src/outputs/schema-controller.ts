import type { Core } from '@strapi/strapi';
import { noQuery } from '../contracts/outputs';
import { ninjsClaimsSchema } from '../core/formats/ninjs-claims-schema';
import { refusing } from '../http-errors';
import { publicationOf } from './publication';
import { queryOf } from './parsed-request';
import { respond } from './respond';

/** The schemas of what we add to other people's formats. */
export const schemaController = ({ strapi }: { strapi: Core.Strapi }) => ({
  findOne: refusing((ctx) => {
    queryOf(ctx, noQuery);
    respond(ctx, {
      mediaType: 'application/schema+json',
      body: JSON.stringify(ninjsClaimsSchema(publicationOf(strapi))),
      lastModified: null,
    });
    return Promise.resolve();
  }),
});
