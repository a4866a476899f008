import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { clientOf, type Client } from '../api/client';
import { createNewsroomContent, createPublished, reportUid, secret } from '../api/fixtures';
import { findablesTable } from '../../src/plugins/newsdesk/server/src/claims/claim-tables';
import {
  called,
  narrow,
  saying,
  type Access,
  type Membership,
} from '../../src/plugins/newsdesk/server/src/claims/membership';
import {
  quotesQuery,
  searchQuery,
  statisticsQuery,
} from '../../src/plugins/newsdesk/server/src/contracts/claims';
import type { ReadModel } from '../../src/plugins/newsdesk/server/src/delivery/read-model';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { apiToken, fullAccessToken, readOnlyToken } from './callers';
import { personUid } from './stored';

let newsroom: Newsroom;
let app: Application;
let client: Client;
let content: Awaited<ReturnType<typeof createNewsroomContent>>;

const documents = (uid: string) => app.strapi.documents(uid as never);
const readModel = () => app.strapi.plugin('newsdesk').service<ReadModel>('readModel');

/** Two more reports, whose claims differ from each other in everything filters look at. */
const storm = {
  headline: 'Orkan über Zürich',
  slug: 'storm',
  standfirst: 'Élodie Brûlé warns',
  language: 'de',
  pubStatus: 'usable',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'The zeppelin stayed moored.' }] }],
  quotes: [
    {
      text: 'Bleiben Sie zuhause.',
      kind: 'mixed',
      speakerName: 'Élodie Brûlé',
      speakerKind: 'person',
      via: 'Radio Zürich',
      claimKey: 'storm-1',
      confidence: 0.4,
    },
    {
      text: 'The storm "NEAR" us is 100% <b>over</b>.',
      kind: 'indirect',
      speakerName: 'Weather Office',
      speakerKind: 'organization',
      claimKey: 'storm-2',
      confidence: 0.9,
    },
  ],
  statistics: [
    {
      label: 'Gusts',
      value: 140,
      upperValue: 160,
      qualifier: 'between',
      unit: 'km/h',
      periodText: 'on Monday',
      periodFrom: '2026-01-05',
      periodTo: '2026-01-05',
      sourceName: 'Weather Office',
      printed: 'between 140 and 160 km/h',
      claimKey: 'storm-3',
    },
    {
      label: 'Damage since 2020',
      value: 3_000_000_000,
      qualifier: 'more-than',
      unit: 'CHF',
      periodText: 'since 2020',
      periodFrom: '2020-01-01',
      claimKey: 'storm-4',
    },
    { label: 'Households', value: -5, qualifier: 'exact', unit: 'households', claimKey: 'storm-5' },
  ],
  corrections: [
    { date: '2026-01-06T09:00:00.000Z', kind: 'correction', text: 'Not 170.', claimKey: 'storm-3' },
  ],
};

beforeAll(async () => {
  newsroom = await createNewsroom();
  app = await newsroom.boot();
  client = clientOf(app.server);
  content = await createNewsroomContent(app.strapi);
  const stormReport = await createPublished(app.strapi, storm);
  await stamp(stormReport, '2026-01-05T10:00:00.000Z');
  await stamp(content.harbour, '2026-03-02T07:00:00.000Z');
  await readModel().rebuild();
});

/** What publishing writes by itself, as it were had the reports come with documents, long ago. */
const stamp = async (documentId: string, firstPublishedAt: string) => {
  const { db } = app.strapi;
  await db.query(reportUid).updateMany({ where: { documentId }, data: { firstPublishedAt } });
  const say = (component: string, claimKey: object, data: object) =>
    db.query(component).updateMany({ where: { claimKey }, data });
  await say('news.quote', { $startsWith: 'q-' }, { integrity: 'verbatim' });
  await say('news.quote', { $startsWith: 'storm-' }, { integrity: 'altered' });
  const confirmation = { confirmedBy: 'Edith Editor', confirmedAt: new Date() };
  await say('news.quote', { $eq: 'storm-2' }, confirmation);
  await say('news.statistic', { $eq: 'storm-4' }, confirmation);
};

afterAll(async () => {
  await newsroom.remove();
});

const claim = z.looseObject({
  claimKey: z.string(),
  report: z.looseObject({ slug: z.string(), headline: z.string() }),
});
const paged = z.object({
  meta: z.object({
    pagination: z.object({ limit: z.number(), nextCursor: z.string().nullable() }),
  }),
});

