import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { GraphQLSchema } from 'graphql';
import request from 'supertest';
import { z } from 'zod';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { apiToken } from './callers';

/*
 * The contracts that are checked in, against what runs. `npm run contracts` writes them anew.
 */
const write = process.env['WRITE_CONTRACTS'] === 'true';
const server = 'https://news.example.org';

const docs = (name: string): string => path.resolve(__dirname, '../../docs', name);

/** What is checked in, written first where that is asked for. */
const checkedIn = (name: string, current: string): string => {
  if (write) writeFileSync(docs(name), current);
  return existsSync(docs(name)) ? readFileSync(docs(name), 'utf8') : '';
};

const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  example: z.unknown().optional(),
});
const operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameter),
  responses: z.record(
    z.string(),
    z.looseObject({
      content: z
        .record(z.string(), z.object({ schema: z.object({ $ref: z.string() }).optional() }))
        .optional(),
    }),
  ),
});
const contract = z.looseObject({
  paths: z.record(z.string(), z.looseObject({ get: operation.optional() })),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

let newsroom: Newsroom;
let app: Application;
let document: z.infer<typeof contract>;
/** Of the seeded report; both are chosen when it is made. */
let documentId: string;
let slug: string;

beforeAll(async () => {
  process.env['PUBLIC_URL'] = server;
  newsroom = await createNewsroom({ seedDocument: 'database/seeds/news-report.txt' });
  app = await newsroom.boot();
  const answer = await request(app.server).get('/api/newsdesk/openapi.json');
  document = contract.parse(answer.body);
  const list = await request(app.server).get('/api/news-reports');
  [{ documentId, slug }] = z
    .object({ data: z.tuple([z.object({ documentId: z.string(), slug: z.string() })]) })
    .parse(list.body).data;
});
afterAll(async () => {
  await newsroom.remove();
  delete process.env['PUBLIC_URL'];
});

/** `{filters: {language: {$eq: 'en'}}}` as Strapi writes it in an address. */
const pairs = (name: string, value: unknown): readonly [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => pairs(`${name}[${key}]`, part))
    : [[name, String(value)]];

const addressOf = (template: string, parameters: readonly z.infer<typeof parameter>[]): string => {
  const parts = new Map(parameters.map(({ name, example }) => [name, example]));
  const address = template.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    name === 'documentId' ? documentId : name === 'slug' ? slug : String(parts.get(name)),
  );
  const query = parameters.flatMap(({ name, in: place, example }) =>
    place === 'query' && example !== undefined ? pairs(name, example) : [],
  );
  return `${address}?${new URLSearchParams([...query]).toString()}`;
};

describe('the OpenAPI document', () => {
  it('is the one that is checked in', () => {
    const current = `${JSON.stringify(document, null, 2)}\n`;
    expect(checkedIn('openapi.json', current)).toBe(current);
  });

  it('is valid OpenAPI 3.1', () => {
    expect(document['openapi']).toBe('3.1.0');
    const validator = path.resolve(__dirname, '../../node_modules/.bin/validate-api');
    const { stdout } = spawnSync(validator, [docs('openapi.json')], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({ valid: true });
  });

  it('names every address', () => {
    const { routes } = z
      .object({
        routes: z.object({
          'content-api': z.object({
            routes: z.array(z.object({ method: z.string(), path: z.string() })),
          }),
        }),
      })
      .parse(app.strapi.plugin('newsdesk'));
    const served = routes['content-api'].routes
      .filter(({ method, path: at }) => !(method === 'GET' && /^\/(?:docs|openapi)/.test(at)))
      .map(({ path: at }) => `/api/newsdesk${at.replace(/:(\w+)/g, '{$1}')}`);
    const documented = Object.keys(document.paths);
    for (const address of served) {
      const [before = ''] = address.split('{format}');
      expect(documented.filter((known) => known.startsWith(before))).not.toEqual([]);
    }
  });

  it('gives examples that are answered as it says', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'contract', components: document.components });
    expect(Object.keys(document.paths).length).toBeGreaterThan(15);

    for (const [template, { get }] of Object.entries(document.paths)) {
      // Imports are asked below.
      if (get === undefined || template.includes('/imports')) continue;
      const answer = await request(app.server)
        .get(addressOf(template, get.parameters))
        .buffer(true);
      expect([template, answer.status]).toEqual([template, 200]);

      const [mediaType = ''] = z.string().parse(answer.headers['content-type']).split(';');
      const media = get.responses['200']?.content?.[mediaType];
      expect([template, mediaType, media === undefined]).toEqual([template, mediaType, false]);
      if (media?.schema === undefined) continue;
      const validate = ajv.compile({ $ref: `contract${media.schema.$ref}` });
      validate(answer.body);
      expect([template, validate.errors ?? []]).toEqual([template, []]);
    }
  });

  it('tells of refusals in the form they have', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema({ $id: 'contract', components: document.components });
    const validate = ajv.compile({ $ref: 'contract#/components/schemas/Error' });
    for (const [address, status] of [
      ['/api/news-reports/nothing', 404],
      ['/api/newsdesk/feeds/rss?limit=0', 400],
      [`/api/newsdesk/reports/${'a'.repeat(24)}/ninjs`, 404],
    ] as const) {
      const answer = await request(app.server).get(address);
      expect([answer.status, validate(answer.body)]).toEqual([status, true]);
    }
  });
});

