import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { createNewsroom, type Application, type Newsroom } from '../app/boot';
import { clientOf, read, type Client } from './client';
import { createNewsroomContent, secret } from './fixtures';

// Where uploads are parsed to, so that what they leave behind can be seen.
const temporary = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-uploads-'));

interface ApiTokens {
  create(token: object): Promise<unknown>;
}

let newsroom: Newsroom;
let app: Application;
let content: Awaited<ReturnType<typeof createNewsroomContent>>;
let token: string;
let client: Client;
let desk: Client;

beforeAll(async () => {
  newsroom = await createNewsroom();
  app = await newsroom.boot();
  process.env['TMPDIR'] = temporary;
  content = await createNewsroomContent(app.strapi);
  const tokens = app.strapi
    .get<{ get(uid: string): ApiTokens }>('services')
    .get('admin::api-token');
  const created = await tokens.create({ name: 'desk', type: 'full-access', lifespan: null });
  token = z.object({ accessKey: z.string() }).parse(created).accessKey;
  client = clientOf(app.server);
  desk = clientOf(app.server, token);
});

afterAll(async () => {
  await newsroom.remove();
  rmSync(temporary, { recursive: true, force: true });
});

const get: Client['get'] = (address, headers) => client.get(address, headers);
const graphql: Client['graphql'] = (query) => client.graphql(query);

const tellsNothing = (text: string) => {
  expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
};

const types = ['news-reports', 'people', 'organizations', 'topics'];

