import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createNewsroom, type Newsroom } from './boot';
import { startInstance, type Instance } from './instances';
import { hasRedis, redisProcess, type RedisProcess } from './redis-process';
import { organizationUid, personUid, reportUid } from './stored';
import { databaseClient } from './test-database';

/**
 * Random reads and writes through every door, on one instance with SQLite and on two elsewhere,
 * with a Redis that comes and goes. Every answer that may come from a cache is compared with one
 * that cannot. CACHE_OPERATIONS and CACHE_SEED choose another run.
 */
const operations = Number(process.env.CACHE_OPERATIONS ?? 500);
const seed = Number(process.env.CACHE_SEED ?? 20_261_123);

const topicUid = 'api::topic.topic';
const fileUid = 'plugin::upload.file';
const permissionUid = 'plugin::users-permissions.permission';

const severalInstances = databaseClient !== 'sqlite';
/** Within this many milliseconds a write on one instance is seen on all. */
const acrossInstances = 1_000;

/** Mulberry32: the same run for the same seed. */
const randomOf = (start: number) => {
  let state = start;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { next, below, pick: <T>(from: readonly T[]): T => at(from, below(from.length)) };
};

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const random = randomOf(seed);
const entry = z.looseObject({ id: z.number(), documentId: z.string() });
const idOnly = z.object({ id: z.number() });

let newsroom: Newsroom;
let folder: string;
let redis: RedisProcess | null = null;
let instances: Instance[] = [];
let tokens: { full: string; reader: string; readerId: number };
let admin: { token: string; since: number };
let publicRole: number;
const reports: string[] = [];
const people: { id: number; documentId: string }[] = [];
const organizations: { id: number; documentId: string }[] = [];
const topics: { id: number; documentId: string }[] = [];
const files: number[] = [];
let count = 0;
/** Moments at which something becomes visible or stops being so by itself. */
const boundaries: number[] = [];

const named = (what: string): string => {
  count += 1;
  return `${what} ${count}`;
};

interface Sent {
  readonly status: number;
  readonly text: string;
}

const send = async (
  { address }: Instance,
  url: string,
  options: RequestInit = {},
): Promise<Sent> => {
  const response = await fetch(`${address}${url}`, options);
  return { status: response.status, text: await response.text() };
};

const json = (body: unknown, token: string, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify(body),
});

const must = async (sent: Promise<Sent>): Promise<void> => {
  const { status, text } = await sent;
  if (status >= 300 || text.startsWith('{"errors"')) throw new Error(`${status}: ${text}`);
};

const editor = { email: 'edith@newsdesk.example', password: 'A-long-passw0rd' };