/** Claim keys and the next cursor of a page. */
const ask = async (address: string) => {
  const answer = await client.get(`/newsdesk/${address}`);
  expect([answer.status, answer.code]).toEqual([200, null]);
  const { meta } = paged.parse(JSON.parse(answer.text));
  return {
    keys: z
      .array(claim)
      .parse(answer.entries)
      .map(({ claimKey }) => claimKey),
    entries: answer.entries,
    next: meta.pagination.nextCursor,
    limit: meta.pagination.limit,
  };
};
const keysOf = async (address: string) => (await ask(address)).keys;
const encoded = encodeURIComponent;

const harbourQuotes = Array.from({ length: 12 }, (_, index) => `q-${index + 1}`);

describe('quotes across reports', () => {
  it('come newest report first, in the order they are printed', async () => {
    expect(await keysOf('quotes')).toEqual([...harbourQuotes, 'storm-1', 'storm-2']);
    expect(await keysOf('quotes?sort=date:asc')).toEqual(
      [...harbourQuotes, 'storm-1', 'storm-2'].reverse(),
    );
  });

  it('are complete: evidence, speaker, and the report to show and link them', async () => {
    const { entries } = await ask('quotes?limit=1');
    const report = (await client.get('/news-reports/slug/harbour-reopens')).entries[0];
    const [quote] = z.array(z.looseObject({})).parse(report?.['quotes']);
    expect(entries).toEqual([
      {
        type: 'quote',
        ...quote,
        verified: true,
        corrections: [],
        report: {
          documentId: content.harbour,
          slug: 'harbour-reopens',
          headline: 'Harbour reopens',
          standfirst: 'Standfirst of Harbour reopens',
          byline: 'By Ingrid Vale',
          language: 'en',
          firstPublishedAt: '2026-03-02T07:00:00.000Z',
          publishedAt: report?.['publishedAt'],
          provider: { documentId: content.organization.documentId, name: 'Harbour Board' },
          topics: [
            { documentId: expect.any(String), label: 'Transport', qcode: 'medtop:20000337' },
          ],
        },
      },
    ]);
    expect(entries[0]).toHaveProperty('evidence.exact', 'We will sail');
    expect(entries[0]).toHaveProperty('speaker.aliases.0.name', 'A. Ravn');
  });

  it.each([
    ['speaker=Ada Ravn', harbourQuotes],
    ['speaker=ada ravn', harbourQuotes],
    ['speaker=A. Ravn', ['q-1']],
    ['speaker=Elodie Brule', ['storm-1']],
    ['speaker=Nobody', []],
    ['speaker=Weather Office', []],
    ['organization=Weather Office', ['storm-2']],
    ['organization=HB', ['q-1']],
    ['kind=mixed', ['storm-1']],
    ['kind=mixed,indirect', ['storm-1', 'storm-2']],
    ['via=radio zurich', ['storm-1']],
    ['verified=true', [...harbourQuotes, 'storm-2']],
    ['verified=false', [...harbourQuotes, 'storm-1', 'storm-2']],
    ['language=de', ['storm-1', 'storm-2']],
    ['report=storm', ['storm-1', 'storm-2']],
    ['topic=medtop:20000337', harbourQuotes],
    ['topic=transport', harbourQuotes],
    ['topic=sport', []],
    ['provider=hb', harbourQuotes],
    ['reportedFrom=2026-01-06', harbourQuotes],
    ['reportedTo=2026-01-05', ['storm-1', 'storm-2']],
    ['reportedTo=2026-01-05T09:59:59Z', []],
    ['reportedFrom=2026-01-05T11:00:00%2B01:00&reportedTo=2026-01-05', ['storm-1', 'storm-2']],
    ['words=zuhause', ['storm-1']],
    ['words=BLEIBEN zuhäuse', ['storm-1']],
    ['words=elodie', ['storm-1']],
    ['words=sail 11', ['q-11']],
    ['words=sail zuhause', []],
    ['words=is', ['storm-2']],
    ['sort=confidence:desc&language=de', ['storm-2', 'storm-1']],
    ['sort=confidence:asc&language=de', ['storm-1', 'storm-2']],
    ['speaker=Ada Ravn&words=sharp&kind=direct&topic=transport&limit=2', ['q-1', 'q-2']],
  ])('?%s', async (query, expected) => {
    expect(await keysOf(`quotes?${query}`)).toEqual(expected);
  });

  it('are found by the document ids of speaker, organization, topic and provider', async () => {
    const { person, organization, topic, harbour } = content;
    expect(await keysOf(`quotes?speaker=${person.documentId}`)).toEqual(['q-1']);
    expect(await keysOf(`quotes?organization=${organization.documentId}`)).toEqual(['q-1']);
    expect(await keysOf(`quotes?topic=${topic.documentId}`)).toEqual(harbourQuotes);
    expect(await keysOf(`quotes?provider=${organization.documentId}`)).toEqual(harbourQuotes);
    expect(await keysOf(`quotes?report=${harbour}`)).toEqual(harbourQuotes);
  });
});

