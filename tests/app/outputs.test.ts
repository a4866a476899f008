import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import {
  completeReport,
  createDraft,
  createNewsroomContent,
  createPublished,
} from '../api/fixtures';
import { describeWithIptc, hasIptc } from '../formats/iptc-folder';
import { jsonErrors, ninjsSchemas, ownSchema } from '../formats/json-schemas';
import { nitfInside, XmlSchemas } from '../formats/xml-schemas';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { fullAccessToken } from './callers';
import { reportUid } from './stored';

const api = 'https://api.harbour-post.example';
const formats = ['ninjs', 'ninjs-plain', 'newsml-g2', 'newsml-g2-message', 'nitf', 'json-ld'];
const feeds = ['rss', 'atom', 'feed.json'];

let newsroom: Newsroom;
let app: Application;
let content: Awaited<ReturnType<typeof createNewsroomContent>>;
/** A report that was out and was then retracted. */
let killed: string;

const kill = async (documentId: string): Promise<void> => {
  const reports = app.strapi.documents(reportUid);
  await reports.update({
    documentId,
    data: {
      pubStatus: 'canceled',
      corrections: [
        { date: new Date().toISOString(), kind: 'kill', text: 'It was another <harbour>.' },
      ],
    } as never,
  });
  await reports.publish({ documentId });
};

beforeAll(async () => {
  process.env['PUBLIC_URL'] = api;
  process.env['SITE_URL'] = 'https://www.harbour-post.example';
  process.env['PUBLICATION_NAME'] = 'The Harbour Post';
  newsroom = await createNewsroom();
  app = await newsroom.boot();
  content = await createNewsroomContent(app.strapi);
  killed = await createPublished(
    app.strapi,
    completeReport('wrong-harbour', 'Wrong harbour closes', {
      person: content.person.id,
      organization: content.organization.id,
      topic: content.topic.id,
    }),
  );
  await kill(killed);
});
afterAll(async () => {
  await newsroom.remove();
  delete process.env['PUBLIC_URL'];
  delete process.env['SITE_URL'];
  delete process.env['PUBLICATION_NAME'];
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  request(app.server)
    .get(`/api/newsdesk${path}`)
    .set(headers)
    // Every media type as text, whatever supertest makes of it.
    .buffer(true)
    .parse((response, done) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        done(null, text);
      });
    })
    .then(({ status, headers: answered, body }) => ({
      status,
      headers: z.record(z.string(), z.string().catch('')).parse(answered),
      text: z.string().catch('').parse(body),
    }));

const json = async (path: string): Promise<unknown> => JSON.parse((await get(path)).text);

const errorCode = (text: string): unknown =>
  z.object({ error: z.object({ details: z.object({ code: z.string() }) }) }).parse(JSON.parse(text))
    .error.details.code;

const changes = z.object({
  data: z.array(
    z.object({
      kind: z.string(),
      documentId: z.string(),
      uri: z.string(),
      report: z.object({ headline: z.string() }).nullable(),
    }),
  ),
  meta: z.object({ cursor: z.string(), hasMore: z.boolean() }),
});