describe('the public over REST', () => {
  it.each(types)('sees of %s what visible reports say', async (type) => {
    const { status, text, entries, pagination } = await get(`/${type}`);
    expect(status).toBe(200);
    expect(entries).toHaveLength(1);
    expect(pagination).toMatchObject({ total: 1 });
    tellsNothing(text);
  });

  const draftParameters = [
    'status=draft',
    'status=',
    'status=DRAFT',
    'status[]=draft',
    'status[0]=published&status[1]=draft',
    'publicationFilter=modified',
    'publicationFilter=never-published&status=draft',
    'hasPublishedVersion=false',
    'hasPublishedVersion=true',
  ];

  it.each(draftParameters)('is refused drafts by ?%s', async (parameters) => {
    for (const address of ['/news-reports', `/news-reports/${content.harbour}`]) {
      const { status, text } = await get(`${address}?${parameters}`);
      expect([400, 403]).toContain(status);
      tellsNothing(text);
    }
  });

  it.each(types.flatMap((type) => draftParameters.map((parameters) => [type, parameters])))(
    'sees no draft of %s by ?%s',
    async (type, parameters) => {
      for (const address of [`/${type}`, `/${type}?populate=*`]) {
        const joint = address.includes('?') ? '&' : '?';
        tellsNothing((await get(`${address}${joint}${parameters}`)).text);
      }
    },
  );

  it.each([
    'filters[pubStatus][$ne]=usable',
    'filters[$not][pubStatus]=usable',
    'filters[$or][0][pubStatus]=withheld&filters[$or][1][pubStatus]=canceled',
    'filters[embargoedUntil][$notNull]=true',
    'filters[expiresAt][$notNull]=true',
    'filters[publishedAt][$null]=true',
    `filters[headline][$startsWith]=${secret}`,
    `filters[slug][$startsWith]=${secret.toLowerCase()}`,
    `filters[quotes][speaker][name][$startsWith]=${secret}`,
    `filters[people][name][$startsWith]=${secret}`,
    `_q=${secret}`,
    'locale=*',
    'locale=de',
    'populate=*',
    'populate[people][populate]=*',
    'populate[quotes][populate][speaker][populate]=*',
    'populate[media][populate][file][populate]=*',
    'populate[media][populate][file][populate]=related',
    'populate[media][populate][file][populate][related]=*',
    'populate[people][status]=draft',
    'populate[people][filters][status]=draft',
    'populate=localizations',
    'populate=translationOf',
    'populate=sourceDocument',
    'populate[sourceDocument][fields]=text',
    'populate=createdBy',
    'populate[quotes][fields]=overrideReason',
    'populate[keyPoints][fields]=confirmedBy',
    'fields=edNote',
    'fields=messages',
    'pagination[pageSize]=100000',
    'pagination[limit]=-1',
    'sort=embargoedUntil:desc',
  ])('sees nothing hidden by ?%s', async (parameters) => {
    const { status, text } = await get(`/news-reports?${parameters}`);
    expect(status).toBeLessThan(500);
    tellsNothing(text);
    tellsNothing((await get(`/news-reports/${content.harbour}?${parameters}`)).text);
    tellsNothing((await get(`/news-reports/slug/harbour-reopens?${parameters}`)).text);
  });

  it.each(['embargoed', 'withheld', 'canceled', 'expired', 'draft'] as const)(
    'does not find a report that is %s',
    async (state) => {
      const id = content.invisible[state];
      for (const address of [
        `/news-reports/${id}`,
        `/news-reports/${id}?populate=*`,
        `/news-reports/${id}?fields=headline`,
        `/news-reports/slug/secret-${state}`,
        `/news-reports/slug/secret-${state}?populate=*`,
      ]) {
        const { status, text } = await get(address);
        expect(status).toBe(404);
        tellsNothing(text);
      }
      const byFilter = await get(`/news-reports?filters[documentId]=${id}`);
      expect(byFilter.data).toEqual([]);
      expect(byFilter.pagination).toMatchObject({ total: 0 });
    },
  );

  it.each([
    ['filters[edNote][$startsWith]', secret],
    ['filters[$or][0][edNote][$contains]', secret],
    ['filters[messages][$contains]', secret],
    ['filters[quotes][overrideReason][$startsWith]', secret],
    ['filters[keyPoints][confirmedBy][$startsWith]', secret],
    ['filters[sourceDocument][text][$contains]', secret],
    ['filters[translationOf][headline][$startsWith]', secret],
    ['filters[createdBy][email][$contains]', 'a'],
    ['filters[media][file][related][caption][$contains]', secret],
    ['filters[media][file][name][$startsWith]', secret],
    ['_q', secret],
    ['sort', 'edNote'],
    ['sort', 'sourceDocument.text'],
    ['sort', 'translationOf.headline'],
    ['sort', 'createdBy.email'],
    ['sort', 'quotes.overrideReason'],
  ])('learns nothing by guessing with ?%s=%s', async (parameter, guess) => {
    const right = await get(`/news-reports?${parameter}=${guess}`);
    const wrong = await get(`/news-reports?${parameter}=zzzzzz`);
    expect(right.status).toBe(parameter === 'sort' ? 400 : wrong.status);
    expect(right.data ?? []).toEqual(wrong.data ?? []);
  });

  it.each([
    'filters[reports][headline][$startsWith]',
    'filters[news_reports][headline][$startsWith]',
    'filters[quotes][text][$startsWith]',
    'filters[createdBy][email][$startsWith]',
    'filters[name][$startsWith]',
    '_q',
  ])('learns nothing of reports from the names by ?%s', async (parameter) => {
    for (const type of ['people', 'organizations', 'topics']) {
      const right = await get(`/${type}?${parameter}=${secret}`);
      const wrong = await get(`/${type}?${parameter}=zzzzzz`);
      expect(right.status).toBe(wrong.status);
      expect(right.data).toEqual(wrong.data);
      tellsNothing((await get(`/${type}?populate=*`)).text);
    }
  });

  it('does not find a person that only hidden reports name', async () => {
    const hidden: unknown = await app.strapi.db
      .query('api::person.person')
      .findMany({ where: { name: { $startsWith: secret } } });
    const found = z.array(z.object({ documentId: z.string() })).parse(hidden);
    expect(found).toHaveLength(5);
    for (const { documentId } of found) {
      expect((await get(`/people/${documentId}`)).status).toBe(404);
    }
    const named = await get(`/people/${content.person.documentId}`);
    expect(named.data).toMatchObject({ name: 'Ada Ravn' });
  });

  it.each([
    '/source-documents',
    '/upload/files',
    '/upload/files/1',
    '/users',
    '/users-permissions/roles',
  ])('does not reach %s', async (address) => {
    expect([401, 403, 404]).toContain((await get(address)).status);
  });

  it('sees nothing more in the format of version 4', async () => {
    const { status, text, data } = await get('/news-reports', { 'strapi-response-format': 'v4' });
    expect(status).toBe(200);
    expect(data).toMatchObject([{ attributes: { quotes: { length: 12 } } }]);
    tellsNothing(text);
  });

  it('may not write', async () => {
    const address = `/api/news-reports/${content.harbour}`;
    const data = { data: { headline: 'x' } };
    expect((await request(app.server).post('/api/news-reports').send(data)).status).toBe(403);
    expect((await request(app.server).put(address).send(data)).status).toBe(403);
    expect((await request(app.server).delete(address)).status).toBe(403);
  });
});

