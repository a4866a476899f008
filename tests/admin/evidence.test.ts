import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { seriousFaults } from './accessibility';
import { serveAdmin, type ServedAdmin } from './served-admin';

const reports = '/content-manager/collection-types/api::news-report.news-report';
const listed = z.object({ results: z.array(z.object({ documentId: z.string() })) });
const words = "It's hard to give a direct assessment of his actions.";

let admin: ServedAdmin;
let page: Page;
let documentId: string;
beforeAll(async () => {
  admin = await serveAdmin({ seedDocument: 'database/seeds/news-report.txt' });
  const answer = await admin.request(reports);
  documentId = listed.parse(await answer.json()).results[0]?.documentId ?? '';
  page = await admin.open();
  await page.goto(`/admin${reports}/${documentId}`);
  await page.getByRole('heading', { name: 'Evidence' }).waitFor();
});
afterAll(() => admin.stop());

const claims = () => page.getByRole('list', { name: 'Claims' }).getByRole('button');
const dialog = () => page.getByRole('dialog');
const openClaim = async (name: string | RegExp) => {
  await claims().filter({ hasText: name }).first().click();
  await dialog().waitFor();
};
const close = async () => {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
};
const save = async () => {
  const saved = page.waitForResponse((it) => it.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await saved).status()).toBe(200);
};

describe('the evidence panel', () => {
  it('lists every claim with how it stands to the source', async () => {
    expect(await claims().filter({ hasText: words }).first().textContent()).toContain('Verbatim');
  });

  it('shows a claim in its place in the source', async () => {
    await openClaim(words);

    expect(await dialog().getByRole('blockquote').textContent()).toContain('Maxim told the');
    await close();
  });

  it('notes who confirms a claim', async () => {
    await openClaim(words);
    await dialog().getByRole('button', { name: 'Confirm', exact: true }).click();

    await dialog().getByText('Confirmed by Ada Editor').waitFor();
    await close();
    expect(await claims().filter({ hasText: words }).first().textContent()).toContain('confirmed');
  });

  it('has no serious accessibility fault', async () => {
    await openClaim(words);

    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await close();
  });

  it('shows as they are typed which words are not the source’s, and restores them', async () => {
    await page.getByRole('button', { name: words }).first().click();
    const field = page.getByRole('textbox', { name: /^Words/ });
    const before = await field.inputValue();
    await field.fill(before.replace('hard', 'easy'));

    await openClaim(/easy to give/);
    expect(await dialog().locator('del').textContent()).toContain('hard');
    expect(await dialog().locator('ins').textContent()).toContain('easy');
    await dialog()
      .getByRole('button', { name: /^Restore/ })
      .click();
    await close();
    expect(await field.inputValue()).toBe(before.replace(/\.$/, '.'));
  });

  it('ends a confirmation when the words are saved with a change', async () => {
    const field = page.getByRole('textbox', { name: /^Words/ });
    await field.fill(`${await field.inputValue()} …`);
    await save();

    await claims().filter({ hasText: words }).filter({ hasNotText: '✓' }).first().waitFor();
  });

  it('leads to the source document, at the claim', async () => {
    await openClaim(words);
    await dialog().getByRole('link', { name: 'Show in the source document' }).click();
    await page.getByRole('region', { name: 'Source text' }).waitFor();

    const active = page.locator('[data-active="true"]').first();
    expect(await active.textContent()).toContain("It's hard");
    expect(await seriousFaults(page, 'main')).toEqual([]);
  });
});

describe('the desk widget', () => {
  it('counts the quotes that nobody confirmed, and links to the report', async () => {
    await page.goto('/admin');
    const widget = page.locator('section', { has: page.getByText('Quotes to check') }).last();
    await widget.getByText(/unconfirmed/).waitFor();

    expect(await widget.getByRole('link').first().getAttribute('href')).toContain(documentId);
  });
});
