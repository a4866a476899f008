/**
 * Questions across reports over many claims: `npm run bench:claims -- [NUMBER]`, on the database
 * that `DATABASE_CLIENT` names (SQLite in a file of its own; a server's database must be empty).
 * Prints for each question the median of the service and over HTTP, its SQL statements, and the
 * database's plan for it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ClaimsService } from '../src/plugins/newsdesk/server/src/claims/claims-service';
import { storeFindables } from '../src/plugins/newsdesk/server/src/claims/keep-findables';
import { claimsPerReport, generatedReport } from './generated-reports';

const RUNS = 25;
/** Milliseconds of the service for one question, at the median. */
const budget = 20;
const root = path.resolve(__dirname, '..');

const questions: readonly (readonly ['quotes' | 'statistics' | 'search', string])[] = [
  ['quotes', ''],
  ['quotes', 'limit=100'],
  ['quotes', 'speaker=Ada Ravn 0'],
  ['quotes', 'speaker=A. Ravn 700'],
  ['quotes', 'organization=Harbour Board 3'],
  ['quotes', 'kind=mixed'],
  ['quotes', 'via=Norvik Radio 3'],
  ['quotes', 'verified=true'],
  ['quotes', 'words=the'],
  ['quotes', 'words=harbour'],
  ['quotes', 'words=ferry timetable'],
  ['quotes', 'words=rarity17'],
  ['quotes', 'words=the&provider=Norvik Press 1&sort=confidence:asc'],
  ['statistics', 'words=the'],
  ['quotes', 'topic=medtop:1'],
  ['quotes', 'topic=medtop:399'],
  ['quotes', 'provider=Norvik Press 1'],
  ['quotes', 'language=de'],
  ['quotes', 'reportedFrom=2024-03-01&reportedTo=2024-03-02'],
  ['quotes', 'speaker=Ada Ravn 0&words=ferry&kind=direct&topic=medtop:1'],
  ['quotes', 'sort=confidence:desc'],
  ['statistics', ''],
  ['statistics', 'minValue=1000&maxValue=2000'],
  ['statistics', 'minValue=999999000'],
  ['statistics', 'maxValue=-5'],
  ['statistics', 'unit=euros&sort=value:desc'],
  ['statistics', 'qualifier=between'],
  ['statistics', 'periodFrom=2025-01-01&periodTo=2025-01-31'],
  ['statistics', 'sort=period:asc'],
  ['statistics', 'verified=true&minValue=500000000&unit=euros'],
  ['search', 'q=the'],
  ['search', 'q=harbour'],
  ['search', 'q=ferry timetable'],
  ['search', 'q=rarity17'],
  ['search', 'q=harbour&type=report'],
  ['search', 'q=the harbour said on monday&provider=Norvik Press 1'],
];

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

async function main(): Promise<void> {
  const claims = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 100_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-bench-'));
  const secret = 'bench-secret-of-no-newsroom-0123456789';
  Object.assign(process.env, {
    DATABASE_FILENAME: path.join(folder, 'newsdesk.db'),
    NODE_ENV: 'test',
    SOURCE_FILES: path.join(folder, 'source-documents'),
    SEED_DOCUMENT: '',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...Object.fromEntries(
      [
        'APP_KEYS',
        'ADMIN_JWT_SECRET',
        'API_TOKEN_SALT',
        'TRANSFER_TOKEN_SALT',
        'ENCRYPTION_KEY',
        'JWT_SECRET',
      ].map((name) => [name, `${secret}-${name}`]),
    ),
  });
  const strapi = createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  try {
    strapi.server.mount();
    await fill(strapi, claims);
    await measure(strapi);
  } finally {
    await strapi.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(strapi: Core.Strapi, claims: number): Promise<void> {
  const started = performance.now();
  const reports = Math.ceil(claims / claimsPerReport);
  for (let first = 0; first < reports; first += 100) {
    const rows = Array.from({ length: Math.min(100, reports - first) }, (_, index) =>
      generatedReport(first + index),
    );
    await strapi.db.transaction(() => storeFindables(strapi, rows));
  }
  // What the databases do by themselves, a while later.
  if (strapi.db.dialect.client !== 'mysql') await strapi.db.connection.raw('ANALYZE');
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${strapi.db.dialect.client}: ${reports * claimsPerReport} claims of ${reports} reports, stored in ${seconds.toFixed(0)} s`,
  );
}

const statement = z.object({ sql: z.string(), bindings: z.array(z.unknown()).optional() });

async function measure(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('newsdesk').service<ClaimsService>('claims');
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const address = httpServer.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  let statements: z.infer<typeof statement>[] = [];
  strapi.db.connection.on('query', (query: unknown) => statements.push(statement.parse(query)));

  console.log('\nservice ms | HTTP ms | statements | found | question');
  const plans: string[] = [];
  const slow: string[] = [];
  for (const [question, query] of questions) {
    const parameters = Object.fromEntries(new URLSearchParams(query));
    const url = `http://127.0.0.1:${port}/api/newsdesk/${question}?${new URLSearchParams(parameters)}`;
    const ofService: number[] = [];
    const overHttp: number[] = [];
    let found = 0;
    for (let run = 0; run < RUNS; run += 1) {
      statements = [];
      const start = performance.now();
      found = (await service[question](parameters)).entries.length;
      ofService.push(performance.now() - start);
    }
    const asked = statements.at(-1);
    const count = statements.length;
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      const answer = await fetch(url);
      await answer.text();
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
      overHttp.push(performance.now() - start);
    }
    const cells = [median(ofService).toFixed(1), median(overHttp).toFixed(1), count, found];
    console.log(
      `${cells.map((cell) => String(cell).padStart(6)).join(' | ')} | ${question}?${query}`,
    );
    if (median(ofService) > budget) slow.push(`${question}?${query}`);
    if (asked !== undefined) plans.push(`\n${question}?${query}\n${await planOf(strapi, asked)}`);
  }
  console.log(
    slow.length === 0
      ? `\nEach within ${budget} ms.`
      : `\nOver ${budget} ms:\n  ${slow.join('\n  ')}`,
  );
  console.log(plans.join('\n'));
}

const planLine = (row: Readonly<Record<string, unknown>>): string => {
  const line = row['detail'] ?? row['QUERY PLAN'];
  return typeof line === 'string' ? line : JSON.stringify(row);
};

async function planOf(
  strapi: Core.Strapi,
  { sql, bindings = [] }: z.infer<typeof statement>,
): Promise<string> {
  const { connection, dialect } = strapi.db;
  const explain = dialect.client === 'sqlite' ? 'EXPLAIN QUERY PLAN ' : 'EXPLAIN ';
  // The statement as knex sent it; its placeholders are knex's own again.
  const asWritten = sql.replace(/\$\d+/g, '?');
  const answer: unknown = await connection.raw(explain + asWritten, bindings as never);
  const rows = z
    .union([z.array(z.looseObject({})), z.object({ rows: z.array(z.looseObject({})) })])
    .parse(dialect.client === 'mysql' && Array.isArray(answer) ? answer[0] : answer);
  return (Array.isArray(rows) ? rows : rows.rows).map((row) => `  ${planLine(row)}`).join('\n');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
