import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { z } from 'zod';
import type { SourceMetadata } from '../../src/plugins/newsdesk/server/src/core/document/source-document';
import { adopted, importerOf } from './adopted';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { reading, someStory, type Story } from './reading';
import { findStored, reportUid, sourceUid, stored } from './stored';

let newsroom: Newsroom;
let application: Application;
let strapi: Application['strapi'];

beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  ({ strapi } = application);
});
afterAll(() => newsroom.remove());

let items = 0;
/** A wire item of its own; each version says something else. */
function wireItem() {
  items += 1;
  const number = items;
  const guid = `tag:nordwire,2026:item-${number}`;
  const speakers = ['Ada Lindqvist', 'Berta Quist', 'Cor van Dorp'];
  return (version: number, changes: Partial<Story> = {}, more: Partial<SourceMetadata> = {}) => {
    const quotes = speakers.slice(0, 1 + (version % 3)).map((speaker, index) => ({
      words: `“We counted ${index + 1} boats in the harbour of ${guid}”`,
      speaker,
    }));
    return reading(
      someStory({
        headline: `Harbour item ${number} version ${version}`,
        keyPoints: [`The harbour of item ${number} is closed`, `${version} boats are missing`],
        paragraphs: quotes.map(({ words, speaker }) => `${words}, ${speaker} said.`),
        quotes,
        people: quotes.map(({ speaker }) => speaker),
        statistics: [{ value: 10 + version, unit: 'boats', subject: 'boats' }],
        metadata: {
          provider: 'Nordwire',
          guid,
          version: String(version),
          versionCreatedAt: `2026-03-01T10:0${version % 10}:00Z`,
          urgency: 1 + (version % 9),
          ...more,
        },
        ...changes,
      }),
    );
  };
}
type Item = ReturnType<typeof wireItem>;

/** The kill of an item: no text, as agencies send it. */
function kill(item: Item, version: number) {
  const { source, ...adoption } = item(version, {}, { pubStatus: 'canceled' });
  return {
    ...adoption,
    bytes: Buffer.from(`kill ${source.metadata.guid} ${version}`),
    source: { ...source, text: '' },
  };
}

const adopt = (adoption: Parameters<typeof adopted>[1]) => adopted(strapi, adoption);
const arrive = (adoption: Parameters<typeof adopted>[1]) =>
  importerOf(strapi).adoptReport(adoption);
const draft = (reportId: string) => stored(strapi, reportId);
const save = (documentId: string, data: object) =>
  strapi.documents(reportUid).update({ documentId, data: data as never });
const publish = (documentId: string) => strapi.documents(reportUid).publish({ documentId });
const isServed = async (documentId: string) =>
  (await request(application.server).get(`/api/news-reports/${documentId}`)).status === 200;

