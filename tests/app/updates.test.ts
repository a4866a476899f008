import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { updateReviewResponse } from '../../src/plugins/newsdesk/server/src/contracts/wire-update';
import { adopted } from './adopted';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { administratorToken } from './callers';
import { reading, someStory } from './reading';
import { reportUid, stored } from './stored';

let newsroom: Newsroom;
let application: Application;
let strapi: Application['strapi'];
let token: string;
beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  ({ strapi } = application);
  token = await administratorToken(application);
});
afterAll(() => newsroom.remove());

let items = 0;
/** Versions of an item of its own; the first prints a picture's caption. */
function item() {
  items += 1;
  const guid = `tag:nordwire,2026:updates-${items}`;
  const caption = `The harbour of item ${items} on Sunday.`;
  return (version: number, headline: string) => {
    const adoption = reading(
      someStory({
        headline: `${headline} ${items}`,
        paragraphs: [`We counted boats in item ${items}.`, caption],
        quotes: [],
        people: [],
        metadata: { provider: 'Nordwire', guid, version: String(version) },
      }),
    );
    const start = adoption.source.text.indexOf(caption);
    const span = { start, end: start + caption.length, text: caption };
    const figure = {
      caption,
      captionSpans: [span],
      credit: null,
      agency: null,
      photographer: null,
      takenOn: null,
      place: null,
    };
    return {
      ...adoption,
      report: { ...adoption.report, media: version === 1 ? [figure] : [] },
    };
  };
}

const address = (reportId: string) => `/newsdesk/reports/${reportId}/updates`;
const review = async (reportId: string) =>
  updateReviewResponse.parse(
    (
      await request(application.server)
        .get(address(reportId))
        .set('authorization', `Bearer ${token}`)
    ).body,
  ).data;
const decide = (reportId: string, content: object, as = token) =>
  request(application.server)
    .post(address(reportId))
    .set('authorization', `Bearer ${as}`)
    .send(content);

describe('a picture that a newer version withdrew', () => {
  it('comes back with its file', async () => {
    const version = item();
    const { reportId } = await adopted(strapi, version(1, 'Boats'));
    const file: unknown = await strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'a.jpg',
        hash: 'a',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        url: '/uploads/a.jpg',
        provider: 'local',
      },
    });
    const { id } = z.object({ id: z.number() }).parse(file);
    const { media } = await stored(strapi, reportId);
    await strapi.documents(reportUid).update({
      documentId: reportId,
      data: { media: media.map((figure) => ({ ...figure, file: id })) } as never,
    });
    await adopted(strapi, version(2, 'Boats'));
    expect((await stored(strapi, reportId)).media).toEqual([]);

    const { revision, updates } = await review(reportId);
    const change = updates[0]?.changes.find(({ kind }) => kind === 'withdrawn');
    const answer = await decide(reportId, {
      updateId: updates[0]?.id,
      changes: { [change?.id ?? '']: 'kept' },
      revision,
    });

    expect(answer.status).toBe(200);
    const after: unknown = await strapi.documents(reportUid).findOne({
      documentId: reportId,
      populate: ['media.file'],
    });
    expect(after).toMatchObject({ media: [{ file: { url: '/uploads/a.jpg' } }] });
  });
});

describe('decisions on a newer version', () => {
  const created = z.object({ data: z.object({ id: z.number() }) });
  const invited = z.object({ data: z.object({ registrationToken: z.string() }) });
  const session = z.object({ data: z.object({ token: z.string() }) });
  const send = (path: string, content: object) =>
    request(application.server).post(path).set('authorization', `Bearer ${token}`).send(content);

  /** Somebody who may update the sluglines of reports, and nothing else in them. */
  async function sluglineToken(): Promise<string> {
    const role = created.parse((await send('/admin/roles', { name: 'Sluglines' })).body).data;
    await request(application.server)
      .put(`/admin/roles/${role.id}/permissions`)
      .set('authorization', `Bearer ${token}`)
      .send({
        permissions: ['read', 'update'].map((action) => ({
          action: `plugin::content-manager.explorer.${action}`,
          subject: reportUid,
          properties: { fields: action === 'read' ? ['headline', 'slugline'] : ['slugline'] },
          conditions: [],
        })),
      });
    const user = { firstname: 'Sly', lastname: 'Line', email: 'sly@newsdesk.example' };
    const invitation = await send('/admin/users', { ...user, roles: [role.id] });
    const { registrationToken } = invited.parse(invitation.body).data;
    const registration = await send('/admin/register', {
      registrationToken,
      userInfo: { firstname: 'Sly', lastname: 'Line', password: 'Another-l0ng-password' },
    });
    return session.parse(registration.body).data.token;
  }

  async function updated() {
    const version = item();
    const { reportId } = await adopted(strapi, version(1, 'Boats'));
    await adopted(strapi, version(2, 'Ships'));
    const { revision, updates } = await review(reportId);
    const changes = { headline: 'kept' as const };
    return { reportId, decisions: { updateId: updates[0]?.id, changes, revision } };
  }

  it('are refused to who may not update the field', async () => {
    const { reportId, decisions } = await updated();
    const answer = await decide(reportId, decisions, await sluglineToken());

    expect(answer.status).toBe(403);
    expect((await stored(strapi, reportId))['headline']).toContain('Ships');
  });

  it('are a conflict on another revision, and change nothing', async () => {
    const { reportId, decisions } = await updated();
    const answer = await decide(reportId, { ...decisions, revision: 'of-yesterday' });

    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ error: { details: { code: 'report-changed' } } });
    expect((await stored(strapi, reportId))['headline']).toContain('Ships');
  });

  it('of an update that is none of the report’s are refused', async () => {
    const { reportId, decisions } = await updated();
    const answer = await decide(reportId, { ...decisions, updateId: 'nothing' });

    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ error: { details: { code: 'update-unknown' } } });
  });
});
