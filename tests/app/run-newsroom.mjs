// A newsroom in a process of its own, for tests that kill it or run two at once:
// boots (which seeds), imports the files named, and ends.
import { readFile } from 'node:fs/promises';
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
const importer = strapi.plugin('newsdesk').service('import');
for (const file of process.argv.slice(2)) {
  const items = await importer.importFile({
    bytes: await readFile(file),
    fileName: path.basename(file),
  });
  for (const { outcome } of items) process.stdout.write(`${outcome} ${path.basename(file)}\n`);
}
// Ends without closing: on PostgreSQL a pool that is closed while it still opens a
// connection rejects without anybody listening.
process.exit(0);
