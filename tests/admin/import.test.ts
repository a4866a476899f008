import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { seriousFaults } from './accessibility';
import { article, hostileArticle, otherArticle } from './articles';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

let admin: ServedAdmin;
beforeAll(async () => {
  admin = await serveAdmin({ seedDocument: 'database/seeds/news-report.txt' });
});
afterAll(() => admin.stop());

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const source = (page: Page) => page.getByRole('region', { name: /^Source text/ });
const listOf = (page: Page, kind: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: new RegExp(`^${kind} `) }) });

async function openImport(options = {}): Promise<Page> {
  const page = await admin.open(options);
  await page.goto('/admin/plugins/newsdesk');
  await page.getByRole('button', { name: /Choose files|Dateien wählen/ }).waitFor();
  return page;
}

async function preview(text: string): Promise<Page> {
  const page = await openImport();
  await page.getByLabel('Or paste the text').fill(text);
  await page.getByRole('button', { name: 'Preview' }).click();
  await source(page).waitFor();
  return page;
}

const reports = '/content-manager/collection-types/api::news-report.news-report';
const draftShape = z.object({
  data: z.object({
    statistics: z.array(z.unknown()),
    quotes: z.array(z.object({ speakerName: z.string().nullable(), origin: z.string() })),
  }),
});
const listed = z.object({ pagination: z.object({ total: z.number() }) });

async function countReports(): Promise<number> {
  const answer = await admin.request(reports);
  return listed.parse(await answer.json()).pagination.total;
}

describe('a preview', () => {
  let page: Page;
  beforeAll(async () => {
    page = await preview(article);
  });
  afterAll(() => page.context().close());

  it('saves nothing', async () => {
    expect(await countReports()).toBe(1);
  });

  it('marks what was found in the source text, with its code', async () => {
    const codes = await source(page)
      .locator('[data-code]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-code')));

    expect(codes).toEqual(expect.arrayContaining(['Q1', 'S1', 'P1', 'P1 ©']));
  });

  it('shows an item’s words when the item has the focus', async () => {
    await page.getByRole('button', { name: 'Reject Q2' }).focus();

    const active = source(page).locator('[data-active="true"]').first();
    expect(await active.getAttribute('data-code')).toBe('Q2');
  });

  it('shows the item when its words have the focus', async () => {
    await source(page)
      .getByRole('button', { name: /best news/ })
      .focus();

    const card = page.locator('li', { has: page.getByRole('button', { name: 'Edit Q2' }) });
    expect(await card.evaluate((it) => getComputedStyle(it).borderColor)).not.toBe(
      await listOf(page, 'Pictures')
        .locator('li')
        .first()
        .evaluate((it) => getComputedStyle(it).borderColor),
    );
  });

  it('takes a rejected item’s marks away, and gives them back on undo', async () => {
    const marks = source(page).locator('[data-code="Q2"]');
    await page.getByRole('button', { name: 'Reject Q2' }).click();
    await becomes(() => marks.count(), 0);

    await page.keyboard.press('Control+z');
    await becomes(() => marks.count(), 1);
  });

  it('makes a quote of words selected by keyboard', async () => {
    const before = await listOf(page, 'Quotes').locator('li').count();
    await source(page).focus();
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) {
      await page.keyboard.press(key);
    }
    await page.keyboard.press('q');

    await becomes(() => listOf(page, 'Quotes').locator('li').count(), before + 1);
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toMatch(
      /^Council approves/,
    );
  });

  it('has no serious accessibility fault', async () => {
    expect(await seriousFaults(page, 'main')).toEqual([]);
  });
});

