import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { DeskOverview } from '../contracts/desk-overview';
import { failedStates } from '../ingest/ingest-states';
import type { QuarantineService } from '../import/quarantine-service';
import { permissions } from '../contracts/permissions';
import { uids } from '../model/uids';
import { lastDays } from './last-days';
import { quarantined } from './quarantine-controller';
import { quoteCounts } from './people/quote-counts';
import { readableWhere } from './readable-reports';

/** How many reports of each kind the homepage shows. */
const mostShown = 5;

const moment = z
  .union([z.string(), z.date()])
  .transform((at) => (at instanceof Date ? at.toISOString() : at));
const report = z.object({ documentId: z.string(), headline: z.string().nullable() });
const reviewed = z.array(report.extend({ updatedAt: moment }));
const embargoed = z.array(report.extend({ embargoedUntil: moment }));
const named = z.array(z.object({ id: z.number(), documentId: z.string(), name: z.string() }));
const labelled = z.array(z.object({ documentId: z.string(), label: z.string() }));
const checked = z.array(
  report.extend({
    quotes: z.array(z.object({ integrity: z.string().nullable(), confirmedAt: z.unknown() })),
  }),
);

interface Ability {
  readonly can: (action: string) => boolean;
}
const called = z.object({
  state: z.object({
    userAbility: z.custom<Ability>((it) => typeof it === 'object' && it !== null && 'can' in it),
  }),
});
type Where = Readonly<Record<string, unknown>>;

/** What the desk widget on the homepage shows. */
export const overviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const reports = () => strapi.db.query(uids.report);

  async function toReview(readable: Where): Promise<DeskOverview['toReview']> {
    const where = { $and: [{ publishedAt: null, firstPublishedAt: null }, readable] };
    const rows: unknown = await reports().findMany({
      where,
      select: ['documentId', 'headline', 'updatedAt'],
      orderBy: { updatedAt: 'desc' },
      limit: mostShown,
    });
    return { count: await reports().count({ where }), reports: reviewed.parse(rows) };
  }

  async function toCheck(readable: Where): Promise<DeskOverview['toCheck']> {
    // The first condition leaves out reports without quotes, whose missing row is unconfirmed too.
    const quotes = {
      $and: [
        { id: { $notNull: true } },
        { $or: [{ integrity: 'altered' }, { confirmedAt: null }] },
      ],
    };
    const where = { $and: [{ publishedAt: null, quotes }, readable] };
    const rows: unknown = await reports().findMany({
      where,
      select: ['documentId', 'headline'],
      orderBy: { updatedAt: 'desc' },
      limit: mostShown,
      populate: { quotes: { select: ['integrity', 'confirmedAt'] } },
    });
    return {
      count: await reports().count({ where }),
      reports: checked.parse(rows).map(({ quotes, ...shown }) => ({
        ...shown,
        altered: quotes.filter(({ integrity }) => integrity === 'altered').length,
        unconfirmed: quotes.filter(({ confirmedAt }) => confirmedAt == null).length,
      })),
    };
  }

  async function embargoes(readable: Where): Promise<DeskOverview['embargoes']> {
    const ending = { publishedAt: null, embargoedUntil: { $gt: new Date() } };
    const where = { $and: [ending, readable] };
    const rows: unknown = await reports().findMany({
      where,
      select: ['documentId', 'headline', 'embargoedUntil'],
      orderBy: { embargoedUntil: 'asc' },
      limit: mostShown,
    });
    return { count: await reports().count({ where }), reports: embargoed.parse(rows) };
  }

  async function failed(): Promise<DeskOverview['failed']> {
    const states = await failedStates(strapi);
    const shown = states.slice(0, mostShown);
    const rows: unknown = await strapi.db.query(uids.ingestSource).findMany({
      where: { documentId: { $in: shown.map(({ sourceKey }) => sourceKey) } },
      select: ['documentId', 'label'],
    });
    const names = new Map(labelled.parse(rows).map(({ documentId, label }) => [documentId, label]));
    return {
      count: states.length,
      sources: shown.map(({ sourceKey, lastRunAt, messages }) => ({
        documentId: sourceKey,
        name: names.get(sourceKey) ?? sourceKey,
        lastRunAt: lastRunAt?.toISOString() ?? null,
        reason: messages[0]?.reason ?? null,
      })),
    };
  }

  async function quarantinedFor(ctx: Context): Promise<DeskOverview['quarantined']> {
    const { userAbility } = called.parse(ctx).state;
    if (!userAbility.can(permissions.readQuarantine)) return null;
    const { entries, total } = await strapi
      .plugin('newsdesk')
      .service<QuarantineService>('quarantine')
      .list({ pageSize: mostShown });
    return { count: total, items: entries.map(quarantined) };
  }

  async function mostQuoted(readable: Where): Promise<DeskOverview['mostQuoted']> {
    const counts = await quoteCounts(strapi, { readable, limit: mostShown });
    const rows: unknown = await strapi.db.query(uids.person).findMany({
      where: { id: { $in: [...counts.keys()] } },
      select: ['id', 'documentId', 'name'],
    });
    return named
      .parse(rows)
      .map(({ id, documentId, name }) => ({ documentId, name, quotes: counts.get(id) ?? 0 }))
      .sort((a, b) => b.quotes - a.quotes || a.name.localeCompare(b.name));
  }

  return {
    async find(ctx: Context): Promise<void> {
      const readable = await readableWhere(strapi, ctx);
      const data: DeskOverview = {
        toReview: await toReview(readable),
        toCheck: await toCheck(readable),
        embargoes: await embargoes(readable),
        failed: await failed(),
        quarantined: await quarantinedFor(ctx),
        days: await lastDays(strapi, readable, new Date()),
        mostQuoted: await mostQuoted(readable),
      };
      ctx.body = { data };
    },
  };
};
