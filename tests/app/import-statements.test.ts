import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { adopted } from './adopted';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { reading, someStory } from './reading';
import { personUid, reportUid, stored } from './stored';
import { databaseClient } from './test-database';

let newsroom: Newsroom;
let strapi: Application['strapi'];

beforeAll(async () => {
  newsroom = await createNewsroom();
  ({ strapi } = await newsroom.boot());
});
afterAll(() => newsroom.remove());

/** The statements of some work, without those that open and end its transaction. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const statements: string[] = [];
  const note = (query: unknown) => {
    const { sql } = z.object({ sql: z.string() }).parse(query);
    if (!/^(?:BEGIN|COMMIT)/i.test(sql)) statements.push(sql);
  };
  strapi.db.connection.on('query', note);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', note);
  }
  return statements;
}

let count = 0;
/** A wire item with something in every table a report has rows in. */
function fullItem(names: { readonly people: string[]; readonly organizations: string[] }) {
  count += 1;
  const [person = '', other = ''] = names.people;
  const [agency = '', ministry = ''] = names.organizations;
  const words = (index: number) => `“We counted ${index} boats on day ${count}”`;
  const adoption = reading(
    someStory({
      headline: `Harbour count number ${count}`,
      keyPoints: Array.from({ length: 5 }, (_, index) => `Key point ${index} of ${count}`),
      paragraphs: [
        ...Array.from({ length: 8 }, (_, index) => `${words(index)}, ${person} said.`),
        `“The ministry counts as well”, ${ministry} said. ${other} heard it from ${agency}.`,
      ],
      quotes: [
        ...Array.from({ length: 8 }, (_, index) => ({ words: words(index), speaker: person })),
        {
          words: '“The ministry counts as well”',
          speaker: ministry,
          speakerKind: 'organization' as const,
        },
      ],
      people: [person, other],
      organizations: [ministry],
      statistics: [
        ...[1, 2, 3, 4, 5].map((value) => ({ value, unit: 'boats' })),
        { value: 6, source: { mention: null, name: ministry, cue: null } },
        { value: 7, source: { mention: null, name: other, cue: null } },
      ],
      metadata: {
        provider: agency,
        guid: `tag:harbour:${count}`,
        version: '1',
        located: ['Kiel'],
        subjects: [
          { scheme: 'medtop', code: `2000000${count}`, name: `Boats ${count}` },
          { scheme: 'subject-code', code: '04000000', name: 'economy' },
        ],
      },
    }),
  );
  const figure = {
    caption: 'The harbour',
    captionSpans: [],
    credit: 'NORDWIRE',
    agency: null,
    photographer: null,
    takenOn: null,
    place: null,
  };
  return {
    ...adoption,
    report: {
      ...adoption.report,
      media: [figure, { ...figure, caption: 'The pier' }],
      places: [
        { name: 'Kiel', description: null, mentions: [] },
        { name: 'Lübeck', description: null, mentions: [] },
      ],
    },
  };
}

const newNames = () => ({
  people: [`Ada Number ${count} Quist`, `Berta Number ${count} Holm`],
  organizations: [`Nordwire ${count}`, `Ministry ${count}`],
});
/** MariaDB tells only the first id of several rows: one more statement for each such table. */
const isMariaDb = databaseClient === 'mysql';

describe('importing a draft', () => {
  it('takes 25 statements where everything and everybody in it is new', async () => {
    const item = fullItem(newNames());

    const statements = await statementsOf(() => adopted(strapi, item));

    if (isMariaDb) expect(statements.length).toBeLessThan(35);
    else expect(statements).toHaveLength(25);
  });

  it('takes 23 where all names are known, however many claims there are', async () => {
    const names = newNames();
    await adopted(strapi, fullItem(names));
    const item = fullItem(names);

    const statements = await statementsOf(() => adopted(strapi, item));

    if (isMariaDb) expect(statements.length).toBeLessThan(30);
    else expect(statements).toHaveLength(23);
  });

  it('takes 2 when it is known', async () => {
    const item = fullItem(newNames());
    await adopted(strapi, item);

    expect(await statementsOf(() => adopted(strapi, item))).toHaveLength(2);
  });

  it('stores what the document service would', async () => {
    const { reportId } = await adopted(strapi, fullItem(newNames()));

    const draft = await strapi.documents(reportUid).findOne({
      documentId: reportId,
      status: 'draft',
      populate: '*' as never,
    });
    expect(draft).toMatchObject({
      locale: null,
      publishedAt: null,
      createdAt: expect.anything(),
      updatedAt: expect.anything(),
      headlineDerived: false,
      pubStatus: 'usable',
      dateline: { place: 'Kiel' },
      places: [{ name: 'Kiel' }, { name: 'Lübeck' }],
      media: [{ caption: 'The harbour' }, { caption: 'The pier' }],
      topics: [{ qcode: expect.stringMatching(/^medtop:/) }, { qcode: 'subj:04000000' }],
      people: [{}, {}],
      provider: { name: expect.stringMatching(/^Nordwire/) },
    });
    expect((await stored(strapi, reportId)).quotes.map(({ evidence }) => evidence?.exact)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7]
        .map((index) => `“We counted ${index} boats on day ${count}”`)
        .concat('“The ministry counts as well”'),
    );
    await strapi.documents(reportUid).publish({ documentId: reportId });
    const published = await stored(strapi, reportId, 'published');
    expect(published.quotes).toHaveLength(9);
    expect(published.media).toHaveLength(2);
  });

  it('tells webhooks, and never what is private', async () => {
    const heard: unknown[] = [];
    const listen = (event: unknown) => {
      heard.push(event);
      return Promise.resolve();
    };
    strapi.eventHub.on('entry.create', listen);
    const { reportId } = await adopted(strapi, fullItem(newNames()));
    strapi.eventHub.off('entry.create', listen);

    expect(heard).toMatchObject([{ uid: reportUid, entry: { documentId: reportId } }]);
    expect(JSON.stringify(heard)).not.toContain('edNote');
  });

  it('creates nobody twice', async () => {
    const names = newNames();
    await adopted(strapi, fullItem(names));
    await adopted(strapi, fullItem(names));

    expect(await strapi.db.query(personUid).count({ where: { name: names.people[0] } })).toBe(1);
  });
});
