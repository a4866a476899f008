import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createNewsroom, type Application, type Newsroom } from '../app/boot';
import {
  publicReport,
  type PublicShape,
} from '../../src/plugins/newsdesk/server/src/delivery/public-shape';
import { clientOf, type Client } from './client';
import {
  completeReport,
  createNewsroomContent,
  createOrganization,
  createPerson,
  createPublished,
} from './fixtures';

const fileUid = 'plugin::upload.file';

let newsroom: Newsroom;
let app: Application;
let content: Awaited<ReturnType<typeof createNewsroomContent>>;
let client: Client;

beforeAll(async () => {
  newsroom = await createNewsroom();
  app = await newsroom.boot();
  content = await createNewsroomContent(app.strapi);
  const other = {
    person: (await createPerson(app.strapi, 'Bo Lind')).id,
    organization: (await createOrganization(app.strapi, 'Ferry Line')).id,
  };
  for (const number of [1, 2, 3]) {
    await createPublished(app.strapi, {
      ...completeReport(`ferry-${number}`, `Ferry ${number}`, other),
      urgency: number,
      language: number === 3 ? 'nb' : 'en',
    });
  }
  client = clientOf(app.server);
});

afterAll(async () => {
  await newsroom.remove();
});

/** A query for everything the public view holds, by the names GraphQL gives it. */
const selection = ({ fields, parts }: PublicShape): string =>
  [
    ...fields.filter((field) => field !== 'id'),
    ...Object.entries(parts).map(([name, inner]) => `${name} { ${selection(inner)} }`),
  ].join(' ');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** REST's answer in GraphQL's words: no numeric ids, enumerations with underscores. */
const inGraphqlWords = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => inGraphqlWords(item));
  if (key === 'qualifier' && typeof value === 'string') return value.replaceAll('-', '_');
  if (!isRecord(value) || key === 'evidence' || key === 'body') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, part]) => [name, inGraphqlWords(part, name)]),
  );
};

const headlines = (entries: readonly Readonly<Record<string, unknown>>[]) =>
  entries.map(({ headline }) => headline);