describe('statistics across reports', () => {
  const all = ['s-1', 'storm-3', 'storm-4', 'storm-5'];
  it.each([
    ['', all],
    ['sort=value:asc', ['storm-5', 'storm-3', 's-1', 'storm-4']],
    ['sort=value:desc', ['storm-4', 's-1', 'storm-3', 'storm-5']],
    ['sort=period:desc', ['storm-3', 's-1', 'storm-4', 'storm-5']],
    ['minValue=150', ['s-1', 'storm-3', 'storm-4']],
    ['minValue=161', ['s-1', 'storm-4']],
    ['maxValue=150', ['storm-3', 'storm-5']],
    ['minValue=150&maxValue=150', ['storm-3']],
    ['minValue=1e9&maxValue=2000000000.5', ['s-1']],
    ['maxValue=-5', ['storm-5']],
    ['unit=KM/H', ['storm-3']],
    ['qualifier=between,more-than', ['storm-3', 'storm-4']],
    ['periodFrom=2026-01-01', ['storm-3', 'storm-4']],
    ['periodTo=2020-06-30', ['storm-4']],
    ['periodFrom=2025-06-01&periodTo=2025-06-30', ['s-1', 'storm-4']],
    ['organization=weather office', ['storm-3']],
    ['organization=HB', ['s-1']],
    ['speaker=A. Ravn', ['s-1']],
    ['verified=true', ['storm-4']],
    ['words=gusts', ['storm-3']],
    ['words=1.25 billion', ['s-1']],
  ])('?%s', async (query, expected) => {
    expect(await keysOf(`statistics?${query}`)).toEqual(expected);
  });

  it('carry the corrections made to them', async () => {
    const { entries } = await ask('statistics?unit=km/h');
    expect(entries[0]).toHaveProperty('corrections.0.text', 'Not 170.');
    expect(entries[0]).toHaveProperty('value', 140);
  });
});

describe('pages', () => {
  it.each([
    ['quotes', 14],
    ['quotes?sort=date:asc', 14],
    ['quotes?sort=confidence:desc', 14],
    ['statistics?sort=value:asc', 4],
    ['statistics?sort=period:desc', 4],
  ])('of %s follow one another without a gap or a repetition', async (address, count) => {
    const joint = address.includes('?') ? '&' : '?';
    const whole = await keysOf(address);
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page += 1) {
      const { keys, next, limit } = await ask(
        `${address}${joint}limit=3${cursor === '' ? '' : `&cursor=${encoded(cursor)}`}`,
      );
      expect(limit).toBe(3);
      seen.push(...keys);
      if (next === null) break;
      cursor = next;
    }
    expect(seen).toEqual(whole);
    expect(seen).toHaveLength(count);
  });

  it('may grow and shrink on the way', async () => {
    const { next } = await ask('quotes?limit=2');
    expect(await keysOf(`quotes?limit=100&cursor=${encoded(next ?? '')}`)).toHaveLength(12);
  });
});

