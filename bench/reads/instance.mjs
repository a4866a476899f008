/* global fetch, performance, setTimeout */
// One Strapi application that is measured: serves on a free port, counts its SQL statements, and
// creates or imports when it is told to. instance.mjs APPLICATION-FOLDER COMPILED-FOLDER
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

const [appDir, distDir] = process.argv.slice(2);
const require = createRequire(path.join(appDir, 'package.json'));
process.chdir(appDir);
const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
strapi.log.level = 'error';
await strapi.load();

let statements = 0;
const ofTransactions = /^(?:begin|commit|rollback|savepoint|release)/i;
strapi.db.connection.on('query', ({ sql }) => {
  if (!ofTransactions.test(sql)) statements += 1;
});

const reportUid = 'api::news-report.news-report';
const timed = async (work) => {
  statements = 0;
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, statements, result };
};

const doors = {
  create: ({ uid, data, status }) => strapi.documents(uid).create({ data, status }),
  createTimed: ({ data }) =>
    timed(async () => {
      await strapi.documents(reportUid).create({ data, status: 'draft' });
    }),
  /** Adopts a text; reading and extracting it is not counted. */
  importTimed: async ({ text }) => {
    const { readDocument, extractReport } = require('strapi-plugin-newsdesk/core');
    const bytes = Buffer.from(text);
    const { value: source, messages } = await readDocument(bytes, { fileName: 'bench.txt' });
    const report = extractReport(source);
    const adoption = { bytes, fileName: 'bench.txt', source, report, messages };
    const importer = strapi.plugin('newsdesk').service('import');
    return timed(() =>
      importer.adoptReport({ ...adoption, readerVersion: 'bench', receivedAt: new Date() }),
    );
  },
  /** The items of a draft, as Strapi takes them to create another. */
  itemsOf: async ({ documentId }) => {
    const kinds = ['keyPoints', 'quotes', 'statistics', 'media'];
    const draft = await strapi.db.query(reportUid).findOne({
      where: { documentId, publishedAt: null },
      populate: [...kinds, 'dateline'],
    });
    const withoutId = (item) =>
      Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'id'));
    return {
      body: draft.body,
      ...(draft.dateline === null ? {} : { dateline: withoutId(draft.dateline) }),
      ...Object.fromEntries(kinds.map((kind) => [kind, draft[kind].map(withoutId)])),
    };
  },
  settle: async () => {
    await strapi.plugin('newsdesk').service('readModel').settled();
  },
  statementsOf: async ({ url, options }) => {
    const { result, ...counted } = await timed(async () => (await fetch(url, options)).text());
    return { ...counted, bytes: Buffer.byteLength(result) };
  },
  end: async () => {
    await strapi.destroy();
    setTimeout(() => process.exit(0), 100);
  },
};

process.on('message', async ({ id, door, call }) => {
  try {
    process.send({ id, result: (await doors[door](call)) ?? null });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});

strapi.server.mount();
strapi.server.httpServer.listen(0, '127.0.0.1');
await once(strapi.server.httpServer, 'listening');
process.send({ id: 0, result: strapi.server.httpServer.address().port });
