import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadModel } from '../../src/plugins/newsdesk/server/src/delivery/read-model';
import { createNewsroom, type Application, type Newsroom } from '../app/boot';
import { clientOf, type Client } from './client';
import {
  completeReport,
  createFile,
  createOrganization,
  createPerson,
  createPublished,
  createTopic,
  reportUid,
} from './fixtures';

interface UploadService {
  [member: string]: unknown;
  updateFileInfo(id: number, info: object): Promise<unknown>;
}

const reports = 14;

let newsroom: Newsroom;
let app: Application;
let client: Client;
let names: { person: number; organization: number; topic: number; file: number };
let personDocument: string;

const readModel = () => app.strapi.plugin('newsdesk').service<ReadModel>('readModel');
const views = () => app.strapi.db.query('newsdesk_public_report');
const documents = (uid: string) => app.strapi.documents(uid as never);

/** Waits until Strapi's own work after a start and after publishing is done. */
const quiet = async (): Promise<void> => {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  app.strapi.db.connection.on('query', note);
  while (Date.now() - last < 500) await new Promise((resolve) => setTimeout(resolve, 100));
  app.strapi.db.connection.removeListener('query', note);
};

const start = async () => {
  app = await newsroom.boot();
  client = clientOf(app.server);
};

beforeAll(async () => {
  newsroom = await createNewsroom({ cache: false });
  await start();
  const person = await createPerson(app.strapi, 'Ada Ravn', { aliases: [{ name: 'A. Ravn' }] });
  personDocument = person.documentId;
  names = {
    person: person.id,
    organization: (await createOrganization(app.strapi, 'Harbour Board')).id,
    topic: (await createTopic(app.strapi, 'Transport', 'medtop:20000337')).id,
    file: (await createFile(app.strapi, 'quay.jpg')).id,
  };
  for (let number = 0; number < reports; number += 1) {
    await createPublished(app.strapi, completeReport(`ferry-${number}`, `Ferry ${number}`, names));
  }
  await readModel().settled();
  await quiet();
});

afterEach(async () => {
  await readModel().settled();
});

afterAll(async () => {
  await newsroom.remove();
});

/** The statements a piece of work sends, without those that begin and end transactions. */
/** The fewest of three: what is stored in the background may fall into one of them. */
const statementsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const rounds: string[][] = [];
  const note = ({ sql }: { readonly sql: string }) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i.test(sql)) rounds.at(-1)?.push(sql);
  };
  app.strapi.db.connection.on('query', note);
  for (let round = 0; round < 3; round += 1) {
    rounds.push([]);
    await work();
  }
  app.strapi.db.connection.removeListener('query', note);
  return rounds.reduce((fewest, round) => (round.length < fewest.length ? round : fewest));
};

const whole =
  'headline quotes { text speaker { name aliases { name } } } media { file { url } } people { name sameAs { url } } statistics { source { name } sourcePerson { name } } topics { label }';

describe('a stored view', () => {
  it('is there for each published report when it is published', async () => {
    expect(await views().count()).toBe(reports);
  });

  it.each([
    ['/news-reports?pagination[pageSize]=3', 5],
    ['/news-reports?pagination[pageSize]=14', 5],
    ['/news-reports?filters[quotes][speaker][name]=Ada Ravn', 5],
    ['/news-reports/slug/ferry-1', 5],
  ])('answers %s in at most %i statements', async (address, most) => {
    const statements = await statementsOf(() => client.get(address));
    expect(statements.length).toBeLessThanOrEqual(most);
  });

  it.each([
    [`{ newsReports(pagination: { pageSize: 3 }) { ${whole} } }`, 6],
    [`{ newsReports(pagination: { pageSize: 14 }) { ${whole} } }`, 6],
    [
      `{ newsReports_connection(pagination: { pageSize: 14 }) { nodes { ${whole} } pageInfo { total } } }`,
      6,
    ],
    [`{ newsReportBySlug(slug: "ferry-1") { ${whole} } }`, 6],
  ])('answers %s in at most %i statements', async (query, most) => {
    const statements = await statementsOf(async () => {
      expect((await client.graphql(query)).code).toBeNull();
    });
    expect(statements.length).toBeLessThanOrEqual(most);
  });

  it('is made when it is missing, and the answer is the same', async () => {
    const address = '/news-reports?sort=slug&pagination[pageSize]=100';
    const before = await client.get(address);
    await views().deleteMany({});
    const slow = await client.get(address);
    expect(slow.text).toBe(before.text);
    await readModel().settled();
    expect(await views().count()).toBe(reports);
    expect((await client.get(address)).text).toBe(before.text);
  });

  it('is never made of a draft', async () => {
    await documents(reportUid).create({ data: { headline: 'A draft' } } as never);
    await readModel().settled();
    expect(await views().count()).toBe(reports);
  });

  it('that does not fit the row is not served', async () => {
    await views().updateMany({
      where: { slug: 'ferry-2' },
      data: { stamp: 'of another time', json: '{"headline":"of another time"}' },
    });
    expect((await client.get('/news-reports/slug/ferry-2')).entries[0]?.['headline']).toBe(
      'Ferry 2',
    );
  });
});

