import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { seriousFaults } from './accessibility';
import { article } from './articles';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

const content = '/content-manager/collection-types';
const entry = z.object({ data: z.object({ documentId: z.string() }) });

let admin: ServedAdmin;
beforeAll(async () => {
  admin = await serveAdmin();
  await make('api::person.person', {
    name: 'Anna De Smet-Vos',
    role: 'Mayor of Gent',
    aliases: [{ name: 'Anna De Smet' }],
  });
  await make('api::person.person', { name: 'Thomas Claes', role: 'Councillor' });
});
afterAll(() => admin.stop());

async function make(uid: string, data: object): Promise<string> {
  const answer = await admin.request(`${content}/${uid}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(data),
  });
  return entry.parse(await answer.json()).data.documentId;
}

async function preview(text: string): Promise<Page> {
  const page = await admin.open();
  await page.goto('/admin/plugins/newsdesk');
  await page.getByLabel('Or paste the text').fill(text);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByRole('region', { name: /^Source text/ }).waitFor();
  return page;
}

// The mayor says the second quote and the third, the council the first.
const card = (page: Page, code: string) => page.getByRole('listitem', { name: `Quote ${code}` });
const linkField = (page: Page) => page.getByRole('combobox', { name: 'Linked to' });

/** Opens the list of whom a quote can be linked to, by a part of a name. */
async function search(page: Page, words: string): Promise<void> {
  await linkField(page).click();
  await linkField(page).fill(words);
}

const linked = z.object({
  results: z.array(z.object({ name: z.string() })),
});

/** Whom the quotes of the draft that a page shows are linked to, in order. */
async function speakersOf(page: Page): Promise<readonly (string | null)[]> {
  await page.waitForURL(/api::news-report\.news-report\//);
  const path = new URL(page.url()).pathname;
  const documentId = path.split('/').at(-1) ?? '';
  const answer = await admin.request(`${content}/api::news-report.news-report/${documentId}`);
  const { quotes } = z
    .object({ data: z.object({ quotes: z.array(z.object({ id: z.number() })) }) })
    .parse(await answer.json()).data;
  return Promise.all(
    quotes.map(async ({ id }) => {
      const relation = await admin.request(
        `/content-manager/relations/news.quote/${id}/speaker?status=draft`,
      );
      return linked.parse(await relation.json()).results[0]?.name ?? null;
    }),
  );
}

describe('a quote in the preview', () => {
  it('says whom its name leads to, and who is new', async () => {
    const page = await preview(article);

    await card(page, 'Q2').getByText('Known: Anna De Smet-Vos (Mayor of Gent)').waitFor();
    await page.getByText('New: Tom Claes').first().waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await page.context().close();
  });

  it('is linked to somebody found by a part of their name, which the draft keeps', async () => {
    const page = await preview(article.replaceAll('tram', 'train'));
    const said = page.getByRole('listitem').filter({ hasText: 'Tom Claes' }).last();
    await said.getByRole('button', { name: /^Edit/ }).click();
    await search(page, 'claes');
    await page.getByRole('option', { name: /Thomas Claes \(Councillor\)/ }).click();

    await page.getByText('Linked: Thomas Claes').first().waitFor();
    await becomes(() => page.getByText('New: Tom Claes').count(), 0);
    await page.getByRole('button', { name: 'Create draft' }).click();
    const speakers = await speakersOf(page);
    expect(speakers).toContain('Thomas Claes');
    expect(speakers[1]).toBe('Anna De Smet-Vos');
    await page.context().close();
  });

  it('is linked to somebody new, and by its name again after undo', async () => {
    const page = await preview(article.replaceAll('tram', 'tube'));
    await page.getByRole('button', { name: 'Edit Q2' }).click();
    await search(page, 'Anna Peeters');
    await page.getByRole('option', { name: 'Create the person “Anna Peeters”' }).click();
    await card(page, 'Q2').getByText('New: Anna Peeters').waitFor();

    await page.getByRole('button', { name: 'Done with Q2' }).focus();
    await page.keyboard.press('Control+z');
    await card(page, 'Q2').getByText('Known: Anna De Smet-Vos').waitFor();
    await page.keyboard.press('Control+y');
    await card(page, 'Q2').getByText('New: Anna Peeters').waitFor();

    await page.getByRole('button', { name: 'Create draft' }).click();
    expect((await speakersOf(page))[1]).toBe('Anna Peeters');
    await page.context().close();
  });

  it('that was rejected decides nothing about its name', async () => {
    const page = await preview(article.replaceAll('tram', 'boat'));
    await page.getByRole('button', { name: 'Edit Q2' }).click();
    await search(page, 'thomas');
    await page.getByRole('option', { name: /Thomas Claes/ }).click();
    await card(page, 'Q3').getByText('Linked: Thomas Claes').waitFor();
    await page.getByRole('button', { name: 'Reject Q2' }).click();

    await card(page, 'Q3').getByText('Known: Anna De Smet-Vos').waitFor();
    await becomes(() => page.getByText('Linked: Thomas Claes').count(), 0);
    await page.context().close();
  });
});
