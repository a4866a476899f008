import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Adoption } from '../../src/plugins/newsdesk/server/src/import/adopt-report';
import { adopted, importerOf } from './adopted';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { reading, someStory } from './reading';
import { organizationUid, personUid, reportUid, sourceUid, stored } from './stored';

let newsroom: Newsroom;
let strapi: Application['strapi'];
const importer = () => importerOf(strapi);
const adopt = (adoption: Adoption) => adopted(strapi, adoption);
const reports = () => strapi.db.query(reportUid);
const draft = (documentId: string) => stored(strapi, documentId);

beforeAll(async () => {
  newsroom = await createNewsroom();
  ({ strapi } = await newsroom.boot());
});
afterAll(() => newsroom.remove());

describe('an imported document', () => {
  const story = someStory({
    keyPoints: ['The bridge is closed again'],
    organizations: ['port authority'],
    statistics: [{ value: 1_250_000_000_000, unit: 'EUR', qualifier: 'at-least' }],
    metadata: { provider: 'Nordwire', guid: 'tag:nordwire,2026:1', version: '3', urgency: 4 },
  });

  it('becomes a draft with every item, its evidence and a claim key', async () => {
    const { reportId, outcome, counts } = await adopt(reading(story));

    const report = await draft(reportId);
    expect(outcome).toBe('created');
    expect(counts).toEqual({ keyPoints: 1, quotes: 1, statistics: 1, media: 0 });
    expect(report).toMatchObject({
      headline: story.headline,
      guid: 'tag:nordwire,2026:1',
      version: '3',
      urgency: 4,
      provider: { name: 'Nordwire' },
      keyPoints: [{ text: 'The bridge is closed again', origin: 'extracted' }],
      quotes: [{ integrity: 'verbatim', confidence: 0.9 }],
      statistics: [{ value: 1_250_000_000_000, label: 'At least EUR 1,250,000,000,000' }],
    });
    const [quote] = report.quotes;
    expect(quote?.claimKey).toMatch(/^[0-9a-f-]{36}$/);
    const evidence = quote?.evidence;
    expect(reading(story).source.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.exact);
    expect(
      await reports().count({ where: { documentId: reportId, publishedAt: { $ne: null } } }),
    ).toBe(0);
  });

  it('keeps its bytes in a file only its owner reads', async () => {
    const adoption = reading(someStory());
    const { reportId, sourceDocumentId } = await adopt(adoption);

    const { sourceDocument } = await draft(reportId);
    expect(sourceDocument).toMatchObject({
      documentId: sourceDocumentId,
      text: adoption.source.text,
      byteSize: adoption.bytes.length,
      readerVersion: 'test',
    });
    expect(await readdir(newsroom.sourceFiles)).toContain(sourceDocument?.sha256);
  });

  it('is read from its bytes by the same door', async () => {
    const bytes = Buffer.from(
      'Port reopens\n\nThe port reopened on Monday, the harbour master said.\n',
    );

    const [item] = await importer().importFile({ bytes, fileName: 'port.txt' });

    expect(item).toMatchObject({ outcome: 'created', identityKey: expect.any(String) });
    expect(await draft(String(item?.reportId))).toMatchObject({ headline: expect.any(String) });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'document-empty'],
    ['a binary file', Buffer.from([0, 1, 2, 3, 0, 5]), expect.stringMatching(/^document-/)],
  ])('is refused when it is %s, and leaves nothing', async (_name, bytes, code) => {
    const before = await reports().count();

    await expect(importer().importOne({ bytes, fileName: null })).rejects.toMatchObject({ code });
    expect(await reports().count()).toBe(before);
  });

  it('that cannot be stored leaves nothing half written', async () => {
    const before = await counts();
    const broken = reading(
      someStory({
        paragraphs: ['“We saw it,” Wilma Ost said.'],
        quotes: [{ words: '“We saw it,”', speaker: 'Wilma Ost', kind: 'shouted' as never }],
        people: ['Wilma Ost'],
      }),
    );

    await expect(adopt(broken)).rejects.toThrow();

    expect(await counts()).toEqual(before);
  });
});

describe('the same item again', () => {
  it('is known by its text', async () => {
    const story = someStory();
    const first = await adopt(reading(story));
    const second = await adopt(reading(story));

    expect(second).toMatchObject({ outcome: 'known', reportId: first.reportId });
  });

  it('is known by provider, guid and version, whatever its text', async () => {
    const metadata = { provider: 'Nordwire', guid: 'tag:nordwire,2026:2', version: '1' };
    const first = await adopt(reading(someStory({ metadata })));
    const second = await adopt(reading(someStory({ metadata })));
    const newer = await adopt(reading(someStory({ metadata: { ...metadata, version: '2' } })));

    expect(second).toMatchObject({ outcome: 'known', reportId: first.reportId });
    expect(newer).toMatchObject({ outcome: 'updated', reportId: first.reportId });
  });

  it('gets a new report when its report was deleted', async () => {
    const story = someStory();
    const first = await adopt(reading(story));
    await strapi.documents(reportUid).delete({ documentId: first.reportId });
    const second = await adopt(reading(story));

    expect(second).toMatchObject({
      outcome: 'created',
      sourceDocumentId: first.sourceDocumentId,
    });
  });

  it('becomes one report when five arrive at the same moment', async () => {
    const story = someStory();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, async () => adopt(reading(story))),
    );

    expect(new Set(outcomes.map(({ reportId }) => reportId)).size).toBe(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
    expect(await reports().count({ where: { headline: story.headline } })).toBe(1);
  });

  it('with another slug to find gets a free one', async () => {
    const one = await adopt(reading(someStory({ headline: 'Fire!', people: [] })));
    const other = await adopt(reading(someStory({ headline: 'Fire?', people: [] })));

    expect([await draft(one.reportId), await draft(other.reportId)]).toMatchObject([
      { slug: 'fire' },
      { slug: 'fire-2' },
    ]);
  });
});

