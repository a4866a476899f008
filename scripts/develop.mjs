// The development server: the plugin rebuilt on change, Strapi in develop mode.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildPlugin } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { install, requireNode } from './preparation/install.mjs';
import { loadEnvironment, requireDatabase, requireFreePort } from './preparation/preflight.mjs';
import { root } from './preparation/run.mjs';
import { generateSecrets } from './preparation/secrets.mjs';

await orExplain(async () => {
  requireNode();
  loadEnvironment();
  await requireFreePort();
  await requireDatabase();
  install();
  generateSecrets();
  buildPlugin();
});

const start = (name, args, cwd) =>
  spawn(path.join(root, 'node_modules/.bin', name), args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true' },
  });

const bundles = ['server', 'core', 'cli', 'admin'].map((bundle) =>
  path.join(root, 'src/plugins/newsdesk/dist', bundle, 'index.js'),
);
const isNewer = (file, time) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > time;

const started = Date.now();
const watcher = start('strapi-plugin', ['watch'], path.join(root, 'src/plugins/newsdesk'));
// The watcher empties the bundles first, and Strapi would start without the plugin, silently.
while (!bundles.every((bundle) => isNewer(bundle, started))) await setTimeout(200);
const server = start('strapi', ['develop'], root);
server.once('exit', (code) => {
  watcher.kill();
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
