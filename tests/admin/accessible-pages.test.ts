import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { seriousFaults } from './accessibility';
import { article } from './articles';
import { serveAdmin, type ServedAdmin } from './served-admin';

const content = '/content-manager/collection-types';
const entry = z.object({ data: z.object({ documentId: z.string() }) });

let admin: ServedAdmin;
let person: string;
beforeAll(async () => {
  admin = await serveAdmin({ seedDocument: 'database/seeds/news-report.txt' });
  person = await make('api::person.person', {
    name: 'Anna De Smet',
    role: 'Mayor of Gent',
    aliases: [{ name: 'A. De Smet' }],
  });
  await make('api::person.person', { name: 'A. De Smet' });
  const report = await make('api::news-report.news-report', {
    headline: 'Mayor speaks of trams',
    embargoedUntil: new Date(Date.now() + 86_400_000).toISOString(),
    quotes: ['We will start building in May.', 'It is the best news in thirty years.'].map(
      (text) => ({
        ...{ text, kind: 'direct', speakerKind: 'person' },
        speaker: { connect: [{ documentId: person }] },
      }),
    ),
  });
  await send(`${content}/api::news-report.news-report/${report}/actions/publish`, {});
});
afterAll(() => admin.stop());

const send = (to: string, body: object) =>
  admin.request(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
async function make(uid: string, data: object): Promise<string> {
  return entry.parse(await (await send(`${content}/${uid}`, data)).json()).data.documentId;
}

/** Pages as they are when there is something on them. */
const pages: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async 'import preview'(page) {
    await page.goto('/admin/plugins/newsdesk');
    await page.getByLabel('Or paste the text').fill(article);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('Known: Anna De Smet').first().waitFor();
    await page.getByRole('button', { name: 'Edit Q1' }).click();
    await page.getByRole('combobox', { name: 'Linked to' }).waitFor();
  },
  async 'import intake'(page) {
    await page.goto('/admin/plugins/newsdesk');
    await page.getByLabel('Or give an address').fill('https://127.0.0.1/');
    await page.getByRole('button', { name: 'Fetch the document' }).click();
    await page.getByText('[address-private]').waitFor();
  },
  async people(page) {
    await page.goto('/admin/plugins/newsdesk/people');
    await page.getByRole('heading', { name: 'Possibly the same' }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
  },
  async person(page) {
    await page.goto(`/admin/plugins/newsdesk/people/${person}`);
    await page.getByRole('heading', { name: /^Said in/ }).waitFor();
  },
};

const views = [1280, 768].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, theme })),
);

describe.each(views)('at $width pixels, $theme', ({ width, theme }) => {
  it.each(Object.entries(pages))(
    'the %s page has no serious accessibility fault and stays in its window',
    async (name, show) => {
      const page = await admin.open({ width, theme });
      await show(page);
      const folder = process.env.SCREENSHOTS;
      if (folder !== undefined) {
        await mkdir(folder, { recursive: true });
        const file = path.join(folder, `${name.replaceAll(' ', '-')}-${width}-${theme}.png`);
        await page.screenshot({ path: file, fullPage: true });
      }

      expect(await seriousFaults(page, 'main')).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await page.context().close();
    },
  );
});
