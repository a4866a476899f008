import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

let admin: ServedAdmin;
let page: Page;
beforeAll(async () => {
  admin = await serveAdmin({ seedDocument: 'database/seeds/news-report.txt' });
  page = await admin.open();
  await page.goto('/admin/content-manager/collection-types/api::news-report.news-report');
  await page.getByRole('row').nth(1).click();
  await page.getByRole('textbox', { name: 'Headline' }).waitFor();
});
afterAll(() => admin.stop());

describe('the seeded report in the edit view', () => {
  it.each(['Headline', 'Slug', 'Slugline', 'Standfirst', 'Byline'])(
    'has the field %s',
    async (label) => {
      // A required field's label ends with a star.
      const field = page.getByRole('textbox', { name: new RegExp(`^${label}\\W*$`) });

      await becomes(() => field.count(), 1);
    },
  );

  it.each([
    ['key point', 'About 1,000 Russian troops have been captured since Feb. 24'],
    ['quote', "It's hard to give a direct assessment of his actions."],
    ['statistic', '7,000 soldiers'],
    ['picture', 'A Ukrainian soldier directs a Russian tank'],
  ])('shows a %s by what it says', async (_, words) => {
    expect(await page.getByRole('button', { name: words }).count()).toBeGreaterThan(0);
  });

  it('shows who said a quote, in a field that says so', async () => {
    await page
      .getByRole('button', { name: "It's hard to give a direct assessment" })
      .first()
      .click();

    expect(await page.getByLabel('Speaker', { exact: true }).inputValue()).toBe('Maxim');
  });
});
