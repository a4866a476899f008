import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import request from 'supertest';
import { z } from 'zod';
import { createNewsroom, type Application, type Newsroom } from './boot';

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
  in: z.enum(['path', 'query']),
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
  paths: z.record(z.string(), z.object({ get: operation })),
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

  // Imports are for callers with a token: their page is docs/, their contract in contracts/.
  it('names every address the public may read', () => {
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
      .filter(({ method, path: at }) => method === 'GET' && !/^\/(?:docs|openapi|imports)/.test(at))
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
