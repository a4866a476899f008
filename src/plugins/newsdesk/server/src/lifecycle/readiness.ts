import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isStopping } from './shutdown';

export const readinessPath = '/_ready';

/** Milliseconds the database may take to answer. */
const patience = 3_000;

const databaseAnswers = (strapi: Core.Strapi): Promise<boolean> =>
  Promise.race([
    strapi.db.connection.raw('select 1').then(
      () => true,
      () => false,
    ),
    delay(patience, false, { ref: false }),
  ]);

/**
 * Tells a load balancer whether this instance should get requests: not while it ends, and not
 * while its database does not answer. `/_health` only tells that the process lives.
 */
export const readiness =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path !== readinessPath) {
      await next();
      return;
    }
    const status = isStopping(strapi)
      ? 'stopping'
      : (await databaseAnswers(strapi))
        ? 'ready'
        : 'database-unreachable';
    ctx.set('Cache-Control', 'no-store');
    ctx.status = status === 'ready' ? 200 : 503;
    ctx.body = { status };
  };