describe('REST', () => {
  it('serves the complete report in a list, without populate', async () => {
    const { status, entries } = await client.get('/news-reports?filters[slug]=harbour-reopens');
    expect(status).toBe(200);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      documentId: content.harbour,
      headline: 'Harbour reopens',
      dateline: { place: 'Norvik', date: '2026-03-02' },
      keyPoints: [{ text: 'The ferry runs again', claimKey: 'kp-1' }, { claimKey: 'kp-2' }],
      statistics: [
        {
          value: 1250000000.5,
          qualifier: 'at-least',
          unit: 'passengers',
          source: { name: 'Harbour Board' },
          sourcePerson: { name: 'Ada Ravn' },
        },
      ],
      media: [
        {
          caption: 'The ferry at the quay',
          photographer: 'Ingrid Vale',
          takenOn: '2026-03-01',
          file: { url: '/uploads/quay.jpg', width: 1200 },
        },
      ],
      corrections: [{ kind: 'clarification' }],
      people: [{ name: 'Ada Ravn', aliases: [{ name: 'A. Ravn' }] }],
      organizations: [{ name: 'Harbour Board' }],
      topics: [{ label: 'Transport' }],
      places: [{ name: 'Norvik' }],
      provider: { name: 'Harbour Board' },
    });
    const quotes = entries[0]?.['quotes'];
    expect(quotes).toHaveLength(12);
    expect(quotes).toMatchObject({ 0: { speaker: { name: 'Ada Ravn', role: 'harbour master' } } });
  });

  it('serves by document id and by slug what it serves in a list', async () => {
    const list = await client.get('/news-reports?filters[slug]=harbour-reopens');
    const byId = await client.get(`/news-reports/${content.harbour}`);
    const bySlug = await client.get('/news-reports/slug/harbour-reopens');
    expect(byId.entries).toEqual(list.entries);
    expect(bySlug.text).toBe(byId.text);
  });

  it('names every public attribute of the model in its allow-list, and no private one', () => {
    const models = new Map<string, { attributes: Record<string, Record<string, unknown>> }>(
      Object.entries({ ...app.strapi.contentTypes, ...app.strapi.components }) as never,
    );
    // What Strapi adds to each type; and what is said of a file that is no business of the public.
    const inward = ['createdBy', 'updatedBy', 'localizations', 'locale', 'firstPublishedAt'];
    const ofFiles = [
      'hash',
      'provider',
      'provider_metadata',
      'related',
      'folder',
      'folderPath',
      'focalPoint',
    ];
    const compare = (uid: string, shape: PublicShape): void => {
      const attributes = Object.entries(models.get(uid)?.attributes ?? {});
      const open = attributes
        .filter(
          ([name, { private: hidden }]) =>
            hidden !== true && ![...inward, ...(uid === fileUid ? ofFiles : [])].includes(name),
        )
        .map(([name]) => name);
      const allowed = [...shape.fields, ...Object.keys(shape.parts)].filter(
        (name) => !['id', 'documentId', ...inward].includes(name),
      );
      expect({ uid, names: allowed.sort() }).toEqual({ uid, names: open.sort() });
      for (const [name, inner] of Object.entries(shape.parts)) {
        const attribute = models.get(uid)?.attributes[name] ?? {};
        const { component, target } = z
          .object({ component: z.string().optional(), target: z.string().optional() })
          .parse(attribute);
        compare(component ?? target ?? fileUid, inner);
      }
    };
    compare('api::news-report.news-report', publicReport);
  });

  it.each([
    ['filters[headline][$startsWith]=Ferry&sort=urgency:desc', ['Ferry 3', 'Ferry 2', 'Ferry 1']],
    ['filters[language]=nb', ['Ferry 3']],
    ['filters[quotes][speaker][name]=Ada Ravn', ['Harbour reopens']],
    ['filters[statistics][source][name]=Harbour Board', ['Harbour reopens']],
    ['filters[people][name][$contains]=Bo&sort=headline', ['Ferry 1', 'Ferry 2', 'Ferry 3']],
    ['filters[topics][qcode]=medtop:20000337', ['Harbour reopens']],
    ['filters[$or][0][urgency]=1&filters[$or][1][urgency]=2&sort=urgency', ['Ferry 1', 'Ferry 2']],
    ['_q=Harbour reopens', ['Harbour reopens']],
    ['sort=urgency&pagination[pageSize]=2', ['Ferry 1', 'Ferry 2']],
    ['sort=urgency&pagination[page]=2&pagination[pageSize]=2', ['Ferry 3', 'Harbour reopens']],
    ['sort=urgency&pagination[start]=1&pagination[limit]=1', ['Ferry 2']],
    [
      'sort=urgency&locale=en&status=published',
      ['Ferry 1', 'Ferry 2', 'Ferry 3', 'Harbour reopens'],
    ],
  ])('keeps the meaning of ?%s', async (parameters, expected) => {
    const { entries } = await client.get(`/news-reports?${parameters}`);
    expect(headlines(entries)).toEqual(expected);
    expect(entries.every(({ quotes }) => Array.isArray(quotes) && quotes.length === 12)).toBe(true);
  });

  it('counts pages as Strapi does', async () => {
    expect((await client.get('/news-reports?pagination[pageSize]=3')).pagination).toEqual({
      page: 1,
      pageSize: 3,
      pageCount: 2,
      total: 4,
    });
    expect((await client.get('/news-reports?pagination[withCount]=false')).pagination).toEqual({
      page: 1,
      pageSize: 25,
    });
  });

  it('answers in Strapi’s way when asked for fields', async () => {
    const { entries } = await client.get('/news-reports?fields=headline&filters[urgency]=1');
    expect(Object.keys(entries[0] ?? {}).sort()).toEqual(['documentId', 'headline', 'id']);
  });

  it('answers in Strapi’s way when asked to populate, by slug too', async () => {
    const { entries } = await client.get(
      '/news-reports/slug/harbour-reopens?populate[quotes][fields]=text&fields=slug',
    );
    expect(entries[0]?.['quotes']).toHaveLength(12);
    expect(entries[0]).not.toHaveProperty('people');
    expect(Object.keys(z0(entries[0]?.['quotes'])).sort()).toEqual(['id', 'text']);
  });

  it.each([
    '/news-reports?filters[nothing]=1',
    '/news-reports?sort=nothing',
    '/news-reports?status=x',
  ])('refuses %s as Strapi does', async (address) => {
    expect([400, 403]).toContain((await client.get(address)).status);
  });

  it('does not find what is not there', async () => {
    expect((await client.get('/news-reports/nothing')).status).toBe(404);
    expect((await client.get('/news-reports/slug/nothing')).status).toBe(404);
  });

  it('answers a single read that is still good with 304', async () => {
    const first = await client.get('/news-reports/slug/harbour-reopens');
    const etag = first.headers['etag'] ?? '';
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    const again = await client.get(`/news-reports/${content.harbour}`, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    const other = await client.get('/news-reports/slug/ferry-1', { 'if-none-match': etag });
    expect(other.status).toBe(200);
  });
});

const z0 = (list: unknown): object => (Array.isArray(list) && isRecord(list[0]) ? list[0] : {});

