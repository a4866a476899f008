import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { administratorToken } from './callers';

const report = 'api::news-report.news-report';
const person = 'api::person.person';
const panel = `/content-manager/collection-types/${report}`;

let newsroom: Newsroom;
let application: Application;
let token: string;
beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  token = await administratorToken(application);
});
afterAll(() => newsroom.remove());

const as = (call: request.Test) => call.set('authorization', `Bearer ${token}`);
const get = (path: string) => as(request(application.server).get(path));
const post = (path: string, body: object = {}) =>
  as(request(application.server).post(path)).send(body);
const put = (path: string, body: object) => as(request(application.server).put(path)).send(body);

const draftShape = z.object({
  data: z.object({ headline: z.string(), revision: z.string(), documentId: z.string() }),
});
const makeReport = async (data: Record<string, unknown>) =>
  application.strapi.documents(report).create({ data, status: 'draft' });
const draft = async (documentId: string) =>
  draftShape.parse((await get(`${panel}/${documentId}`)).body).data;

describe('a save from the panel', () => {
  it('is refused when somebody saved since, naming who, and leaves the report as it is', async () => {
    const { documentId } = await makeReport({ headline: 'Harbour reopens' });
    const { revision } = await draft(documentId);
    const first = await put(`${panel}/${documentId}`, { headline: 'First', revision });
    const second = await put(`${panel}/${documentId}`, { headline: 'Second', revision });

    expect(first.status).toBe(200);
    expect(second.status).toBe(400);
    expect(second.body).toMatchObject({
      error: {
        name: 'ValidationError',
        message: expect.stringContaining('Edith Editor'),
        details: { code: 'report-changed', errors: [{ path: ['revision'] }] },
      },
    });
    expect((await draft(documentId)).headline).toBe('First');
  });

  it('is accepted from one of two that are made at the same time', async () => {
    const { documentId } = await makeReport({ headline: 'Bridge closes' });
    const { revision } = await draft(documentId);
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((headline) => put(`${panel}/${documentId}`, { headline, revision })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  it('refuses a publication of an older version too', async () => {
    const { documentId } = await makeReport({ headline: 'Tower falls' });
    const { revision } = await draft(documentId);
    await put(`${panel}/${documentId}`, { headline: 'Tower stands', revision });
    const answer = await post(`${panel}/${documentId}/actions/publish`, {
      headline: 'Tower falls',
      revision,
    });

    expect(answer.status).toBe(400);
    expect(
      await application.strapi.documents(report).findOne({ documentId, status: 'published' }),
    ).toBeNull();
  });

  it('without a revision is nobody’s rival: programs write as before', async () => {
    const { documentId } = await makeReport({ headline: 'Ferry runs' });

    expect((await put(`${panel}/${documentId}`, { headline: 'Ferry stops' })).status).toBe(200);
  });

  it('gives each version a revision of its own, which the public never sees', async () => {
    const { documentId } = await makeReport({ headline: 'Market opens' });
    const before = await draft(documentId);
    await put(`${panel}/${documentId}`, { headline: 'Market closes', revision: before.revision });
    await application.strapi.documents(report).publish({ documentId });

    expect((await draft(documentId)).revision).not.toBe(before.revision);
    const shown = await request(application.server).get(`/api/news-reports/${documentId}`);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('revision');
  });
});

describe('presence', () => {
  const tabs = [
    '7a0e7b8e-2c0a-4f62-9a55-0a5b8e1f0001',
    '7a0e7b8e-2c0a-4f62-9a55-0a5b8e1f0002',
  ] as const;

  it('shows the other tabs that have a report open until they leave it', async () => {
    const { documentId } = await makeReport({ headline: 'Open report' });
    const note = (tab: string, leaving = false) =>
      post(`/newsdesk/reports/${documentId}/presence`, { tab, leaving });
    await note(tabs[0]);
    const second = await note(tabs[1]);
    await note(tabs[1]);
    const first = await note(tabs[0]);
    await note(tabs[1], true);
    const alone = await note(tabs[0]);

    const { revision } = await draft(documentId);
    const other = [{ name: 'Edith Editor', isSelf: true }];
    expect(second.body).toEqual({ data: { others: other, revision } });
    expect(first.body).toEqual({ data: { others: other, revision } });
    expect(alone.body).toEqual({ data: { others: [], revision } });
  });

  it('forgets a tab that was not heard of for a minute', async () => {
    const { documentId } = await makeReport({ headline: 'Left open' });
    await application.strapi.db.query('newsdesk_presence').create({
      data: {
        documentId,
        tab: 'gone',
        userId: 99,
        name: 'Gone',
        seenAt: new Date(Date.now() - 61_000),
      },
    });

    const answer = await post(`/newsdesk/reports/${documentId}/presence`, {
      tab: tabs[0],
      leaving: false,
    });
    expect(answer.body).toMatchObject({ data: { others: [] } });
  });
});

describe('merging two people', () => {
  const links = async () => ({
    speakers: await speakersOf('draft'),
    published: await speakersOf('published'),
    people: await peopleOf(),
    jana: await findPerson('Jana Novak'),
    other: await findPerson('Jana Nováková'),
  });
  const ids = { jana: '', other: '', report: '' };
  const populated = { quotes: { populate: { speaker: true } }, people: true } as const;
  const reportShape = z.object({
    quotes: z.array(z.object({ speaker: z.object({ name: z.string() }).nullable() })),
    people: z.array(z.object({ name: z.string() })),
  });
  const load = async (status: 'draft' | 'published') =>
    reportShape.parse(
      await application.strapi
        .documents(report)
        .findOne({ documentId: ids.report, status, populate: populated }),
    );
  const speakersOf = async (status: 'draft' | 'published') =>
    (await load(status)).quotes.map(({ speaker }) => speaker?.name);
  const peopleOf = async () => (await load('draft')).people.map(({ name }) => name);
  const findPerson = async (name: string) => {
    const populate = { aliases: true, sameAs: true };
    const found: unknown = await application.strapi.db
      .query(person)
      .findOne({ where: { name }, populate });
    return z.looseObject({ name: z.string() }).nullable().parse(found);
  };

  beforeAll(async () => {
    const make = async (data: Record<string, unknown>) =>
      (await application.strapi.documents(person).create({ data })).documentId;
    ids.jana = await make({ name: 'Jana Novak', aliases: [{ name: 'J. Novak' }] });
    ids.other = await make({
      name: 'Jana Nováková',
      role: 'Mayor',
      aliases: [{ name: 'Jana Novak' }, { name: 'Novak of Brenton' }],
      sameAs: [{ url: 'https://people.example/jana' }],
    });
    const made = await makeReport({
      headline: 'Mayor speaks',
      quotes: [
        { text: 'We will not leave.', kind: 'direct', speakerKind: 'person', speaker: ids.other },
        { text: 'Nobody will.', kind: 'direct', speakerKind: 'person', speaker: ids.jana },
      ],
      people: [ids.jana, ids.other],
    });
    ids.report = made.documentId;
    await application.strapi.documents(report).publish({ documentId: ids.report });
  });

  it('is suggested for people of one name', async () => {
    const answer = await get('/newsdesk/people/duplicates');

    expect(answer.body).toMatchObject({
      data: [
        {
          because: 'Jana Novak',
          people: [
            { name: 'Jana Novak', quotes: 1 },
            { name: 'Jana Nováková', quotes: 1 },
          ],
        },
      ],
    });
  });

  it('is refused without the permission, for one person, and for nobody', async () => {
    const path = `/newsdesk/people/${ids.jana}/merges`;
    const alone = await post(path, { duplicate: ids.jana });
    const nobody = await post(path, { duplicate: 'nobody' });

    expect(alone.body).toMatchObject({ error: { details: { code: 'merge-impossible' } } });
    expect(nobody.status).toBe(404);
    expect(nobody.body).toMatchObject({ error: { details: { code: 'person-unknown' } } });
    expect((await request(application.server).post(path).send({})).status).toBe(401);
  });

  it('that fails on its way leaves everything as it was', async () => {
    const before = await links();
    const stop = application.strapi.db.lifecycles.subscribe({
      models: [person],
      beforeDelete() {
        throw new Error('The disk is full.');
      },
    });
    const answer = await post(`/newsdesk/people/${ids.jana}/merges`, { duplicate: ids.other });
    stop();

    expect(answer.status).toBe(500);
    expect(await links()).toEqual(before);
  });

  it('moves every link, joins the aliases, shows in what the public reads, and is undone exactly', async () => {
    const before = await links();
    const publicBefore = await request(application.server).get(`/api/news-reports/${ids.report}`);
    const merged = await post(`/newsdesk/people/${ids.jana}/merges`, { duplicate: ids.other });
    expect(merged.status).toBe(200);

    const after = await links();
    expect(after.other).toBeNull();
    expect(after.speakers).toEqual(['Jana Novak', 'Jana Novak']);
    expect(after.published).toEqual(['Jana Novak', 'Jana Novak']);
    expect(after.people).toEqual(['Jana Novak']);
    expect(after.jana).toMatchObject({
      aliases: [{ name: 'J. Novak' }, { name: 'Jana Nováková' }, { name: 'Novak of Brenton' }],
      sameAs: [{ url: 'https://people.example/jana' }],
    });
    const shown = await request(application.server).get(`/api/news-reports/${ids.report}`);
    expect(shown.text).toContain('Novak of Brenton');
    expect(shown.body).toMatchObject({
      data: { quotes: [{ speaker: { name: 'Jana Novak' } }, {}] },
    });

    const page = await get(`/newsdesk/people/${ids.jana}`);
    expect(page.body).toMatchObject({
      data: {
        said: [{ text: 'We will not leave.' }, { text: 'Nobody will.' }],
        merges: [{ name: 'Jana Nováková', by: 'Edith Editor' }],
      },
      meta: { total: 1 },
    });

    const { id } = z.object({ data: z.object({ id: z.number() }) }).parse(merged.body).data;
    expect((await post(`/newsdesk/merges/${id}/undo`)).body).toEqual({
      data: { documentId: ids.other },
    });
    // Strapi dates every write.
    const undated = ({ jana, ...rest }: typeof before) => ({
      ...rest,
      jana: { ...jana, updatedAt: null, publishedAt: null },
    });
    expect(undated(await links())).toEqual(undated(before));
    const publicAfter = await request(application.server).get(`/api/news-reports/${ids.report}`);
    expect(publicAfter.body).toMatchObject({
      data: {
        people: z
          .object({ data: z.object({ people: z.array(z.looseObject({})) }) })
          .parse(publicBefore.body)
          .data.people.map(({ name }) => ({ name })),
      },
    });
    expect((await post(`/newsdesk/merges/${id}/undo`)).status).toBe(409);
  });

  it('is undone in versions that were published after it', async () => {
    const merged = await post(`/newsdesk/people/${ids.jana}/merges`, { duplicate: ids.other });
    const { id } = z.object({ data: z.object({ id: z.number() }) }).parse(merged.body).data;
    await application.strapi.documents(report).publish({ documentId: ids.report });
    await post(`/newsdesk/merges/${id}/undo`);

    expect(await speakersOf('published')).toEqual(['Jana Nováková', 'Jana Novak']);
    expect((await load('published')).people.map(({ name }) => name).sort()).toEqual([
      'Jana Novak',
      'Jana Nováková',
    ]);
  });
});

describe('a preview', () => {
  const hostile = '<script>window.hacked = true</script>';
  const address = async (documentId: string, status: string) =>
    z
      .object({ data: z.object({ url: z.string() }) })
      .parse(
        (
          await get(
            `/content-manager/preview/url/${report}?documentId=${documentId}&status=${status}`,
          )
        ).body,
      ).data.url;
  const open = (path: string) => request(application.server).get(path);

  it('shows a draft to whoever has its signed address, every word as text', async () => {
    const { documentId } = await makeReport({
      headline: hostile,
      standfirst: '\u202Ereversed',
      quotes: [{ text: `${hostile} said`, kind: 'direct', speakerKind: 'unknown' }],
    });
    const page = await open(await address(documentId, 'draft'));

    expect(page.status).toBe(200);
    expect(page.text).toContain('&lt;script&gt;window.hacked = true&lt;/script&gt;');
    expect(page.text).not.toContain(hostile);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('is closed to a changed address and to none', async () => {
    const { documentId } = await makeReport({ headline: 'Secret draft' });
    const good = await address(documentId, 'draft');
    const tries = [
      `/newsdesk/previews/${documentId}`,
      `/newsdesk/previews/${documentId}?status=draft`,
      good.replace(/expires=\d+/, 'expires=99999999999999'),
      good.replace(/signature=./, 'signature='),
    ];
    for (const path of tries) {
      const page = await open(path);
      expect([page.status, page.text.includes('Secret draft')]).toEqual([404, false]);
    }
  });

  it('of the published version does not show the draft', async () => {
    const { documentId } = await makeReport({ headline: 'As published' });
    await application.strapi.documents(report).publish({ documentId });
    await put(`${panel}/${documentId}`, { headline: 'As drafted' });

    expect((await open(await address(documentId, 'published'))).text).toContain('As published');
    expect((await open(await address(documentId, 'draft'))).text).toContain('As drafted');
  });
});

describe('the claims of several reports', () => {
  it('are counted for the list, and confirmed where the source bears them out', async () => {
    const { documentId } = await makeReport({
      headline: 'Counted',
      keyPoints: [{ text: 'A point' }],
      quotes: [{ text: 'Nowhere to be found', kind: 'direct', speakerKind: 'unknown' }],
    });
    const standing = { documentId, claims: 2, integrity: 'unsourced', embargoedUntil: null };
    const before = await post('/newsdesk/standings', { documentIds: [documentId] });
    const confirmed = await post('/newsdesk/confirmations', { documentIds: [documentId] });
    const after = await post('/newsdesk/standings', { documentIds: [documentId] });

    expect(before.body).toMatchObject({ data: [{ ...standing, confirmed: 0 }] });
    expect(confirmed.body).toEqual({ data: { confirmed: 1, left: 1 } });
    expect(after.body).toMatchObject({ data: [{ ...standing, confirmed: 1 }] });
  });
});
