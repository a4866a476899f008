import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { publicChanges } from '../changes/public-changes';
import type { FeedQuery } from '../contracts/outputs';
import { publishedReport, type PublishedReport } from '../core/report/published-report';
import { reportRow, type ReadModel } from '../delivery/read-model';
import { reportsAlong, waysTo } from '../delivery/report-links';
import { reportRowFields } from '../delivery/stored-report';
import { visibleAt } from '../delivery/visibility';
import { uids } from '../model/uids';

export type FeedFilters = Omit<FeedQuery, 'limit'>;
type Where = Readonly<Record<string, unknown>>;

const rows = z.array(reportRow);

const isPublished = { publishedAt: { $notNull: true } };

/** Rows of reports the public sees at a moment. */
export const visibleWhere = (now: Date): Where => ({ $and: [isPublished, visibleAt(now)] });

/** Rows of reports that were retracted after the public had seen them. */
export const killedWhere = (strapi: Core.Strapi, now: Date): Where => {
  const killed = strapi.db
    .queryBuilder(publicChanges)
    .init({ select: ['documentId'], where: { kind: 'killed', at: { $lte: now } } })
    .getKnexQuery();
  return {
    $and: [isPublished, { pubStatus: { $eq: 'canceled' } }, { documentId: { $in: killed } }],
  };
};

/** The conditions of a feed's filters. */
export const filtersWhere = (
  strapi: Core.Strapi,
  { topic, provider, person, language }: FeedFilters,
): readonly Where[] => {
  /** By all the ways a report leads to entries of a type. */
  const leadingTo = (uid: string, entry: Where): Where => {
    const entries = () => {
      const query = strapi.db.queryBuilder(uid).init({ select: ['id'], where: entry });
      return query.getKnexQuery();
    };
    return {
      $or: waysTo(strapi, uid).map((way) => ({
        id: { $in: reportsAlong(strapi, way, entries()) },
      })),
    };
  };
  return [
    ...(topic === undefined
      ? []
      : [leadingTo(uids.topic, topic.includes(':') ? { qcode: topic } : { documentId: topic })]),
    ...(person === undefined ? [] : [leadingTo(uids.person, { documentId: person })]),
    ...(provider === undefined ? [] : [{ provider: { documentId: provider } }]),
    ...(language === undefined ? [] : [{ language: { $eq: language } }]),
  ];
};

export interface Selection {
  readonly where: Where;
  readonly orderBy: readonly Readonly<Record<string, 'asc' | 'desc'>>[];
  readonly limit: number;
}

/** The public views of selected reports, in order: two statements, however many there are. */
export const publicViews = async (
  strapi: Core.Strapi,
  { where, orderBy, limit }: Selection,
): Promise<readonly string[]> => {
  const found = rows.parse(
    await strapi.db
      .query(uids.report)
      .findMany({ select: [...reportRowFields], where, orderBy: [...orderBy], limit }),
  );
  const views = await strapi.plugin('newsdesk').service<ReadModel>('readModel').of(found);
  return views.map(({ json }) => json);
};

/** The same, for formats. One that a format cannot be written from is left out, and logged. */
export const publicReports = async (
  strapi: Core.Strapi,
  selection: Selection,
): Promise<readonly PublishedReport[]> =>
  (await publicViews(strapi, selection)).flatMap((json) => {
    const parsed = publishedReport.safeParse(JSON.parse(json));
    if (parsed.success) return [parsed.data];
    strapi.log.error(
      `[outputs] A published report is left out of feeds and formats:\n${z.prettifyError(parsed.error)}`,
    );
    return [];
  });
