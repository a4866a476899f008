import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { presenceRequest, type Presence } from '../../contracts/presence';
import { actorOf } from '../../integrity/actor';
import { uids } from '../../model/uids';
import { requireReadable } from '../readable-reports';
import { presenceUid } from './presence-table';

/** Whoever was not heard of for so long has left, in milliseconds. */
const silence = 60_000;

const request = z.object({
  params: z.object({ documentId: z.string() }),
  request: z.object({ body: z.unknown() }),
  state: z.object({ user: z.object({ id: z.number() }) }),
});
const tabs = z.array(z.object({ userId: z.number(), name: z.string() }));
const draft = z.object({ revision: z.string().nullable() }).nullable();

/** Who has a report open. */
export const presenceController = ({ strapi }: { strapi: Core.Strapi }) => {
  const present = () => strapi.db.query(presenceUid);

  /** A tab has one row; its name is made up anew by each, so two requests never meet here. */
  async function note(tab: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const known: unknown = await present().update({ where: { tab }, data: row });
    if (known === null) await present().create({ data: { ...row, tab } });
  }

  return {
    async note(ctx: Context): Promise<void> {
      const { params, request: sent, state } = request.parse(ctx);
      const { documentId } = params;
      await requireReadable(strapi, ctx, documentId);
      const { tab, leaving } = validateZodSchema(presenceRequest)(
        sent.body,
        'This presence is not valid.',
      );
      const now = Date.now();
      await present().deleteMany({ where: { seenAt: { $lt: new Date(now - silence) } } });
      if (leaving) await present().deleteMany({ where: { tab } });
      else {
        const name = actorOf(strapi) ?? '';
        await note(tab, { documentId, userId: state.user.id, name, seenAt: new Date(now) });
      }
      const others: unknown = await present().findMany({
        where: { documentId, tab: { $ne: tab } },
        select: ['userId', 'name'],
        orderBy: { id: 'asc' },
      });
      const saved: unknown = await strapi.db
        .query(uids.report)
        .findOne({ where: { documentId, publishedAt: null }, select: ['revision'] });
      const data: Presence = {
        others: tabs
          .parse(others)
          .map(({ userId, name }) => ({ name, isSelf: userId === state.user.id })),
        revision: draft.parse(saved)?.revision ?? null,
      };
      ctx.body = { data };
    },
  };
};
