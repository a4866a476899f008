// Runs every test this machine can run, and says what it had to leave out.
import { existsSync } from 'node:fs';
import os from 'node:os';
import { buildAdmin, buildPlugin, compileApplication } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { install, requireNode } from './preparation/install.mjs';
import { answers } from './preparation/preflight.mjs';
import { runJest } from './preparation/run-jest.mjs';

const postgres = { host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1', port: 5432 };
const mariadb = { host: process.env.TEST_MARIADB_HOST ?? '127.0.0.1', port: 3306 };
/** The same whichever database it is: commands, processes, documents, the fetching of addresses. */
const onceIsEnough = [
  'app/claims-mcp',
  'app/commands',
  'app/contract',
  'app/imports-examples',
  'app/ingest-fetching',
  'app/observability',
  'app/seed',
  'app/serve.test',
  'app/shutdown',
];

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

await orExplain(() => {
  requireNode();
  install();
  buildPlugin();
  compileApplication();
  buildAdmin();
});

const leftOut = [];
const others = [];
const runs = [
  {
    name: 'SQLite',
    projects: ['core', 'corpus', 'readers', 'formats', 'commands', 'architecture', 'app'],
  },
];

if (existsSync(chromium)) {
  runs.push({ name: 'Chromium', projects: ['admin', 'site'], env: { CHROMIUM: chromium } });
} else {
  leftOut.push(
    `the admin panel in a browser: no Chromium at ${chromium} (set CHROMIUM to its path)`,
  );
}
for (const [name, client, server] of [
  ['PostgreSQL', 'postgres', postgres],
  ['MariaDB', 'mysql', mariadb],
]) {
  if (await answers(server.host, server.port)) {
    others.push({
      name,
      projects: ['app'],
      options: onceIsEnough.map((file) => `--testPathIgnorePatterns=${file}`),
      env: {
        DATABASE_CLIENT: client,
        DATABASE_HOST: server.host,
        DATABASE_PORT: String(server.port),
      },
    });
  } else {
    leftOut.push(`the application on ${name}: no server at ${server.host}:${server.port}`);
  }
}

for (const [name, program] of [
  ['nginx', process.env.NGINX ?? '/usr/sbin/nginx'],
  ['Redis', process.env.REDIS_SERVER ?? '/usr/bin/redis-server'],
]) {
  if (!existsSync(program))
    leftOut.push(`several instances behind nginx: no ${name} at ${program}`);
}
if (!process.env.TEST_S3_ENDPOINT)
  leftOut.push('files in a bucket: TEST_S3_ENDPOINT names no server with a bucket "newsroom"');

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const unsteady = [];

/** Runs projects to their end and counts; files that failed run a second time, with nothing beside. */
async function runTests(run, workers) {
  console.log(`\n── ${run.name}: ${run.projects.join(', ')}`);
  const first = await runJest(run, [
    `--maxWorkers=${workers}`,
    ...(run.options ?? []),
    ...process.argv.slice(2),
  ]);
  if (first.failedFiles.length === 0) return count(first);
  const again = await runJest(run, ['--runInBand', '--runTestsByPath', ...first.failedFiles]);
  const stillFails = new Set(again.failures);
  unsteady.push(...first.failures.filter((failure) => !stillFails.has(failure)));
  count({
    passed: first.passedElsewhere + again.passed,
    failed: again.failed,
    skipped: first.skipped,
    failures: again.failures,
  });
}

function count({ passed, failed, skipped, failures: named }) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  failures.push(...named);
}

const cores = os.availableParallelism();
for (const run of runs) await runTests(run, run.name === 'Chromium' ? 1 : cores);
// The same tests on other servers: side by side, as each waits for its own.
await Promise.all(others.map((run) => runTests(run, Math.max(1, Math.floor(cores / 2)))));

for (const test of unsteady) console.log(`Unsteady, passed at the second try: ${test}`);
for (const failure of failures) console.log(`Failed: ${failure}`);
for (const reason of leftOut) console.log(`Left out: ${reason}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
