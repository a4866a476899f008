// An instance in a process of its own, for tests that run several on one database: boots, says
// so, and asks what is due when it is told to.
import { createRequire } from 'node:module';
import path from 'node:path';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const root = path.resolve(import.meta.dirname, '../..');

const strapi = createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  autoReload: false,
  serveAdminPanel: false,
});
strapi.log.level = 'error';
await strapi.load();
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  await strapi.plugin('newsdesk').service('ingest').pollDue();
  process.stdout.write('done\n');
  process.exit(0);
});
