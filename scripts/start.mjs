// Prepares what is missing, then serves: install, secrets, builds; the first start seeds.
import { buildAdmin, buildPlugin, compileApplication } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { install, requireNode } from './preparation/install.mjs';
import { loadEnvironment, requireDatabase, requireFreePort } from './preparation/preflight.mjs';
import { generateSecrets } from './preparation/secrets.mjs';

await orExplain(async () => {
  requireNode();
  loadEnvironment();
  await requireFreePort();
  await requireDatabase();
  install();
  generateSecrets();
  buildPlugin();
  compileApplication();
  buildAdmin();
});

await import('./serve.mjs');
