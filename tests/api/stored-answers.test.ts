import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import http from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { fullAccessToken } from '../app/callers';
import { createNewsroom, type Application, type Newsroom } from '../app/boot';
import type { CacheReport } from '../../src/plugins/newsdesk/server/src/cache/register';
import {
  completeReport,
  createNewsroomContent,
  createPerson,
  createPublished,
  reportUid,
  secret,
} from './fixtures';

const list = '/api/news-reports';
const bySlug = '/api/news-reports/slug/harbour-reopens';

let newsroom: Newsroom;
let app: Application;
let content: Awaited<ReturnType<typeof createNewsroomContent>>;
let token: string;
let address: { port: number };

const counters = () => app.strapi.plugin('newsdesk').service<CacheReport>('cache').counters();
const documents = (uid: string) => app.strapi.documents(uid as never);

/** An answer as it comes, nothing unpacked. */
interface Raw {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

const raw = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = 'GET', body = '' }: { readonly method?: string; readonly body?: string } = {},
): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const sent = http.request({ ...address, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

const post = (body: object | string, headers: Readonly<Record<string, string>> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return raw(
    '/graphql',
    {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
    { method: 'POST', body: text },
  );
};

/** Asks until the answer comes from the front, as the third at the latest does. */
const fromFront = async (ask: () => Promise<Raw>): Promise<Raw> => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const before = counters().frontHits;
    const answer = await ask();
    if (counters().frontHits > before) return answer;
  }
  throw new Error('not answered by the front');
};

/** Of the connection or the request, not of the answer. */
const ofConnection = new Set(['date', 'connection', 'keep-alive', 'x-request-id']);
const withoutDate = ({ headers }: Raw) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));

beforeAll(async () => {
  newsroom = await createNewsroom();
  app = await newsroom.boot();
  content = await createNewsroomContent(app.strapi);
  token = await fullAccessToken(app.strapi);
  await new Promise<void>((resolve) => {
    app.server.listen(0, '127.0.0.1', resolve);
  });
  const bound = app.server.address();
  address = { port: typeof bound === 'object' && bound !== null ? bound.port : 0 };
});

beforeEach(async () => {
  // What a start leaves to be done is done.
  await raw(list);
});

afterAll(async () => {
  await newsroom.remove();
});