const tokenFrom = async (on: Instance, url: string, body: object) => {
  const { text } = await send(on, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { token } = z
    .object({ data: z.object({ token: z.string() }) })
    .parse(JSON.parse(text)).data;
  return { token, since: Date.now() };
};

/** The panel's tokens end after half an hour, which a long run outlasts. */
const editorToken = async (on: Instance): Promise<string> => {
  if (Date.now() - admin.since > 15 * 60_000) admin = await tokenFrom(on, '/admin/login', editor);
  return admin.token;
};

const reportData = (slug: string, index: number) => ({
  headline: named('Headline'),
  slug,
  pubStatus: 'usable',
  urgency: 1 + (index % 8),
  language: index % 3 === 0 ? 'nb' : 'en',
  quotes: [
    {
      text: 'We sail at dawn.',
      kind: 'indirect',
      speakerName: 'X',
      speaker: at(people, index % people.length).id,
    },
  ],
  statistics: [{ label: 'Passengers', value: index, printed: String(index) }],
  media: [{ caption: 'The quay', file: at(files, index % files.length) }],
  people: [at(people, index % people.length).id],
  organizations: [at(organizations, index % organizations.length).id],
  topics: [at(topics, index % topics.length).id],
});

/** Every write, by the door it comes through. */
const writes: readonly ((on: Instance) => Promise<unknown>)[] = [
  // The document service.
  async (on) => {
    const documentId = random.pick(reports);
    await on.documents(reportUid, 'update', { documentId, data: { headline: named('Draft') } });
    await on.documents(reportUid, 'publish', { documentId });
  },
  (on) =>
    on.documents(reportUid, 'update', {
      documentId: random.pick(reports),
      status: 'published',
      data: { headline: named('At once') },
    }),
  (on) =>
    on.documents(reportUid, 'update', {
      documentId: random.pick(reports),
      data: { headline: named('Only a draft') },
    }),
  (on) => on.documents(reportUid, 'unpublish', { documentId: random.pick(reports) }),
  (on) => on.documents(reportUid, 'publish', { documentId: random.pick(reports) }),
  async (on) => {
    const index = random.below(reports.length);
    await on.documents(reportUid, 'delete', { documentId: at(reports, index) });
    const created = entry.parse(
      await on.documents(reportUid, 'create', {
        data: reportData(`report-${index}`, index),
        status: 'published',
      }),
    );
    reports[index] = created.documentId;
  },
  // Killed, and back.
  (on) =>
    on.documents(reportUid, 'update', {
      documentId: random.pick(reports),
      status: 'published',
      data: { pubStatus: random.pick(['usable', 'usable', 'canceled', 'withheld']) },
    }),
  // Visible later, or not for long.
  async (on) => {
    const moment = Date.now() + 400 + random.below(800);
    boundaries.push(moment);
    const field = random.pick(['embargoedUntil', 'expiresAt']);
    await on.documents(reportUid, 'update', {
      documentId: random.pick(reports),
      status: 'published',
      data: { embargoedUntil: null, expiresAt: null, [field]: new Date(moment).toISOString() },
    });
  },
  (on) =>
    on.documents(reportUid, 'update', {
      documentId: random.pick(reports),
      status: 'published',
      data: { embargoedUntil: null, expiresAt: null, pubStatus: 'usable' },
    }),
  (on) =>
    on.documents(personUid, 'update', {
      documentId: random.pick(people).documentId,
      data: { name: random.pick(['Ada Ravn', 'Bo Lind', named('Person')]) },
    }),
  (on) =>
    on.documents(topicUid, 'update', {
      documentId: random.pick(topics).documentId,
      data: { label: named('Topic') },
    }),
  // REST.
  (on) =>
    must(
      send(
        on,
        `/api/news-reports/${random.pick(reports)}`,
        json({ data: { standfirst: named('By REST') } }, tokens.full, 'PUT'),
      ),
    ),
  (on) =>
    must(
      send(
        on,
        `/api/people/${random.pick(people).documentId}`,
        json({ data: { role: named('role') } }, tokens.full, 'PUT'),
      ),
    ),
  // GraphQL.
  (on) =>
    must(
      send(
        on,
        '/graphql',
        json(
          {
            query: `mutation ($id: ID!, $data: NewsReportInput!) { updateNewsReport(documentId: $id, data: $data) { documentId } }`,
            variables: { id: random.pick(reports), data: { byline: named('By GraphQL') } },
          },
          tokens.full,
        ),
      ),
    ),
  // The admin panel, one and many.
  async (on) =>
    must(
      send(
        on,
        `/content-manager/collection-types/${personUid}/${random.pick(people).documentId}`,
        json({ name: named('By an editor') }, await editorToken(on), 'PUT'),
      ),
    ),
  async (on) =>
    must(
      send(
        on,
        `/content-manager/collection-types/${reportUid}/actions/${random.pick(['bulkPublish', 'bulkUnpublish', 'bulkPublish'])}`,
        json(
          { documentIds: [...new Set([random.pick(reports), random.pick(reports)])] },
          await editorToken(on),
        ),
      ),
    ),
  // The media library.
  (on) =>
    on.plugin('upload', 'upload', 'updateFileInfo', random.pick(files), {
      alternativeText: named('Alternative'),
    }),
  // The database layer.
  (on) =>
    on.query(organizationUid, 'update', {
      where: { id: random.pick(organizations).id },
      data: { name: named('Organization') },
    }),
  (on) =>
    on.query(reportUid, 'updateMany', {
      where: { publishedAt: { $notNull: true }, language: 'nb' },
      data: { urgency: 1 + random.below(8) },
    }),
  (on) =>
    on.query('news.quote', 'updateMany', {
      where: { kind: 'indirect' },
      data: { text: named('Words') },
    }),
  // Who may read.
  async (on) => {
    const action = random.pick([`${topicUid}.find`, `${personUid}.find`, `${reportUid}.findOne`]);
    const where = { action, role: publicRole };
    const found = await on.query(permissionUid, 'findOne', { where });
    if (found === null) await on.query(permissionUid, 'create', { data: where });
    else await on.query(permissionUid, 'delete', { where: { id: idOnly.parse(found).id } });
  },
  (on) =>
    on.service(
      'admin::api-token',
      'update',
      tokens.readerId,
      random.pick([
        { type: 'read-only' },
        { type: 'custom', permissions: [`${reportUid}.find`] },
        { type: 'custom', permissions: [`${topicUid}.find`, `${reportUid}.findOne`] },
      ]),
    ),
];

const lists = [
  'sort=slug',
  'sort=urgency:desc,slug&pagination[pageSize]=3',
  'filters[language]=nb&sort=slug',
  'sort=slug&filters[quotes][speaker][name]=Ada Ravn',
  'sort=slug&filters[people][name][$contains]=Bo',
  'sort=slug&filters[pubStatus]=usable&pagination[withCount]=false',
  'sort=slug&populate=*',
  'sort=slug&fields=headline&populate[quotes][populate]=speaker',
];

const selection =
  'documentId headline standfirst byline quotes { text speaker { name } } media { file { alternativeText } } topics { label }';

interface Read {
  /** The same read, made so that no cache can know it. */
  readonly as: (nonce: string | null) => { readonly url: string; readonly options: RequestInit };
}

const rest = (url: string, headers: Record<string, string> = {}): Read => ({
  as: (nonce) => ({
    url: nonce === null ? url : `${url}${url.includes('?') ? '&' : '?'}nonce=${nonce}`,
    options: { headers },
  }),
});

const graphql = (query: string, headers: Record<string, string> = {}): Read => ({
  as: (nonce) => ({
    url: '/graphql',
    options: {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: nonce === null ? query : `${query} #${nonce}` }),
    },
  }),
});

