// Runs every test this machine can run, and says what it had to leave out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildAdmin, buildPlugin, compileApplication } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { install, requireNode } from './preparation/install.mjs';
import { answers } from './preparation/preflight.mjs';
import { root } from './preparation/run.mjs';

const postgres = { host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1', port: 5432 };
const mariadb = { host: process.env.TEST_MARIADB_HOST ?? '127.0.0.1', port: 3306 };
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

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const scratch = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-test-'));

/** Runs projects to their end, each line of theirs behind the run's name, and counts. */
async function runTests({ name, projects, env = {} }, workers) {
  console.log(`\n── ${name}: ${projects.join(', ')}`);
  const report = path.join(scratch, `${name}.json`);
  const jest = spawn(
    path.join(root, 'node_modules/.bin/jest'),
    [
      '--selectProjects',
      ...projects,
      `--maxWorkers=${workers}`,
      '--json',
      `--outputFile=${report}`,
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules', ...env },
    },
  );
  const ended = once(jest, 'close');
  for await (const line of createInterface({ input: jest.stderr }))
    console.error(`${name}: ${line}`);
  const [status] = await ended;
  if (!existsSync(report)) {
    totals.failed += 1;
    failures.push(`${name}: ended without a result`);
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  totals.skipped += result.numPendingTests;
  if (status !== 0 && result.success) totals.failed += 1;
  for (const { name: file, assertionResults, message } of result.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    for (const { fullName } of failed)
      failures.push(`${name}: ${path.relative(root, file)}: ${fullName}`);
    if (failed.length === 0 && message !== '' && assertionResults.length === 0)
      failures.push(`${name}: ${path.relative(root, file)} could not run`);
  }
}

const cores = os.availableParallelism();
for (const run of runs) await runTests(run, run.name === 'Chromium' ? 1 : cores);
// The same tests on other servers: side by side, as each waits for its own.
await Promise.all(others.map((run) => runTests(run, Math.max(1, Math.floor(cores / 2)))));
rmSync(scratch, { recursive: true, force: true });

for (const failure of failures) console.log(`Failed: ${failure}`);
for (const reason of leftOut) console.log(`Left out: ${reason}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