describe('the OpenAPI document on imports', () => {
  type Documented = z.infer<typeof operation>;
  const body = z.object({
    requestBody: z.object({
      content: z.object({ 'text/plain': z.object({ example: z.string() }) }),
    }),
  });
  let token: string;
  let post: Documented & z.infer<typeof body>;
  let get: Documented;
  let isAnsweredAs: (of: Documented, answer: request.Response) => unknown;

  beforeAll(async () => {
    const { '/api/newsdesk/imports': take, '/api/newsdesk/imports/{id}': ask } = document.paths;
    post = operation.and(body).parse(take?.['post']);
    get = operation.parse(ask?.get);
    token = await apiToken(app.strapi, [
      'plugin::newsdesk.imports.create',
      'plugin::newsdesk.imports.findOne',
    ]);
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'contract', components: document.components });
    isAnsweredAs = (of, { status, body: answered }) => {
      const reference = of.responses[status]?.content?.['application/json']?.schema?.$ref;
      if (reference === undefined) return `no schema for ${status}`;
      const validate = ajv.compile({ $ref: `contract${reference}` });
      return validate(answered) || validate.errors;
    };
  });

  const send = (headers: Readonly<Record<string, string>> = {}, query = '') =>
    request(app.server)
      .post(`/api/newsdesk/imports${query}`)
      .set({ authorization: `Bearer ${token}`, 'content-type': 'text/plain', ...headers });

  it('gives an example that is answered as it says, also with its headers', async () => {
    const { example } = post.requestBody.content['text/plain'];
    const fileName = post.parameters.find(({ name }) => name === 'fileName')?.example;
    const made = await send({}, `?fileName=${String(fileName)}`).send(example);
    expect([made.status, isAnsweredAs(post, made)]).toEqual([201, true]);
    expect(made.body).toMatchObject({
      data: { items: [{ file: 'story.txt', counts: { quotes: 1 } }] },
    });

    const key = { 'idempotency-key': 'a-key' };
    const known = await send(key).send(example);
    expect([known.status, isAnsweredAs(post, known)]).toEqual([200, true]);
    const replayed = await send(key).send(example);
    expect(replayed.headers['idempotency-replayed']).toBe('true');

    const batch = await send({ prefer: 'respond-async' }).send(example);
    expect([batch.status, isAnsweredAs(post, batch)]).toEqual([202, true]);
    const account = await request(app.server)
      .get(String(batch.headers['location']))
      .set('authorization', `Bearer ${token}`);
    expect([account.status, isAnsweredAs(get, account)]).toEqual([200, true]);
  });

  it('takes the form it describes', async () => {
    const answer = await request(app.server)
      .post('/api/newsdesk/imports')
      .set('authorization', `Bearer ${token}`)
      .attach('files', Buffer.from('One\n\nOne bridge opened on Monday.'), 'one.txt')
      .attach('files', Buffer.from('Two\n\nTwo bridges opened on Monday.'), 'two.txt');
    expect([answer.status, isAnsweredAs(post, answer)]).toEqual([201, true]);
  });

  it.each([
    [400, 'parameter-unknown', '?status=published', {}, 'A bridge opened.'],
    [400, 'parameter-invalid', `?fileName=${'n'.repeat(1_001)}`, {}, 'A bridge opened.'],
    [
      400,
      'idempotency-key-invalid',
      '',
      { 'idempotency-key': 'k'.repeat(256) },
      'A bridge opened.',
    ],
    [400, 'form-unreadable', '', { 'content-type': 'multipart/form-data' }, 'no form'],
    [415, 'document-binary', '', {}, '\u0000\u0001\u0002\u0003'.repeat(50)],
    [422, 'document-empty', '', {}, ''],
    [422, 'idempotency-key-reused', '', { 'idempotency-key': 'a-key' }, 'Another bridge opened.'],
    [422, 'document-unreadable', '', { 'content-type': 'application/json' }, '{"headline":"Some'],
  ])('tells of %i %s as it is answered', async (status, code, query, headers, text) => {
    const answer = await send(headers, query).send(text);
    expect([answer.status, isAnsweredAs(post, answer)]).toEqual([status, true]);
    expect(answer.body).toMatchObject({ error: { details: { code } } });
  });

  it.each([[401], [403]])('tells of %i', async (status) => {
    const stranger = status === 401 ? 'nobody' : await apiToken(app.strapi, []);
    for (const [of, call] of [
      [post, send({ authorization: `Bearer ${stranger}` }).send('A bridge opened.')],
      [
        get,
        request(app.server)
          .get(`/api/newsdesk/imports/${randomUUID()}`)
          .set('authorization', `Bearer ${stranger}`),
      ],
    ] as const) {
      const answer = await call;
      expect([answer.status, isAnsweredAs(of, answer)]).toEqual([status, true]);
    }
  });

  it.each(['nothing', randomUUID()])('tells that there is no batch %s', async (id) => {
    const answer = await request(app.server)
      .get(`/api/newsdesk/imports/${id}`)
      .set('authorization', `Bearer ${token}`);
    expect([answer.status, isAnsweredAs(get, answer)]).toEqual([404, true]);
    expect(answer.body).toMatchObject({ error: { details: { code: 'import-not-found' } } });
  });
});

