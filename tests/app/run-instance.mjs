// One of several instances of a newsroom, in a process of its own: serves on a free port, and does
// what it is told through the doors that have no address.
import { once } from 'node:events';
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
strapi.log.level = process.env.TEST_LOG_LEVEL ?? 'error';
await strapi.load();

const doors = {
  documents: ({ uid, action, params }) => strapi.documents(uid)[action](params),
  query: ({ uid, action, params }) => strapi.db.query(uid)[action](params),
  service: ({ uid, plugin, name, action, params }) =>
    (plugin === undefined ? strapi.service(uid) : strapi.plugin(plugin).service(name))[action](
      ...params,
    ),
};

process.on('message', async ({ id, door, call }) => {
  try {
    const result = await doors[door](call);
    process.send({ id, result: JSON.parse(JSON.stringify(result ?? null)) });
  } catch (error) {
    process.send({ id, error: `${error.name}: ${error.message}` });
  }
});

strapi.server.mount();
strapi.server.httpServer.listen(0, '127.0.0.1');
await once(strapi.server.httpServer, 'listening');
process.send({ id: 0, result: strapi.server.httpServer.address().port });
