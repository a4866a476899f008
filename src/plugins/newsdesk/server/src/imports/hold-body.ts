import type { Core } from '@strapi/strapi';
import { importsPath } from '../contracts/imports';

type Middleware = Parameters<Core.Strapi['server']['use']>[0];

/** Where the type of a held body is kept, below `ctx.state`. */
export const heldType = 'newsdeskImportType';

/**
 * Keeps Strapi's body parser off documents sent to be imported: it would read text as UTF-8, stop
 * at 56 kB, and write files of callers it does not know yet. The body stays in the connection,
 * unread, until the import's controller takes it as bytes, which is after authentication.
 * Must come before the body parser.
 */
export const holdImportBody = (strapi: Core.Strapi): Middleware => {
  const path = `${strapi.config.get<string>('api.rest.prefix', '/api')}${importsPath}`;
  return async (ctx, next) => {
    if (ctx.method === 'POST' && ctx.path.replace(/\/$/, '') === path) {
      ctx.state[heldType] = ctx.get('content-type');
      // No parser claims this type.
      ctx.req.headers['content-type'] = 'application/octet-stream';
    }
    await next();
  };
};