describe('a newer version of an item', () => {
  it('brings the draft up to it and says claim by claim what changed', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(1));
    const before = await draft(reportId);

    const second = await adopt(item(2));

    const after = await draft(reportId);
    expect(second).toMatchObject({ outcome: 'updated', reportId });
    expect(after).toMatchObject({ headline: expect.stringContaining('version 2'), version: '2' });
    expect(after.quotes).toHaveLength(3);
    expect(after.quotes.map(({ integrity }) => integrity)).toEqual(Array(3).fill('verbatim'));
    expect(after.quotes.slice(0, 2).map(({ claimKey }) => claimKey)).toEqual(
      before.quotes.map(({ claimKey }) => claimKey),
    );
    expect(after.sourceDocument?.documentId).toBe(second.sourceDocumentId);
    const [update] = await importerOf(strapi).updatesOf(reportId);
    expect(update).toMatchObject({ fromVersion: '1', toVersion: '2' });
    expect(update?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'headline', kind: 'changed', decision: 'taken' }),
        expect.objectContaining({ list: 'quotes', kind: 'added', decision: 'taken' }),
        expect.objectContaining({ list: 'statistics', field: 'value', base: 11, theirs: 12 }),
      ]),
    );
    expect(update?.changes.some(({ isConflict }) => isConflict)).toBe(false);
  });

  it('takes out the claims it no longer makes', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(2));

    await adopt(item(3));

    expect((await draft(reportId)).quotes).toHaveLength(1);
    const [update] = await importerOf(strapi).updatesOf(reportId);
    expect(update?.changes.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(2);
  });

  it('never overwrites what an editor edited, and shows the conflict', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(2));
    const { quotes, keyPoints } = await draft(reportId);
    await save(reportId, {
      headline: 'My own headline',
      keyPoints: keyPoints.map((point, index) =>
        index === 1 ? { ...point, text: 'Mine' } : point,
      ),
      quotes: quotes.map((quote, index) =>
        index === 2 ? { ...quote, speakerDescription: 'an eyewitness' } : quote,
      ),
    });

    await adopt(item(3));

    const after = await draft(reportId);
    expect(after).toMatchObject({
      headline: 'My own headline',
      keyPoints: [{}, { text: 'Mine' }],
      quotes: [{}, { speakerDescription: 'an eyewitness' }],
      statistics: [{ value: 13 }],
    });
    const [update] = await importerOf(strapi).updatesOf(reportId);
    const conflicts = update?.changes.filter(({ isConflict }) => isConflict);
    expect(conflicts?.map(({ kind, decision }) => [kind, decision])).toEqual([
      ['changed', 'kept'],
      ['changed', 'kept'],
      ['withdrawn', 'kept'],
    ]);

    const [headline, point, quote] = conflicts ?? [];
    const taken = await importerOf(strapi).takeUpdate(reportId, {
      updateId: update?.id ?? '',
      changes: { [headline?.id ?? '']: 'taken', [quote?.id ?? '']: 'taken' },
    });
    expect(taken.changes.find(({ id }) => id === point?.id)).toMatchObject({ decision: 'kept' });
    expect(await draft(reportId)).toMatchObject({
      headline: expect.stringContaining('version 3'),
      keyPoints: [{}, { text: 'Mine' }],
      quotes: [{}],
    });
    await importerOf(strapi).takeUpdate(reportId, {
      updateId: update?.id ?? '',
      changes: { [quote?.id ?? '']: 'kept' },
    });
    expect((await draft(reportId)).quotes).toHaveLength(2);
  });

  it('keeps what an editor added and leaves out what an editor took out', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(2));
    const { quotes } = await draft(reportId);
    await save(reportId, { quotes: quotes.slice(1), keyPoints: [{ text: 'An addition' }] });

    await adopt(item(5));

    expect(await draft(reportId)).toMatchObject({
      quotes: [{}, {}],
      keyPoints: [{ text: 'An addition', origin: 'added' }],
    });
  });

  it('never publishes anything', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(1));
    await publish(reportId);

    await adopt(item(2));

    expect(await stored(strapi, reportId, 'published')).toMatchObject({ version: '1' });
    expect(await draft(reportId)).toMatchObject({ version: '2' });
  });

  it('is acknowledged and changes nothing when it is an older one', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(10));
    const before = await draft(reportId);

    expect(await adopt(item(9))).toMatchObject({ outcome: 'superseded', reportId });
    expect(await adopt(item(9))).toMatchObject({ outcome: 'known', reportId });
    expect(await draft(reportId)).toEqual(before);
  });

  it('of one guid becomes one report when all arrive at the same moment', async () => {
    const item = wireItem();
    const arrivals = await Promise.all([3, 1, 2, 3, 1].map((version) => adopt(item(version))));

    expect(new Set(arrivals.map(({ reportId }) => reportId)).size).toBe(1);
    expect(await draft(arrivals[0]?.reportId ?? '')).toMatchObject({ version: '3' });
    expect(arrivals.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  });
});

describe('a kill', () => {
  it('retracts a published report at once', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(1));
    await publish(reportId);
    expect(await isServed(reportId)).toBe(true);

    expect(await arrive(kill(item, 2))).toMatchObject({ outcome: 'killed', reportId });

    expect(await isServed(reportId)).toBe(false);
    for (const status of ['draft', 'published'] as const) {
      expect(await killed(reportId, status)).toEqual({ pubStatus: 'canceled', kinds: ['kill'] });
    }
  });

  it('of the very version that was sent kills it', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(1));

    expect(await arrive(kill(item, 1))).toMatchObject({ outcome: 'killed', reportId });
    expect(await arrive(kill(item, 1))).toMatchObject({ outcome: 'known', reportId });
    expect(await killed(reportId, 'draft')).toEqual({ pubStatus: 'canceled', kinds: ['kill'] });
  });

  it('that comes before its item leaves it killed', async () => {
    const item = wireItem();
    expect(await arrive(kill(item, 2))).toMatchObject({ outcome: 'killed', reportId: null });
    expect(await arrive(kill(item, 2))).toMatchObject({ outcome: 'known', reportId: null });

    const { reportId, outcome } = await adopt(item(1));

    expect(outcome).toBe('killed');
    expect(await killed(reportId, 'draft')).toEqual({ pubStatus: 'canceled', kinds: ['kill'] });
    await publish(reportId);
    expect(await isServed(reportId)).toBe(false);
  });
});

