import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { seriousFaults } from './accessibility';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

const content = '/content-manager/collection-types';
const entry = z.object({ data: z.object({ documentId: z.string() }) });
const hostile = `<img src=x onerror="window.hacked=true"> \u202Ereversed ${'verylongword'.repeat(420)}`;

let admin: ServedAdmin;
let page: Page;
let jana: string;
beforeAll(async () => {
  admin = await serveAdmin();
  jana = await make('api::person.person', { name: 'Jana Novak', role: 'Mayor' });
  const other = await make('api::person.person', { name: 'Jana Novák' });
  const links = (documentId: string) => ({ connect: [{ documentId }] });
  const report = await make('api::news-report.news-report', {
    headline: 'Mayor speaks',
    quotes: [
      { text: 'We will not leave.', kind: 'direct', speakerKind: 'person', speaker: links(other) },
      { text: hostile, kind: 'indirect', speakerKind: 'person', speaker: links(jana) },
    ],
  });
  await send(`${content}/api::news-report.news-report/${report}/actions/publish`, {});
  page = await admin.open();
  await page.goto('/admin/plugins/newsdesk/people');
  await page.getByRole('heading', { name: 'Possibly the same' }).waitFor();
});
afterAll(() => admin.stop());

const send = (path: string, body: object) =>
  admin.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
async function make(uid: string, data: object): Promise<string> {
  return entry.parse(await (await send(`${content}/${uid}`, data)).json()).data.documentId;
}

describe('the people page', () => {
  it('lists people with how often they are quoted, and who may be the same', async () => {
    expect(await page.getByRole('row', { name: /Jana Novak.*Mayor/ }).textContent()).toContain('1');
    await becomes(() => page.getByText('Jana Novak · Jana Novák').count(), 1);
    expect(await seriousFaults(page, 'main')).toEqual([]);
  });

  it('finds people by name', async () => {
    await page.getByRole('searchbox').fill('nobody at all');
    await page.getByText('Nobody goes by this name.').waitFor();
    await page.getByRole('searchbox').fill('novak');
    await page.getByRole('row', { name: /Mayor/ }).waitFor();
  });

  it('shows all that somebody said, as text', async () => {
    await page.goto(`/admin/plugins/newsdesk/people/${jana}`);
    await page.getByRole('heading', { name: 'Said in 1 published report' }).waitFor();

    expect(await page.locator('blockquote').textContent()).toContain('<img src=x');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  it('takes another name, and keeps what was typed when the connection is cut', async () => {
    const field = page.getByRole('textbox', { name: 'Another name' });
    await field.fill('J. A. Novak');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('[connection-lost]').waitFor();
    expect(await field.inputValue()).toBe('J. A. Novak');

    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Remove the alias J. A. Novak' }).waitFor();
  });

  it('merges two people, and makes two of them again', async () => {
    await page.goto('/admin/plugins/newsdesk/people');
    await page.getByRole('link', { name: /^Compare/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('This can be undone', { exact: false }).waitFor();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('We will not leave.').waitFor();
    await becomes(() => page.locator('blockquote').count(), 2);

    await page.getByRole('button', { name: /^Undo the merge of/ }).click();
    await page.getByText('is an entry of their own again', { exact: false }).first().waitFor();
    await becomes(() => page.locator('blockquote').count(), 1);
  });

  it.each([
    ['narrow and dark', { width: 768, theme: 'dark' as const }],
    ['German', { language: 'de' as const }],
  ])('is without serious accessibility faults when it is %s', async (_, options) => {
    const other = await admin.open(options);
    await other.goto(`/admin/plugins/newsdesk/people/${jana}`);
    await other.locator('blockquote').waitFor();

    expect(await seriousFaults(other, 'main')).toEqual([]);
    await other.context().close();
  });
});

describe('the list of reports', () => {
  it('shows how the claims of each stand, and confirms those that the source bears out', async () => {
    const list = await admin.open();
    await list.goto(`/admin${content}/api::news-report.news-report`);
    await list.getByText('0 of 2 confirmed').waitFor();
    expect(await seriousFaults(list, 'main')).toEqual([]);
    await list
      .getByRole('row', { name: /Mayor speaks/ })
      .getByText('Unsourced')
      .waitFor();
    await list
      .getByRole('row', { name: /Mayor speaks/ })
      .getByRole('checkbox')
      .click();
    // Strapi shows actions when the browser is idle, which a window that draws nothing never is.
    await list.screenshot();
    await list.getByRole('button', { name: 'Confirm claims' }).click();
    await list
      .getByRole('alertdialog')
      .getByRole('button', { name: /Confirm/ })
      .click();
    await list.getByText('2 quotes are left for a look', { exact: false }).first().waitFor();

    await list.context().close();
  });
});