describe('the people and organizations of a report', () => {
  const spoken = (speaker: string, speakerKind: 'person' | 'organization' = 'person') =>
    someStory({
      paragraphs: [`“We saw it,” ${speaker} said, story ${Math.random()}.`],
      quotes: [{ words: '“We saw it,”', speaker, speakerKind }],
      people: speakerKind === 'person' ? [speaker] : [],
      organizations: speakerKind === 'organization' ? [speaker] : [],
    });
  const speakerOf = async (reportId: string) => (await draft(reportId)).quotes[0];
  const people = (name: string) => strapi.db.query(personUid).count({ where: { name } });

  it('are created by full name, once', async () => {
    await adopt(reading(spoken('Berta Quist')));
    const { reportId } = await adopt(reading(spoken('Berta Quist')));

    expect(await speakerOf(reportId)).toMatchObject({ speaker: { name: 'Berta Quist' } });
    expect(await people('Berta Quist')).toBe(1);
  });

  it('are created once when several reports name them at the same moment', async () => {
    await Promise.all(Array.from({ length: 5 }, () => adopt(reading(spoken('Dagny Eik')))));

    expect(await people('Dagny Eik')).toBe(1);
  });

  it('are found by alias, whatever the case', async () => {
    await strapi
      .documents(personUid)
      .create({ data: { name: 'Cornelia van Dorp', aliases: [{ name: 'Cor van Dorp' }] } });
    const { reportId } = await adopt(reading(spoken('COR VAN DORP')));

    expect(await speakerOf(reportId)).toMatchObject({ speaker: { name: 'Cornelia van Dorp' } });
  });

  it('are never found or created by a bare first name', async () => {
    await strapi.documents(personUid).create({ data: { name: 'Maxim' } });
    const { reportId } = await adopt(reading(spoken('Maxim')));
    const { reportId: other } = await adopt(reading(spoken('Egon')));

    expect(await speakerOf(reportId)).toMatchObject({ speaker: null, speakerName: 'Maxim' });
    expect(await speakerOf(other)).toMatchObject({ speaker: null, speakerName: 'Egon' });
    expect(await people('Egon')).toBe(0);
  });

  it('are left open, with a message, when two have the same name', async () => {
    await strapi.documents(personUid).create({ data: { name: 'John Smith' } });
    await strapi.documents(personUid).create({ data: { name: 'John Smith' } });
    const { reportId, messages } = await adopt(reading(spoken('John Smith')));

    expect(await speakerOf(reportId)).toMatchObject({ speaker: null });
    expect(messages).toMatchObject([{ code: 'name-ambiguous' }]);
  });

  it('may be organizations of one word', async () => {
    const { reportId } = await adopt(reading(spoken('Greenpeace', 'organization')));

    expect(await speakerOf(reportId)).toMatchObject({
      speaker: null,
      speakerOrganization: { name: 'Greenpeace' },
    });
  });

  it('are stored with characters of every plane and any length', async () => {
    const speaker = `Zoë 李小龙 😀 ${'von Habsburg '.repeat(40)}Z`;
    const { reportId } = await adopt(reading(spoken(speaker)));

    expect(await speakerOf(reportId)).toMatchObject({ speaker: { name: speaker } });
  });
});

describe('a source document', () => {
  const imported = () => adopt(reading(someStory()));
  const source = () => strapi.documents(sourceUid);

  it('is never changed', async () => {
    const { sourceDocumentId } = await imported();

    await expect(
      source().update({ documentId: sourceDocumentId, data: { text: 'Something else' } as never }),
    ).rejects.toMatchObject({ details: { code: 'source-document-immutable' } });
  });

  it('stays while a report is checked against it, and then goes with its file', async () => {
    const { sourceDocumentId: documentId, reportId } = await imported();
    const { sourceDocument } = await draft(reportId);

    await expect(source().delete({ documentId })).rejects.toMatchObject({
      details: { code: 'source-document-kept' },
    });
    await strapi.documents(reportUid).delete({ documentId: reportId });
    await source().delete({ documentId });

    expect(await readdir(newsroom.sourceFiles)).not.toContain(sourceDocument?.sha256);
  });
});

async function counts() {
  const count = (uid: string) => strapi.db.query(uid).count();
  return {
    reports: await count(reportUid),
    people: await count(personUid),
    organizations: await count(organizationUid),
    sources: await count(sourceUid),
    files: (await readdir(newsroom.sourceFiles)).length,
  };
}