describe('a stored answer', () => {
  it('is the same as the first, headers and all', async () => {
    const path = `${list}?sort=slug&first`;
    const first = await raw(path);
    const again = await fromFront(() => raw(path));
    expect(again.body.equals(first.body)).toBe(true);
    expect(withoutDate(again)).toEqual(withoutDate(first));
    expect(again.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=1',
      'x-content-type-options': 'nosniff',
      'x-powered-by': 'Newsdesk',
      'surrogate-key': `news-reports report-${content.harbour}`,
      'cache-tag': `news-reports,report-${content.harbour}`,
    });
    for (const field of ['Accept-Encoding', 'Origin', 'Authorization']) {
      expect(again.headers.vary).toContain(field);
    }
    expect(again.headers).not.toHaveProperty('set-cookie');
  });

  it('names the report it shows, for a CDN to purge it by', async () => {
    expect((await raw(bySlug)).headers['surrogate-key']).toBe(`report-${content.harbour}`);
  });

  it.each([['front'], ['Strapi']])('is not sent again to who has it, by the %s', async (by) => {
    const path = by === 'front' ? bySlug : `${bySlug}?unasked=${by}`;
    const { headers } =
      by === 'front' ? await fromFront(() => raw(path)) : await raw(`${path}&before`);
    const etag = headers.etag ?? '';
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, body, headers: still } = await raw(path, { 'if-none-match': known });
      expect(status).toBe(304);
      expect(body).toHaveLength(0);
      expect(still.etag).toBe(etag);
    }
    expect((await raw(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is sent to HEAD without its body', async () => {
    const full = await fromFront(() => raw(bySlug));
    const head = await fromFront(() => raw(bySlug, {}, { method: 'HEAD' }));
    expect(head.body).toHaveLength(0);
    expect(withoutDate(head)).toEqual(withoutDate(full));
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is sent in %s once it was asked for so', async (encoding, unpack) => {
    const plain = await raw(list);
    let packed = await raw(list, { 'accept-encoding': encoding });
    while (packed.headers['content-encoding'] === undefined) {
      packed = await raw(list, { 'accept-encoding': encoding });
    }
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.body.length).toBeLessThan(plain.body.length / 4);
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers.etag).toBe(plain.headers.etag?.replace(/"$/, `-${encoding}"`));
    const unchanged = await raw(list, {
      'accept-encoding': encoding,
      'if-none-match': packed.headers.etag ?? '',
    });
    expect(unchanged.status).toBe(304);
    const refused = await raw(list, { 'accept-encoding': `${encoding};q=0` });
    expect(refused.headers).not.toHaveProperty('content-encoding');
  });

  it('tells each origin that it may read it', async () => {
    for (const origin of ['https://one.example', 'https://two.example']) {
      const answer = await fromFront(() => raw(list, { origin }));
      expect(answer.headers['access-control-allow-origin']).toBe(origin);
      expect(answer.headers['access-control-allow-credentials']).toBe('true');
    }
    const nobody = await fromFront(() => raw(list));
    expect(nobody.headers['access-control-allow-origin'] ?? '').toBe('');
  });

  it('is shared by equal reads, and not by reads that only look equal', async () => {
    const one = await raw(`${list}?filters[language]=en&sort=slug`);
    const { misses } = counters();
    const other = await raw(`${list}?sort=slug&filters%5Blanguage%5D=en`);
    expect(counters().misses).toBe(misses);
    expect(other.body.equals(one.body)).toBe(true);
    // The order inside `sort` is its meaning.
    await raw(`${list}?sort[urgency]=asc&sort[slug]=desc`);
    await raw(`${list}?sort[slug]=desc&sort[urgency]=asc`);
    expect(counters().misses).toBe(misses + 2);
  });

  it('belongs to its caller', async () => {
    const known = { authorization: `Bearer ${token}` };
    const first = await raw(list, known);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const { memoryHits, frontHits } = counters();
    const again = await raw(list, known);
    expect(again.body.equals(first.body)).toBe(true);
    expect(counters()).toMatchObject({ memoryHits: memoryHits + 1, frontHits });
    expect((await raw(list, { authorization: 'Bearer nobody' })).status).toBe(401);
  });

  it('is found for a caller with a cookie, who is told to ask each time', async () => {
    await raw(list);
    const { memoryHits } = counters();
    const answer = await raw(list, { cookie: 'visits=3' });
    expect(counters().memoryHits).toBe(memoryHits + 1);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
  });

  it('is made once for all who ask at the same time', async () => {
    const { misses } = counters();
    const path = `${list}?sort=slug&together`;
    const all = await Promise.all(Array.from({ length: 20 }, () => raw(path)));
    expect(counters().misses).toBe(misses + 1);
    expect(new Set(all.map(({ body }) => body.toString())).size).toBe(1);
  });

  it('costs the first read at most five statements, those who find it none', async () => {
    await raw(list);
    const statements: string[] = [];
    const note = ({ sql }: { readonly sql: string }): void => {
      if (!/^(begin|commit|rollback)/i.test(sql)) statements.push(sql);
    };
    app.strapi.db.connection.on('query', note);
    const path = `${list}?sort=slug&counted`;
    await raw(path);
    expect(statements.length).toBeLessThanOrEqual(5);
    statements.length = 0;
    await raw(path);
    app.strapi.db.connection.off('query', note);
    expect(statements.filter((sql) => !sql.includes('newsdesk_generations'))).toEqual([]);
  });

  it('keeps another format apart', async () => {
    const usual = await raw(bySlug);
    const legacy = { 'strapi-response-format': 'v4' };
    const old = await raw(bySlug, legacy);
    expect(old.body.toString()).toContain('"attributes"');
    expect((await raw(bySlug, legacy)).body.equals(old.body)).toBe(true);
    expect((await raw(bySlug)).body.equals(usual.body)).toBe(true);
  });
});

describe('never stored', () => {
  it.each([
    ['what is not there', `${list}/slug/nothing`, 404],
    ['a refusal', `${list}?filters[nothing]=1`, 400],
    ['drafts refused', `${list}?status=draft`, 403],
  ])('is %s', async (_what, path, status) => {
    const { stored } = counters();
    expect((await raw(path)).status).toBe(status);
    expect((await raw(path)).status).toBe(status);
    expect(counters().stored).toBe(stored);
  });

  it('are drafts, nor what staff alone may see', async () => {
    const known = { authorization: `Bearer ${token}` };
    const { stored } = counters();
    const drafts = await raw(`${list}?status=draft`, known);
    expect(drafts.body.toString()).toContain(secret);
    const inGraphql = await post({ query: '{ newsReports(status: DRAFT) { headline } }' }, known);
    expect(inGraphql.body.toString()).toContain(secret);
    expect((await raw('/api/people?pagination[pageSize]=99', known)).body.toString()).toContain(
      secret,
    );
    expect(counters().stored).toBe(stored);
    for (const path of [`${list}?status=draft`, list, '/api/people?pagination[pageSize]=99']) {
      expect((await raw(path)).body.toString()).not.toContain(secret);
    }
  });

  it('are mutations: two equal ones are two', async () => {
    const mutation = {
      query: `mutation { createPerson(data: { name: "Twice" }) { name } }`,
    };
    const known = { authorization: `Bearer ${token}` };
    await Promise.all([post(mutation, known), post(mutation, known)]);
    expect(
      await app.strapi.db.query('api::person.person').count({ where: { name: 'Twice' } }),
    ).toBe(2);
  });

  it('is a GraphQL answer with errors', async () => {
    const query = '{ newsReports { headline } sourceDocuments { text } }';
    const { stored } = counters();
    await post({ query });
    await post({ query });
    expect(counters().stored).toBe(stored);
  });
});

describe('what was stored is gone', () => {
  const headlines = async (path: string): Promise<string> => (await raw(path)).body.toString();

  it('at the moment an embargo passes, and at the moment a report expires', async () => {
    const person = (await createPerson(app.strapi, 'Cy Moe')).id;
    const data = completeReport('timed', 'Timed', {
      person,
      organization: content.organization.id,
    });
    const opens = Date.now() + 1_500;
    const closes = opens + 1_000;
    await createPublished(app.strapi, {
      ...data,
      embargoedUntil: new Date(opens).toISOString(),
      expiresAt: new Date(closes).toISOString(),
    });
    const seen: { readonly at: number; readonly until: number; readonly shown: boolean }[] = [];
    while (Date.now() < closes + 300) {
      const at = Date.now();
      const shown = (await headlines(list)).includes('"Timed"');
      seen.push({ at, until: Date.now(), shown });
    }
    expect(seen.filter(({ until, shown }) => until < opens && shown)).toEqual([]);
    expect(seen.filter(({ at, until, shown }) => at > opens && until < closes && !shown)).toEqual(
      [],
    );
    expect(seen.filter(({ at, shown }) => at > closes && shown)).toEqual([]);
    expect(seen.some(({ shown }) => shown)).toBe(true);
    expect(counters().frontHits).toBeGreaterThan(10);
  });

  it('tells caches downstream to ask, shortly before that moment', async () => {
    const documentId = await createPublished(app.strapi, {
      headline: 'Short',
      slug: 'short',
      expiresAt: new Date(Date.now() + 1_500).toISOString(),
    });
    const { headers } = await raw(`${list}/${documentId}`);
    expect(headers['cache-control']).toBe('public, no-cache');
  });

  it('when a report is killed, withheld, unpublished or put under embargo', async () => {
    const documentId = await createPublished(app.strapi, { headline: 'Doomed', slug: 'doomed' });
    const shows = async () => {
      const all = [await headlines(list), await headlines(`${list}/slug/doomed`)];
      return all.map((text) => text.includes('"Doomed"'));
    };
    const changes = [
      { pubStatus: 'canceled' },
      { pubStatus: 'withheld' },
      { embargoedUntil: '2999-01-01T00:00:00.000Z' },
      { expiresAt: '2001-01-01T00:00:00.000Z' },
    ];
    for (const change of changes) {
      await fromFront(() => raw(list));
      expect(await shows()).toEqual([true, true]);
      await documents(reportUid).update({ documentId, status: 'published', data: change } as never);
      expect(await shows()).toEqual([false, false]);
      await documents(reportUid).update({
        documentId,
        status: 'published',
        data: { pubStatus: 'usable', embargoedUntil: null, expiresAt: null },
      } as never);
    }
    expect(await shows()).toEqual([true, true]);
    await documents(reportUid).unpublish({ documentId } as never);
    expect(await shows()).toEqual([false, false]);
  });

  it('when the public may no longer read', async () => {
    await fromFront(() => raw(list));
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const action = `${reportUid}.find`;
    const found: unknown = await permissions.findOne({ where: { action } });
    await permissions.delete({ where: { action } });
    expect((await raw(list)).status).toBe(403);
    await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } })
      .then((role: { id: number }) => permissions.create({ data: { action, role: role.id } }));
    expect(found).not.toBeNull();
    expect((await raw(list)).status).toBe(200);
  });

  it('but not when a draft is saved', async () => {
    await fromFront(() => raw(list));
    const { changes } = counters();
    await documents(reportUid).update({
      documentId: content.harbour,
      data: { headline: `${secret} even newer`, quotes: [{ text: 'New.', kind: 'indirect' }] },
    } as never);
    expect(counters().changes).toBe(changes);
    const { frontHits } = counters();
    await raw(list);
    expect(counters().frontHits).toBe(frontHits + 1);
  });
});

describe('GraphQL', () => {
  const query = '{ newsReports(sort: "slug") { documentId headline quotes { text } } }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const persisted = { persistedQuery: { version: 1, sha256Hash } };
  const asked = (parameters: Readonly<Record<string, string>>): string =>
    `/graphql?${new URLSearchParams(parameters).toString()}`;

  it('is answered by the front, by POST', async () => {
    const first = await post({ query });
    const again = await fromFront(() => post({ query }));
    expect(first.status).toBe(200);
    expect(again.body.equals(first.body)).toBe(true);
    expect(again.headers.etag).toMatch(/^"/);
    expect(again.headers['surrogate-key']).toContain(`report-${content.harbour}`);
  });

  it('is answered by the front, by GET, to those a foreign page cannot be', async () => {
    const path = asked({ query });
    const refused = await raw(path);
    expect(refused.status).toBe(400);
    const careful = { 'apollo-require-preflight': 'true' };
    const answer = await fromFront(() => raw(path, careful));
    expect(answer.status).toBe(200);
    expect(answer.body.equals((await post({ query })).body)).toBe(true);
    expect((await raw(path)).status).toBe(400);
  });

  it('takes a query by its hash, once it was told the query', async () => {
    const careful = { 'apollo-require-preflight': 'true' };
    const path = asked({ extensions: JSON.stringify(persisted) });
    const unknown = await raw(path, careful);
    expect(unknown.body.toString()).toContain('PersistedQueryNotFound');
    expect((await post({ query, extensions: persisted })).status).toBe(200);
    const known = await fromFront(() => raw(path, careful));
    expect(known.body.equals((await post({ query })).body)).toBe(true);
    const wrong = await post({ query: '{ people { name } }', extensions: persisted });
    expect(wrong.status).toBe(400);
  });

  it('does not take mutations by GET', async () => {
    const mutation = 'mutation { createPerson(data: { name: "By GET" }) { name } }';
    const { status } = await raw(asked({ query: mutation }), {
      'apollo-require-preflight': 'true',
      authorization: `Bearer ${token}`,
    });
    expect(status).toBe(405);
  });

  it.each([
    ['no JSON', '{ "query": '],
    ['no query', '{}'],
    ['a query that does not parse', '{"query":"{ newsReports { "}'],
  ])('refuses %s as without a cache', async (_what, body) => {
    const { status } = await post(body);
    expect(status).toBe(400);
    expect((await post(body)).status).toBe(400);
  });

  it('takes a body that comes in pieces', async () => {
    const body = JSON.stringify({ query });
    const answer = await new Promise<number>((resolve, reject) => {
      const sent = http.request(
        {
          ...address,
          path: '/graphql',
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': String(body.length) },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sent.on('error', reject);
      sent.write(body.slice(0, 10));
      setTimeout(() => sent.end(body.slice(10)), 50);
    });
    expect(answer).toBe(200);
  });

  it('takes long bodies, and bodies of unknown length', async () => {
    const long = await post({ query: `${query} # ${'x'.repeat(20_000)}` });
    expect(long.status).toBe(200);
    const chunked = await raw(
      '/graphql',
      { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      { method: 'POST', body: JSON.stringify({ query }) },
    );
    expect(chunked.status).toBe(200);
  });
});
