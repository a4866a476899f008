import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import type { SeedService } from '../../src/plugins/newsdesk/server/src/seed/seed-service';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { hasSourceFile, startProcess } from './newsroom-process';
import { reportUid, sourceUid } from './stored';

const seedDocument = 'database/seeds/news-report.txt';
const seedHash = createHash('sha256')
  .update(readFileSync(path.resolve(__dirname, '../..', seedDocument)))
  .digest('hex');

// Each test starts several processes, and a start takes its time on a busy machine.
jest.setTimeout(400_000);

let newsroom: Newsroom;
const boot = async (): Promise<Application['strapi']> => (await newsroom.boot()).strapi;
const seedAgain = (strapi: Application['strapi']) =>
  strapi.plugin('newsdesk').service<SeedService>('seed').seed();
const count = (strapi: Application['strapi'], where: object = {}) =>
  strapi.db.query(reportUid).count({ where });
interface Configuration {
  readonly settings: object & { readonly mainField: string };
  readonly metadatas: Readonly<Record<string, { readonly edit: { readonly label: string } }>>;
}
const views = (strapi: Application['strapi'], service = 'content-types') =>
  strapi.plugin('content-manager').service<{
    findConfiguration(model: object): Promise<Configuration>;
    updateConfiguration(model: object, configuration: object): Promise<void>;
  }>(service);
const whole = async (strapi: Application['strapi']) => ({
  drafts: await count(strapi, { publishedAt: null }),
  published: await count(strapi, { publishedAt: { $ne: null } }),
  sources: await strapi.db.query(sourceUid).count(),
});
const nothing = { drafts: 0, published: 0, sources: 0 };
const seeded = { drafts: 1, published: 1, sources: 1 };

describe('the first start on an empty database', () => {
  let application: Application;
  let strapi: Application['strapi'];
  beforeAll(async () => {
    newsroom = await createNewsroom({ seedDocument });
    application = await newsroom.boot();
    ({ strapi } = application);
  });
  afterAll(() => newsroom.remove());

  it('publishes the seed document’s report', async () => {
    expect(await whole(strapi)).toEqual(seeded);
  });

  it('lets everybody find reports, people, organizations and topics, and nothing else of ours', async () => {
    const permissions: unknown = await strapi.db
      .query('plugin::users-permissions.permission')
      .findMany({ where: { role: { type: 'public' }, action: { $startsWith: 'api::' } } });

    const granted = z.array(z.object({ action: z.string() })).parse(permissions);
    expect(granted.map(({ action }) => action).sort()).toEqual(
      ['news-report', 'organization', 'person', 'topic'].flatMap((type) => [
        `api::${type}.${type}.find`,
        `api::${type}.${type}.findOne`,
      ]),
    );
  });

  it.each([
    ['content-types', reportUid, 'headline'],
    ['content-types', 'api::person.person', 'name'],
    ['content-types', sourceUid, 'fileName'],
    ['components', 'news.quote', 'text'],
    ['components', 'news.statistic', 'label'],
    ['components', 'news.figure', 'caption'],
    ['components', 'news.correction', 'text'],
  ])('arranges the views of %s %s with %s as its title', async (service, uid, title) => {
    const { settings, metadatas } = await views(strapi, service).findConfiguration({ uid });

    expect(settings.mainField).toBe(title);
    expect(metadatas[title]?.edit.label).not.toBe(title);
  });

  it('recognises its document when it is seeded by hand', async () => {
    expect(await seedAgain(strapi)).toMatchObject({ outcome: 'known' });
    expect(await whole(strapi)).toEqual(seeded);
  });

  it('is remembered: nothing an editor did is undone by the next start', async () => {
    const documents = strapi.documents(reportUid);
    for (const { documentId } of await documents.findMany()) await documents.delete({ documentId });
    await strapi.db.query(sourceUid).deleteMany();
    const permission = { action: 'api::topic.topic.find' };
    await strapi.db.query('plugin::users-permissions.permission').deleteMany({ where: permission });
    const present = await views(strapi).findConfiguration({ uid: reportUid });
    await views(strapi).updateConfiguration(
      { uid: reportUid },
      { ...present, settings: { ...present.settings, pageSize: 50, mainField: 'slug' } },
    );
    await application.stop();
    strapi = await boot();

    expect(await whole(strapi)).toEqual(nothing);
    expect(
      await strapi.db.query('plugin::users-permissions.permission').count({ where: permission }),
    ).toBe(0);
    expect((await views(strapi).findConfiguration({ uid: reportUid })).settings).toMatchObject({
      pageSize: 50,
      mainField: 'slug',
    });
  });

  it('may be repeated by hand after its report was deleted', async () => {
    expect(await seedAgain(strapi)).toMatchObject({ outcome: 'created' });
    expect(await whole(strapi)).toEqual(seeded);
  });
});

