import type { Core } from '@strapi/strapi';
import { refusing } from '../http-errors';
import type { ClaimsService } from './claims-service';

type Question = 'quotes' | 'statistics' | 'search';

/** One controller for each question, so that each is a permission of its own. */
const controllerOf =
  (question: Question) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    /** The name is Strapi's word for reading: tokens for reading only may call nothing else. */
    find: refusing(async (ctx) => {
      const claims = strapi.plugin('newsdesk').service<ClaimsService>('claims');
      const { entries, limit, nextCursor } = await claims[question](ctx.query);
      const meta = JSON.stringify({ pagination: { limit, nextCursor } });
      ctx.type = 'application/json';
      ctx.body = `{"data":[${entries.join(',')}],"meta":${meta}}`;
    }),
  });

export const claimControllers = {
  quotes: controllerOf('quotes'),
  statistics: controllerOf('statistics'),
  search: controllerOf('search'),
};

const route = (question: Question) => ({
  method: 'GET' as const,
  path: `/${question}`,
  handler: `${question}.find`,
});

/** Below `/api/newsdesk`. */
export const claimRoutes = [route('quotes'), route('statistics'), route('search')];

/** What a role or token must be allowed for each question. */
export const claimActions: Readonly<Record<Question, string>> = {
  quotes: 'plugin::newsdesk.quotes.find',
  statistics: 'plugin::newsdesk.statistics.find',
  search: 'plugin::newsdesk.search.find',
};