describe('a query is refused', () => {
  it.each([
    ['quotes?speakr=Ada', 'parameter-unknown'],
    ['quotes?status=draft', 'parameter-unknown'],
    ['quotes?populate=*', 'parameter-unknown'],
    ['quotes?filters[text]=a', 'parameter-unknown'],
    ['quotes?unit=km', 'parameter-unknown'],
    ['quotes?kind=loud', 'parameter-invalid'],
    ['quotes?speaker=', 'parameter-invalid'],
    ['quotes?speaker=a&speaker=b', 'parameter-invalid'],
    ['quotes?speaker[$ne]=a', 'parameter-invalid'],
    ['quotes?limit=0', 'parameter-invalid'],
    ['quotes?limit=-1', 'parameter-invalid'],
    ['quotes?limit=ten', 'parameter-invalid'],
    ['quotes?limit=101', 'page-too-large'],
    ['quotes?limit=999999999', 'page-too-large'],
    ['quotes?sort=text:desc', 'parameter-invalid'],
    ['quotes?sort=value:desc', 'parameter-invalid'],
    ['quotes?language=%00%00', 'parameter-invalid'],
    ['quotes?verified=maybe', 'parameter-invalid'],
    ['quotes?reportedFrom=yesterday', 'parameter-invalid'],
    ['quotes?reportedFrom=2026-02-30', 'parameter-invalid'],
    ['quotes?reportedFrom=2026-02-02&reportedTo=2026-02-01', 'range-impossible'],
    ['statistics?minValue=2&maxValue=1', 'range-impossible'],
    ['statistics?periodFrom=2026-02-02&periodTo=2026-02-01', 'range-impossible'],
    ['statistics?minValue=Infinity', 'parameter-invalid'],
    ['statistics?minValue=1e999', 'parameter-invalid'],
    ['statistics?minValue=NaN', 'parameter-invalid'],
    ['quotes?cursor=abc', 'cursor-invalid'],
    ['quotes?words=', 'search-without-words'],
    ['quotes?words=%22*!:', 'search-without-words'],
    [`quotes?words=${'a'.repeat(301)}`, 'search-too-long'],
    [
      `search?q=${Array.from({ length: 17 }, (_, index) => `w${index}`).join('+')}`,
      'search-too-long',
    ],
    ['search?q=***', 'search-without-words'],
    ['search', 'parameter-invalid'],
    ['search?q=a&type=draft', 'parameter-invalid'],
  ])('%s with %s', async (address, code) => {
    const answer = await client.get(`/newsdesk/${address}`);
    expect([answer.status, answer.code]).toEqual([400, code]);
  });

  it('with a cursor from another', async () => {
    const { next } = await ask('quotes?limit=1');
    const foreign = [
      'quotes?sort=date:asc',
      'quotes?kind=direct',
      'statistics?limit=1',
      'search?q=a',
    ];
    for (const address of foreign) {
      const joint = address.includes('?') ? '&' : '?';
      const answer = await client.get(`/newsdesk/${address}${joint}cursor=${encoded(next ?? '')}`);
      expect([address, answer.status, answer.code]).toEqual([address, 400, 'cursor-invalid']);
    }
  });
});

const hit = z.looseObject({
  type: z.string(),
  score: z.number(),
  excerpt: z.object({
    text: z.string(),
    marks: z.array(z.object({ start: z.number(), end: z.number() })),
  }),
  report: z.looseObject({ slug: z.string() }),
});

const find = async (q: string, more = '') => {
  const answer = await client.get(`/newsdesk/search?q=${encoded(q)}${more}`);
  expect([q, answer.status]).toEqual([q, 200]);
  return z.array(hit).parse(answer.entries);
};

describe('a search', () => {
  it.each(['zurich', 'Zürich', 'ZÜRICH', 'Zu\u0308rich', 'über zurich'])(
    'finds a headline by %s, whatever its case and accents',
    async (q) => {
      const [report] = await find(q, '&type=report');
      expect(report).toMatchObject({ type: 'report', report: { slug: 'storm' } });
      const { text, marks } = report?.excerpt ?? { text: '', marks: [] };
      expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('Zürich');
    },
  );

  it('finds reports by their body, and claims with everything about them', async () => {
    expect(await find('zeppelin moored')).toMatchObject([{ type: 'report' }]);
    const [quote] = await find('zuhause');
    expect(quote).toMatchObject({ type: 'quote', text: 'Bleiben Sie zuhause.', verified: false });
    const types = (await find('passengers')).map(({ type }) => type);
    expect(types).toContain('statistic');
    expect((await find('fares'))[0]).toMatchObject({ type: 'keyPoint', claimKey: 'kp-2' });
  });

  it('puts what says it more often, and nothing else, first', async () => {
    await createPublished(app.strapi, {
      headline: 'Walrus walrus walrus',
      slug: 'walrus-1',
      pubStatus: 'usable',
    });
    await createPublished(app.strapi, {
      headline: `Once a walrus, ${'then nothing but sea and sea '.repeat(20)}`,
      slug: 'walrus-2',
      pubStatus: 'usable',
    });
    await readModel().settled();
    expect((await find('walrus')).map(({ report }) => report.slug)).toEqual([
      'walrus-1',
      'walrus-2',
    ]);
  });

  it('highlights plain text: markup stays text, offsets say where', async () => {
    const [quote] = await find('over storm', '&type=quote');
    const { text, marks } = quote?.excerpt ?? { text: '', marks: [] };
    expect(text).toBe('The storm "NEAR" us is 100% <b>over</b>.');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['storm', 'over']);
  });

  it.each([
    ['storm AND over', 0],
    ['NEAR(storm over)', 1],
    ['"storm" OR "over', 0],
    ['stor*', 0],
    ['-storm +over', 1],
    ['storm:over', 1],
    ["storm' OR 1=1 --", 0],
    ['storm & !over | <-> \\', 1],
    ['storm ^ over @ ~ ( ) > <', 1],
    ['words: {storm}', 0],
    ['storm\u0000over', 1],
    ['%', null],
    ['💥 storm over', 1],
  ])('takes %j as words', async (q, count) => {
    const answer = await client.get(`/newsdesk/search?type=quote&q=${encoded(q)}`);
    expect(answer.status).toBe(count === null ? 400 : 200);
    expect(answer.entries).toHaveLength(count ?? 0);
  });

  it('pages to its end', async () => {
    const whole = await find('sail', '&type=quote');
    expect(whole).toHaveLength(12);
    const seen: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<Client['get']>> = await client.get(
        `/newsdesk/search?q=sail&type=quote&limit=5${cursor === '' ? '' : `&cursor=${encoded(cursor)}`}`,
      );
      seen.push(...page.entries.map((entry) => entry['claimKey']));
      cursor = paged.parse(JSON.parse(page.text)).meta.pagination.nextCursor;
    }
    expect(seen).toEqual(whole.map((entry) => entry['claimKey']));
  });

  it.each(['type=statistic', 'language=de', 'topic=transport', 'reportedTo=2026-01-31'])(
    'is narrowed by %s',
    async (filter) => {
      const all = await find('the');
      const some = await find('the', `&${filter}`);
      expect(some.length).toBeLessThan(all.length);
    },
  );
});

