import { once } from 'node:events';
import http from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import type { IngestService } from '../../src/plugins/newsdesk/server/src/ingest/ingest-service';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { administratorToken } from './callers';
import { organizationUid, reportUid, stored } from './stored';

const sourceUid = 'api::ingest-source.ingest-source';
const stateUid = 'newsdesk_ingest_state';
const created = z.object({ documentId: z.string() });

let newsroom: Newsroom;
let application: Application;
let strapi: Application['strapi'];
let token: string;
let port = 0;
let requests: http.IncomingMessage[] = [];
let respond: http.RequestListener = (_, response) => response.end();
const server = http.createServer((incoming, response) => {
  requests.push(incoming);
  respond(incoming, response);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  process.env['TRUSTED_HOSTS'] = `127.0.0.1:${port}`;
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  ({ strapi } = application);
  token = await administratorToken(application);
});
afterAll(async () => {
  delete process.env['TRUSTED_HOSTS'];
  server.closeAllConnections();
  server.close();
  await newsroom.remove();
});
beforeEach(async () => {
  requests = [];
  await strapi.db.query(sourceUid).deleteMany({});
});

const ingest = () => strapi.plugin('newsdesk').service<IngestService>('ingest');
const caller = (method: 'get' | 'post' | 'put' | 'delete', path: string) => {
  const agent = request(application.server);
  return agent[method](path).set('authorization', `Bearer ${token}`);
};
const manager = (method: 'get' | 'post' | 'put' | 'delete', path = '') =>
  caller(method, `/content-manager/collection-types/${sourceUid}${path}`);
const source = (changes: object = {}) => ({
  label: 'Harbour wire',
  address: `http://127.0.0.1:${port}/feed.xml`,
  ...changes,
});
const add = async (changes: object = {}): Promise<string> =>
  created.parse(await strapi.documents(sourceUid).create({ data: source(changes) as never }))
    .documentId;
const statusOf = (documentId: string) => ingest().statusOf(documentId);

let entries = 0;
const entry = (title = `Ferry number ${(entries += 1)} sails again`) => `<item>
  <title>${title}</title><guid>tag:harbour,2026:${title.replaceAll(' ', '-')}</guid>
  <pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
  <description>The ferry sails again from Monday, the harbour master said.</description></item>`;
