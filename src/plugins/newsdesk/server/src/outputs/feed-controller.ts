import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { configOf } from '../config';
import { lastChange } from '../changes/last-change';
import { feedParameters, feedQuery, type FeedQuery } from '../contracts/outputs';
import { feedFormats } from '../core/formats/formats';
import type { Kill } from '../core/formats/feed';
import type { PublishedReport } from '../core/report/published-report';
import { refusing } from '../http-errors';
import { feedAddress } from './feed-address';
import { publicationOf } from './publication';
import { filtersWhere, killedWhere, publicReports, visibleWhere } from './public-reports';
import { addressOf, queryOf } from './parsed-request';
import { preferred, respond } from './respond';

type FeedName = keyof typeof feedFormats;

/** RSS first: what accepts anything is most likely to read it. */
const negotiated = new Map<string, FeedName>(
  (['rss', 'atom', 'feed.json'] as const).map((name) => [feedFormats[name].mediaType, name]),
);

/** What a killed report is announced with: since when, and the reason its correction gives. */
const killOf = ({ documentId, guid, publishedAt, corrections }: PublishedReport): Kill => ({
  documentId,
  guid,
  killedAt: publishedAt,
  reason:
    corrections
      .filter(({ kind }) => kind === 'kill')
      .map(({ text }) => text)
      .join('\n') || null,
});

/** Lists of reports, for feed readers. */
export const feedController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function answer(ctx: Context, name: FeedName, query: FeedQuery): Promise<void> {
    const { limit, ...filters } = query;
    const now = new Date();
    const publication = publicationOf(strapi);
    const narrowed = filtersWhere(strapi, filters);
    const reports = await publicReports(strapi, {
      where: { $and: [visibleWhere(now), ...narrowed] },
      orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
      limit,
    });
    const killed =
      name === 'atom'
        ? await publicReports(strapi, {
            where: { $and: [killedWhere(strapi, now), ...narrowed] },
            orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
            limit,
          })
        : [];
    const { mediaType, write } = feedFormats[name];
    const body = write(
      {
        title: publication.name,
        description: `The latest reports of ${publication.name}`,
        address: feedAddress(publication, name, 'limit' in ctx.query ? query : filters),
        reports,
        kills: killed.map(killOf),
        now: now.toISOString(),
      },
      publication,
    );
    respond(ctx, { mediaType, body, lastModified: await lastChange(strapi, now) });
  }

  return {
    /** In the format its address names, else in the one the caller likes best. */
    find: refusing(async (ctx) => {
      const query = queryOf(ctx, feedQuery(configOf(strapi).limits.feedReports));
      const { format } = addressOf(ctx, feedParameters);
      await answer(ctx, format ?? preferred(ctx, negotiated), query);
    }),
  };
};