describe('what is not for the public', () => {
  const everything = async (): Promise<string> =>
    (
      await Promise.all(
        [
          'quotes?limit=100',
          'statistics?limit=100',
          `search?q=${secret}&limit=100`,
          'search?q=sail&limit=100',
          'search?q=the&limit=100',
        ].map(async (address) => (await client.get(`/newsdesk/${address}`)).text),
      )
    ).join('\n');

  it('is never in an answer: drafts, embargoed, withheld, killed and expired reports', async () => {
    const text = await everything();
    expect(text).toContain('We will sail');
    expect(text).not.toContain(secret);
    for (const state of Object.keys(content.invisible)) {
      expect(await keysOf(`quotes?report=${secret}-${state}`.toLowerCase())).toEqual([]);
      expect(await keysOf(`quotes?speaker=${secret} person of ${state}`)).toEqual([]);
    }
  });

  it('is not for those who may see drafts either', async () => {
    const staff = clientOf(app.server, await fullAccessToken(app.strapi));
    for (const address of ['quotes', 'statistics', `search?q=${secret}`]) {
      expect((await staff.get(`/newsdesk/${address}`)).text).not.toContain(secret);
    }
  });

  const published = async (slug: string, more: object = {}) => {
    const documentId = await createPublished(app.strapi, {
      ...storm,
      slug,
      headline: `Xylophone ${slug}`,
      quotes: [{ text: `Xylophone said ${slug}.`, kind: 'indirect', claimKey: slug }],
      ...more,
    });
    await readModel().settled();
    return documentId;
  };
  const found = async (slug: string) => [
    (await keysOf(`quotes?report=${slug}`)).length,
    (await find(`xylophone ${slug}`)).length,
  ];

  it('is gone with an unpublication, and a deletion', async () => {
    const documentId = await published('unpublished');
    expect(await found('unpublished')).toEqual([1, 2]);
    await documents(reportUid).unpublish({ documentId } as never);
    expect(await found('unpublished')).toEqual([0, 0]);
    await documents(reportUid).publish({ documentId } as never);
    await readModel().settled();
    expect(await found('unpublished')).toEqual([1, 2]);
    await documents(reportUid).delete({ documentId } as never);
    expect(await found('unpublished')).toEqual([0, 0]);
  });

  it('is gone with a kill, a withholding, an embargo and an end, however they are written', async () => {
    const documentId = await published('killed');
    const past = new Date(Date.now() - 60_000);
    const future = new Date(Date.now() + 60_000);
    for (const data of [
      { pubStatus: 'canceled' },
      { pubStatus: 'withheld' },
      { embargoedUntil: future },
      { expiresAt: past },
    ]) {
      const restored = { pubStatus: 'usable', embargoedUntil: null, expiresAt: null };
      await app.strapi.db.query(reportUid).updateMany({ where: { documentId }, data });
      expect(await found('killed')).toEqual([0, 0]);
      await readModel().settled();
      expect(await found('killed')).toEqual([0, 0]);
      await documents(reportUid).update({ documentId, data: restored } as never);
      await documents(reportUid).publish({ documentId } as never);
      await readModel().settled();
      expect(await found('killed')).toEqual([1, 2]);
      await documents(reportUid).update({ documentId, status: 'published', data } as never);
      await readModel().settled();
      expect(await found('killed')).toEqual([0, 0]);
      await documents(reportUid).update({ documentId, data: restored } as never);
      await documents(reportUid).publish({ documentId } as never);
      await readModel().settled();
    }
  });

  it('comes when an embargo passes and goes when a report expires, without any write', async () => {
    const boundary = Date.now() + 15_000;
    await published('embargoed', { embargoedUntil: new Date(boundary) });
    await published('expiring', { expiresAt: new Date(boundary) });
    expect([await found('embargoed'), await found('expiring')]).toEqual([
      [0, 0],
      [1, 2],
    ]);
    await new Promise((resolve) => setTimeout(resolve, boundary + 50 - Date.now()));
    expect([await found('embargoed'), await found('expiring')]).toEqual([
      [1, 2],
      [0, 0],
    ]);
  });

  it('is nothing of a publication that was taken back', async () => {
    await expect(
      app.strapi.db.transaction(async () => {
        await createPublished(app.strapi, { ...storm, slug: 'taken-back', headline: 'Taken back' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await readModel().settled();
    expect(await keysOf('quotes?report=taken-back')).toEqual([]);
  });
});

describe('what is found', () => {
  it('follows a new version, and leaves the old one', async () => {
    const documentId = await createPublished(app.strapi, {
      headline: 'Version',
      slug: 'version',
      pubStatus: 'usable',
      quotes: [{ text: 'Aardvark first.', kind: 'indirect', claimKey: 'v-1' }],
    });
    await readModel().settled();
    expect(await find('aardvark')).toHaveLength(1);
    await documents(reportUid).update({
      documentId,
      data: { quotes: [{ text: 'Bandicoot then.', kind: 'indirect', claimKey: 'v-2' }] },
    } as never);
    expect(await find('aardvark')).toHaveLength(1);
    await documents(reportUid).publish({ documentId } as never);
    await readModel().settled();
    expect(await find('aardvark')).toHaveLength(0);
    expect(await keysOf('quotes?report=version')).toEqual(['v-2']);
  });

  it('is there at once after a publication on this instance', async () => {
    await createPublished(app.strapi, {
      headline: 'Immediate',
      slug: 'immediate',
      pubStatus: 'usable',
      quotes: [{ text: 'Capybara now.', kind: 'indirect', claimKey: 'now-1' }],
    });
    expect(await keysOf('quotes?report=immediate')).toEqual(['now-1']);
  });

  it('follows the names of people, organizations and topics', async () => {
    await documents(personUid).update({
      documentId: content.person.documentId,
      data: { name: 'Ada Fjord', aliases: [{ name: 'The Master' }] },
    } as never);
    await documents('api::organization.organization').update({
      documentId: content.organization.documentId,
      data: { name: 'Port Board' },
    } as never);
    await documents('api::topic.topic').update({
      documentId: content.topic.documentId,
      data: { label: 'Shipping' },
    } as never);
    await readModel().settled();
    expect(await keysOf('quotes?speaker=ada fjord')).toEqual(['q-1']);
    expect(await keysOf('quotes?speaker=the master')).toEqual(['q-1']);
    expect(await keysOf('quotes?speaker=A. Ravn')).toEqual([]);
    expect(await keysOf('statistics?organization=port board')).toEqual(['s-1']);
    expect(await keysOf('quotes?topic=shipping&limit=1')).toEqual(['q-1']);
    expect(await keysOf('quotes?topic=transport')).toEqual([]);
    const { entries } = await ask('quotes?speaker=the master');
    expect(entries[0]).toMatchObject({
      speaker: { name: 'Ada Fjord' },
      report: { provider: { name: 'Port Board' }, topics: [{ label: 'Shipping' }] },
    });
  });
});

describe('who may ask', () => {
  it('is whoever has the permission: a token for reading has it', async () => {
    const reader = clientOf(app.server, await readOnlyToken(app.strapi));
    for (const address of ['quotes', 'statistics', 'search?q=sail']) {
      expect((await reader.get(`/newsdesk/${address}`)).status).toBe(200);
    }
  });

  it('is nobody from whom it was taken', async () => {
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const action = 'plugin::newsdesk.statistics.find';
    const [taken] = z
      .array(z.looseObject({ id: z.number(), role: z.object({ id: z.number() }) }))
      .parse(await permissions.findMany({ where: { action }, populate: ['role'] }));
    await permissions.delete({ where: { id: taken?.id } });
    expect((await client.get('/newsdesk/statistics')).status).toBe(403);
    expect((await client.get('/newsdesk/quotes')).status).toBe(200);
    await permissions.create({ data: { action, role: taken?.role.id } });
  });
});

describe('the tables', () => {
  const tables = ['newsdesk_findable', 'newsdesk_findable_name', 'newsdesk_findable_text'];
  const rows = () => Promise.all(tables.map((uid) => app.strapi.db.query(uid).count()));
  const answers = async () =>
    Promise.all(
      ['quotes?limit=100', 'statistics?limit=100', 'search?q=zuhause'].map(
        async (address) => (await client.get(`/newsdesk/${address}`)).text,
      ),
    );

  it('are made anew from the reports', async () => {
    const before = { rows: await rows(), answers: await answers() };
    await readModel().rebuild();
    expect({ rows: await rows(), answers: await answers() }).toEqual(before);
  });

  it('are completed when the application starts, after a process died or a version changed', async () => {
    const before = { rows: await rows(), answers: await answers() };
    await app.strapi.db.query('newsdesk_public_report').deleteMany({ where: { slug: 'storm' } });
    await app.strapi.db
      .query('newsdesk_public_report')
      .updateMany({ where: { slug: 'harbour-reopens' }, data: { stamp: 'older:shape' } });
    // The synchronisation of the schema runs in full, beside the tables it does not know.
    await app.strapi.db.connection('strapi_database_schema').delete();
    await app.stop();
    app = await newsroom.boot();
    client = clientOf(app.server);
    await readModel().settled();
    expect({ rows: await rows(), answers: await answers() }).toEqual(before);
  });
});

const page = readFileSync(path.resolve(__dirname, '../../docs/claims.md'), 'utf8');

describe('the examples of docs/claims.md', () => {
  const addresses = [...page.matchAll(/^GET \/api(\/\S.*)$/gm)].map(([, address]) => address ?? '');
  it.each(addresses)('GET %s', async (address) => {
    expect((await client.get(encodeURI(address))).status).toBe(200);
  });

  const operations = [...page.matchAll(/```graphql\n([^`]+)```/g)].map(([, text]) => text ?? '');
  it.each(operations)('%s', async (operation) => {
    const { status, code } = await client.graphql(operation);
    expect([status, code]).toEqual([200, null]);
  });

  it('are there', () => {
    expect(addresses.length).toBeGreaterThan(5);
    expect(operations).toHaveLength(3);
  });

  it.each([quotesQuery, statisticsQuery, searchQuery])('name every parameter', ({ shape }) => {
    for (const parameter of Object.keys(shape)) {
      expect(page).toContain(
        parameter === 'q' || parameter === 'type' ? `${parameter}=` : `\`${parameter}\``,
      );
    }
  });
});

describe('GraphQL', () => {
  const quoteFields =
    'claimKey text kind verified evidence speakerName speaker { name aliases { name } } speakerOrganization { name } corrections report { slug headline documentId firstPublishedAt provider { name } topics { qcode } }';

  it('answers quotes with REST’s arguments, as REST does', async () => {
    const { data } = await client.graphql(
      `{ quotes(speaker: "the master", kind: ["direct"], verified: true, limit: 1, sort: "date:asc") { nodes { ${quoteFields} } nextCursor } }`,
    );
    const { entries } = await ask('quotes?speaker=the master&kind=direct&limit=1');
    const { quotes } = z
      .object({ quotes: z.object({ nodes: z.array(z.looseObject({})), nextCursor: z.null() }) })
      .parse(data);
    expect(quotes.nodes).toHaveLength(1);
    expect(entries[0]).toMatchObject(quotes.nodes[0] ?? {});
    expect(quotes.nodes[0]).toMatchObject({
      claimKey: 'q-1',
      speaker: { name: 'Ada Fjord', aliases: [{ name: 'The Master' }] },
      evidence: { exact: 'We will sail' },
    });
  });

  it('answers statistics, and follows cursors', async () => {
    const query = (cursor: string | null) =>
      client.graphql(
        'query ($cursor: String) { statistics(language: "de", report: "storm", sort: "value:asc", limit: 2, cursor: $cursor) { nodes { claimKey value unit qualifier report { slug } } nextCursor } }',
        { cursor },
      );
    const answered = z.object({
      statistics: z.object({
        nodes: z.array(z.looseObject({ claimKey: z.string() })),
        nextCursor: z.string().nullable(),
      }),
    });
    const first = answered.parse((await query(null)).data).statistics;
    const second = answered.parse((await query(first.nextCursor)).data).statistics;
    expect([...first.nodes, ...second.nodes].map(({ claimKey }) => claimKey)).toEqual([
      'storm-5',
      'storm-3',
      'storm-4',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('searches', async () => {
    const { data } = await client.graphql(
      '{ search(q: "ZUHAUSE", type: ["quote", "report"]) { nodes { type score excerpt { text marks { start end } } report { slug } quote { text kind } statistic { value } } nextCursor } }',
    );
    expect(data).toMatchObject({
      search: {
        nodes: [
          {
            type: 'quote',
            excerpt: { text: 'Bleiben Sie zuhause.', marks: [{ start: 12, end: 19 }] },
            report: { slug: 'storm' },
            quote: { text: 'Bleiben Sie zuhause.', kind: 'mixed' },
            statistic: null,
          },
        ],
      },
    });
  });

  it.each([
    ['{ quotes(limit: 101) { nextCursor } }', 'GRAPHQL_PAGE_SIZE_EXCEEDED'],
    ['{ quotes(limit: 0) { nextCursor } }', 'PARAMETER_INVALID'],
    ['{ quotes(sort: "text") { nextCursor } }', 'PARAMETER_INVALID'],
    ['{ quotes(cursor: "abc") { nextCursor } }', 'CURSOR_INVALID'],
    ['{ statistics(minValue: 2, maxValue: 1) { nextCursor } }', 'RANGE_IMPOSSIBLE'],
    ['{ search(q: "*") { nextCursor } }', 'SEARCH_WITHOUT_WORDS'],
    ['{ quotes(status: "draft") { nextCursor } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s with %s', async (query, code) => {
    expect((await client.graphql(query)).code).toBe(code);
  });

  it('is refused to whom the permission was not given', async () => {
    const stranger = clientOf(app.server, await apiToken(app.strapi, []));
    expect((await stranger.graphql('{ quotes { nextCursor } }')).code).toBe('FORBIDDEN');
    const reader = clientOf(
      app.server,
      await apiToken(app.strapi, ['plugin::newsdesk.quotes.find']),
    );
    expect((await reader.graphql('{ quotes { nextCursor } }')).code).toBeNull();
    expect((await reader.graphql('{ statistics { nextCursor } }')).code).toBe('FORBIDDEN');
  });

  it.each([
    ['REST', 1, () => client.get('/newsdesk/quotes?kind=direct&verified=true')],
    [
      'REST by names and words',
      2,
      () => client.get('/newsdesk/quotes?speaker=the master&words=sail'),
    ],
    ['GraphQL', 1, () => client.graphql(`{ quotes(limit: 14) { nodes { ${quoteFields} } } }`)],
    ['REST search', 1, () => client.get('/newsdesk/search?q=sail')],
  ])('and %s answer in %i statements on our tables at most', async (_name, most, work) => {
    const statements: string[] = [];
    const note = ({ sql }: { readonly sql: string }) => {
      if (sql.includes('newsdesk_findable')) statements.push(sql);
    };
    app.strapi.db.connection.on('query', note);
    expect((await work()).status).toBe(200);
    app.strapi.db.connection.removeListener('query', note);
    // Only SQLite has to count how common names and words are.
    const { client: database } = app.strapi.db.dialect;
    expect(statements).toHaveLength(database === 'sqlite' ? most : 1);
  });
});

describe('a set of claims', () => {
  const found = async (set: Membership, access: Access): Promise<readonly unknown[]> => {
    const query = app.strapi.db
      .getConnection(`${findablesTable} as t0`)
      .select('t0.id')
      .orderBy('t0.id');
    narrow(app.strapi, query, set, access);
    return (await query) as readonly unknown[];
  };

  it.each([
    ['a speaker', () => called(app.strapi, 'id', 'speaker', 'the master')],
    ['a topic', () => called(app.strapi, 'report_id', 'topic', 'medtop:20000337')],
    ['nobody', () => called(app.strapi, 'id', 'speaker', 'nobody')],
    ['words', () => saying(app.strapi, ['sail'])],
    ['several words', () => saying(app.strapi, ['we', 'will'])],
    ['words nobody said', () => saying(app.strapi, ['xylophones'])],
  ])('of %s is the same however its members are recognized', async (_name, setOf) => {
    const set = setOf();
    const lookedUp = await found(set, 'look-up');
    expect(await found(set, 'on-the-way')).toEqual(lookedUp);
    if (set.words !== null) expect(await found(set, 'by-its-text')).toEqual(lookedUp);
  });
});
