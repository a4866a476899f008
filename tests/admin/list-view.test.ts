import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from './accessibility';
import { article } from './articles';
import { draftOf, importer, reports, saveElsewhere } from './edit-view';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin, type SessionOptions } from './served-admin';

const wire = JSON.stringify({
  uri: 'tag:nordwire.example,2026:1',
  version: '1',
  type: 'text',
  pubstatus: 'usable',
  provider: 'Nordwire',
  headline: 'Harbour reopens',
  body_text: 'The harbour reopened on Monday.',
  embargoed: '2999-01-01T10:00:00Z',
});

let admin: ServedAdmin;
beforeAll(async () => {
  admin = await serveAdmin();
  const send = await importer(admin);
  await send(wire, 'application/json');
  const altered = await send(article, 'text/plain');
  const { quotes } = await draftOf(admin, altered);
  await saveElsewhere(admin, altered, {
    quotes: quotes.map((quote) =>
      quote.text.startsWith('This is the best') ? { ...quote, text: 'Not said at all' } : quote,
    ),
  });
  await admin.request('/content-manager/collection-types/api::news-report.news-report', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ headline: 'Written by hand', keyPoints: [] }),
  });
});
afterAll(() => admin.stop());

async function openList(options: SessionOptions = {}): Promise<Page> {
  const page = await admin.open(options);
  await page.goto(`/admin${reports}`);
  await page.getByRole('row', { name: /Written by hand/ }).waitFor();
  return page;
}
const rows = (page: Page) => page.getByRole('row').count();
const shown = async (page: Page, headline: string) => {
  await becomes(() => rows(page), 2);
  await page.getByRole('row', { name: new RegExp(headline) }).waitFor();
};

describe('the list of reports', () => {
  it('has columns for how claims stand, and for the embargo', async () => {
    const page = await openList();
    const row = page.getByRole('row', { name: /Harbour reopens/ });

    await row.getByText(/^until .*2999/).waitFor();
    await page
      .getByRole('row', { name: /tram line/ })
      .getByText('Altered')
      .waitFor();
    await page.context().close();
  });

  it.each([
    ['A quote needs a look', 'tram line'],
    ['Not all confirmed', 'tram line'],
    ['Under embargo', 'Harbour reopens'],
  ])('shows those of "%s" alone, and all again', async (selection, headline) => {
    const page = await openList();
    const choose = async (name: string) => {
      await page.getByRole('combobox', { name: 'Which reports are shown' }).click();
      await page.getByRole('option', { name }).click();
    };
    await choose(selection);
    await shown(page, headline);
    await choose('All reports');

    await becomes(() => rows(page), 4);
    await page.context().close();
  });

  it.each([
    ['Integrity of a quote', 'Altered', 'tram line'],
    ['Provider', 'Nordwire', 'Harbour reopens'],
  ])('is filtered by %s in Strapi’s own filters', async (field, value, headline) => {
    const page = await openList();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Select field' }).click();
    await page.getByRole('option', { name: field }).click();
    const input = page.getByRole('combobox', { name: field });
    if ((await input.count()) > 0) {
      await input.click();
      await page.getByRole('option', { name: value }).click();
    } else await page.getByRole('textbox', { name: field }).fill(value);
    await page.getByRole('button', { name: 'Add filter' }).click();

    await shown(page, headline);
    await page
      .getByText(new RegExp(`${field} is ${value}`))
      .first()
      .waitFor();
    await page.context().close();
  });

  it('says so where nothing is found', async () => {
    const page = await openList();
    await page.goto(`/admin${reports}?_q=nowhere-to-be-found`);

    await page
      .getByText(/No content found|There are no/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it.each([
    ['light and wide', {}],
    ['dark and narrow', { theme: 'dark' as const, width: 768 }],
  ])('adds no serious accessibility fault, %s', async (_, options) => {
    const page = await openList(options);

    expect(await seriousFaults(page, '#main-content')).toEqual([]);
    await page.context().close();
  });
});