describe('the GraphQL schema', () => {
  const pages = ['../README.md', 'api.md', 'claims.md', 'imports.md', 'versions.md', 'desk.md'];
  const operations = pages.flatMap((page) =>
    [...readFileSync(docs(page), 'utf8').matchAll(/```graphql\n([^`]+)```/g)].map(
      ([, text = '']) => [page, text] as const,
    ),
  );

  it('is the one that is checked in', async () => {
    const { lexicographicSortSchema, printSchema } = await import('graphql');
    const schema = app.strapi
      .plugin('graphql')
      .service<{ buildSchema(): GraphQLSchema }>('content-api')
      .buildSchema();
    const current = `${printSchema(lexicographicSortSchema(schema))}\n`;
    expect(checkedIn('schema.graphql', current)).toBe(current);
  });

  it('is what is served', async () => {
    const { buildSchema, introspectionFromSchema } = await import('graphql');
    const checked = introspectionFromSchema(
      buildSchema(readFileSync(docs('schema.graphql'), 'utf8')),
    );
    const names = (kind: 'queryType' | 'mutationType', fields: readonly string[]) => [
      kind,
      [...fields].sort(),
    ];
    for (const kind of ['queryType', 'mutationType'] as const) {
      const answer = await request(app.server)
        .post('/graphql')
        .send({ query: `{ __schema { ${kind} { fields { name } } } }` });
      const served = z
        .object({
          data: z.object({
            __schema: z.object({
              [kind]: z.object({ fields: z.array(z.object({ name: z.string() })) }),
            }),
          }),
        })
        .parse(answer.body).data.__schema[kind];
      const type = checked.__schema.types.find(({ name }) => name === checked.__schema[kind]?.name);
      expect(
        names(
          kind,
          (served?.fields ?? []).map(({ name }) => name),
        ),
      ).toEqual(
        names(
          kind,
          type !== undefined && 'fields' in type ? type.fields.map(({ name }) => name) : [],
        ),
      );
    }
  });

  it.each(operations)('is what an example of %s asks: %s', async (_page, text) => {
    const { buildSchema, parse, validate } = await import('graphql');
    const schema = buildSchema(readFileSync(docs('schema.graphql'), 'utf8'));
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('has examples', () => {
    expect(operations.length).toBeGreaterThan(3);
  });
});

describe('the page that explains it', () => {
  it('comes whole from this server, under its content security policy', async () => {
    const page = await request(app.server).get('/api/newsdesk/docs');
    const referred = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, address]) => address,
    );

    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.text).not.toMatch(/<script>|<style>|https?:/);
    expect(referred.length).toBe(4);
    for (const address of referred.filter((one) => one?.startsWith('/'))) {
      expect((await request(app.server).get(address ?? '')).status).toBe(200);
    }
  });

  it.each(['package.json', 'index.html', '..%2Fpackage.json'])(
    'does not serve %s',
    async (file) => {
      expect((await request(app.server).get(`/api/newsdesk/docs/${file}`)).status).toBe(404);
    },
  );
});
