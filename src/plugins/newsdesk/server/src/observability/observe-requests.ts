import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import { configOf } from '../config';
import { metricsOf } from './metrics';
import { requestIdOf } from './request-id';
import { routeGroupOf } from './route-group';

const route = z.object({ info: z.object({ type: z.string().optional() }) });
const graphqlConfig = z.object({ endpoint: z.string().default('/graphql') });

/**
 * Gives every request its id, counts and measures it, and logs it when it has ended: method, path
 * and status, never its query. To be the first of all middlewares.
 */
export const observeRequests = (strapi: Core.Strapi) => {
  const { requests, requestSeconds, requestsActive } = metricsOf(strapi);
  const { requestLog } = configOf(strapi).observability;
  const doors = {
    rest: strapi.config.get<string>('api.rest.prefix', '/api'),
    graphql:
      'graphql' in strapi.plugins
        ? graphqlConfig.parse(strapi.config.get('plugin::graphql')).endpoint
        : null,
  };

  const ended = (ctx: Context, requestId: string, seconds: number): void => {
    const { res, path, method } = ctx;
    const type = route.safeParse(ctx.state['route']).data?.info.type;
    const group = routeGroupOf(path, type, doors);
    const status = res.writableFinished ? res.statusCode : 499;
    requestsActive.dec();
    requests.inc({ route: group, status: String(status) });
    requestSeconds.observe({ route: group }, seconds);
    if (!requestLog) return;
    const durationMs = Math.round(seconds * 1_000);
    strapi.log.http(`${method} ${path} ${status} (${durationMs} ms)`, {
      fields: { requestId, method, path, route: group, status, durationMs },
    });
  };

  return (ctx: Context, next: Next): Promise<void> => {
    const started = performance.now();
    const requestId = requestIdOf(ctx.req.headers['x-request-id']);
    ctx.state['requestId'] = requestId;
    ctx.set('X-Request-Id', requestId);
    requestsActive.inc();
    ctx.res.once('close', () => {
      ended(ctx, requestId, (performance.now() - started) / 1_000);
    });
    return next();
  };
};
