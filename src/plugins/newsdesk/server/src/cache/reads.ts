import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';
import type { KnownRead } from './answering';
import { shortBody } from './body-ahead';
import { cacheablePath } from './cacheable';
import { onlyReads } from './graphql-reads';

/** Formats of earlier versions, and marks for previews: other answers to the same address. */
const formatHeaders = ['strapi-response-format', 'strapi-encode-source-maps'] as const;

/** What GraphQL's answer, or whether there is one, depends on beside its body. */
const graphqlHeaders = [
  'accept',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
] as const;

/** Operations remembered as reads. */
const mostOperations = 5_000;

interface Doors {
  /** Prefix of the content API. */
  readonly rest: string;
  /** Path of GraphQL; null without it. */
  readonly graphql: string | null;
}

/** Apollo puts errors first. */
const hasErrors = (body: string | Buffer): boolean =>
  typeof body !== 'string' || body.startsWith('{"errors"');

/** Tells reads that may be stored from other requests. */
export const readsOf = ({
  rest,
  graphql,
}: Doors): ((ctx: Context) => Promise<KnownRead | null>) => {
  const isCacheable = cacheablePath(rest);
  const operations = new LRUCache<string, true>({ max: mostOperations });
  const isRead = (ctx: Context) => ctx.method === 'GET' || ctx.method === 'HEAD';

  const restRead = (ctx: Context): KnownRead => ({
    path: ctx.path,
    parameters: ctx.query,
    isVerbatim: false,
    headers: formatHeaders.map((name) => ctx.get(name)),
    mayJoin: () => true,
    isStorable: () => !/no-store|private/.test(ctx.response.get('cache-control')),
  });

  const graphqlRead = async (ctx: Context): Promise<KnownRead | null> => {
    const parameters = isRead(ctx)
      ? ctx.querystring
      : ctx.method === 'POST'
        ? await shortBody(ctx.req)
        : null;
    if (parameters === null) return null;
    return {
      path: `${ctx.method} ${ctx.url}`,
      parameters,
      isVerbatim: true,
      headers: graphqlHeaders.map((name) => ctx.get(name)),
      mayJoin: (key) => operations.has(key),
      isStorable: (key, body) => {
        // Its Cache-Control says nothing: Apollo puts no-store where no directive speaks.
        if (ctx.state[onlyReads] !== true || hasErrors(body)) return false;
        operations.set(key, true);
        return true;
      },
    };
  };

  return async (ctx) => {
    if (ctx.path === graphql) return graphqlRead(ctx);
    return isRead(ctx) && isCacheable(ctx.path) ? restRead(ctx) : null;
  };
};
