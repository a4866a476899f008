import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  mergeRequest,
  type ListedPerson,
  type PersonGroup,
  type PersonPage,
  type Saying,
} from '../../contracts/people';
import { NewsdeskError } from '../../core/errors';
import { refusing } from '../../http-errors';
import { actorOf } from '../../integrity/actor';
import { uids } from '../../model/uids';
import { readableWhere } from '../readable-reports';
import { mergePeople, mergeRow, undoMerge } from './merge-people';
import { mergesUid } from './merge-table';
import { quoteCounts } from './quote-counts';
import { samePeople } from './same-people';

/** People, or reports of a person, on one page. */
const pageSize = 20;
/** People looked at in one statement. */
const batchSize = 1_000;

const listQuery = z.object({
  search: z.string().trim().max(255).catch(''),
  page: z.coerce.number().int().positive().max(100_000).catch(1),
});
const address = z.object({ params: z.object({ documentId: z.string() }) });
const mergeAddress = z.object({ params: z.object({ id: z.coerce.number().int() }) });

const person = z
  .object({
    id: z.number(),
    documentId: z.string(),
    name: z.string(),
    role: z.string().nullable(),
    aliases: z.array(z.object({ name: z.string() })),
  })
  .transform(({ aliases, ...it }) => ({ ...it, aliases: aliases.map(({ name }) => name) }));
type Person = z.infer<typeof person>;

const speaker = z.object({ documentId: z.string() }).nullable();
const moment = z
  .union([z.string(), z.date()])
  .nullable()
  .transform((at) => (at === null ? null : new Date(at).toISOString()));
const report = z.object({
  documentId: z.string(),
  headline: z.string().nullable(),
  publishedAt: moment,
  quotes: z.array(
    z.object({
      claimKey: z.string().nullable(),
      text: z.string(),
      kind: z.enum(['direct', 'mixed', 'indirect']),
      context: z.string().nullable(),
      speaker,
    }),
  ),
  statistics: z.array(
    z.object({ claimKey: z.string().nullable(), label: z.string(), sourcePerson: speaker }),
  ),
});

/** The people page's server side: who said what, and who is whom. */
export const peopleController = ({ strapi }: { strapi: Core.Strapi }) => {
  const people = () => strapi.db.query(uids.person);
  const populate = { aliases: { select: ['name'] } };
  const select = ['id', 'documentId', 'name', 'role'];

  async function withCounts(
    ctx: Context,
    found: readonly Person[],
  ): Promise<readonly ListedPerson[]> {
    const readable = await readableWhere(strapi, ctx);
    const counts = await quoteCounts(strapi, { readable, people: found.map(({ id }) => id) });
    return found.map(({ id, ...it }) => ({ ...it, quotes: counts.get(id) ?? 0 }));
  }

  return {
    async find(ctx: Context): Promise<void> {
      const { search, page } = listQuery.parse(ctx.query);
      const where =
        search === ''
          ? {}
          : {
              $or: [
                { name: { $containsi: search } },
                { aliases: { name: { $containsi: search } } },
              ],
            };
      const total = await people().count({ where });
      const found: unknown = await people().findMany({
        where,
        select,
        populate,
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      ctx.body = {
        data: await withCounts(ctx, z.array(person).parse(found)),
        meta: { page, pageCount: Math.ceil(total / pageSize), total },
      };
    },

    async duplicates(ctx: Context): Promise<void> {
      const all: Person[] = [];
      for (let last = 0; ;) {
        const found: unknown = await people().findMany({
          where: { id: { $gt: last } },
          select,
          populate,
          orderBy: { id: 'asc' },
          limit: batchSize,
        });
        const batch = z.array(person).parse(found);
        all.push(...batch);
        last = batch.at(-1)?.id ?? last;
        if (batch.length < batchSize) break;
      }
      const groups = samePeople(all);
      const meant = new Set(groups.flatMap(({ documentIds }) => documentIds));
      const listed = await withCounts(
        ctx,
        all.filter(({ documentId }) => meant.has(documentId)),
      );
      const byId = new Map(listed.map((it) => [it.documentId, it]));
      const data = groups.map(({ because, documentIds }): PersonGroup => ({
        because,
        people: documentIds
          .flatMap((id) => byId.get(id) ?? [])
          .sort((a, b) => b.quotes - a.quotes || a.name.localeCompare(b.name)),
      }));
      ctx.body = { data };
    },

    findOne: refusing(async (ctx) => {
      const { documentId } = address.parse(ctx).params;
      const { page } = listQuery.parse(ctx.query);
      const found: unknown = await people().findOne({ where: { documentId }, select, populate });
      if (found === null) throw unknownPerson();
      const { name, role, aliases } = person.parse(found);

      const readable = await readableWhere(strapi, ctx);
      const said = {
        $or: [
          { quotes: { speaker: { documentId } } },
          { statistics: { sourcePerson: { documentId } } },
        ],
      };
      const where = { $and: [{ publishedAt: { $notNull: true } }, said, readable] };
      const total = await strapi.db.query(uids.report).count({ where });
      const reports: unknown = await strapi.db.query(uids.report).findMany({
        where,
        select: ['documentId', 'headline', 'publishedAt'],
        populate: {
          quotes: {
            select: ['claimKey', 'text', 'kind', 'context'],
            populate: { speaker: { select: ['documentId'] } },
          },
          statistics: {
            select: ['claimKey', 'label'],
            populate: { sourcePerson: { select: ['documentId'] } },
          },
        },
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const merges: unknown = await strapi.db.query(mergesUid).findMany({
        where: { survivor: documentId, undoneAt: null },
        orderBy: { id: 'desc' },
        limit: pageSize,
      });
      const body: PersonPage = {
        data: {
          person: { documentId, name, role, aliases },
          said: z
            .array(report)
            .parse(reports)
            .flatMap((it) => sayings(it, documentId)),
          merges: z.array(mergeRow).parse(merges),
        },
        meta: { page, pageCount: Math.ceil(total / pageSize), total },
      };
      ctx.body = body;
    }),

    merge: refusing(async (ctx) => {
      const { documentId: survivor } = address.parse(ctx).params;
      const { duplicate } = validateZodSchema(mergeRequest)(ctx.request.body);
      const merging = { survivor, duplicate, actor: actorOf(strapi), now: new Date() };
      ctx.body = { data: await mergePeople(strapi, merging) };
    }),

    undo: refusing(async (ctx) => {
      const { id } = mergeAddress.parse(ctx).params;
      const documentId = await undoMerge(strapi, id, new Date());
      ctx.body = { data: { documentId } };
    }),
  };
};

function sayings(
  { quotes, statistics, ...head }: z.infer<typeof report>,
  documentId: string,
): readonly Saying[] {
  return [
    ...quotes
      .filter((quote) => quote.speaker?.documentId === documentId)
      .map(({ claimKey, text, kind, context }): Saying => ({
        kind: 'quote',
        claimKey,
        text,
        quoteKind: kind,
        context,
        report: head,
      })),
    ...statistics
      .filter((statistic) => statistic.sourcePerson?.documentId === documentId)
      .map(({ claimKey, label }): Saying => ({
        kind: 'statistic',
        claimKey,
        text: label,
        quoteKind: null,
        context: null,
        report: head,
      })),
  ];
}

const unknownPerson = (): NewsdeskError =>
  new NewsdeskError('person-unknown', 'There is no such person. Reload the page.', {
    stage: 'serve',
  });
