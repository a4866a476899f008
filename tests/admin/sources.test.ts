import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { z } from 'zod';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

const sourceUid = 'api::ingest-source.ingest-source';
const created = z.object({ data: z.object({ documentId: z.string() }) });

let admin: ServedAdmin;
let documentId: string;
beforeAll(async () => {
  admin = await serveAdmin();
  const answer = await admin.request(`/content-manager/collection-types/${sourceUid}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // A name that no name server knows.
    body: JSON.stringify({ label: 'Harbour wire', address: 'https://wire.invalid/feed.xml' }),
  });
  ({ documentId } = created.parse(await answer.json()).data);
});
afterAll(() => admin.stop());

describe('the panel beside a watched source', () => {
  it.each([
    ['en', 'Ask it now', 'failed'],
    ['de', 'Jetzt abfragen', 'fehlgeschlagen'],
  ] as const)('asks it and says how it went, in %s', async (language, button, result) => {
    const page = await admin.open({ language });
    await page.goto(`/admin/content-manager/collection-types/${sourceUid}/${documentId}`);

    await page.getByRole('button', { name: button }).click();
    await page.getByText(result, { exact: true }).waitFor();

    await becomes(() => page.getByText('source-unavailable').count(), 1);
    const pictures = process.env['SCREENSHOTS'];
    if (pictures !== undefined)
      await page.screenshot({ path: `${pictures}/source-${language}.png` });
    await page.context().close();
  });
});
