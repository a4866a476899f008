import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { article } from './articles';
import { colleague } from './colleague';
import { becomes } from './eventually';
import { serveAdmin, type Credentials, type ServedAdmin } from './served-admin';

let admin: ServedAdmin;
beforeAll(async () => {
  admin = await serveAdmin();
});
afterAll(() => admin.stop());

const source = (page: Page) => page.getByRole('region', { name: /^Source text/ });
const pasted = (page: Page) => page.getByLabel('Or paste the text');

async function openImport(as?: Credentials): Promise<Page> {
  const page = await admin.open(as === undefined ? {} : { as });
  await page.goto('/admin/plugins/newsdesk');
  await pasted(page).waitFor();
  return page;
}

async function preview(page: Page, text: string): Promise<void> {
  await pasted(page).fill(text);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await source(page).waitFor();
}

describe('an editor who leaves the page', () => {
  it('finds the preview as it was', async () => {
    const page = await openImport();
    await preview(page, article.replaceAll('tram', 'trolley'));
    await page.getByRole('button', { name: 'Reject Q1' }).click();
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Newsdesk' }).click();

    await source(page).waitFor();
    await becomes(() => source(page).locator('[data-code="Q1"]').count(), 0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await becomes(() => source(page).locator('[data-code="Q1"]').count(), 1);
    await page.context().close();
  });
});

describe('a refused permission', () => {
  it('while a draft is created is said, and nothing is lost', async () => {
    const ron = await colleague(admin, 'ron@newsroom.example');
    await ron.allow('plugin::newsdesk.import');
    const page = await openImport(ron);
    await preview(page, article.replaceAll('tram', 'monorail'));
    await page.getByRole('button', { name: 'Reject Q1' }).click();
    await ron.allow();
    await page.getByRole('button', { name: 'Create draft' }).click();

    await page.getByText('[http-403]').waitFor();
    await becomes(() => source(page).locator('[data-code="Q1"]').count(), 0);
    await ron.allow('plugin::newsdesk.import');
    await page.getByRole('button', { name: 'Create draft' }).click();
    await becomes(() => page.getByText('[http-403]').count(), 0);
    await page.waitForURL(/api::news-report\.news-report\//);
    await page.context().close();
  });
});

describe('the seed document', () => {
  it('is a saved draft in five actions or fewer, opening the page included', async () => {
    const page = await admin.open();
    const actions: (() => Promise<unknown>)[] = [
      () => page.goto('/admin/plugins/newsdesk'),
      () => pasted(page).fill(readFileSync('database/seeds/news-report.txt', 'utf8')),
      () => page.getByRole('button', { name: 'Preview', exact: true }).click(),
      () => page.getByRole('button', { name: 'Create draft' }).click(),
    ];
    for (const act of actions) await act();
    await page.waitForURL(/api::news-report\.news-report\//);

    expect(actions.length).toBeLessThanOrEqual(5);
    await page.context().close();
  });
});