describe('the public over GraphQL', () => {
  it.each([
    '{ newsReports(status: DRAFT) { headline standfirst } }',
    '{ newsReports_connection(status: DRAFT) { nodes { headline } pageInfo { total } } }',
    '{ a: newsReports { headline } b: newsReports(status: DRAFT) { headline } }',
    '{ newsReports(publicationFilter: MODIFIED) { headline } }',
    '{ newsReports(hasPublishedVersion: false) { headline } }',
    `query ($s: PublicationStatus = DRAFT) { newsReports(status: $s) { headline } }`,
  ])('is refused drafts by %s', async (query) => {
    const { code, text } = await graphql(query);
    tellsNothing(text);
    expect(code).toBe('FORBIDDEN');
  });

  it.each([
    '{ people(status: DRAFT) { name } organizations(status: DRAFT) { name } topics(status: DRAFT) { label } }',
    '{ people { name } organizations { name } topics { label } }',
    '{ people_connection { nodes { name } pageInfo { total } } }',
    '{ newsReports(pagination: { limit: -1 }) { headline } }',
    '{ newsReports(filters: { pubStatus: { ne: "usable" } }) { headline } }',
    `{ newsReports(filters: { headline: { startsWith: "${secret}" } }) { documentId } }`,
    '{ newsReports { people(filters: { name: { notNull: true } }) { name } quotes(pagination: { limit: 5 }) { text speaker { name } } } }',
    '{ newsReports_connection { nodes { headline } pageInfo { total } } }',
    `{ newsReportBySlug(slug: "secret-draft") { headline } }`,
    `{ newsReportBySlug(slug: "secret-embargoed") { headline } }`,
  ])('sees nothing hidden by %s', async (query) => {
    tellsNothing((await graphql(query)).text.replaceAll(query, ''));
  });

  it.each(['embargoed', 'withheld', 'canceled', 'expired', 'draft'] as const)(
    'does not find a report that is %s',
    async (state) => {
      const { data } = await graphql(
        `{ newsReport(documentId: "${content.invisible[state]}") { headline } }`,
      );
      expect(data).toEqual({ newsReport: null });
      const bySlug = await graphql(`{ newsReportBySlug(slug: "secret-${state}") { headline } }`);
      expect(bySlug.data).toEqual({ newsReportBySlug: null });
    },
  );

  it('counts visible reports alone', async () => {
    const { data } = await graphql('{ newsReports_connection { pageInfo { total } } }');
    expect(data).toEqual({ newsReports_connection: { pageInfo: { total: 1 } } });
  });

  it.each([
    '{ sourceDocuments { text } }',
    '{ newsReports { sourceDocument { text } } }',
    '{ newsReports { translationOf { headline } } }',
    '{ newsReports { edNote } }',
    '{ newsReports { messages } }',
    '{ newsReports { quotes { overrideReason } } }',
    '{ newsReports { media { file { related { __typename } } } } }',
    '{ newsReports { media { file { provider_metadata } } } }',
    '{ newsReports(filters: { edNote: { startsWith: "S" } }) { headline } }',
    '{ newsReports(filters: { sourceDocument: { text: { startsWith: "S" } } }) { headline } }',
    '{ newsReports(filters: { translationOf: { headline: { startsWith: "S" } } }) { headline } }',
    '{ newsReports(filters: { quotes: { overrideReason: { startsWith: "S" } } }) { headline } }',
  ])('does not know %s', async (query) => {
    const { status, code } = await graphql(query);
    expect(status).toBe(400);
    expect(code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it.each(['sort: "edNote"', 'sort: "sourceDocument.text"', 'sort: "createdBy.email"'])(
    'may not %s',
    async (argument) => {
      const { code } = await graphql(`{ newsReports(${argument}) { headline } }`);
      expect(code).toBe('BAD_USER_INPUT');
    },
  );

  it('may not write', async () => {
    const { code } = await graphql(
      `mutation { deleteNewsReport(documentId: "${content.harbour}") { documentId } }`,
    );
    expect(code).toBe('FORBIDDEN');
  });
});

describe('files from strangers', () => {
  const leftOver = () => readdirSync(temporary);
  const file = Buffer.from('a file nobody asked for');

  it.each([
    '/api/news-reports',
    '/api/people',
    '/graphql',
    '/api/nothing',
    '/',
    '/admin/login',
    '/_health',
    '/api/auth/local',
    '/api/uploadx',
  ])('are refused at %s before they are read', async (address) => {
    const { status, code } = await read(
      request(app.server).post(address).attach('stray', file, 'a.txt'),
    );
    expect(status).toBe(415);
    expect(code).toBe('multipart-not-expected');
    expect(leftOver()).toEqual([]);
  });

  it.each(['MULTIPART/FORM-DATA', 'multipart/mixed', 'multipart/related'])(
    'are refused as %s too',
    async (type) => {
      const { status } = await request(app.server)
        .post('/api/news-reports')
        .set('content-type', `${type}; boundary=x`)
        .send(
          '--x\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\nabc\r\n--x--\r\n',
        );
      expect(status).toBe(415);
      expect(leftOver()).toEqual([]);
    },
  );

  it.each(['/api/upload', '/upload'])('need a credential at %s', async (address) => {
    const { status, code } = await read(
      request(app.server).post(address).attach('files', file, 'a.txt'),
    );
    expect(status).toBe(401);
    expect(code).toBe('multipart-needs-credentials');
    expect(leftOver()).toEqual([]);
  });

  it('leave nothing behind when the credential is wrong', async () => {
    const { status } = await request(app.server)
      .post('/api/upload')
      .set('authorization', 'Bearer wrong')
      .attach('stray', file, 'a.txt')
      .attach('files', file, 'b.txt');
    expect(status).toBe(401);
    expect(leftOver()).toEqual([]);
  });

  it('are taken from those who may upload', async () => {
    const { status } = await request(app.server)
      .post('/api/upload')
      .set('authorization', `Bearer ${token}`)
      .attach('files', file, { filename: 'a.txt', contentType: 'text/plain' });
    expect(status).toBe(201);
    expect(leftOver()).toEqual([]);
  });
});

describe('a caller who may update reports', () => {
  it('reads drafts, complete', async () => {
    const { status, entries } = await desk.get(
      '/news-reports?status=draft&filters[slug]=secret-draft',
    );
    expect(status).toBe(200);
    expect(entries[0]?.['headline']).toBe(`${secret} draft`);
    expect(entries[0]?.['quotes']).toHaveLength(12);
  });

  it('reads the draft of a published report by its slug', async () => {
    const { entries } = await desk.get('/news-reports/slug/harbour-reopens?status=draft');
    expect(entries[0]?.['headline']).toBe(`${secret} newer headline`);
    expect(entries[0]?.['quotes']).toHaveLength(12);
  });

  it('reads drafts over GraphQL', async () => {
    const { data } = await desk.graphql(
      '{ newsReports(status: DRAFT, filters: { slug: { eq: "secret-draft" } }) { headline quotes { text } } }',
    );
    expect(data).toMatchObject({
      newsReports: [{ headline: `${secret} draft`, quotes: { length: 12 } }],
    });
  });

  it('sees what the public sees when it does not ask for drafts', async () => {
    const { text, entries } = await desk.get('/news-reports');
    expect(entries).toHaveLength(1);
    tellsNothing(text);
  });

  it('reads names that no visible report names', async () => {
    expect((await desk.get('/people')).pagination).toMatchObject({ total: 6 });
  });

  it('never reads private fields', async () => {
    const { status, text } = await desk.get('/news-reports?fields=edNote');
    expect(status).toBe(400);
    expect(text).not.toContain('note to editors');
  });
});

describe('errors', () => {
  it.each([
    '/news-reports?filters[nothing]=1',
    '/news-reports?sort=nothing',
    '/news-reports?populate=nothing',
    '/news-reports?pagination[page]=minus',
    '/news-reports/nothing',
    '/nothing',
  ])('say no stack at %s', async (address) => {
    const { status, text } = await get(address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/\.(js|ts):\d+|node_modules|stack/i);
  });

  it('of ours say nothing over GraphQL but that they happened', async () => {
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: ['api::topic.topic'],
      beforeFindMany() {
        throw new Error(`${secret}: select * from topics`);
      },
    });
    const { text } = await graphql('{ topics { label } }');
    unsubscribe();
    tellsNothing(text);
    expect(text).toContain('"extensions":{"code":"INTERNAL_SERVER_ERROR"}');
  });

  it('over GraphQL say no stack', async () => {
    const { text } = await graphql('{ newsReports(sort: "nothing") { headline } }');
    expect(text).not.toMatch(/\.(js|ts):\d+|node_modules|stacktrace/i);
  });
});
