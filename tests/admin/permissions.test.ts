import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { colleague, type Colleague } from './colleague';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

const listed = z.object({ results: z.array(z.object({ documentId: z.string() })) });

let admin: ServedAdmin;
let reader: Colleague;
let documentId: string;
beforeAll(async () => {
  admin = await serveAdmin({ seedDocument: 'database/seeds/news-report.txt' });
  reader = await colleague(admin, 'ron@newsroom.example');
  const answer = await admin.request(
    '/content-manager/collection-types/api::news-report.news-report',
  );
  documentId = listed.parse(await answer.json()).results[0]?.documentId ?? '';
});
afterAll(() => admin.stop());

const form = () => {
  const body = new FormData();
  body.append('file', new Blob(['"Words," she said on Monday.']), 'a.txt');
  return body;
};

describe('somebody without the desk’s permissions', () => {
  it.each([
    ['preview a document', 'POST', () => '/newsdesk/imports/previews'],
    ['fetch a document', 'POST', () => '/newsdesk/imports/fetches'],
    ['create a draft', 'POST', () => '/newsdesk/imports'],
    ['read a source document', 'GET', () => `/newsdesk/reports/${documentId}/source`],
    ['confirm a claim', 'POST', () => `/newsdesk/reports/${documentId}/confirmations`],
    ['see what newer versions changed', 'GET', () => `/newsdesk/reports/${documentId}/updates`],
    ['decide on a newer version', 'POST', () => `/newsdesk/reports/${documentId}/updates`],
    ['have a source read again', 'GET', () => `/newsdesk/reports/${documentId}/rereading`],
    ['take what was read again', 'POST', () => `/newsdesk/reports/${documentId}/rereading`],
    ['see the quarantine', 'GET', () => '/newsdesk/quarantine'],
    ['download from the quarantine', 'GET', () => '/newsdesk/quarantine/any/bytes'],
    ['retry what is in the quarantine', 'POST', () => '/newsdesk/quarantine/any/retries'],
    ['give up what is in the quarantine', 'DELETE', () => '/newsdesk/quarantine/any'],
    ['search for speakers', 'GET', () => '/newsdesk/speakers'],
    ['match speakers', 'POST', () => '/newsdesk/speakers/matches'],
    ['see what waits at the desk', 'GET', () => '/newsdesk/overview'],
  ])('cannot %s', async (_, method, path) => {
    const answer = await admin.request(path(), {
      method,
      headers: { authorization: `Bearer ${reader.token}` },
      ...(path().includes('/imports') ? { body: form() } : {}),
    });

    expect(answer.status).toBe(403);
  });

  it('is shown neither menu link nor page', async () => {
    const page = await admin.open({ as: reader });

    await becomes(() => page.getByRole('link', { name: 'Newsdesk' }).count(), 0);
    await page.goto('/admin/plugins/newsdesk');
    await page
      .getByText(/permission/i)
      .first()
      .waitFor();
    await becomes(() => page.getByRole('button', { name: 'Choose files' }).count(), 0);
    await page.context().close();
  });

  it('is shown no quarantine', async () => {
    const page = await admin.open({ as: reader });
    await page.goto('/admin/plugins/newsdesk/quarantine');
    await page
      .getByText(/permission/i)
      .first()
      .waitFor();

    await becomes(() => page.getByRole('heading', { name: 'Quarantine' }).count(), 0);
    await page.context().close();
  });
});

describe('a stranger', () => {
  it.each([
    ['POST', '/newsdesk/imports/previews'],
    ['POST', '/newsdesk/imports'],
    ['POST', '/newsdesk/imports/fetches'],
    ['GET', '/newsdesk/overview'],
  ])('gets nowhere with %s %s', async (method, path) => {
    const answer = await fetch(`${admin.address}${path}`, {
      method,
      ...(method === 'POST' ? { body: form() } : {}),
    });

    expect(answer.status).toBe(401);
  });
});
