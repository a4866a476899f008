import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { seriousFaults } from './accessibility';
import { becomes } from './eventually';
import { otherSite, type OtherSite } from './other-site';
import { serveAdmin, type ServedAdmin } from './served-admin';

const hostile = '<img src=x onerror="window.hacked = true">\u202E.json';
const sentence = 'The port reopened on Monday, the harbour master said.';
const list = (...items: object[]) => JSON.stringify({ items });
const item = (uri: string, words: string) => ({
  ...{ uri, version: '1', body_text: words },
  headline: words === '' ? '' : `Port ${uri} reopens`,
});

let site: OtherSite;
let admin: ServedAdmin;
let page: Page;
beforeAll(async () => {
  site = await otherSite();
  admin = await serveAdmin({ environment: { TRUSTED_HOSTS: site.host } });
  site.answer((_, response) => {
    response.setHeader('content-type', 'application/ninjs+json');
    response.end(list(item('port:1', ''), item('port:2', sentence), item(hostile, '')));
  });
  await poll();
  page = await admin.open();
});
afterAll(async () => {
  await admin.stop();
  site.stop();
});

const send = (path: string, body: object) =>
  admin.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Takes in what the other site sends, as a watched source does. */
async function poll(): Promise<void> {
  const source = await send('/content-manager/collection-types/api::ingest-source.ingest-source', {
    ...{ label: 'Nordwire', address: `http://${site.host}/wire`, format: 'auto', enabled: false },
  });
  const { documentId } = z
    .object({ data: z.object({ documentId: z.string() }) })
    .parse(await source.json()).data;
  await send(`/newsdesk/ingest-sources/${documentId}/polls`, {});
}

const card = (name: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name });

describe('what could not be imported', () => {
  it('is counted on the homepage, with its reason and where to see it', async () => {
    // The widget is a section too.
    const section = page
      .locator('section', { has: page.getByRole('heading', { name: 'Could not be imported' }) })
      .last();
    await section.waitFor();

    expect(await section.textContent()).toContain('There is no sentence in the document');
    await section.getByRole('link', { name: 'port:1' }).click();
    await page.waitForURL(/newsdesk\/quarantine$/);
  });

  it('is listed as text, whatever it is called', async () => {
    await card('port:1').waitFor();

    await becomes(() => card('<img src=x').count(), 1);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await seriousFaults(page, 'main')).toEqual([]);
  });

  it('is downloaded as it came', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download port:1' }).click(),
    ]);

    expect(await readFile(await download.path(), 'utf8')).toContain('"uri":"port:1"');
  });

  it('is tried again, and says that it was refused again', async () => {
    await page.getByRole('button', { name: 'Try again: port:1' }).click();

    await card('port:1').getByText('tried 2 times').waitFor();
  });

  it('stays when the connection is cut while it is given up', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Give up port:1' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('[connection-lost]').waitFor();

    await becomes(() => card('port:1').count(), 1);
    await page.context().setOffline(false);
  });

  it('is given up when that is confirmed', async () => {
    await page.getByRole('button', { name: 'Give up port:1' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await card('port:1').waitFor({ state: 'detached' });

    await becomes(() => card('<img src=x').count(), 1);
  });
});