const feed = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Harbour</title>${items.join('')}</channel></rss>`;
const serve = (body: string, headers: Record<string, string> = {}): void => {
  respond = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body);
  };
};

describe('a watched source', () => {
  it('is asked when it is due, and its entries become drafts', async () => {
    serve(feed(entry('First ferry'), entry('Second ferry')));
    const documentId = await add();

    await ingest().pollDue();
    await ingest().pollDue();

    expect(requests).toHaveLength(1);
    expect(await statusOf(documentId)).toMatchObject({
      lastResult: 'imported',
      failures: 0,
      isRunning: false,
      outcomes: { created: 2 },
    });
    const where = { headline: { $in: ['First ferry', 'Second ferry'] } };
    expect(await strapi.db.query(reportUid).count({ where })).toBe(2);
    const published = { ...where, publishedAt: { $notNull: true } };
    expect(await strapi.db.query(reportUid).count({ where: published })).toBe(0);
  });

  it('says nothing new when its entries are known', async () => {
    serve(feed(entry('Third ferry')));
    const documentId = await add();

    await ingest().pollNow(documentId);
    const status = await ingest().pollNow(documentId);

    expect(status).toMatchObject({ lastResult: 'unchanged', outcomes: { known: 1 } });
  });

  it('is asked conditionally', async () => {
    const body = feed(entry());
    respond = (incoming, response) => {
      if (incoming.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else {
        response
          .writeHead(200, { etag: '"1"', 'last-modified': 'Sun, 01 Mar 2026 10:00:00 GMT' })
          .end(body);
      }
    };
    const documentId = await add();

    await ingest().pollNow(documentId);
    const status = await ingest().pollNow(documentId);

    expect(status).toMatchObject({ lastResult: 'unchanged', outcomes: {} });
    expect(requests[1]?.headers['if-modified-since']).toBe('Sun, 01 Mar 2026 10:00:00 GMT');
  });

  it('gives its items the provider and the topic chosen for it', async () => {
    const provider = created.parse(
      await strapi.documents(organizationUid).create({ data: { name: 'Harbour Press' } }),
    );
    const topic = created.parse(
      await strapi.documents('api::topic.topic').create({ data: { label: 'Ships' } as never }),
    );
    const item = entry();
    serve(feed(item).replace('<title>Harbour</title>', ''));
    await ingest().pollNow(await add({ provider: provider.documentId, topic: topic.documentId }));

    const found = created.parse(
      await strapi.db.query(reportUid).findOne({
        where: { headline: item.match(/<title>(.*)<\/title>/)?.[1] },
        select: ['documentId'],
      }),
    );
    expect(await stored(strapi, found.documentId)).toMatchObject({
      provider: { name: 'Harbour Press' },
    });
    expect(
      await strapi.documents(reportUid).findOne({
        documentId: found.documentId,
        populate: ['topics'],
      }),
    ).toMatchObject({ topics: [{ label: 'Ships' }] });
  });

  it('takes what it can of a feed with broken items, and says which', async () => {
    serve(feed(entry(), '<item><guid>tag:harbour,2026:empty</guid></item>'));

    const status = await ingest().pollNow(await add());

    expect(status?.outcomes['created']).toBe(1);
    expect(status?.messages.length).toBeGreaterThan(0);
  });

  it('does not fetch the pages its entries link to', async () => {
    serve(
      feed(`<item><title>Only a link</title><link>http://127.0.0.1:${port}/page</link></item>`),
    );

    await ingest().pollNow(await add());

    expect(requests.map(({ url }) => url)).toEqual(['/feed.xml']);
  });

  it('is asked later after each failure, and not before it wants to be', async () => {
    respond = (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end();
    const documentId = await add({ intervalMinutes: 10 });
    const before = Date.now();

    await ingest().pollNow(documentId);
    const status = await ingest().pollNow(documentId);

    expect(status).toMatchObject({
      lastResult: 'failed',
      failures: 2,
      messages: [{ code: 'source-unavailable', reason: expect.stringContaining('429') }],
    });
    expect(Date.parse(status?.nextRunAt ?? '') - before).toBeGreaterThanOrEqual(7_200_000);
    await ingest().pollDue();
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['a page where a feed is expected', '<!doctype html><p>Please log in to read on.</p>'],
    ['words', 'Please log in to read on.'],
  ])('that answers with %s fails, and nothing is imported', async (_, body) => {
    const before = await strapi.db.query(reportUid).count();
    serve(body);

    const status = await ingest().pollNow(await add());

    expect(status).toMatchObject({
      lastResult: 'failed',
      messages: [{ code: 'format-unexpected' }],
    });
    expect(await strapi.db.query(reportUid).count()).toBe(before);
  });

  it('is left alone while it is not enabled', async () => {
    serve(feed());
    const documentId = await add({ enabled: false });

    await ingest().pollDue();

    expect(requests).toHaveLength(0);
    expect(await statusOf(documentId)).toMatchObject({ nextRunAt: null });
  });

  it('is asked once when several look at the same moment', async () => {
    serve(feed(entry()));
    await add();

    await Promise.all([1, 2, 3, 4].map(() => ingest().pollDue()));

    expect(requests).toHaveLength(1);
  });

  it('is taken over when who asked it has died', async () => {
    serve(feed());
    const documentId = await add();
    await ingest().pollNow(documentId);
    const died = { leasedBy: 'somebody', leasedUntil: new Date(Date.now() - 1000) };
    await strapi.db.query(stateUid).updateMany({
      where: { sourceKey: documentId },
      data: { ...died, nextRunAt: new Date(Date.now() - 1000) },
    });

    await ingest().pollDue();

    expect(requests).toHaveLength(2);
  });

  it('is due again when it was changed, and forgotten when deleted', async () => {
    serve(feed());
    const documentId = await add();
    await ingest().pollNow(documentId);
    await strapi
      .documents(sourceUid)
      .update({ documentId, data: { label: 'Ferry wire' } as never });
    await ingest().pollDue();
    expect(requests).toHaveLength(2);

    await strapi.documents(sourceUid).delete({ documentId });
    expect(await strapi.db.query(stateUid).count({ where: { sourceKey: documentId } })).toBe(0);
  });
});

