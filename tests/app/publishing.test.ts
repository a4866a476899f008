import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { adopted } from './adopted';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { administratorToken, fullAccessToken } from './callers';
import { reading, someStory, type Story } from './reading';
import { findStored, reportUid, stored as storedIn, type Status } from './stored';

let newsroom: Newsroom;
let application: Application;
let strapi: Application['strapi'];
let apiToken: string;
let adminToken: string;

beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  ({ strapi } = application);
  apiToken = await fullAccessToken(strapi);
  adminToken = await administratorToken(application);
});
afterAll(() => newsroom.remove());

const documents = () => strapi.documents(reportUid);
const adopt = async (story: Story = someStory()): Promise<string> =>
  (await adopted(strapi, reading(story))).reportId;
const stored = (documentId: string, status: Status) => storedIn(strapi, documentId, status);
const isPublished = async (documentId: string) =>
  (await findStored(strapi, documentId, 'published')) !== null;
/** Saves the draft with the words of its first quote changed. */
const reword = async (documentId: string, text: string, more: object = {}) => {
  const { quotes } = await stored(documentId, 'draft');
  return documents().update({
    documentId,
    data: { quotes: quotes.map((quote) => ({ ...quote, text, ...more })) } as never,
    populate: ['quotes'],
  });
};
const altered = 'We will never rebuild the bridge';

describe('a report with an altered direct quote', () => {
  let documentId: string;
  beforeAll(async () => {
    documentId = await adopt();
    await reword(documentId, altered);
  });

  it('may be saved, and shows what it is', async () => {
    expect(await stored(documentId, 'draft')).toMatchObject({ quotes: [{ integrity: 'altered' }] });
  });

  it('shows it in the answer to the save', async () => {
    const saved = await reword(documentId, `${altered}!`);
    expect(saved).toMatchObject({ quotes: [{ integrity: 'altered' }] });
  });

  it('is not published by the document service', async () => {
    await expect(documents().publish({ documentId })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('Harbour bridge closed'),
      details: {
        code: 'quote-altered',
        errors: [{ path: ['quotes', '0', 'text'], name: 'ValidationError' }],
      },
    });
    expect(await isPublished(documentId)).toBe(false);
  });

  it.each([
    [
      'update',
      () =>
        documents().update({ documentId, data: { slugline: 'x' } as never, status: 'published' }),
    ],
    ['REST', () => rest(documentId)],
    ['GraphQL', () => graphql(documentId)],
    ['the admin', () => admin(`${documentId}/actions/publish`, {})],
    ['a bulk action', () => admin('actions/bulkPublish', { documentIds: [documentId] })],
  ])('is not published by %s', async (_name, publish) => {
    await publish().catch(() => undefined);
    expect(await isPublished(documentId)).toBe(false);
    expect(await stored(documentId, 'draft')).toMatchObject({ slugline: null });
  });

  it('is refused to the admin on the field of the quote', async () => {
    const answer = await admin(`${documentId}/actions/publish`, {});
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: {
        name: 'ValidationError',
        details: { errors: [{ path: ['quotes', '0', 'text'] }] },
      },
    });
  });

  it('is not created as published either', async () => {
    const { sourceDocument } = await stored(documentId, 'draft');
    const created = documents().create({
      data: {
        headline: 'Copied and changed',
        sourceDocument: sourceDocument?.documentId,
        quotes: [{ text: altered, kind: 'direct', speakerKind: 'unknown' }],
      } as never,
      status: 'published',
    });

    await expect(created).rejects.toMatchObject({ details: { code: 'quote-altered' } });
    expect(
      await strapi.db.query(reportUid).count({ where: { headline: 'Copied and changed' } }),
    ).toBe(0);
  });

  it('takes the others of a bulk action down with it', async () => {
    const sound = await adopt();
    await admin('actions/bulkPublish', { documentIds: [sound, documentId] });
    expect(await isPublished(sound)).toBe(false);
  });

  it('cannot shake off its source document', async () => {
    await expect(
      documents().update({ documentId, data: { sourceDocument: null } as never }),
    ).rejects.toMatchObject({ details: { code: 'source-document-kept' } });
  });

  it('is published with a written reason, which is kept with who and when', async () => {
    const answer = await request(application.server)
      .put(`/content-manager/collection-types/${reportUid}/${documentId}`)
      .set('Authorization', `Bearer ${adminToken}`)
      .send({
        quotes: (await stored(documentId, 'draft')).quotes.map((quote) => ({
          ...quote,
          overrideReason: 'Corrected by the speaker',
          overriddenBy: 'Somebody else',
        })),
      });
    expect(answer.status).toBe(200);
    await documents().publish({ documentId });

    const { quotes } = await stored(documentId, 'published');
    expect(quotes).toMatchObject([
      {
        overrideReason: 'Corrected by the speaker',
        overriddenBy: 'Edith Editor',
        integrity: 'altered',
      },
    ]);
    expect(quotes[0]?.overriddenAt).not.toBeNull();
  });

  it('loses the stamp with the reason', async () => {
    await reword(documentId, altered, { overrideReason: ' ' });
    expect(await stored(documentId, 'draft')).toMatchObject({
      quotes: [{ overrideReason: null, overriddenBy: null, overriddenAt: null }],
    });
  });
});