describe('a report in other formats', () => {
  it.each([
    ['ninjs', 'application/json; charset=utf-8'],
    ['ninjs-plain', 'application/json; charset=utf-8'],
    ['newsml-g2', 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8'],
    ['newsml-g2-message', 'application/vnd.iptc.g2.newsmessage+xml; charset=utf-8'],
    ['nitf', 'application/nitf+xml; charset=utf-8'],
    ['json-ld', 'application/ld+json; charset=utf-8'],
  ])('is served as %s with its media type', async (format, mediaType) => {
    const answer = await get(`/reports/${content.harbour}/${format}`);

    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(mediaType);
    expect(answer.text).toContain('Harbour reopens');
    expect(answer.text).not.toContain('SECRET');
  });

  it.each([
    ['application/ld+json', 'application/ld+json'],
    ['application/vnd.iptc.g2.newsitem+xml, application/json;q=0.5', 'application/vnd.iptc.g2'],
    ['*/*', 'application/json'],
  ])('is chosen by Accept: %s', async (accept, mediaType) => {
    const answer = await get(`/reports/${content.harbour}`, { accept });

    expect(answer.headers['content-type']).toContain(mediaType);
    expect(answer.headers['vary']).toContain('Accept');
  });

  it('is refused where no format is accepted', async () => {
    const answer = await get(`/reports/${content.harbour}`, { accept: 'image/png' });

    expect(answer.status).toBe(406);
    expect(errorCode(answer.text)).toBe('not-acceptable');
  });

  it('names addresses by the configuration, never by the request', async () => {
    const answer = await get(`/reports/${content.harbour}/json-ld`, {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    });

    expect(JSON.parse(answer.text)).toMatchObject({
      url: 'https://www.harbour-post.example/reports/harbour-reopens',
      image: [{ url: `${api}/uploads/quay.jpg` }],
    });
    expect(answer.text).not.toContain('evil.example');
  });

  it('is announced as canceled, without any of its content, once it was killed', async () => {
    expect(await json(`/reports/${killed}/ninjs`)).toMatchObject({
      pubStatus: 'canceled',
      uri: 'urn:example:wrong-harbour',
      quotes: [],
    });
    for (const format of formats) {
      const answer = await get(`/reports/${killed}/${format}`);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('canceled');
      expect(answer.text).not.toContain('Wrong harbour closes');
      expect(answer.text).not.toContain('We will sail');
    }
  });

  it.each(['embargoed', 'withheld', 'canceled', 'expired', 'draft'] as const)(
    'is not found in any format when the public never saw it: %s',
    async (state) => {
      for (const format of formats) {
        const answer = await get(`/reports/${content.invisible[state]}/${format}`);
        expect([answer.status, errorCode(answer.text)]).toEqual([404, 'report-not-found']);
      }
    },
  );

  it.each(['/reports/nothing/ninjs', '/reports/../../ninjs', `/reports/${'a'.repeat(24)}/word`])(
    'does not lie at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('feeds', () => {
  it.each([
    ['rss', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
    ['news-sitemap.xml', 'application/xml; charset=utf-8'],
    ['news-sitemap-index.xml', 'application/xml; charset=utf-8'],
  ])('%s is served with its media type and holds nothing hidden', async (feed, mediaType) => {
    const answer = await get(`/feeds/${feed}`);

    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(mediaType);
    expect(answer.text).not.toMatch(/secret/i);
    expect(answer.text).not.toContain('Wrong harbour');
  });

  it.each(feeds)('%s holds the report', async (feed) => {
    expect((await get(`/feeds/${feed}`)).text).toContain('Harbour reopens');
  });

  it('are chosen by Accept', async () => {
    const answer = await get('/feeds', { accept: 'application/feed+json' });

    expect(answer.headers['content-type']).toContain('application/feed+json');
    expect(answer.headers['vary']).toContain('Accept');
  });

  it('announces what was killed, and nothing that was never out, in Atom', async () => {
    const { text } = await get('/feeds/atom');

    expect(text.match(/<at:deleted-entry ref="[^"]*"/g)).toEqual([
      '<at:deleted-entry ref="urn:example:wrong-harbour"',
    ]);
    expect(text).toContain('<at:comment>It was another &lt;harbour&gt;.</at:comment>');
  });

  describe.each(['rss', 'atom', 'feed.json'])('%s', (feed) => {
    it('is narrowed by topic, provider, person and language', async () => {
      const { topic, organization, person } = content;
      const holds = async (query: string) =>
        (await get(`/feeds/${feed}?${query}`)).text.includes('Harbour reopens');
      const other = 'a'.repeat(24);

      expect(await holds('topic=medtop:20000337')).toBe(true);
      expect(await holds(`topic=${topic.documentId}`)).toBe(true);
      expect(await holds('topic=medtop:20000338')).toBe(false);
      expect(await holds(`provider=${organization.documentId}`)).toBe(true);
      expect(await holds(`provider=${other}`)).toBe(false);
      expect(await holds(`person=${person.documentId}`)).toBe(true);
      expect(await holds(`person=${other}`)).toBe(false);
      expect(await holds('language=en')).toBe(true);
      expect(await holds('language=de')).toBe(false);
      expect(
        await holds(`language=en&topic=medtop:20000337&person=${person.documentId}&limit=1`),
      ).toBe(true);
    });
  });

  it('say where they are by the configuration', async () => {
    const { text } = await get('/feeds/rss?language=en&topic=medtop:20000337', {
      host: 'evil.example',
    });

    expect(text).toContain(
      `href="${api}/api/newsdesk/feeds/rss?topic=medtop%3A20000337&amp;language=en"`,
    );
    expect(text).not.toContain('evil.example');
  });

  it.each([
    ['rss?unknown=1', 'parameter-unknown'],
    ['rss?topic=sport', 'parameter-invalid'],
    ['rss?topic=%00', 'parameter-invalid'],
    ['rss?topic[$ne]=x', 'parameter-invalid'],
    ['rss?topic=medtop:1&topic=medtop:2', 'parameter-invalid'],
    ['rss?provider=%3Cscript%3E', 'parameter-invalid'],
    ['rss?person=1', 'parameter-invalid'],
    ['rss?language=english%20please', 'parameter-invalid'],
    ['rss?limit=0', 'parameter-invalid'],
    ['rss?limit=101', 'page-too-large'],
    ['rss?limit=many', 'parameter-invalid'],
    ['rss?status=draft', 'parameter-unknown'],
    ['rss?populate=*', 'parameter-unknown'],
    ['news-sitemap.xml?page=0', 'parameter-invalid'],
    ['news-sitemap.xml?page=x', 'parameter-invalid'],
    ['news-sitemap-index.xml?page=1', 'parameter-unknown'],
  ])('refuse %s', async (address, code) => {
    const answer = await get(`/feeds/${address}`);

    expect([answer.status, errorCode(answer.text)]).toEqual([400, code]);
  });

  it.each(['news-sitemap.xml?page=2', 'sitemap', 'RSS'])('do not lie at %s', async (address) => {
    const answer = await get(`/feeds/${address}`);

    expect([answer.status, errorCode(answer.text)]).toEqual([404, 'address-unknown']);
  });
});

describe('asking again', () => {
  const addresses = (): readonly string[] => [
    ...[...feeds, 'news-sitemap.xml', 'news-sitemap-index.xml'].map((feed) => `/feeds/${feed}`),
    ...formats.map((format) => `/reports/${content.harbour}/${format}`),
    '/schemas/ninjs-claims-1.json',
  ];

  it('costs no body where the entity tag is known', async () => {
    for (const address of addresses()) {
      const { headers } = await get(address);
      expect(headers['etag']).toMatch(/^"[\w-]{27}"$/);
      const again = await get(address, { 'if-none-match': headers['etag'] ?? '' });
      expect([address, again.status, again.text]).toEqual([address, 304, '']);
    }
  });

  it('costs no body where nothing changed since', async () => {
    for (const address of addresses().slice(0, -1)) {
      const { headers } = await get(address);
      const since = { 'if-modified-since': headers['last-modified'] ?? '' };
      expect([address, (await get(address, since)).status]).toEqual([address, 304]);
      const earlier = { 'if-modified-since': 'Mon, 02 Mar 2020 10:00:00 GMT' };
      expect([address, (await get(address, earlier)).status]).toEqual([address, 200]);
    }
  });

  it('shows a report that was published, changed by its person’s name, killed and removed', async () => {
    const { person, organization } = content;
    const documentId = await createPublished(
      app.strapi,
      completeReport('ferry-late', 'Ferry is late', {
        person: person.id,
        organization: organization.id,
      }),
    );
    const start = new Date(Date.now() - 3_600_000).toISOString();
    const latest = async () =>
      changes
        .parse(await json(`/changes?since=${start}`))
        .data.find((change) => change.documentId === documentId);
    expect(await latest()).toMatchObject({
      kind: 'published',
      uri: 'urn:example:ferry-late',
      report: { headline: 'Ferry is late' },
    });

    const before = await get(`/reports/${documentId}/json-ld`);
    await app.strapi
      .plugin('newsdesk')
      .service<{ settled(): Promise<void> }>('readModel')
      .settled();
    await app.strapi
      .documents('api::person.person')
      .update({ documentId: person.documentId, data: { name: 'Ada Ravn-Holm' } as never });
    const after = await get(`/reports/${documentId}/json-ld`, {
      'if-none-match': before.headers['etag'] ?? '',
    });
    expect([after.status, after.text.includes('Ravn-Holm')]).toEqual([200, true]);
    expect(await latest()).toMatchObject({ kind: 'updated' });

    await kill(documentId);
    expect(await latest()).toMatchObject({ kind: 'killed', report: null });
    expect((await get('/feeds/rss')).text).not.toContain('Ferry is late');

    await app.strapi.documents(reportUid).unpublish({ documentId });
    expect(await latest()).toMatchObject({ kind: 'removed', report: null });
    expect((await get('/feeds/atom')).text).not.toContain('urn:example:ferry-late');
  });
});

describe('changes', () => {
  const since = '2020-01-01T00:00:00Z';

  it('tell nothing of what the public never saw', async () => {
    const { text } = await get(`/changes?since=${since}`);

    expect(text).not.toMatch(/secret/i);
    for (const documentId of Object.values(content.invisible)) {
      expect(text).not.toContain(documentId);
    }
  });

  it('are each told once, page by page', async () => {
    const whole = changes.parse(await json(`/changes?since=${since}`));
    const told: string[] = [];
    let next = `since=${since}`;
    for (let page = 0; page < whole.data.length; page += 1) {
      const answer = changes.parse(await json(`/changes?${next}&limit=1`));
      told.push(...answer.data.map(({ documentId }) => documentId));
      expect(answer.meta.hasMore).toBe(page < whole.data.length - 1);
      next = `cursor=${answer.meta.cursor}`;
    }

    expect(whole.data.length).toBeGreaterThan(1);
    expect(told).toEqual(whole.data.map(({ documentId }) => documentId));
  });

  it('tell the last minute again, for writes that were still under way', async () => {
    const { data, meta } = changes.parse(await json(`/changes?since=${since}`));
    const again = changes.parse(await json(`/changes?cursor=${meta.cursor}`));

    expect(again.data).toEqual(data);
  });

  it('tell of an embargo that ended and a report that expired, at their moment', async () => {
    const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const { person, organization } = content;
    const names = { person: person.id, organization: organization.id };
    const documentId = await createPublished(app.strapi, {
      ...completeReport('night-sailing', 'Night sailing begins', names),
      embargoedUntil: hour(1),
      expiresAt: hour(2),
    });
    const kinds = async () =>
      changes
        .parse(await json(`/changes?since=${since}`))
        .data.filter((change) => change.documentId === documentId)
        .map(({ kind }) => kind);
    expect(await kinds()).toEqual([]);

    // Three hours go by.
    const knex = app.strapi.db.connection;
    const earlier = (kind: string, hours: number) =>
      app.strapi.db
        .query('newsdesk_change')
        .updateMany({ where: { documentId, kind }, data: { at: hour(hours) } });
    await earlier('published', -2);
    await knex('news_reports').where({ document_id: documentId }).update({ embargoed_until: null });
    expect(await kinds()).toEqual(['published']);

    await earlier('removed', -1);
    await app.strapi.db
      .query(reportUid)
      .updateMany({ where: { documentId }, data: { expiresAt: hour(-1) } });
    expect(await kinds()).toEqual(['removed']);
  });

  it.each([
    ['', 'parameter-invalid'],
    ['?since=yesterday', 'parameter-invalid'],
    ['?since=9999-01-01T00:00:00Z', 'parameter-invalid'],
    [`?since=${since}&cursor=MS4x`, 'parameter-invalid'],
    [`?since=${since}&limit=101`, 'page-too-large'],
    [`?since=${since}&status=draft`, 'parameter-unknown'],
    ['?cursor=nonsense', 'cursor-invalid'],
    ['?cursor=JycgT1IgMT0x', 'cursor-invalid'],
  ])('refuse %s', async (query, code) => {
    const answer = await get(`/changes${query}`);

    expect([answer.status, errorCode(answer.text)]).toEqual([400, code]);
  });
});

describe('who may ask', () => {
  it('is everybody, until an administrator takes it away', async () => {
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const action = 'plugin::newsdesk.feed.find';
    const found: unknown = await permissions.findOne({ where: { action }, populate: ['role'] });
    await permissions.deleteMany({ where: { action } });

    expect((await get('/feeds/rss')).status).toBe(403);
    const token = await fullAccessToken(app.strapi);
    expect((await get('/feeds/rss', { authorization: `Bearer ${token}` })).status).toBe(200);

    const { role } = z.object({ role: z.object({ id: z.number() }) }).parse(found);
    await permissions.create({ data: { action, role: role.id } });
    expect((await get('/feeds/rss')).status).toBe(200);
  });

  it('sees with every right no more than the public', async () => {
    const authorization = `Bearer ${await fullAccessToken(app.strapi)}`;
    for (const feed of [...feeds, 'news-sitemap.xml']) {
      expect((await get(`/feeds/${feed}`, { authorization })).text).not.toMatch(/secret/i);
    }
    const draft = await get(`/reports/${content.invisible.draft}/ninjs`, { authorization });
    expect(draft.status).toBe(404);
  });
});

describe('what is sent is valid', () => {
  const xml = new XmlSchemas(hasIptc);
  afterAll(() => xml.close());

  beforeAll(async () => {
    await createPublished(app.strapi, {
      ...completeReport('odd-signs', 'Odd \u0008\u000b signs ]]> & <b>', {
        person: content.person.id,
        organization: content.organization.id,
        topic: content.topic.id,
      }),
      firstPublishedAt: null,
      standfirst: 'A bell \u0007 and half a pair \ud83d.',
      headline: 'Odd \u0007\u000b signs ]]> & <b>',
      language: 'ar',
    });
  });

  it.each([
    ['rss', 'rss'],
    ['atom', 'atom'],
    ['news-sitemap.xml', 'sitemap'],
    ['news-sitemap-index.xml', 'sitemap-index'],
  ] as const)('%s, by its schema', async (feed, schema) => {
    const { text } = await get(`/feeds/${feed}`);
    expect(await xml.errors(schema, text)).toEqual([]);
    if (feed !== 'news-sitemap-index.xml') expect(text).toContain('signs ]]&gt; &amp; &lt;b&gt;');
  });

  it('the JSON feed and JSON-LD', async () => {
    expect(
      jsonErrors(ownSchema('json-feed-1.1.json'), (await get('/feeds/feed.json')).text),
    ).toEqual([]);
    const { text } = await get(`/reports/${content.harbour}/json-ld`);
    expect(jsonErrors(ownSchema('news-article.json'), text)).toEqual([]);
  });

  describeWithIptc('by IPTC’s schemas', () => {
    it('ninjs and NewsML-G2, also of a killed report', async () => {
      const { official, withClaims } = ninjsSchemas();
      for (const documentId of [content.harbour, killed]) {
        const of = async (format: string) => (await get(`/reports/${documentId}/${format}`)).text;
        expect(jsonErrors(official, await of('ninjs-plain'))).toEqual([]);
        expect(jsonErrors(withClaims, await of('ninjs'))).toEqual([]);
        expect(await xml.errors('newsml-g2', await of('newsml-g2'))).toEqual([]);
        expect(await xml.errors('newsml-g2', await of('newsml-g2-message'))).toEqual([]);
      }
    });

    it('NITF, alone and inside NewsML-G2', async () => {
      const of = async (format: string) =>
        (await get(`/reports/${content.harbour}/${format}`)).text;
      expect(await xml.errors('nitf', await of('nitf'))).toEqual([]);
      expect(await xml.errors('nitf', await of('newsml-g2'), nitfInside)).toEqual([]);
    });
  });

  it('and ninjs names the schema of its claims, which is served', async () => {
    const { standard } = z
      .object({ standard: z.object({ schema: z.string() }) })
      .parse(await json(`/reports/${content.harbour}/ninjs`));

    expect(standard.schema).toBe(`${api}/api/newsdesk/schemas/ninjs-claims-1.json`);
    expect(await json('/schemas/ninjs-claims-1.json')).toMatchObject({ $id: standard.schema });
  });
});

describe('a draft that was never published', () => {
  it('changes nothing the public is told', async () => {
    const before = await get('/changes?since=2020-01-01T00:00:00Z');
    await createDraft(
      app.strapi,
      completeReport('only-a-draft', 'Only a draft', {
        person: content.person.id,
        organization: content.organization.id,
      }),
    );
    const { data } = changes.parse(JSON.parse(before.text));
    expect(changes.parse(await json('/changes?since=2020-01-01T00:00:00Z')).data).toEqual(data);
  });
});