describe('the credentials of a source', () => {
  const secret = 'correct horse battery staple';

  it('are sent, sealed at rest, and never shown', async () => {
    serve(feed());
    const answer = await manager('post').send(
      source({ authentication: 'basic', userName: 'ada', credentials: secret }),
    );
    const { documentId } = z.object({ data: created }).parse(answer.body).data;

    await ingest().pollNow(documentId);

    const basic = Buffer.from(`ada:${secret}`).toString('base64');
    expect(requests[0]?.headers.authorization).toBe(`Basic ${basic}`);
    const row = JSON.stringify(await strapi.db.query(sourceUid).findOne({ where: { documentId } }));
    expect(row).toContain('"sealedCredentials":"v1:');
    expect(row).not.toContain(secret);
    const one = await manager('get', `/${documentId}`);
    const list = await manager('get');
    for (const { status, text } of [answer, one, list]) {
      expect(status).toBeLessThan(300);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('v1:');
    }
  });

  it('stay when the rest is saved, and do not follow the address to another host', async () => {
    serve(feed());
    const documentId = await add({ authentication: 'bearer', credentials: secret });
    const save = (data: object) => manager('put', `/${documentId}`).send(data);

    await save(source({ authentication: 'bearer', label: 'Renamed', credentials: '' }));
    await ingest().pollNow(documentId);
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${secret}`);

    await save(source({ authentication: 'bearer', address: 'https://elsewhere.example/' }));
    const row: unknown = await strapi.db.query(sourceUid).findOne({ where: { documentId } });
    expect(row).toMatchObject({ sealedCredentials: null });
  });

  it('cannot be written as if they were sealed', async () => {
    const documentId = await add({ sealedCredentials: 'v1:00' });

    const row: unknown = await strapi.db.query(sourceUid).findOne({ where: { documentId } });
    expect(row).toMatchObject({ sealedCredentials: null });
  });
});

describe('the address of a source', () => {
  it.each([
    ['http://wire.example/', 'address-insecure'],
    ['https://10.0.0.1/', 'address-private'],
    ['wire', 'address-invalid'],
  ])('is refused when it is %s, at its field', async (address, code) => {
    const answer = await manager('post').send(source({ address }));

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: { details: { code, errors: [{ path: ['address'] }] } },
    });
  });
});

describe('the panel beside a source', () => {
  const panel = (documentId: string, method: 'get' | 'post', path: string) =>
    caller(method, `/newsdesk/ingest-sources/${documentId}/${path}`);

  it('shows its last run and asks it now', async () => {
    serve(feed(entry()));
    const documentId = await add();

    expect((await panel(documentId, 'get', 'status')).body).toMatchObject({
      data: { lastRunAt: null, lastResult: null },
    });
    const polled = await panel(documentId, 'post', 'polls');
    expect(polled.body).toMatchObject({ data: { lastResult: 'imported' } });
    expect((await panel(documentId, 'get', 'status')).body).toEqual(polled.body);
  });

  it('is told when the source is being asked already', async () => {
    let release = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      respond = (_, response) => {
        release = () => response.end(feed());
        resolve();
      };
    });
    const documentId = await add();
    const first = ingest().pollNow(documentId);
    await reached;

    const second = await panel(documentId, 'post', 'polls');
    release();
    await first;

    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ error: { details: { code: 'ingest-source-busy' } } });
  });

  it('is only for those who may', async () => {
    const documentId = await add();
    const answer = await request(application.server).get(
      `/newsdesk/ingest-sources/${documentId}/status`,
    );

    expect(answer.status).toBe(401);
    expect((await panel('none', 'get', 'status')).status).toBe(404);
  });

  it('has no public counterpart', async () => {
    await add();
    expect((await request(application.server).get('/api/ingest-sources')).status).toBe(404);
  });
});

describe('a newsroom that stops', () => {
  it('breaks off what it fetches and gives the lease back', async () => {
    const reached = new Promise<void>((resolve) => {
      respond = () => {
        resolve();
      };
    });
    const documentId = await add();
    const polling = ingest().pollDue();
    await reached;

    await Promise.all([ingest().stop(), polling]);

    expect(await statusOf(documentId)).toMatchObject({ isRunning: false, failures: 0 });
  });
});
