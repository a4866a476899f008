import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import { metricsOf } from './metrics';

const statement = z.object({ __knexQueryUid: z.string(), sql: z.string().default('') });

const knexClient = z.object({
  config: z.custom<Record<string, unknown>>((value) => typeof value === 'object'),
});

const longestText = 1_000;
/** Statements that never end, such as of a connection that broke, must not add up. */
const mostOpen = 10_000;

/** A statement as a log may hold it: no values, and lists of placeholders as one. */
export const loggedStatement = (sql: string): string => {
  const shape = sql
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/(?:\?|\$\d+)(?:,\s*(?:\?|\$\d+))+/g, '?, …');
  return shape.length > longestText ? `${shape.slice(0, longestText)} …` : shape;
};

/**
 * Measures SQL statements, and logs those that took longer than the configuration allows: their
 * text with placeholders, never their values.
 */
export const watchStatements = (strapi: Core.Strapi): void => {
  const { slowStatementMs } = configOf(strapi).observability;
  const { statementSeconds, slowStatements } = metricsOf(strapi);
  const started = new Map<string, number>();
  const { connection } = strapi.db;

  // Its errors would quote statements with their values: texts of sources.
  knexClient.parse(connection.client).config['compileSqlOnError'] = false;

  const ended = (query: unknown): void => {
    const { success, data } = statement.safeParse(query);
    if (!success) return;
    const start = started.get(data.__knexQueryUid);
    if (start === undefined) return;
    started.delete(data.__knexQueryUid);
    const milliseconds = performance.now() - start;
    statementSeconds.observe(milliseconds / 1_000);
    if (slowStatementMs === null || milliseconds < slowStatementMs) return;
    slowStatements.inc();
    const sql = loggedStatement(data.sql);
    const durationMs = Math.round(milliseconds);
    strapi.log.warn(`Slow statement (${durationMs} ms): ${sql}`, { fields: { durationMs, sql } });
  };

  connection.on('query', (query: unknown) => {
    const { success, data } = statement.safeParse(query);
    if (!success) return;
    if (started.size >= mostOpen) started.clear();
    started.set(data.__knexQueryUid, performance.now());
  });
  connection.on('query-response', (_response: unknown, query: unknown) => {
    ended(query);
  });
  connection.on('query-error', (_error: unknown, query: unknown) => {
    ended(query);
  });
};
