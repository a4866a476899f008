import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QuarantineService } from '../../src/plugins/newsdesk/server/src/import/quarantine-service';
import { importerOf } from './adopted';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { reportUid, sourceUid } from './stored';

let newsroom: Newsroom;
let strapi: Application['strapi'];

beforeAll(async () => {
  newsroom = await createNewsroom();
  ({ strapi } = await newsroom.boot());
});
afterAll(() => newsroom.remove());

const quarantine = () => strapi.plugin('newsdesk').service<QuarantineService>('quarantine');
const take = (text: string, fileName = 'items.json') =>
  importerOf(strapi).importFile({ bytes: Buffer.from(text), fileName }, { provider: 'Nordwire' });
const reports = () => strapi.db.query(reportUid).count();

const item = (guid: string, words: string) => ({
  uri: guid,
  version: '1',
  headline: words === '' ? '' : `The harbour of ${guid}`,
  body_text: words,
});
/** A list of ninjs items, as an agency's interface answers. */
const list = (...items: object[]) => JSON.stringify({ items });
const sentence = 'The port reopened on Monday, the harbour master said.';

describe('a file that holds several items', () => {
  const file = list(item('a:1', sentence), item('a:2', ''), item('a:3', sentence));

  it('loses none of the others when one cannot be read', async () => {
    const items = await take(file);

    expect(items.map(({ outcome, guid }) => [outcome, guid])).toEqual([
      ['created', 'a:1'],
      ['created', 'a:3'],
      ['quarantined', 'a:2'],
    ]);
    expect(items[2]).toMatchObject({
      reportId: null,
      error: { code: 'document-without-sentence', message: expect.any(String) },
      quarantineId: expect.any(String),
    });
  });

  it('is acknowledged when it comes again, its refused item in one entry', async () => {
    const before = await reports();

    const items = await take(file);

    expect(items.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'quarantined']);
    expect(await reports()).toBe(before);
    const { entries, total } = await quarantine().list();
    expect(total).toBe(1);
    expect(entries).toMatchObject([
      { item: 'a:2', attempts: 2, fileName: 'items.json', options: { provider: 'Nordwire' } },
    ]);
  });
});

describe('the quarantine', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'document-empty'],
    ['a binary file', Buffer.from([0, 1, 2, 3, 0, 5]), 'document-'],
    ['half an XML file', Buffer.from('<?xml version="1.0"?><newsItem><itemMeta>'), 'document-'],
  ])('keeps the bytes of %s and says why', async (_name, bytes, code) => {
    const [outcome] = await importerOf(strapi).importFile({ bytes, fileName: null });

    expect(outcome).toMatchObject({
      outcome: 'quarantined',
      error: { code: expect.stringContaining(code) },
    });
    const id = outcome?.quarantineId ?? '';
    expect(Buffer.from(await quarantine().bytesOf(id)).equals(bytes)).toBe(true);
  });

  it('lets an item that became readable in again', async () => {
    const bytes = Buffer.from(`Port reopens again\n\n${sentence}\n`);
    // Nothing can be stored while the report's table refuses everything.
    const unsubscribe = strapi.db.lifecycles.subscribe({
      models: [reportUid],
      beforeCreate() {
        throw new Error('the disk is full');
      },
    });
    const [refused] = await importerOf(strapi).importFile({ bytes, fileName: 'port.txt' });
    unsubscribe();
    expect(refused).toMatchObject({ outcome: 'quarantined', error: { code: 'import-failed' } });
    expect(await strapi.db.query(sourceUid).count({ where: { fileName: 'port.txt' } })).toBe(0);
    const id = refused?.quarantineId ?? '';

    expect(await quarantine().retry(id)).toMatchObject([{ outcome: 'created' }]);
    await expect(quarantine().retry(id)).rejects.toMatchObject({ code: 'quarantine-unknown' });
  });

  it('gives up an item with its bytes, and no bytes that others need', async () => {
    const text = list(item('b:1', sentence), item('b:2', ''), item('b:3', ''));
    const [, one, other] = await take(text);
    const files = async () => (await readdir(newsroom.sourceFiles)).length;
    const before = await files();

    await quarantine().discard(one?.quarantineId ?? '');
    await quarantine().discard(other?.quarantineId ?? '');
    expect(await files()).toBe(before);

    const [binary] = await take('\u0000\u0001\u0002\u0000', 'x.bin');
    expect(await files()).toBe(before + 1);
    await quarantine().discard(binary?.quarantineId ?? '');
    expect(await files()).toBe(before);
  });
});