describe('GraphQL', () => {
  it('serves what REST serves', async () => {
    const rest = await client.get('/news-reports?sort=urgency');
    const { data } = await client.graphql(
      `{ newsReports(sort: "urgency", pagination: { pageSize: 25 }) { ${selection(publicReport)} } }`,
    );
    expect(data).toEqual({ newsReports: inGraphqlWords(rest.data) });
  });

  it('serves one by document id and by slug', async () => {
    const { data } = await client.graphql(
      `query ($id: ID!) {
        byId: newsReport(documentId: $id) { headline quotes { text } }
        bySlug: newsReportBySlug(slug: "harbour-reopens") { headline quotes { text } }
      }`,
      { id: content.harbour },
    );
    expect(data).toMatchObject({ byId: { headline: 'Harbour reopens' } });
    expect(isRecord(data) && data['bySlug']).toEqual(isRecord(data) && data['byId']);
  });

  it('serves pages with complete nested lists', async () => {
    const { data } = await client.graphql(
      `{ newsReports_connection(pagination: { pageSize: 2 }, sort: "urgency:desc") {
          nodes { headline quotes { claimKey } people_connection { nodes { name } } }
          pageInfo { total pageCount page pageSize }
        } }`,
    );
    expect(data).toMatchObject({
      newsReports_connection: {
        nodes: [
          { headline: 'Harbour reopens', people_connection: { nodes: [{ name: 'Ada Ravn' }] } },
          { headline: 'Ferry 3' },
        ],
        pageInfo: { total: 4, pageCount: 2, page: 1, pageSize: 2 },
      },
    });
    const text = JSON.stringify(data);
    expect(text.match(/"claimKey"/g)).toHaveLength(24);
  });

  it('still filters, sorts and pages nested lists', async () => {
    const { data } = await client.graphql(
      `{ newsReportBySlug(slug: "harbour-reopens") {
          quotes(filters: { text: { contains: "at 1" } }, pagination: { limit: 2 }) { claimKey }
          people(filters: { name: { eq: "Nobody" } }) { name }
        } }`,
    );
    expect(data).toEqual({
      newsReportBySlug: { quotes: [{ claimKey: 'q-1' }, { claimKey: 'q-10' }], people: [] },
    });
  });

  it('filters by speaker', async () => {
    const { data } = await client.graphql(
      '{ newsReports(filters: { quotes: { speaker: { name: { eq: "Ada Ravn" } } } }) { headline } }',
    );
    expect(data).toEqual({ newsReports: [{ headline: 'Harbour reopens' }] });
  });

  const deep = `{ newsReports { quotes { speaker { aliases { ${'a { '.repeat(6)}b${' }'.repeat(6)} } } } } }`;
  it.each([
    [
      'GRAPHQL_DEPTH_EXCEEDED',
      '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } }',
    ],
    [
      'GRAPHQL_ALIASES_EXCEEDED',
      `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: newsReports { headline }`).join(' ')} }`,
    ],
    [
      'GRAPHQL_ALIASES_EXCEEDED',
      `{ newsReports { ...f } } fragment f on NewsReport { ${Array.from({ length: 31 }, (_, i) => `a${i}: headline`).join(' ')} }`,
    ],
    ['GRAPHQL_PAGE_SIZE_EXCEEDED', '{ newsReports(pagination: { pageSize: 101 }) { headline } }'],
    ['GRAPHQL_PAGE_SIZE_EXCEEDED', '{ newsReports(pagination: { limit: -1 }) { headline } }'],
    [
      'GRAPHQL_PAGE_SIZE_EXCEEDED',
      '{ newsReports { quotes(pagination: { limit: 5000 }) { text } } }',
    ],
    [
      'GRAPHQL_COST_EXCEEDED',
      `{ newsReports(pagination: { pageSize: 100 }) { ${selection(publicReport)} } }`,
    ],
    ['GRAPHQL_PARSE_FAILED', `{ newsReports { ${'headline '.repeat(6000)} } }`],
    ['GRAPHQL_VALIDATION_FAILED', deep],
  ])('refuses with %s', async (code, query) => {
    const answer = await client.graphql(query);
    expect(answer.status).toBe(400);
    expect(answer.code).toBe(code);
  });

  it('refuses a page size that comes as a variable', async () => {
    const { code } = await client.graphql(
      'query ($p: PaginationArg) { newsReports(pagination: $p) { headline } }',
      { p: { pageSize: 1000 } },
    );
    expect(code).toBe('GRAPHQL_PAGE_SIZE_EXCEEDED');
  });

  it('lets the complete report of a full page pass', async () => {
    const { status, data } = await client.graphql(
      `{ newsReports(pagination: { pageSize: 25 }) { ${selection(publicReport)} } }`,
    );
    expect(status).toBe(200);
    expect(data).toHaveProperty('newsReports');
  });
});