describe('a report whose quotes are sound', () => {
  it.each([
    ['verbatim', 'We will rebuild the bridge -- whatever it costs', 'verbatim'],
    ['adapted', 'We will … whatever it costs', 'adapted'],
  ])('is published with its quotes %s', async (_name, text, integrity) => {
    const documentId = await adopt();
    await reword(documentId, text);
    await documents().publish({ documentId });
    expect(await stored(documentId, 'published')).toMatchObject({ quotes: [{ integrity }] });
  });

  it('is published by each door', async () => {
    const ids = [await adopt(), await adopt(), await adopt()] as const;
    await rest(ids[0]);
    await graphql(ids[1]);
    await admin(`${ids[2]}/actions/publish`, {});
    expect(await Promise.all(ids.map(isPublished))).toEqual([true, true, true]);
  });

  it('gets the evidence of a quote that was typed in', async () => {
    const documentId = await adopt();
    const words = 'whatever it costs';
    await documents().update({
      documentId,
      data: { quotes: [{ text: words, kind: 'direct', speakerKind: 'unknown' }] } as never,
    });
    expect(await stored(documentId, 'draft')).toMatchObject({
      quotes: [{ integrity: 'verbatim', evidence: { exact: words } }],
    });
  });

  it('keeps the moment of its first publication', async () => {
    const documentId = await adopt();
    await documents().publish({ documentId });
    const { firstPublishedAt } = await stored(documentId, 'published');
    await documents().update({
      documentId,
      data: { slugline: 'again', firstPublishedAt: new Date(0) } as never,
    });
    await documents().publish({ documentId });

    expect(firstPublishedAt).not.toBeNull();
    expect((await stored(documentId, 'published')).firstPublishedAt).toEqual(firstPublishedAt);
  });

  it('written by hand without a source is published as unsourced', async () => {
    const { documentId } = await documents().create({
      data: {
        headline: 'Our own',
        quotes: [{ text: 'Hello', kind: 'direct', speakerKind: 'unknown' }],
      } as never,
      status: 'published',
    });
    expect(await stored(documentId, 'published')).toMatchObject({
      quotes: [{ integrity: 'unsourced' }],
    });
  });
});

describe('a report that was published', () => {
  it('is not shown as modified', async () => {
    const documentId = await adopt();
    await documents().publish({ documentId });

    const answer = await request(application.server)
      .get(`/content-manager/collection-types/${reportUid}/${documentId}`)
      .set('Authorization', `Bearer ${adminToken}`);

    expect(answer.body).toMatchObject({ data: { status: 'published' } });
  });
});

describe('the slug of a report', () => {
  const create = (headline: string, more: object = {}) =>
    documents().create({ data: { headline, ...more } as never });

  it('is made from the headline when none is given', async () => {
    const { documentId } = await create('Café opens – “finally”');
    expect(await stored(documentId, 'draft')).toMatchObject({ slug: 'cafe-opens-finally' });
  });

  it('gets a number at the first publication when another published report has it', async () => {
    const one = await create('Twins');
    const other = await create('Twins');
    await documents().publish({ documentId: one.documentId });
    await documents().publish({ documentId: other.documentId });

    expect(await stored(one.documentId, 'published')).toMatchObject({ slug: 'twins' });
    expect(await stored(other.documentId, 'published')).toMatchObject({ slug: 'twins-2' });
    expect(await stored(other.documentId, 'draft')).toMatchObject({ slug: 'twins-2' });
  });

  it('may not become another published report’s later', async () => {
    const one = await create('First of all');
    const other = await create('Second of all');
    await documents().publish({ documentId: one.documentId });
    await documents().publish({ documentId: other.documentId });
    await documents().update({
      documentId: other.documentId,
      data: { slug: 'first-of-all' } as never,
    });

    await expect(documents().publish({ documentId: other.documentId })).rejects.toMatchObject({
      details: { code: 'slug-taken', errors: [{ path: ['slug'] }] },
    });
    expect(await stored(other.documentId, 'published')).toMatchObject({ slug: 'second-of-all' });
  });

  it('of a headline in another script is still an address', async () => {
    const { documentId } = await create('大桥关闭');
    expect((await stored(documentId, 'draft')).slug).toMatch(/^report-[0-9a-f]{8}$/);
  });
});

