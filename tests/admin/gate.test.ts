import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from './accessibility';
import { article } from './articles';
import { draftOf, importer, openReport, statusOf } from './edit-view';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

const said = 'This is the best news for the north of the city in thirty years';

let admin: ServedAdmin;
let documentId: string;
let page: Page;
beforeAll(async () => {
  admin = await serveAdmin();
  documentId = await (await importer(admin))(article, 'text/plain');
  page = await openReport(admin, documentId);
});
afterAll(() => admin.stop());

const words = () => page.getByRole('textbox', { name: /^Words/ });
const publish = () =>
  statusOf(page, 'POST', () => page.getByRole('button', { name: 'Publish', exact: true }).click());
const claims = () => page.getByRole('list', { name: 'Claims' }).getByRole('button');
const dialog = () => page.getByRole('dialog', { name: /^Evidence of/ });

describe('an altered direct quote in the form', () => {
  it('is refused when it is published, on its own field', async () => {
    await page.getByRole('button', { name: said }).first().click();
    await words().fill((await words().inputValue()).replace('best', 'worst'));
    expect(await publish()).toBe(400);

    await page.getByText('These words are not in the source document.', { exact: false }).waitFor();
    expect(await words().inputValue()).toContain('worst news');
    expect(await words().getAttribute('aria-invalid')).toBe('true');
    expect((await fetch(`${admin.address}/api/news-reports/${documentId}`)).status).toBe(404);
  });

  it('says in the evidence panel that it is refused, and takes a reason there', async () => {
    await claims().filter({ hasText: 'worst news' }).click();
    await dialog().getByText('Publishing is refused', { exact: false }).waitFor();
    expect(await dialog().locator('del').first().textContent()).toContain('best');
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await dialog().getByRole('textbox', { name: 'Override reason' }).fill('The mayor phoned');
    await dialog().getByText('This quote may be published', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });

    expect(await publish()).toBe(200);
    expect((await fetch(`${admin.address}/api/news-reports/${documentId}`)).status).toBe(200);
    const { quotes } = await draftOf(admin, documentId);
    const quote = quotes.find(({ text }) => text.includes('worst news'));
    expect(quote).toMatchObject({
      integrity: 'altered',
      overrideReason: 'The mayor phoned',
      overriddenBy: 'Ada Editor',
    });
  });

  it('shows who overrode it', async () => {
    await page.reload();
    await claims().filter({ hasText: 'worst news' }).click();

    await dialog()
      .getByText(/^Overridden by Ada Editor/)
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('is told again by its words alone: with the source’s it needs no reason', async () => {
    await page.getByRole('button', { name: 'worst news' }).first().click();
    await words().fill((await words().inputValue()).replace('worst', 'best'));
    await becomes(() => claims().filter({ hasText: 'worst news' }).count(), 0);

    await claims().filter({ hasText: said }).click();
    await dialog().getByText('Verbatim').first().waitFor();
    await becomes(() => dialog().getByText('Publishing is refused', { exact: false }).count(), 0);
  });
});

describe('a quote that is typed in', () => {
  it('is searched in the source as it is written', async () => {
    const fresh = await openReport(admin, documentId);
    // The article has no key points: the first list that can be added to is that of quotes.
    await fresh
      .getByRole('button', { name: /^Add an entry/ })
      .first()
      .click();
    const typed = fresh.getByRole('textbox', { name: /^Words/ });
    await typed.fill('The plan was far too dear');
    const found = () => fresh.getByRole('list', { name: 'Claims' }).getByRole('button');
    await found().filter({ hasText: 'far too dear' }).filter({ hasText: 'Altered' }).waitFor();
    await typed.fill('We will start building in May');

    await found()
      .filter({ hasText: /start building in May$|start building in MayVerbatim/ })
      .filter({ hasText: 'Verbatim' })
      .last()
      .click();
    const evidence = fresh.getByRole('dialog', { name: /^Evidence of/ });
    expect(await evidence.getByRole('blockquote').textContent()).toContain('Anna De Smet told');
    await evidence.getByRole('button', { name: 'Link to these words' }).waitFor();
    await fresh.context().close();
  });
});
