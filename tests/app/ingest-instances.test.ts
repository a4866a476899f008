import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createNewsroom, type Newsroom } from './boot';

const feed = `<rss version="2.0"><channel><title>Harbour</title><item>
  <title>The ferry sails again</title><guid>tag:harbour,2026:ferry</guid>
  <description>The ferry sails again from Monday, the harbour master said.</description>
</item></channel></rss>`;

let newsroom: Newsroom;
let requests = 0;
const server = http.createServer((_, response) => {
  requests += 1;
  // Long enough for the other instance to have its try.
  setTimeout(() => response.setHeader('content-type', 'application/rss+xml').end(feed), 500);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.env['TRUSTED_HOSTS'] = `127.0.0.1:${port}`;
  newsroom = await createNewsroom();
  const application = await newsroom.boot();
  await application.strapi.documents('api::ingest-source.ingest-source').create({
    data: { label: 'Harbour wire', address: `http://127.0.0.1:${port}/` } as never,
  });
  await application.stop();
});
afterAll(async () => {
  delete process.env['TRUSTED_HOSTS'];
  server.closeAllConnections();
  server.close();
  await newsroom.remove();
});

const says = async (instance: ChildProcessWithoutNullStreams, word: string): Promise<void> => {
  for await (const chunk of instance.stdout.iterator({ destroyOnReturn: false })) {
    if (String(chunk).includes(word)) return;
  }
};

it('a source is asked once by two instances on one database', async () => {
  const instances = [1, 2].map(() =>
    spawn(process.execPath, [path.join(__dirname, 'poll-newsroom.mjs')], {
      env: { ...process.env, ...newsroom.environment },
    }),
  );
  await Promise.all(instances.map((instance) => says(instance, 'ready')));

  const ends = instances.map((instance) => once(instance, 'exit'));
  for (const { stdin } of instances) stdin.write('now\n');
  await Promise.all(ends);

  expect(requests).toBe(1);
  expect(await newsroom.count('news_reports')).toBe(1);
});
