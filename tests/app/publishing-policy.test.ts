import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { adopted } from './adopted';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { administratorToken, fullAccessToken } from './callers';
import { reading, someStory } from './reading';
import { findStored, reportUid, stored } from './stored';

const configPath = 'plugin::newsdesk';
const altered = 'We will never rebuild the bridge';

let newsroom: Newsroom;
let application: Application;
let strapi: Application['strapi'];
let apiToken: string;
let adminToken: string;
beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  ({ strapi } = application);
  apiToken = await fullAccessToken(strapi);
  adminToken = await administratorToken(application);
});
afterAll(() => newsroom.remove());

/** A report whose direct quote does not say what its source says. */
async function alteredReport(): Promise<string> {
  const { reportId } = await adopted(strapi, reading(someStory()));
  const { quotes } = await stored(strapi, reportId);
  await strapi.documents(reportUid).update({
    documentId: reportId,
    data: { quotes: quotes.map((quote) => ({ ...quote, text: altered })) } as never,
  });
  return reportId;
}

const body = z.looseObject({}).catch({});
const doors: readonly [string, (documentId: string) => Promise<unknown>][] = [
  [
    'the admin',
    async (documentId) =>
      body.parse(
        (
          await request(application.server)
            .post(`/content-manager/collection-types/${reportUid}/${documentId}/actions/publish`)
            .set('authorization', `Bearer ${adminToken}`)
            .send({})
        ).body,
      ),
  ],
  [
    'REST',
    async (documentId) =>
      body.parse(
        (
          await request(application.server)
            .put(`/api/news-reports/${documentId}?status=published`)
            .set('authorization', `Bearer ${apiToken}`)
            .send({ data: { slugline: 'x' } })
        ).body,
      ),
  ],
  [
    'GraphQL',
    async (documentId) =>
      body.parse(
        (
          await request(application.server)
            .post('/graphql')
            .set('authorization', `Bearer ${apiToken}`)
            .send({
              query: `mutation ($id: ID!) {
                updateNewsReport(documentId: $id, status: PUBLISHED, data: { slugline: "x" }) { documentId }
              }`,
              variables: { id: documentId },
            })
        ).body,
      ),
  ],
  [
    'the document service',
    async (documentId) =>
      strapi
        .documents(reportUid)
        .publish({ documentId })
        .catch((error: unknown) => error),
  ],
];

const isPublished = async (documentId: string) =>
  (await findStored(strapi, documentId, 'published')) !== null;

describe.each([
  ['block', false],
  ['warn', true],
  ['off', true],
] as const)('with the policy "%s" an altered direct quote', (policy, passes) => {
  beforeAll(() => {
    const config = strapi.config.get<object>(configPath);
    strapi.config.set(configPath, { ...config, alteredQuotes: policy });
  });

  it.each(doors)(`is ${passes ? '' : 'not '}published by %s`, async (_, publish) => {
    const documentId = await alteredReport();
    await publish(documentId);

    expect(await isPublished(documentId)).toBe(passes);
    expect(await stored(strapi, documentId)).toMatchObject({ quotes: [{ integrity: 'altered' }] });
  });
});

describe('the refusal', () => {
  beforeAll(() => {
    const config = strapi.config.get<object>(configPath);
    strapi.config.set(configPath, { ...config, alteredQuotes: 'block' });
  });

  it.each(doors)('says by %s which quote it is, and what to do', async (_, publish) => {
    const answer = await publish(await alteredReport());
    const said = answer instanceof Error ? answer.message : JSON.stringify(answer);

    expect(said).toContain('(quote 1)');
    expect(said).toContain('Restore the words');
  });
});

describe('an override', () => {
  const created = z.object({ data: z.object({ id: z.number() }) });
  const invited = z.object({ data: z.object({ registrationToken: z.string() }) });
  const session = z.object({ data: z.object({ token: z.string() }) });
  const send = (path: string, content: object, token = adminToken) =>
    request(application.server).post(path).set('authorization', `Bearer ${token}`).send(content);

  /** An editor of reports who may not override. */
  async function editorToken(): Promise<string> {
    const role = created.parse((await send('/admin/roles', { name: 'Desk' })).body).data;
    const fields = ['headline', 'slugline', 'quotes.text', 'quotes.overrideReason'];
    await request(application.server)
      .put(`/admin/roles/${role.id}/permissions`)
      .set('authorization', `Bearer ${adminToken}`)
      .send({
        permissions: ['read', 'update'].map((action) => ({
          action: `plugin::content-manager.explorer.${action}`,
          subject: reportUid,
          properties: { fields },
          conditions: [],
        })),
      });
    const user = { firstname: 'Ed', lastname: 'Desk', email: 'ed@newsdesk.example' };
    const invitation = await send('/admin/users', { ...user, roles: [role.id] });
    const { registrationToken } = invited.parse(invitation.body).data;
    const registration = await send('/admin/register', {
      registrationToken,
      userInfo: { firstname: 'Ed', lastname: 'Desk', password: 'Another-l0ng-password' },
    });
    return session.parse(registration.body).data.token;
  }
  const override = async (documentId: string, token: string) => {
    const { quotes } = await stored(strapi, documentId);
    return request(application.server)
      .put(`/content-manager/collection-types/${reportUid}/${documentId}`)
      .set('authorization', `Bearer ${token}`)
      .send({
        quotes: quotes.map(({ id, claimKey }) => ({
          id,
          claimKey,
          text: altered,
          overrideReason: 'Phoned',
        })),
      });
  };

  it('is refused to an editor who may not, on its field', async () => {
    const documentId = await alteredReport();
    const answer = await override(documentId, await editorToken());

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: {
        name: 'ValidationError',
        details: {
          code: 'override-forbidden',
          errors: [{ path: ['quotes', '0', 'overrideReason'] }],
        },
      },
    });
    expect(await stored(strapi, documentId)).toMatchObject({ quotes: [{ overrideReason: null }] });
  });

  it('is kept for an editor who may', async () => {
    const documentId = await alteredReport();
    expect((await override(documentId, adminToken)).status).toBe(200);

    expect(await stored(strapi, documentId)).toMatchObject({
      quotes: [{ overrideReason: 'Phoned', overriddenBy: 'Edith Editor' }],
    });
  });
});