describe('an item that is withheld', () => {
  it('is taken from the public until an editor publishes the version that frees it', async () => {
    const item = wireItem();
    const { reportId } = await adopt(item(1));
    await publish(reportId);

    await adopt(item(2, {}, { pubStatus: 'withheld' }));
    expect(await isServed(reportId)).toBe(false);

    await adopt(item(3));
    expect(await isServed(reportId)).toBe(false);
    await publish(reportId);
    expect(await isServed(reportId)).toBe(true);
  });

  it('is served when its embargo is over', async () => {
    const { reportId } = await adopt(wireItem()(1, {}, { embargoedUntil: '2020-01-01T00:00:00Z' }));
    await publish(reportId);
    expect(await isServed(reportId)).toBe(true);
  });

  it('or under embargo, or expired, is not served when it is published', async () => {
    for (const metadata of [
      { pubStatus: 'withheld' as const },
      { embargoedUntil: '2999-01-01T00:00:00Z' },
      { expiresAt: '2020-01-01T00:00:00Z' },
    ]) {
      const { reportId } = await adopt(wireItem()(1, {}, metadata));
      await publish(reportId);
      expect(await isServed(reportId)).toBe(false);
    }
  });
});

describe('versions and kills in any order', () => {
  it('end in the same state as in order', async () => {
    const arrivals = fc
      .uniqueArray(fc.record({ version: fc.integer({ min: 1, max: 12 }), isKill: fc.nat(4) }), {
        minLength: 2,
        maxLength: 5,
        selector: ({ version }) => version,
      })
      .chain((versions) =>
        fc.record({
          inOrder: fc.constant([...versions].sort((one, other) => one.version - other.version)),
          shuffled: fc.shuffledSubarray(versions, { minLength: versions.length }),
          together: fc.boolean(),
        }),
      );
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ inOrder, shuffled, together }) => {
        const [one, other] = [wireItem(), wireItem()];
        const send = (item: Item, { version, isKill }: (typeof inOrder)[number]) =>
          arrive(isKill === 0 ? kill(item, version) : item(version));
        for (const arrival of inOrder) await send(one, arrival);
        if (together) await Promise.all(shuffled.map((arrival) => send(other, arrival)));
        else for (const arrival of shuffled) await send(other, arrival);

        expect(await endOf(other)).toEqual(await endOf(one));
      }),
      { numRuns: 25 },
    );
  });
});

/** Fields by which two reports that say the same may differ. */
const own =
  /^(?:id|documentId|claimKey|revision|(?:created|updated|received)At|date|evidence|segments)$/;

/** The state of an item’s report, with what names the item itself taken out. */
async function endOf(item: Item): Promise<unknown> {
  const { guid } = item(1).source.metadata;
  const number = /\d+$/.exec(guid ?? '')?.[0] ?? '';
  const rows = z
    .array(z.object({ documentId: z.string() }))
    .parse(await strapi.db.query(reportUid).findMany({ where: { guid } }));
  const sources = await strapi.db.query(sourceUid).count({ where: { guid } });
  const ends = await Promise.all(
    rows.map(async ({ documentId }) => {
      const report: unknown = await strapi.db.query(reportUid).findOne({
        where: { documentId },
        populate: {
          keyPoints: true,
          quotes: { populate: ['speaker'] },
          statistics: true,
          people: true,
          corrections: true,
          sourceDocument: { select: ['version'] },
        },
      });
      const plain = JSON.stringify(report, (key, value: unknown) =>
        own.test(key) ? undefined : value,
      )
        .replaceAll(guid ?? '', 'GUID')
        .replaceAll(new RegExp(`\\b[Ii]tem[ -]${number}\\b`, 'g'), 'item N');
      const parsed: unknown = JSON.parse(plain);
      return parsed;
    }),
  );
  return { sources, ends };
}

async function killed(documentId: string, status: 'draft' | 'published') {
  const found = await findStored(strapi, documentId, status);
  const { corrections } = z
    .object({ corrections: z.array(z.object({ kind: z.string() })) })
    .parse(
      await strapi.db
        .query(reportUid)
        .findOne({ where: { id: found?.id }, populate: ['corrections'] }),
    );
  return {
    pubStatus: found?.['pubStatus'],
    kinds: corrections.map(({ kind }) => kind),
  };
}
