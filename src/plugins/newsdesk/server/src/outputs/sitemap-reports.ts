import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { newsSitemapLimits, type SitemapReport } from '../core/formats/news-sitemap';
import { uids } from '../model/uids';
import { visibleWhere } from './public-reports';

const moment = z
  .union([z.string(), z.date()])
  .transform((at) => (at instanceof Date ? at.toISOString() : at));

const rows = z.array(
  z.object({
    documentId: z.string(),
    headline: z.string(),
    slug: z.string().nullable(),
    firstPublishedAt: moment.nullable(),
    publishedAt: moment,
    pubStatus: z.enum(['usable', 'withheld', 'canceled']),
    embargoedUntil: moment.nullable(),
    expiresAt: moment.nullable(),
  }),
);

/** What was first published within a news sitemap's time and is out, newest first: one statement. */
export const sitemapReports = async (
  strapi: Core.Strapi,
  now: Date,
): Promise<readonly SitemapReport[]> => {
  const earliest = new Date(now.getTime() - newsSitemapLimits.hours * 3_600_000);
  return rows.parse(
    await strapi.db.query(uids.report).findMany({
      select: Object.keys(rows.element.shape),
      where: { $and: [visibleWhere(now), { firstPublishedAt: { $gt: earliest } }] },
      orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    }),
  );
};