describe('the next read shows', () => {
  const report = async (slug = 'ferry-3') =>
    (await client.get(`/news-reports/slug/${slug}`)).entries[0] ?? {};
  const documentOf = async (slug: string): Promise<string> =>
    String((await report(slug))['documentId']);

  it('a report published anew', async () => {
    const documentId = await documentOf('ferry-3');
    const etag = (await client.get('/news-reports/slug/ferry-3')).headers['etag'];
    await documents(reportUid).update({ documentId, data: { headline: 'Ferry sails' } } as never);
    expect((await report())['headline']).toBe('Ferry 3');
    await documents(reportUid).publish({ documentId } as never);
    expect((await report())['headline']).toBe('Ferry sails');
    expect((await client.get('/news-reports/slug/ferry-3')).headers['etag']).not.toBe(etag);
  });

  it('a report updated and published at once', async () => {
    const documentId = await documentOf('ferry-3');
    await documents(reportUid).update({
      documentId,
      status: 'published',
      data: { headline: 'Ferry sails again' },
    } as never);
    expect((await report())['headline']).toBe('Ferry sails again');
  });

  it('a change made past the document service', async () => {
    await app.strapi.db.query(reportUid).update({
      where: { slug: 'ferry-4', publishedAt: { $notNull: true } },
      data: { byline: 'By hand' },
    });
    expect((await report('ferry-4'))['byline']).toBe('By hand');
    await app.strapi.db
      .query(reportUid)
      .updateMany({ where: { slug: 'ferry-4' }, data: { byline: 'By many hands' } });
    expect((await report('ferry-4'))['byline']).toBe('By many hands');
  });

  it('a kill, an embargo and an end', async () => {
    for (const data of [
      { pubStatus: 'canceled' },
      { embargoedUntil: new Date(Date.now() + 60_000) },
      { expiresAt: new Date(Date.now() - 60_000) },
    ]) {
      const restored = { pubStatus: 'usable', embargoedUntil: null, expiresAt: null };
      await app.strapi.db.query(reportUid).updateMany({ where: { slug: 'ferry-5' }, data });
      expect((await client.get('/news-reports/slug/ferry-5')).status).toBe(404);
      await app.strapi.db
        .query(reportUid)
        .updateMany({ where: { slug: 'ferry-5' }, data: restored });
      expect((await client.get('/news-reports/slug/ferry-5')).status).toBe(200);
    }
  });

  it('an embargo that passes, without any write', async () => {
    await app.strapi.db.query(reportUid).updateMany({
      where: { slug: 'ferry-5' },
      data: { embargoedUntil: new Date(Date.now() + 1_500) },
    });
    expect((await client.get('/news-reports/slug/ferry-5')).status).toBe(404);
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect((await client.get('/news-reports/slug/ferry-5')).status).toBe(200);
  });

  it('no report that was unpublished or deleted', async () => {
    await documents(reportUid).unpublish({ documentId: await documentOf('ferry-6') } as never);
    expect((await client.get('/news-reports/slug/ferry-6')).status).toBe(404);
    await documents(reportUid).delete({ documentId: await documentOf('ferry-7') } as never);
    expect((await client.get('/news-reports/slug/ferry-7')).status).toBe(404);
    await readModel().settled();
    expect(await views().count({ where: { slug: { $in: ['ferry-6', 'ferry-7'] } } })).toBe(0);
  });

  it('a person renamed, in every report', async () => {
    await documents('api::person.person').update({
      documentId: personDocument,
      data: { name: 'Ada Ravnsdatter', aliases: [{ name: 'A. R.' }] },
    } as never);
    const { entries } = await client.get('/news-reports?pagination[pageSize]=100');
    expect(entries).toHaveLength(reports - 2);
    for (const { people, quotes } of entries) {
      expect(people).toMatchObject([{ name: 'Ada Ravnsdatter', aliases: [{ name: 'A. R.' }] }]);
      expect(quotes).toMatchObject({ 0: { speaker: { name: 'Ada Ravnsdatter' } } });
    }
  });

  it('a topic and an organization changed past the document service', async () => {
    await app.strapi.db
      .query('api::topic.topic')
      .update({ where: { id: names.topic }, data: { label: 'Traffic' } });
    await app.strapi.db
      .query('api::organization.organization')
      .updateMany({ where: { id: names.organization }, data: { name: 'Port Authority' } });
    expect(await report()).toMatchObject({
      topics: [{ label: 'Traffic' }],
      provider: { name: 'Port Authority' },
      statistics: [{ source: { name: 'Port Authority' } }],
    });
  });

  it('a picture described anew', async () => {
    await app.strapi
      .plugin('upload')
      .service<UploadService>('upload')
      .updateFileInfo(names.file, { alternativeText: 'The quay at noon' });
    expect(await report()).toMatchObject({
      media: [{ file: { alternativeText: 'The quay at noon' } }],
    });
  });

  it('neither a person nor a picture that was deleted', async () => {
    await documents('api::person.person').delete({ documentId: personDocument } as never);
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: names.file } });
    expect(await report()).toMatchObject({ people: [], media: [{ file: null }] });
    await readModel().settled();
    expect(await report()).toMatchObject({ people: [], media: [{ file: null }] });
  });

  it('nothing of a write that was taken back', async () => {
    const before = await client.get('/news-reports/slug/ferry-8');
    const documentId = await documentOf('ferry-8');
    await expect(
      app.strapi.db.transaction(async () => {
        await documents(reportUid).update({
          documentId,
          status: 'published',
          data: { headline: 'Taken back' },
        } as never);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    await readModel().settled();
    const after = await client.get('/news-reports/slug/ferry-8');
    expect(after.text).toBe(before.text);
    expect(await views().count({ where: { slug: 'ferry-8' } })).toBe(1);
  });
});

describe('when the application starts', () => {
  it('views that a dead process left untrue are gone', async () => {
    await app.strapi.db
      .getConnection('topics')
      .where('id', names.topic)
      .update({ label: 'Changed while nobody looked', updated_at: new Date(Date.now() + 1_000) });
    await app.strapi.db.getConnection('newsdesk_public_reports').insert({
      report_id: 987_654,
      document_id: 'gone',
      slug: 'gone',
      stamp: '-',
      etag: '-',
      json: '{}',
    });
    const stale = await client.get('/news-reports/slug/ferry-9');
    expect(stale.entries[0]).toMatchObject({ topics: [{ label: 'Traffic' }] });

    await app.stop();
    await start();

    const fresh = await client.get('/news-reports/slug/ferry-9');
    expect(fresh.entries[0]).toMatchObject({ topics: [{ label: 'Changed while nobody looked' }] });
    expect(await views().count({ where: { slug: 'gone' } })).toBe(0);
  });

  it('views can all be made anew', async () => {
    await views().updateMany({
      where: { slug: 'ferry-9' },
      data: { json: '{"headline":"wrong"}' },
    });
    await readModel().rebuild();
    expect((await client.get('/news-reports/slug/ferry-9')).entries[0]?.['headline']).toBe(
      'Ferry 9',
    );
  });
});

describe('under many writers and readers', () => {
  it('what is stored in the end is what the database says', async () => {
    const topic = app.strapi.db.query('api::topic.topic');
    const addresses = ['/news-reports?pagination[pageSize]=100', '/news-reports/slug/ferry-10'];
    const documentIds = await Promise.all(
      [10, 11, 12].map(async (number) => {
        const { entries } = await client.get(`/news-reports/slug/ferry-${number}`);
        return String(entries[0]?.['documentId']);
      }),
    );
    for (let round = 0; round < 6; round += 1) {
      await Promise.all([
        topic.update({ where: { id: names.topic }, data: { label: `Label ${round}` } }),
        ...documentIds.map((documentId) =>
          documents(reportUid).update({
            documentId,
            status: 'published',
            data: { headline: `Round ${round}` },
          } as never),
        ),
        ...addresses.map((address) => client.get(address)),
        readModel().rebuild(),
      ]);
    }
    await readModel().settled();
    const stored = await client.get('/news-reports?sort=slug&pagination[pageSize]=100');
    await views().deleteMany({});
    const read = await client.get('/news-reports?sort=slug&pagination[pageSize]=100');
    expect(stored.text).toBe(read.text);
    expect(stored.text).toContain('Round 5');
    expect(stored.text).toContain('Label 5');
  });
});
