import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { z } from 'zod';
import { seriousFaults } from './accessibility';
import { reports } from './edit-view';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

const uploaded = z.array(z.object({ id: z.number(), url: z.string() }));
const created = z.object({ data: z.object({ documentId: z.string() }) });

let admin: ServedAdmin;
let documentId: string;
let pictureUrl: string;
beforeAll(async () => {
  admin = await serveAdmin();
  const background = { r: 30, g: 90, b: 160 };
  const bytes = await sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'harbour.jpg');
  const answer = await admin.request('/upload', { method: 'POST', body: form });
  const [file] = uploaded.parse(await answer.json());
  pictureUrl = file?.url.split('?')[0] ?? '';
  const made = await admin.request(reports, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      headline: 'Harbour reopens',
      standfirst: 'After three weeks',
      keyPoints: [{ text: 'The harbour reopens' }],
      quotes: [{ text: 'Ships are back', speakerName: 'Anna Berg', kind: 'direct' }],
      statistics: [{ label: '12 boats were lost', value: 12, qualifier: 'exact' }],
      media: [{ file: file?.id, caption: 'The harbour on Monday', credit: 'Belga' }],
    }),
  });
  ({ documentId } = created.parse(await made.json()).data);
});
afterAll(() => admin.stop());

async function openPreview(options = {}): Promise<Page> {
  const page = await admin.open(options);
  await page.goto(`/admin${reports}/${documentId}/preview`);
  await page.frameLocator('iframe').getByRole('heading', { name: 'Harbour reopens' }).waitFor();
  return page;
}
const picture = (page: Page) => page.frameLocator('iframe').locator('img');

describe('the preview of a draft', () => {
  it('shows its pictures, which nobody else may see', async () => {
    const page = await openPreview();

    await becomes(
      () => picture(page).evaluate((it) => it instanceof HTMLImageElement && it.naturalWidth),
      320,
    );
    expect((await fetch(`${admin.address}${pictureUrl}`)).status).toBe(404);
    await page.context().close();
  });

  it.each([
    ['light', {}],
    ['dark', { theme: 'dark' as const, width: 768 }],
  ])('is a page without serious accessibility faults, %s', async (_, options) => {
    const panel = await openPreview(options);
    const address = await panel.locator('iframe').getAttribute('src');
    const page = await panel.context().newPage();
    await page.emulateMedia({ colorScheme: 'theme' in options ? 'dark' : 'light' });
    await page.goto(address ?? '');
    await page.getByRole('heading', { name: 'Harbour reopens' }).waitFor();

    expect(await seriousFaults(page, 'html')).toEqual([]);
    await page.context().close();
  });
});