describe('claim keys', () => {
  const keys = async (documentId: string, status: 'draft' | 'published' = 'draft') => {
    const { keyPoints, quotes } = await stored(documentId, status);
    return [...keyPoints, ...quotes].map(({ claimKey }) => claimKey);
  };
  const story = () => someStory({ keyPoints: ['One point', 'Another point'] });

  it('stay the same through publishing and saving', async () => {
    const documentId = await adopt(story());
    const before = await keys(documentId);
    await documents().publish({ documentId });
    await documents().update({ documentId, data: { slugline: 'x' } as never });
    await documents().publish({ documentId });

    expect(await keys(documentId)).toEqual(before);
    expect(await keys(documentId, 'published')).toEqual(before);
  });

  it('are given to new items and taken from copies', async () => {
    const documentId = await adopt(story());
    const { keyPoints } = await stored(documentId, 'draft');
    const copy = { text: 'A copy', claimKey: keyPoints[0]?.claimKey };
    await documents().update({
      documentId,
      data: { keyPoints: [...keyPoints, copy, { text: 'New' }] } as never,
    });

    const after = (await stored(documentId, 'draft')).keyPoints;
    const claimKeys = after.map(({ claimKey }) => claimKey);
    expect(claimKeys.slice(0, 2)).toEqual([keyPoints[0]?.claimKey, keyPoints[1]?.claimKey]);
    expect(new Set(claimKeys).size).toBe(4);
    expect(claimKeys).not.toContain(null);
  });

  it('let items of the published version be saved into the draft', async () => {
    const documentId = await adopt(story());
    await documents().publish({ documentId });
    const { keyPoints } = await stored(documentId, 'published');
    const before = await stored(documentId, 'draft');

    await documents().update({
      documentId,
      data: {
        keyPoints: keyPoints.map((point) => ({ ...point, text: 'Edited' })),
      } as never,
    });

    const after = await stored(documentId, 'draft');
    expect(after.keyPoints).toMatchObject([{ text: 'Edited' }, { text: 'Edited' }]);
    expect(after.keyPoints.map(({ id }) => id)).toEqual(before.keyPoints.map(({ id }) => id));
  });

  it('are new in a clone, which is a report of its own', async () => {
    const documentId = await adopt(story());
    await documents().publish({ documentId });
    const clone = z
      .object({ documentId: z.string() })
      .parse(await documents().clone({ documentId, data: {} }));

    const cloned = await keys(clone.documentId);
    expect(cloned).toHaveLength(3);
    expect(cloned.filter((key) => key === null)).toEqual([]);
    const original = await keys(documentId);
    expect(cloned.filter((key) => original.includes(key))).toEqual([]);
    await documents().publish({ documentId: clone.documentId });
    expect((await stored(clone.documentId, 'published')).slug).not.toBe(
      (await stored(documentId, 'published')).slug,
    );
  });
});

async function rest(documentId: string) {
  return request(application.server)
    .put(`/api/news-reports/${documentId}?status=published`)
    .set('Authorization', `Bearer ${apiToken}`)
    .send({ data: { slugline: 'from rest' } });
}

async function graphql(documentId: string) {
  return request(application.server)
    .post('/graphql')
    .set('Authorization', `Bearer ${apiToken}`)
    .send({
      query: `mutation ($id: ID!) {
        updateNewsReport(documentId: $id, status: PUBLISHED, data: { slugline: "from graphql" }) { documentId }
      }`,
      variables: { id: documentId },
    });
}

async function admin(action: string, body: object) {
  return request(application.server)
    .post(`/content-manager/collection-types/${reportUid}/${action}`)
    .set('Authorization', `Bearer ${adminToken}`)
    .send(body);
}