describe('a draft', () => {
  it('is made of pasted text in three actions, and opened', async () => {
    const page = await preview(otherArticle);
    await page.getByRole('button', { name: 'Create draft' }).click();

    await page.waitForURL(/content-manager\/collection-types\/api::news-report\.news-report\//);
    const headline = page.getByRole('textbox', { name: /^Headline/ });
    expect(await headline.inputValue()).toBe('Council approves new ferry line');
    await page.context().close();
  });

  it('holds what the editor decided', async () => {
    const page = await preview(article);
    await page.getByRole('button', { name: 'Reject all' }).last().click();
    await page.getByRole('button', { name: 'Edit Q2' }).click();
    await page.getByLabel('Speaker', { exact: true }).fill('Anna De Smet-Claes');
    await page.getByRole('button', { name: 'Create draft' }).click();
    await page.waitForURL(/api::news-report\.news-report\//);

    const documentId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const answer = await admin.request(`${reports}/${documentId}`);
    const draft = draftShape.parse(await answer.json()).data;
    expect(draft.statistics).toEqual([]);
    expect(draft.quotes).toContainEqual({ speakerName: 'Anna De Smet-Claes', origin: 'edited' });
    await page.context().close();
  });

  it('that could not be saved keeps the editor’s work for the next try', async () => {
    const page = await preview(article.replaceAll('tram', 'gondola'));
    await page.getByRole('button', { name: 'Reject Q1' }).click();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Create draft' }).click();
    await page.getByText('[connection-lost]').waitFor();
    await becomes(() => source(page).locator('[data-code="Q1"]').count(), 0);

    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Create draft' }).click();
    await page.waitForURL(/api::news-report\.news-report\//);
    await page.context().close();
  });

  it('is made of each of several files', async () => {
    const page = await openImport();
    const before = await countReports();
    await page
      .locator('input[type="file"]')
      .setInputFiles([
        file('one.txt', article.replaceAll('tram', 'bus')),
        file('two.txt', article.replaceAll('tram', 'metro')),
        file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])),
      ]);
    await page.getByRole('button', { name: 'Create 2 drafts' }).click();
    await page.getByRole('link', { name: 'Open draft' }).nth(1).waitFor();

    expect(await countReports()).toBe(before + 2);
    expect(await page.getByRole('alert').first().textContent()).toContain('[document-binary]');
    await page.context().close();
  });

  it('is not made twice of a known document: the report is linked', async () => {
    const page = await openImport();
    await page.locator('input[type="file"]').setInputFiles('database/seeds/news-report.txt');

    await page.getByRole('link', { name: 'Open the report' }).waitFor();
    expect(await page.getByRole('button', { name: 'Create draft' }).isDisabled()).toBe(true);
    await page.context().close();
  });
});

describe('a preview that fails', () => {
  it('keeps what was typed, and says what to do', async () => {
    const page = await openImport();
    await page.getByLabel('Or paste the text').fill('12 34 56');
    await page.getByRole('button', { name: 'Preview' }).click();

    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toContain('[document-without-sentence]');
    expect(await page.getByLabel('Or paste the text').inputValue()).toBe('12 34 56');
    await page.context().close();
  });

  it('for want of a connection is tried again with nothing lost', async () => {
    const page = await openImport();
    await page.context().setOffline(true);
    await page.getByLabel('Or paste the text').fill(article.replaceAll('tram', 'cable car'));
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('[connection-lost]').waitFor();

    await page.context().setOffline(false);
    await page.getByRole('button', { name: /^Try .* again$/ }).click();
    await source(page).waitFor();
    expect(await source(page).textContent()).toContain('cable car');
    await page.context().close();
  });

  it('shows markup and right-to-left marks as text', async () => {
    const page = await preview(hostileArticle);

    expect(await source(page).textContent()).toContain('<script>window.hacked = true</script>');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.context().close();
  });
});

describe('the import page', () => {
  it.each([
    ['narrow', { width: 768 }],
    ['dark', { theme: 'dark' as const }],
    ['German', { language: 'de' as const }],
  ])('is without serious accessibility faults when it is %s', async (_, options) => {
    const page = await openImport(options);
    await page.locator('textarea').fill(article.replaceAll('tram', 'lift'));
    await page.getByRole('button', { name: /^(Preview|Vorschau)$/ }).click();
    await page.getByRole('region', { name: /^(Source text|Quelltext)/ }).waitFor();

    expect(await seriousFaults(page, 'main')).toEqual([]);
    await page.context().close();
  });
});