const unseeded = { SEED_DOCUMENT: '' };

describe('a newsroom killed while it is seeded', () => {
  afterAll(() => newsroom.remove());

  it('has all of it or nothing, and the next start completes it', async () => {
    newsroom = await createNewsroom({ seedDocument });
    // The tables first: what is killed here is the seeding.
    expect(await startProcess(newsroom, [], unseeded).ended()).toBe(0);

    for (const delay of [0, 30]) {
      let since = Number.POSITIVE_INFINITY;
      rmSync(path.join(newsroom.sourceFiles, seedHash), { force: true });
      await startProcess(newsroom).killWhen(() => {
        if (hasSourceFile(newsroom, seedHash)) since = Math.min(since, Date.now());
        return Date.now() - since >= delay;
      });
      // Seeded is a draft, its published version and their source document.
      expect(['0 0', '2 1']).toContain(await rows('news_reports', 'source_documents'));
    }

    const last = startProcess(newsroom);
    expect(await last.ended()).toBe(0);
    expect(await rows('news_reports', 'source_documents')).toBe('2 1');
  });
});

describe('two newsrooms on one database', () => {
  afterAll(() => newsroom.remove());

  it('seed once when they start together', async () => {
    newsroom = await createNewsroom({ seedDocument });
    await startProcess(newsroom, [], unseeded).ended();
    const processes = [startProcess(newsroom), startProcess(newsroom)];

    expect(await Promise.all(processes.map((process) => process.ended()))).toEqual([0, 0]);
    expect(await rows('news_reports', 'source_documents')).toBe('2 1');
  });
});

describe('an import that is killed', () => {
  afterAll(() => newsroom.remove());

  it('leaves whole reports only, and the next run completes it', async () => {
    newsroom = await createNewsroom();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-files-'));
    const files = Array.from({ length: 12 }, (_, index) => {
      const file = path.join(folder, `story-${index}.txt`);
      const words = `Pier ${index} is closed\n\n“We closed pier ${index},” Ada Lindqvist said.\n`;
      writeFileSync(file, words);
      return file;
    });

    for (const imported of [3, 5]) {
      const run = startProcess(newsroom, files);
      await run.killWhen(() => importsIn(run.output()) >= imported);
      const [reports, sources] = (await rows('news_reports', 'source_documents')).split(' ');
      expect(reports).toBe(sources);
      expect(reports).not.toBe('12');
    }
    const last = startProcess(newsroom, files);
    expect(await last.ended()).toBe(0);
    rmSync(folder, { recursive: true });

    expect(await rows('news_reports', 'source_documents', 'people')).toBe('12 12 1');
    expect(last.output()).toContain('known story-0.txt');
    expect(last.output()).toContain('created story-11.txt');
  });
});

const importsIn = (output: string): number => [...output.matchAll(/^(?:created|known) /gm)].length;

async function rows(...tables: readonly string[]): Promise<string> {
  const counts = await Promise.all(tables.map((table) => newsroom.count(table)));
  return counts.join(' ');
}
