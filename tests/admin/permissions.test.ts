import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { serveAdmin, type ServedAdmin } from './served-admin';

const reader = { email: 'ron@newsroom.example', password: 'Another-l0ng-password' };
const created = z.object({ data: z.object({ id: z.number() }) });
const invited = z.object({ data: z.object({ registrationToken: z.string() }) });
const session = z.object({ data: z.object({ token: z.string() }) });
const listed = z.object({ results: z.array(z.object({ documentId: z.string() })) });

let admin: ServedAdmin;
let token: string;
let documentId: string;
beforeAll(async () => {
  admin = await serveAdmin({ seedDocument: 'database/seeds/news-report.txt' });
  token = await registerReader();
  const answer = await admin.request(
    '/content-manager/collection-types/api::news-report.news-report',
  );
  documentId = listed.parse(await answer.json()).results[0]?.documentId ?? '';
});
afterAll(() => admin.stop());

const send = (path: string, body: unknown) =>
  admin.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Somebody who may log in and nothing else. */
async function registerReader(): Promise<string> {
  const role = created.parse(
    await (await send('/admin/roles', { name: 'Visitor', description: '' })).json(),
  );
  const user = { firstname: 'Ron', lastname: 'Reader', email: reader.email };
  const invitation = await send('/admin/users', { ...user, roles: [role.data.id] });
  const { registrationToken } = invited.parse(await invitation.json()).data;
  const registration = await send('/admin/register', {
    registrationToken,
    userInfo: { firstname: 'Ron', lastname: 'Reader', password: reader.password },
  });
  return session.parse(await registration.json()).data.token;
}

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
    ['see what waits at the desk', 'GET', () => '/newsdesk/overview'],
  ])('cannot %s', async (_, method, path) => {
    const answer = await admin.request(path(), {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(path().includes('/imports') ? { body: form() } : {}),
    });

    expect(answer.status).toBe(403);
  });

  it('is shown neither menu link nor page', async () => {
    const page = await admin.open({ as: reader });

    expect(await page.getByRole('link', { name: 'Newsdesk' }).count()).toBe(0);
    await page.goto('/admin/plugins/newsdesk');
    await page
      .getByText(/permission/i)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Choose files' }).count()).toBe(0);
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
