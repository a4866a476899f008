import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { configOf } from '../config';
import { metricsOf } from './metrics';

export const metricsPath = '/_metrics';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Answers whoever has the token with the metrics; without a token there is no such address. */
export const metricsEndpoint = (strapi: Core.Strapi) => {
  const { registry } = metricsOf(strapi);
  const { metricsToken } = configOf(strapi).observability;
  const expected = metricsToken === null ? null : digest(`Bearer ${metricsToken}`);

  return async (ctx: Context, next: Next): Promise<void> => {
    if (expected === null || ctx.path !== metricsPath || ctx.method !== 'GET') {
      await next();
      return;
    }
    ctx.set('Cache-Control', 'no-store');
    if (!timingSafeEqual(digest(ctx.get('authorization')), expected)) {
      ctx.status = 401;
      ctx.set('WWW-Authenticate', 'Bearer');
      return;
    }
    ctx.body = await registry.metrics();
    ctx.type = registry.contentType;
  };
};