const someRead = (): Read => {
  const caller = random.next();
  const headers: Record<string, string> =
    caller < 0.7
      ? {}
      : caller < 0.8
        ? { origin: random.pick(['https://one.example', 'https://two.example']) }
        : caller < 0.9
          ? { authorization: `Bearer ${tokens.reader}` }
          : { authorization: `Bearer ${tokens.full}` };
  const which = random.below(10);
  if (which < 3) return rest(`/api/news-reports?${random.pick(lists)}`, headers);
  if (which < 5)
    return rest(`/api/news-reports/slug/report-${random.below(reports.length)}`, headers);
  if (which < 6) return rest(`/api/news-reports/${random.pick(reports)}`, headers);
  if (which < 7)
    return rest(`/api/${random.pick(['people', 'topics', 'organizations'])}?sort=id`, headers);
  if (which < 9) {
    return graphql(
      random.pick([
        `{ newsReports(sort: "slug", pagination: { pageSize: 25 }) { ${selection} } }`,
        `{ newsReports(sort: "slug", filters: { quotes: { speaker: { name: { eq: "Ada Ravn" } } } }) { ${selection} } }`,
        `{ newsReportBySlug(slug: "report-1") { ${selection} } }`,
        '{ people(sort: "documentId") { name role } }',
      ]),
      headers,
    );
  }
  return rest(`/api/news-reports?${random.pick(lists)}&sort=slug`, headers);
};

let nonce = 0;
let lastWrite = { on: -1, at: 0 };
let compared = 0;

const ask = (on: Instance, read: Read, unknown: boolean): Promise<Sent> => {
  nonce += 1;
  const { url, options } = read.as(unknown ? String(nonce) : null);
  return send(on, url, options);
};

/** Reads twice, once past every cache, and wants the same. */
const compare = async (on: Instance, read: Read, isOtherInstance: boolean): Promise<void> => {
  for (;;) {
    const started = Date.now();
    const cached = await ask(on, read, false);
    const truth = await ask(on, read, true);
    compared += 1;
    if (cached.status === truth.status && cached.text === truth.text) return;
    const ended = Date.now();
    if (boundaries.some((moment) => moment >= started - 1 && moment <= ended + 1)) continue;
    if (isOtherInstance && started - lastWrite.at < acrossInstances) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    expect({ ...read.as(null), ...cached }).toEqual({ ...read.as(null), ...truth });
  }
};

const write = async (): Promise<void> => {
  const index = random.below(instances.length);
  const door = random.below(writes.length);
  // What was just served is what a cache would serve again.
  const served = [someRead(), someRead(), someRead()];
  for (const one of [...served, ...served]) await ask(at(instances, index), one, false);
  try {
    await at(writes, door)(at(instances, index));
  } catch (error) {
    throw new Error(`door ${door}`, { cause: error });
  }
  lastWrite = { on: index, at: Date.now() };
  for (const one of served) await compare(at(instances, index), one, false);
};

