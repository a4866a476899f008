import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { listKey, noteKeys, reportKey } from '../cache/request-notes';
import { completeParameters } from './public-report';
import { reportRow, type ReadModel } from './read-model';
import { reportRowFields } from './stored-report';
import { uids } from '../model/uids';

type Handler = (ctx: Context) => Promise<unknown>;

/** What Strapi's own controller of the report lends us: its rules for queries and its handlers. */
export interface StockController {
  readonly validateQuery: (ctx: Context) => Promise<void>;
  readonly sanitizeQuery: (ctx: Context) => Promise<Record<string, unknown>>;
  readonly find: Handler;
  readonly findOne: Handler;
}

const address = z.object({ id: z.string().optional(), slug: z.string().optional() });
const page = z.looseObject({ results: z.array(reportRow), pagination: z.unknown() });

/** The application's own service of the report. */
interface Selection {
  find(query: object): Promise<unknown>;
}

/** Formats of earlier versions are Strapi's business. */
const formatHeaders = ['strapi-response-format', 'strapi-encode-source-maps'];

const choosesItsShape = (ctx: Context): boolean => 'populate' in ctx.query || 'fields' in ctx.query;

const needsStrapi = (ctx: Context): boolean =>
  formatHeaders.some((header) => ctx.get(header) !== '') ||
  ('status' in ctx.query && ctx.query['status'] !== 'published');

/** `data` is JSON already: it is put into the answer as it is. */
const send = (ctx: Context, data: string, meta: unknown): void => {
  ctx.type = 'application/json';
  ctx.body = `{"data":${data},"meta":${JSON.stringify(meta)}}`;
};

export interface Answers {
  readonly [read: string]: (ctx: Context, stock: StockController) => Promise<unknown>;
  /** `GET /news-reports` */
  readonly find: (ctx: Context, stock: StockController) => Promise<unknown>;
  /** `GET /news-reports/:id` and `GET /news-reports/slug/:slug` */
  readonly findOne: (ctx: Context, stock: StockController) => Promise<unknown>;
}

/**
 * Answers the REST reads of the report. Without `populate` and `fields` the complete public view
 * comes back; with either, Strapi answers in its own way.
 */
export const restDelivery = ({ strapi }: { strapi: Core.Strapi }): Answers => {
  const views = () => strapi.plugin('newsdesk').service<ReadModel>('readModel');
  const completely = (ctx: Context): void => {
    const { fields, populate } = completeParameters();
    Object.assign(ctx, { query: { ...ctx.query, fields, populate } });
  };

  /** Strapi's own selection: filters, sort, pages, locale and status keep their meaning. */
  const select = async (query: Readonly<Record<string, unknown>>) => {
    const services = strapi.get<{ get(uid: string): Selection }>('services');
    const found = await services.get(uids.report).find({ ...query, fields: [...reportRowFields] });
    return page.parse(found);
  };

  /** The row a single read is about, by documentId or by slug, under the caller's own filters. */
  const findRow = async (ctx: Context, stock: StockController) => {
    await stock.validateQuery(ctx);
    const query = await stock.sanitizeQuery(ctx);
    const { id, slug } = address.parse(ctx.params);
    const own = slug === undefined ? { documentId: id } : { slug };
    const found = await select({
      ...query,
      filters: query['filters'] === undefined ? own : { $and: [query['filters'], own] },
      pagination: { start: 0, limit: 1, withCount: false },
    });
    return found.results[0];
  };

  return {
    find: async (ctx, stock) => {
      if (choosesItsShape(ctx)) return stock.find(ctx);
      if (needsStrapi(ctx)) {
        completely(ctx);
        return stock.find(ctx);
      }
      await stock.validateQuery(ctx);
      const { results, pagination } = await select(await stock.sanitizeQuery(ctx));
      const found = await views().of(results);
      noteKeys(ctx.state, [listKey, ...results.map(reportKey)]);
      send(ctx, `[${found.map(({ json }) => json).join(',')}]`, { pagination });
      return undefined;
    },

    findOne: async (ctx, stock) => {
      const complete = !choosesItsShape(ctx);
      if (complete && !needsStrapi(ctx)) {
        const row = await findRow(ctx, stock);
        const [found] = row === undefined ? [] : await views().of([row]);
        if (row === undefined || found === undefined) throw new errors.NotFoundError();
        ctx.etag = found.etag;
        noteKeys(ctx.state, [reportKey(row)]);
        send(ctx, found.json, {});
        return undefined;
      }
      if ('slug' in ctx.params) {
        const row = await findRow(ctx, stock);
        if (row === undefined) throw new errors.NotFoundError();
        Object.assign(ctx.params, { id: row.documentId });
      }
      if (complete) completely(ctx);
      return stock.findOne(ctx);
    },
  };
};
