import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import type { ServedAdmin, SessionOptions } from './served-admin';

/** Where the content manager keeps reports, in the panel and on the server. */
export const reports = '/content-manager/collection-types/api::news-report.news-report';

const claim = z.looseObject({ claimKey: z.string() });
const draftShape = z.object({
  data: z.looseObject({
    documentId: z.string(),
    headline: z.string(),
    revision: z.string().nullable(),
    keyPoints: z.array(claim),
    quotes: z.array(claim.extend({ text: z.string() })),
    statistics: z.array(claim),
  }),
});
type Draft = z.infer<typeof draftShape>['data'];

/** The draft of a report as the panel loads it. */
export async function draftOf(admin: ServedAdmin, documentId: string): Promise<Draft> {
  return draftShape.parse(await (await admin.request(`${reports}/${documentId}`)).json()).data;
}

/** Saves a report as another tab would. */
export async function saveElsewhere(
  admin: ServedAdmin,
  documentId: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { revision } = await draftOf(admin, documentId);
  const answer = await admin.request(`${reports}/${documentId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...changes, revision }),
  });
  expect(answer.status).toBe(200);
}

/** A text field of the form by its whole label. */
export const field = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${label}\\W*$`) });

/** The edit view of a report, in a browser of its own. */
export async function openReport(
  admin: ServedAdmin,
  documentId: string,
  options: SessionOptions = {},
): Promise<Page> {
  const page = await admin.open(options);
  await page.goto(`/admin${reports}/${documentId}`);
  await page.locator('input[name="headline"]').waitFor();
  // Below the content manager's breakpoint the side panels wait in a drawer.
  if ((options.width ?? 1280) < 1080) {
    await page.getByRole('button', { name: 'Open more actions' }).click();
    await page.getByRole('button', { name: 'Close more actions' }).waitFor();
  }
  return page;
}

/** Presses a button that sends something. @returns the status of the answer */
export async function statusOf(
  page: Page,
  method: 'POST' | 'PUT',
  press: () => Promise<void>,
): Promise<number> {
  const answer = page.waitForResponse(
    (it) => it.request().method() === method && !it.url().includes('/presence'),
  );
  await press();
  return (await answer).status();
}

const token = z.object({ data: z.object({ accessKey: z.string() }) });
const imported = z.object({ data: z.object({ documentId: z.string().nullable() }) });

/** Sends documents in as a program does. @returns a function that answers with the report's id */
export async function importer(
  admin: ServedAdmin,
): Promise<(body: string, mediaType: string) => Promise<string>> {
  const made = await admin.request('/admin/api-tokens', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'wire', description: '', type: 'full-access', lifespan: null }),
  });
  const { accessKey } = token.parse(await made.json()).data;
  return async (body, mediaType) => {
    const answer = await fetch(`${admin.address}/api/newsdesk/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessKey}`, 'content-type': mediaType },
      body,
    });
    return imported.parse(await answer.json()).data.documentId ?? '';
  };
}
