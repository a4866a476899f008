import type { Core } from '@strapi/strapi';
import { lastChange } from '../changes/last-change';
import { newsSitemapQuery, noQuery } from '../contracts/outputs';
import { NewsdeskError } from '../core/errors';
import { newsSitemapIndex, newsSitemapLimits, newsSitemaps } from '../core/formats/news-sitemap';
import { refusing } from '../http-errors';
import { feedAddress } from './feed-address';
import { publicationOf } from './publication';
import { queryOf } from './parsed-request';
import { respond } from './respond';
import { sitemapReports } from './sitemap-reports';

const mediaType = 'application/xml';

/** One file of the Google News sitemap. */
export const newsSitemapController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: refusing(async (ctx) => {
    const { page } = queryOf(ctx, newsSitemapQuery);
    const now = new Date();
    const reports = await sitemapReports(strapi, now);
    const files = newsSitemaps({ reports, now: now.toISOString() }, publicationOf(strapi));
    const body = files[page - 1];
    if (body === undefined) {
      const message = `The sitemap has ${files.length} files at present. Read the index.`;
      throw new NewsdeskError('address-unknown', message, { stage: 'serve' });
    }
    respond(ctx, { mediaType, body, lastModified: await lastChange(strapi, now) });
  }),
});

/** The files of the Google News sitemap, by their addresses. */
export const newsSitemapIndexController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: refusing(async (ctx) => {
    queryOf(ctx, noQuery);
    const now = new Date();
    const { length } = await sitemapReports(strapi, now);
    const files = Math.max(1, Math.ceil(length / newsSitemapLimits.reportsPerFile));
    const publication = publicationOf(strapi);
    const addresses = Array.from({ length: files }, (_none, index) =>
      feedAddress(publication, 'news-sitemap.xml', { page: index + 1 }),
    );
    const body = newsSitemapIndex(addresses);
    respond(ctx, { mediaType, body, lastModified: await lastChange(strapi, now) });
  }),
});
