// `npm run newsdesk -- …`: prepares what the command needs, then hands over to the plugin's own.
import { createRequire } from 'node:module';
import { buildPlugin, compileApplication } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { install, requireNode } from './preparation/install.mjs';
import { loadEnvironment, requireDatabase } from './preparation/preflight.mjs';
import { generateSecrets } from './preparation/secrets.mjs';

const withoutDatabase = new Set(['extract', 'check', undefined, '--help', '-h']);

await orExplain(async () => {
  requireNode();
  loadEnvironment();
  install();
  buildPlugin();
  if (withoutDatabase.has(process.argv[2])) return;
  await requireDatabase();
  generateSecrets();
  compileApplication();
});

createRequire(import.meta.url)('../src/plugins/newsdesk/bin/newsdesk.js');
