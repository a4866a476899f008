import type { Core } from '@strapi/strapi';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheReport } from '../cache/register';

/** What one instance counts and measures of itself. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Counter<'route' | 'status'>;
  readonly requestSeconds: Histogram<'route'>;
  readonly requestsActive: Gauge;
  readonly statementSeconds: Histogram;
  readonly slowStatements: Counter;
  readonly imports: Counter<'outcome'>;
  readonly readingSeconds: Histogram<'stage'>;
}

const create = (strapi: Core.Strapi): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'newsdesk_http_requests_total',
      help: 'Requests answered, by group of routes and status; 499 where the client went away.',
      labelNames: ['route', 'status'],
      registers,
      // Those answered in front of Strapi never meet the middleware that counts.
      collect() {
        const { frontHits, frontUnchanged } = strapi
          .plugin('newsdesk')
          .service<CacheReport>('cache')
          .counters();
        for (const [status, count] of [
          ['200', frontHits - frontUnchanged],
          ['304', frontUnchanged],
        ] as const) {
          this.remove({ route: 'front', status });
          this.inc({ route: 'front', status }, count);
        }
      },
    }),
    requestSeconds: new Histogram({
      name: 'newsdesk_http_request_duration_seconds',
      help: 'Time to answer, of requests that were not answered in front of Strapi.',
      labelNames: ['route'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    requestsActive: new Gauge({
      name: 'newsdesk_http_requests_active',
      help: 'Requests being answered by Strapi at this moment.',
      registers,
    }),
    statementSeconds: new Histogram({
      name: 'newsdesk_database_statement_seconds',
      help: 'Time of SQL statements.',
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5],
      registers,
    }),
    slowStatements: new Counter({
      name: 'newsdesk_database_slow_statements_total',
      help: 'SQL statements that were logged as slow.',
      registers,
    }),
    imports: new Counter({
      name: 'newsdesk_imported_items_total',
      help: 'Items of imported files, by what became of them.',
      labelNames: ['outcome'],
      registers,
    }),
    readingSeconds: new Histogram({
      name: 'newsdesk_document_seconds',
      help: 'Time to read a file and to extract a report from a text.',
      labelNames: ['stage'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
  };
};

const ofApplication = new WeakMap<object, Metrics>();

/** The metrics of an application, made when they are first asked for. */
export const metricsOf = (strapi: Core.Strapi): Metrics => {
  const known = ofApplication.get(strapi);
  if (known !== undefined) return known;
  const made = create(strapi);
  ofApplication.set(strapi, made);
  return made;
};
