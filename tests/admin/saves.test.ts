import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { seriousFaults } from './accessibility';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

const reports = '/content-manager/collection-types/api::news-report.news-report';
const draftShape = z.object({
  data: z.object({
    documentId: z.string(),
    headline: z.string(),
    slugline: z.string().nullable(),
    byline: z.string().nullable(),
    revision: z.string(),
  }),
});

let admin: ServedAdmin;
beforeAll(async () => {
  admin = await serveAdmin();
});
afterAll(() => admin.stop());

let made = 0;
async function makeReport(): Promise<string> {
  made += 1;
  const answer = await admin.request(reports, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      headline: `Report ${made}`,
      keyPoints: [{ text: 'First point' }, { text: 'Second point' }],
    }),
  });
  return draftShape.parse(await answer.json()).data.documentId;
}
const draft = async (documentId: string) =>
  draftShape.parse(await (await admin.request(`${reports}/${documentId}`)).json()).data;
const saveElsewhere = async (documentId: string, changes: Record<string, unknown>) => {
  const { revision } = await draft(documentId);
  const answer = await admin.request(`${reports}/${documentId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...changes, revision }),
  });
  expect(answer.status).toBe(200);
};

const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}\\W*$`) });
async function openReport(documentId: string, options = {}): Promise<Page> {
  const page = await admin.open(options);
  await page.goto(`/admin${reports}/${documentId}`);
  await field(page, 'Headline').waitFor();
  return page;
}
const pressSave = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const save = async (page: Page) => {
  const answer = page.waitForResponse((it) => it.request().method() === 'PUT');
  await pressSave(page);
  return (await answer).status();
};
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Somebody saved another version' });

describe('a save over somebody else’s newer version', () => {
  it('is refused, and merged where both changed something else', async () => {
    const documentId = await makeReport();
    const page = await openReport(documentId);
    await saveElsewhere(documentId, { byline: 'By Jo Miller' });
    await field(page, 'Slugline').fill('MINE');
    expect(await save(page)).toBe(400);

    await becomes(() => field(page, 'Byline').inputValue(), 'By Jo Miller');
    await becomes(() => field(page, 'Slugline').inputValue(), 'MINE');
    expect(await save(page)).toBe(200);
    expect(await draft(documentId)).toMatchObject({ byline: 'By Jo Miller', slugline: 'MINE' });
    await page.context().close();
  });

  it.each([
    ['Keep mine', 'My headline'],
    ['Take theirs', 'Their headline'],
  ])('shows the difference, and can %s', async (choice, headline) => {
    const documentId = await makeReport();
    const page = await openReport(documentId);
    await saveElsewhere(documentId, { headline: 'Their headline' });
    await field(page, 'Headline').fill('My headline');
    expect(await save(page)).toBe(400);

    const group = dialog(page).getByRole('group', { name: /Headline/ });
    await group.waitFor();
    expect(await group.textContent()).toContain('Their headline');
    expect(await group.textContent()).toContain('My headline');
    await dialog(page).getByRole('button', { name: choice }).click();
    await becomes(() => field(page, 'Headline').inputValue(), headline);
    if (choice === 'Keep mine') expect(await save(page)).toBe(200);
    expect((await draft(documentId)).headline).toBe(headline);
    await page.context().close();
  });

  it('lets two tabs of one editor both save, one after the other', async () => {
    const documentId = await makeReport();
    const [one, other] = [await openReport(documentId), await openReport(documentId)];
    await field(one, 'Slugline').fill('ONE');
    expect(await save(one)).toBe(200);
    await field(other, 'Byline').fill('By Other');
    expect(await save(other)).toBe(400);
    await becomes(() => field(other, 'Slugline').inputValue(), 'ONE');

    expect(await save(other)).toBe(200);
    expect(await draft(documentId)).toMatchObject({ slugline: 'ONE', byline: 'By Other' });
    await one.context().close();
    await other.context().close();
  });

  it.each([
    ['light and wide', {}],
    ['dark and narrow', { theme: 'dark' as const, width: 768 }],
  ])('has a dialog without serious accessibility faults, %s', async (_, options) => {
    const documentId = await makeReport();
    const page = await openReport(documentId, options);
    await saveElsewhere(documentId, { headline: `<b>${'verylongword'.repeat(400)}` });
    await field(page, 'Headline').fill('My headline');
    await pressSave(page);
    await dialog(page).waitFor();

    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await page.context().close();
  });
});

describe('a connection that is cut', () => {
  it('loses nothing: what was typed is offered when the page is there again', async () => {
    const documentId = await makeReport();
    const page = await openReport(documentId);
    await field(page, 'Headline').fill('Typed on the train');
    await page.context().setOffline(true);
    await pressSave(page);
    await page.waitForTimeout(3_000);
    await page.context().setOffline(false);
    await page.reload();

    await page.getByRole('button', { name: 'Put them back' }).click();
    await becomes(() => field(page, 'Headline').inputValue(), 'Typed on the train');
    expect(await save(page)).toBe(200);
    expect((await draft(documentId)).headline).toBe('Typed on the train');
    await page.context().close();
  });

  it('for one request keeps the form as it was, and says that nothing was saved', async () => {
    const documentId = await makeReport();
    const page = await openReport(documentId);
    await field(page, 'Headline').fill('Typed in a tunnel');
    await page.route('**/content-manager/collection-types/**', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await pressSave(page);
    await page.getByText('The save did not arrive.', { exact: false }).waitFor();
    expect(await field(page, 'Headline').inputValue()).toBe('Typed in a tunnel');

    await page.unrouteAll();
    expect(await save(page)).toBe(200);
    expect((await draft(documentId)).headline).toBe('Typed in a tunnel');
    await page.context().close();
  });
});

describe('a page that went away', () => {
  it('offers what was typed when the tab was closed, or throws it away', async () => {
    const documentId = await makeReport();
    const page = await openReport(documentId);
    await field(page, 'Headline').fill('Half a thought');
    await page.waitForTimeout(1_000);
    await page.goto('about:blank');
    await page.goto(`/admin${reports}/${documentId}`);
    await page.getByRole('button', { name: 'Throw them away' }).click();
    await page.reload();
    await field(page, 'Headline').waitFor();

    expect(await field(page, 'Headline').inputValue()).toBe(`Report ${made}`);
    await becomes(() => page.getByRole('button', { name: 'Put them back' }).count(), 0);
    await page.context().close();
  });
});

describe('who else has a report open', () => {
  it('is said in the edit view', async () => {
    const documentId = await makeReport();
    const one = await openReport(documentId);
    const other = await openReport(documentId);

    await other.getByText('Also open: you, in another tab').waitFor();
    await one.context().close();
    await other.context().close();
  });
});

describe('one-line texts', () => {
  it('are typed into one line', async () => {
    const page = await openReport(await makeReport());

    for (const label of ['Headline', 'Slugline', 'Byline']) {
      expect(await field(page, label).evaluate((it) => it.tagName)).toBe('INPUT');
    }
    expect(await field(page, 'Standfirst').evaluate((it) => it.tagName)).toBe('TEXTAREA');
    await page.context().close();
  });
});
