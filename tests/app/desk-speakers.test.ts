import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { administratorToken } from './callers';

const person = 'api::person.person';
const organization = 'api::organization.organization';

let newsroom: Newsroom;
let application: Application;
let token: string;
const known: Record<string, string> = {};
beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  token = await administratorToken(application);
  const make = async (uid: typeof person | typeof organization, data: Record<string, unknown>) =>
    (await application.strapi.documents(uid).create({ data })).documentId;
  known['ida'] = await make(person, {
    name: 'Ida Holm-Larsen',
    role: 'mayor of Hull',
    aliases: [{ name: 'Ida Holm' }],
  });
  known['port'] = await make(organization, { name: 'Port of Hull' });
  await make(person, { name: 'Jon Berg' });
  await make(person, { name: 'Jon Berg', role: 'fisher' });
});
afterAll(() => newsroom.remove());

const as = (call: request.Test) => call.set('authorization', `Bearer ${token}`);
const articleOf = (place: string) => `${place} to be widened

HULL - "We will widen the ${place} next year," Ida Holm told reporters on Monday. "It is time," Ida Holm said.

"The work is too costly," Jon Berg said on Tuesday.
`;

const previewed = z.object({
  data: z.object({
    source: z.object({ sha256: z.string() }),
    headline: z.string(),
    quotes: z.array(z.looseObject({ speakerName: z.string().nullable() })),
  }),
});
const notDecided = ['places', 'confidence', 'integrity', 'isNamed'];

/** Imports an article with whom each quote is linked to, by its words. */
async function importWith(place: string, links: Readonly<Record<string, object | null>>) {
  const file = Buffer.from(articleOf(place));
  const shown = await as(request(application.server).post('/newsdesk/imports/previews')).attach(
    'file',
    file,
    'a.txt',
  );
  const { source, headline, quotes } = previewed.parse(shown.body).data;
  const decisions = {
    ...{ sha256: source.sha256, headline, keyPoints: [], statistics: [], media: [] },
    quotes: quotes.map((quote, from) => ({
      ...Object.fromEntries(Object.entries(quote).filter(([name]) => !notDecided.includes(name))),
      ...{ from, at: null },
      link:
        Object.entries(links).find(([words]) => String(quote['text']).includes(words))?.[1] ?? null,
    })),
  };
  return as(request(application.server).post('/newsdesk/imports'))
    .field('decisions', JSON.stringify(decisions))
    .attach('file', file, 'a.txt');
}

const named = z.object({ documentId: z.string(), name: z.string() });
const stored = z.object({
  people: z.array(named),
  quotes: z.array(
    z.object({
      text: z.string(),
      speaker: named.nullable(),
      speakerOrganization: named.nullable(),
    }),
  ),
});

/** Name of whom each quote is linked to, in the draft's order. */
async function linksOf(answer: request.Response) {
  expect(answer.status).toBe(200);
  const { reportId } = z
    .object({ data: z.object({ reportId: z.string() }) })
    .parse(answer.body).data;
  const found: unknown = await application.strapi
    .documents('api::news-report.news-report')
    .findOne({
      documentId: reportId,
      populate: { people: true, quotes: { populate: ['speaker', 'speakerOrganization'] } },
    });
  const { people, quotes } = stored.parse(found);
  return {
    people: people.map(({ name }) => name).sort(),
    quotes: quotes.map(({ speaker, speakerOrganization }) => [
      speaker?.name ?? null,
      speakerOrganization?.name ?? null,
    ]),
  };
}

const peopleCalled = (name: string) =>
  application.strapi.db.query(person).count({ where: { name } });

describe('whom names alone lead to', () => {
  it('is one known by an alias, nobody yet, several, or not to be told', async () => {
    const answer = await as(request(application.server).post('/newsdesk/speakers/matches')).send({
      names: [
        { type: 'person', name: 'ida  holm' },
        { type: 'person', name: 'Ole Vik' },
        { type: 'person', name: 'Jon Berg' },
        { type: 'person', name: 'Ida' },
        { type: 'organization', name: 'Port of Hull' },
      ],
    });

    const { data } = z
      .object({
        data: z.array(
          z.object({ isLinkable: z.boolean(), speakers: z.array(z.object({ name: z.string() })) }),
        ),
      })
      .parse(answer.body);
    expect(
      data.map(({ isLinkable, speakers }) => [isLinkable, speakers.map(({ name }) => name)]),
    ).toEqual([
      [true, ['Ida Holm-Larsen']],
      [true, []],
      [true, ['Jon Berg', 'Jon Berg']],
      [false, []],
      [true, ['Port of Hull']],
    ]);
  });

  it('is searched among people and organizations, by a part of a name or alias', async () => {
    const search = (words: string) =>
      as(request(application.server).get('/newsdesk/speakers')).query({ search: words });

    expect((await search('ida hol')).body).toMatchObject({
      data: [{ type: 'person', name: 'Ida Holm-Larsen', role: 'mayor of Hull' }],
    });
    expect((await search('hull')).body).toMatchObject({
      data: [{ type: 'organization', name: 'Port of Hull' }],
    });
  });
});

describe('a quote of an imported draft', () => {
  it('is linked by name where the editor chose nobody', async () => {
    expect(await linksOf(await importWith('harbour', {}))).toEqual({
      people: ['Ida Holm-Larsen'],
      quotes: [
        ['Ida Holm-Larsen', null],
        ['Ida Holm-Larsen', null],
        [null, null],
      ],
    });
  });

  it('is linked to whom the editor chose, and so are the others of that name', async () => {
    const chosen = await application.strapi
      .documents(person)
      .create({ data: { name: 'Ida Holm of Bergen' } });
    const answer = await importWith('canal', {
      'We will': { to: 'person', documentId: chosen.documentId },
      'The work': { to: 'organization', documentId: known['port'] },
    });

    expect(await linksOf(answer)).toEqual({
      people: ['Ida Holm of Bergen'],
      quotes: [
        ['Ida Holm of Bergen', null],
        ['Ida Holm of Bergen', null],
        [null, 'Port of Hull'],
      ],
    });
  });

  it('is linked to one new entry for one new name, also where another goes by it', async () => {
    const before = await peopleCalled('Jon Berg');
    const answer = await importWith('bridge', {
      'We will': { to: 'nobody' },
      'It is time': { to: 'new-person', name: 'Jon Berg' },
      'The work': { to: 'new-person', name: 'Jon  Berg' },
    });

    expect(await linksOf(answer)).toEqual({
      people: ['Jon Berg'],
      quotes: [
        [null, null],
        ['Jon Berg', null],
        ['Jon Berg', null],
      ],
    });
    expect(await peopleCalled('Jon Berg')).toBe(before + 1);
  });

  it('linked to somebody who is gone is refused, and nothing is stored', async () => {
    const reports = () => application.strapi.db.query('api::news-report.news-report').count();
    const before = await reports();
    const answer = await importWith('tunnel', {
      'We will': { to: 'new-person', name: 'Somebody Quite New' },
      'The work': { to: 'person', documentId: 'gone' },
    });

    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ error: { details: { code: 'speaker-unknown' } } });
    expect(await reports()).toBe(before);
    expect(await peopleCalled('Somebody Quite New')).toBe(0);
  });
});
