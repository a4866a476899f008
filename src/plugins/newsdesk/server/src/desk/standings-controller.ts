import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { reportsRequest, type Standing } from '../contracts/standings';
import { integrities } from '../core/report/integrity';
import { actorOf } from '../integrity/actor';
import { itemListNames, itemLists, uids } from '../model/uids';
import { readableWhere } from './readable-reports';

const item = z.object({
  id: z.number(),
  confidence: z.number().nullable(),
  confirmedAt: z.unknown(),
});
const quote = item.extend({ integrity: z.enum(integrities).nullable() });
const report = z.object({
  documentId: z.string(),
  embargoedUntil: z
    .union([z.string(), z.date()])
    .nullable()
    .transform((at) => (at === null ? null : new Date(at).toISOString())),
  keyPoints: z.array(item),
  quotes: z.array(quote),
  statistics: z.array(item),
  media: z.array(item),
});
type Report = z.infer<typeof report>;

/** From best to worst, so that the worst is the last. */
const order = integrities;

/** How several reports stand at once: the list's columns, and its bulk confirmation. */
export const standingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function asked(ctx: Context): Promise<readonly Report[]> {
    const { documentIds } = validateZodSchema(reportsRequest)(ctx.request.body);
    const readable = await readableWhere(strapi, ctx);
    const select = ['id', 'confidence', 'confirmedAt'];
    const found: unknown = await strapi.db.query(uids.report).findMany({
      where: { $and: [{ documentId: { $in: documentIds }, publishedAt: null }, readable] },
      select: ['documentId', 'embargoedUntil'],
      populate: {
        ...Object.fromEntries(itemListNames.map((list) => [list, { select }])),
        quotes: { select: [...select, 'integrity'] },
      },
    });
    return z.array(report).parse(found);
  }

  return {
    async find(ctx: Context): Promise<void> {
      ctx.body = { data: (await asked(ctx)).map(standingOf) };
    },

    async confirm(ctx: Context): Promise<void> {
      const reports = await asked(ctx);
      const stamp = { confirmedBy: actorOf(strapi), confirmedAt: new Date() };
      let confirmed = 0;
      await strapi.db.transaction(async () => {
        for (const list of itemListNames) {
          const ids = reports
            .flatMap((it) => (list === 'quotes' ? it.quotes.filter(isBorneOut) : it[list]))
            .filter(({ confirmedAt }) => confirmedAt == null)
            .map(({ id }) => id);
          if (ids.length === 0) continue;
          await strapi.db
            .query(itemLists[list])
            .updateMany({ where: { id: { $in: ids } }, data: stamp });
          confirmed += ids.length;
        }
      });
      const left = reports.flatMap(({ quotes }) => quotes).filter((it) => !isBorneOut(it)).length;
      ctx.body = { data: { confirmed, left } };
    },
  };
};

function isBorneOut({ integrity }: z.infer<typeof quote>): boolean {
  return integrity === 'verbatim' || integrity === 'adapted';
}

function standingOf(it: Report): Standing {
  const claims = itemListNames.flatMap((list): readonly z.infer<typeof item>[] => it[list]);
  const sure = claims.flatMap(({ confidence }) => confidence ?? []);
  const found = it.quotes.flatMap(({ integrity }) => (integrity === null ? [] : [integrity]));
  return {
    documentId: it.documentId,
    claims: claims.length,
    confirmed: claims.filter(({ confirmedAt }) => confirmedAt != null).length,
    integrity: worstOf(found),
    confidence: sure.length === 0 ? null : Math.min(...sure),
    embargoedUntil: it.embargoedUntil,
  };
}

function worstOf(found: readonly Report['quotes'][number]['integrity'][]): Standing['integrity'] {
  return order.filter((integrity) => found.includes(integrity)).at(-1) ?? null;
}