const read = async (): Promise<void> => {
  const index = random.below(instances.length);
  const on = at(instances, index);
  await compare(on, someRead(), lastWrite.on !== index);
};

const run = async (steps: number): Promise<void> => {
  for (let step = 0; step < steps; step += 1) {
    if (random.next() < 0.12) await write();
    else await read();
  }
};

/** Reads and writes at the same time; what is stored meanwhile must be true afterwards. */
const runTogether = async (rounds: number): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    const all = Array.from({ length: 12 }, someRead);
    await Promise.all([
      ...all.flatMap((one) => instances.map((on) => ask(on, one, false))),
      // One after another: two transactions that want the same rows refuse each other.
      (async () => {
        await write();
        await write();
      })(),
      ...all.flatMap((one) => instances.map((on) => ask(on, one, false))),
    ]);
    for (const one of all) {
      for (const on of instances) await compare(on, one, severalInstances);
    }
  }
};

const counters = z.record(z.string(), z.number());
const countersOf = async (on: Instance) =>
  counters.parse(await on.plugin('newsdesk', 'cache', 'counters'));

beforeAll(async () => {
  newsroom = await createNewsroom();
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-redis-'));
  if (severalInstances && hasRedis) {
    redis = await redisProcess(folder);
    await redis.start();
  }
  const changes: Record<string, string> = redis === null ? {} : { REDIS_URL: redis.url };
  // One after the other: the first makes the tables.
  instances = [await startInstance(newsroom, changes)];
  if (severalInstances) instances.push(await startInstance(newsroom, changes));
  const on = at(instances, 0);

  admin = await tokenFrom(on, '/admin/register-admin', {
    firstname: 'Edith',
    lastname: 'Editor',
    ...editor,
  });
  const token = async (name: string, type: string) =>
    z.object({ id: z.number(), accessKey: z.string() }).parse(
      await on.service('admin::api-token', 'create', {
        name,
        type,
        description: '',
        lifespan: null,
      }),
    );
  const reader = await token('reader', 'read-only');
  tokens = {
    full: (await token('full', 'full-access')).accessKey,
    reader: reader.accessKey,
    readerId: reader.id,
  };
  publicRole = idOnly.parse(
    await on.query('plugin::users-permissions.role', 'findOne', { where: { type: 'public' } }),
  ).id;

  const make = async (uid: string, data: object) =>
    entry.parse(await on.documents(uid, 'create', { data }));
  for (const name of ['Ada Ravn', 'Bo Lind', 'Cy Moe'])
    people.push(await make(personUid, { name }));
  for (const name of ['Board', 'Line']) organizations.push(await make(organizationUid, { name }));
  for (const label of ['Sea', 'Land']) {
    topics.push(await make(topicUid, { label, qcode: `own:${label}` }));
  }
  for (const name of ['quay.jpg', 'dock.jpg']) {
    const file = await on.query(fileUid, 'create', {
      data: {
        name,
        hash: name,
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        url: `/uploads/${name}`,
        provider: 'local',
        folderPath: '/',
      },
    });
    files.push(idOnly.parse(file).id);
  }
  for (let index = 0; index < 9; index += 1) {
    const data = reportData(`report-${index}`, index);
    const created = await on.documents(reportUid, 'create', { data, status: 'published' });
    reports.push(entry.parse(created).documentId);
  }
}, 300_000);

afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.stop()));
  await redis?.stop();
  await newsroom.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('what is stored', () => {
  it('is never anything but the truth, whatever is written through whatever door', async () => {
    await run(operations);
    expect(compared).toBeGreaterThan(operations / 2);
  }, 3_600_000);

  it('was served from the cache all the while', async () => {
    for (const on of instances) {
      const { frontHits = 0, memoryHits = 0, misses = 0 } = await countersOf(on);
      expect(frontHits + memoryHits).toBeGreaterThan(0);
      expect(misses).toBeGreaterThan(0);
    }
  });

  it('stays the truth while reads and writes happen at the same time', async () => {
    await runTogether(Math.ceil(operations / 100));
  }, 3_600_000);

  it('is the truth without Redis, and when it is back', async () => {
    if (redis === null) return;
    await run(60);
    await redis.stop();
    await run(120);
    await redis.start();
    await run(120);
    const { sharedHits = 0 } = await countersOf(at(instances, 0));
    expect(sharedHits).toBeGreaterThan(0);
  }, 600_000);
});
