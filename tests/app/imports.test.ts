import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import request from 'supertest';
import { z } from 'zod';
import type { ReadModel } from '../../src/plugins/newsdesk/server/src/delivery/read-model';
import {
  batchResponse,
  importsResponse,
} from '../../src/plugins/newsdesk/server/src/contracts/imports';
import { buildDocx, paragraph } from '../readers/build-docx';
import { buildPdf } from '../readers/build-pdf';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { apiToken, fullAccessToken } from './callers';
import { reportUid, sourceUid } from './stored';

const address = '/api/newsdesk/imports';
const scope = 'plugin::newsdesk.imports.create';

let newsroom: Newsroom;
let application: Application;
let strapi: Application['strapi'];
let token: string;
beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  ({ strapi } = application);
  token = await apiToken(strapi, [scope, 'plugin::newsdesk.imports.findOne']);
  application.server.listen(0, '127.0.0.1');
  await once(application.server, 'listening');
});
afterAll(() => newsroom.remove());

let number = 0;
/** A short story nobody has sent yet. */
function story(): string {
  number += 1;
  return `Harbour ${number} reopens\n\nThe harbour number ${number} reopened on Monday after three weeks.\n\n“Ships are back,” said Anna Berg, the mayor.\n`;
}
function wire(version: number, status = 'usable', guid = `tag:nw.example,2026:${number}`): string {
  return JSON.stringify({
    uri: guid,
    version: String(version),
    type: 'text',
    pubstatus: status,
    provider: 'Nordwire',
    headline: `Harbour ${number} reopens`,
    body_text: `The harbour number ${number} reopened on Monday, version ${version} says.`,
  });
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}
async function answered(call: request.Test): Promise<Answer> {
  const { status, body, headers } = (await call) as Answer;
  return { status, body, headers };
}

function post(
  body: string | Buffer,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return answered(
    request(application.server)
      .post(address)
      .set({ authorization: `Bearer ${token}`, 'content-type': type, ...headers })
      .send(body),
  );
}
const reports = () => strapi.db.query(reportUid).count();
const sources = () => strapi.db.query(sourceUid).count();
const port = () => {
  const listening = application.server.address();
  return typeof listening === 'object' && listening !== null ? listening.port : 0;
};

describe('POST /api/newsdesk/imports', () => {
  it('makes a draft of a document and answers 201 with what was found', async () => {
    const before = await reports();

    const { status, body } = await post(story(), 'text/plain; charset=utf-8');

    expect(status).toBe(201);
    const { data } = importsResponse.parse(body);
    expect(data).toMatchObject({
      documentId: expect.stringMatching(/^[a-z0-9]{24}$/),
      counts: { quotes: 1 },
      items: [{ outcome: 'created', headline: `Harbour ${number} reopens`, error: null }],
    });
    expect(await reports()).toBe(before + 1);
    expect(
      await strapi.db
        .query(reportUid)
        .count({ where: { documentId: data.documentId, publishedAt: { $notNull: true } } }),
    ).toBe(0);
  });

  it('answers 200 for what it knows', async () => {
    const text = story();
    const first = importsResponse.parse((await post(text, 'text/plain')).body);
    const again = await post(text, 'text/plain');

    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({
      data: { documentId: first.data.documentId, items: [{ outcome: 'known' }] },
    });
  });

  it('takes the bytes as they are, whatever their charset and size', async () => {
    const text = `Häfen ${story().replace(/[“”]/g, '"')}${'Die Häfen öffneten am Montag wieder, sagte sie. '.repeat(4_000)}`;

    const { status, body } = await post(Buffer.from(text, 'latin1'), 'text/plain; charset=utf-8');

    expect(status).toBe(201);
    const [item] = importsResponse.parse(body).data.items;
    const source: unknown = await strapi.db
      .query(sourceUid)
      .findOne({ where: { documentId: item?.sourceDocumentId } });
    expect(source).toMatchObject({ byteSize: text.length, text: expect.stringMatching(/^Häfen /) });
  });

  it.each(['application/json', 'application/xml', 'application/octet-stream', ''])(
    'tells the format from the bytes when %p is declared',
    async (type) => {
      number += 1;
      const { status, body } = await post(wire(1), type);

      expect(status).toBe(201);
      expect(importsResponse.parse(body).data.items).toMatchObject([
        { guid: `tag:nw.example,2026:${number}`, version: '1' },
      ]);
    },
  );

  it('takes several files of a form, and every item of each', async () => {
    const feed = `<rss><channel><title>NW</title>${[1, 2].map((at) => `<item><guid>f${number}-${at}</guid><title>Item ${at} here</title><description>The item ${at} of feed ${number} says this.</description></item>`).join('')}</channel></rss>`;

    const { status, body } = await answered(
      request(application.server)
        .post(address)
        .set('authorization', `Bearer ${token}`)
        .attach('files', Buffer.from(story()), { filename: 'a.txt', contentType: 'text/plain' })
        .attach('files', Buffer.from(feed), { filename: 'feed.xml' }),
    );

    expect(status).toBe(201);
    const { data } = importsResponse.parse(body);
    expect(data.documentId).toBeNull();
    expect(data.items.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['a.txt', 'created'],
      ['feed.xml', 'created'],
      ['feed.xml', 'created'],
    ]);
  });

  it('takes the files of an archive, but an office document as one', async () => {
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const archive = Buffer.from(
      zipSync({ 'wires/a.txt': utf8(story()), 'b.txt': utf8(story()), '__MACOSX/b': utf8('x') }),
    );
    const docx = Buffer.from(
      buildDocx(paragraph('Bridge reopens', 'Title') + paragraph('The bridge reopened on Monday.')),
    );

    const several = await post(archive, 'application/zip');
    const one = await post(docx, 'application/zip');

    expect(importsResponse.parse(several.body).data.items).toMatchObject([
      { file: 'a.txt' },
      { file: 'b.txt' },
    ]);
    expect(importsResponse.parse(one.body).data.items).toHaveLength(1);
  });

  it('goes on with the others when one file of several is refused', async () => {
    const { status, body } = await answered(
      request(application.server)
        .post(address)
        .set('authorization', `Bearer ${token}`)
        .attach('files', Buffer.alloc(0), 'empty.txt')
        .attach('files', Buffer.from(story()), 'a.txt'),
    );

    expect(status).toBe(201);
    expect(importsResponse.parse(body).data.items).toMatchObject([
      { outcome: 'quarantined', error: { code: 'document-empty' } },
      { outcome: 'created', error: null },
    ]);
  });

  it('makes one report of the same item sent twice at the same moment', async () => {
    const text = story();
    const before = await reports();

    const answers = await Promise.all([post(text, 'text/plain'), post(text, 'text/plain')]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await reports()).toBe(before + 1);
  });
});

describe('a kill', () => {
  it('takes a published report from everybody at once', async () => {
    number += 1;
    const made = await post(wire(1), 'application/json');
    const { documentId } = z
      .object({ data: z.object({ documentId: z.string() }) })
      .parse(made.body).data;
    await strapi.documents(reportUid).publish({ documentId });
    const read = (path: string): Promise<Answer> =>
      answered(request(application.server).get(`/api${path}`));
    const listed = async () => JSON.stringify((await read('/news-reports')).body);
    const feed = async () => JSON.stringify((await read('/newsdesk/feeds/feed.json')).body);
    const said = async () => JSON.stringify((await read(`/newsdesk/search?q=${number}`)).body);
    const one = `/news-reports/${documentId}`;
    const slug = `harbour-${number}-reopens`;
    await strapi.plugin('newsdesk').service<ReadModel>('readModel').settled();
    // Twice: what is stored for the next caller is what a kill must reach.
    expect([(await read(one)).status, (await read(one)).status]).toEqual([200, 200]);
    for (const served of [await listed(), await feed(), await said()]) {
      expect(served).toContain(slug);
    }

    const killed = await post(wire(2, 'canceled'), 'application/json');

    expect(killed).toMatchObject({
      status: 201,
      body: { data: { documentId, items: [{ outcome: 'killed' }] } },
    });
    expect((await read(one)).status).toBe(404);
    for (const served of [await listed(), await feed(), await said()]) {
      expect(served).not.toContain(slug);
    }
    expect((await read(`/newsdesk/reports/${documentId}/ninjs`)).body).toMatchObject({
      pubStatus: 'canceled',
    });

    expect((await post(wire(3), 'application/json')).status).toBe(201);
    expect((await read(one)).status).toBe(404);
  });
});

describe('who may import', () => {
  it.each([
    ['nobody', () => Promise.resolve(null)],
    ['a wrong token', () => Promise.resolve('wrong')],
    ['a read-only token', () => apiToken(strapi, 'read-only')],
    ['a token with another scope', () => apiToken(strapi, ['api::news-report.news-report.create'])],
  ])('not %s: nothing is read or written', async (_name, makeToken) => {
    const caller = await makeToken();
    const before = [await reports(), await sources()];
    const leftOvers = temporaryFiles();
    const headers = caller === null ? {} : { authorization: `Bearer ${caller}` };

    const raw = await answered(
      request(application.server)
        .post(address)
        .set({ ...headers, 'content-type': 'text/plain' })
        .send(story()),
    );
    const form = await answered(
      request(application.server)
        .post(address)
        .set(headers)
        .attach('files', Buffer.from(story()), 'a.txt'),
    );

    expect([401, 403]).toContain(raw.status);
    expect(form.status).toBe(raw.status);
    expect([await reports(), await sources()]).toEqual(before);
    expect(temporaryFiles()).toEqual(leftOvers);
  });

  it('a full-access token may', async () => {
    token = await fullAccessToken(strapi);
    expect((await post(story(), 'text/plain')).status).toBe(201);
  });

  it('a token for imports may do nothing else', async () => {
    const narrow = await apiToken(strapi, [scope]);
    const { status } = await answered(
      request(application.server).get('/api/news-reports').set('authorization', `Bearer ${narrow}`),
    );

    expect(status).toBe(403);
  });
});

describe('an idempotency key', () => {
  const keyed = (key: string, text: string) => post(text, 'text/plain', { 'idempotency-key': key });

  it('gives the same answer to the same request', async () => {
    const text = story();
    const first = await keyed('one', text);
    const again = await keyed('one', text);

    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('is refused for another request', async () => {
    await keyed('two', story());
    const other = await keyed('two', story());

    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ error: { details: { code: 'idempotency-key-reused' } } });
  });

  it('of another caller is another key', async () => {
    const mine = token;
    await keyed('three', story());
    token = await apiToken(strapi, [scope]);
    const other = await keyed('three', story());
    token = mine;

    expect(other.status).toBe(201);
  });

  it('makes one import of several at once', async () => {
    const text = story();
    const before = await reports();

    const answers = await Promise.all(Array.from({ length: 5 }, () => keyed('four', text)));

    expect(await reports()).toBe(before + 1);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    for (const { status, body } of answers) {
      if (status !== 201) {
        expect(status).toBe(409);
        expect(body).toMatchObject({ error: { details: { code: 'idempotency-key-in-use' } } });
      }
    }
    expect((await keyed('four', text)).status).toBe(201);
  });

  it('may be tried again when the first request was refused', async () => {
    const first = await keyed('five', '12 34');
    const again = await keyed('five', story());

    expect(first.status).toBe(422);
    expect(again.status).toBe(201);
  });

  it('has to be one', async () => {
    expect((await keyed('x'.repeat(300), story())).body).toMatchObject({
      error: { status: 400, details: { code: 'idempotency-key-invalid' } },
    });
  });
});

describe('a large batch', () => {
  const archive = (files: number) =>
    Buffer.from(
      zipSync(
        Object.fromEntries(
          Array.from({ length: files }, (_, at) => [
            `${String(at).padStart(4, '0')}.txt`,
            new TextEncoder().encode(story()),
          ]),
        ),
      ),
    );
  const account = async (location: string) =>
    batchResponse.parse(
      (await request(application.server).get(location).set('authorization', `Bearer ${token}`))
        .body,
    ).data;
  const finished = async (location: string) => {
    for (;;) {
      const state = await account(location);
      if (state.status === 'finished') return state;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('is answered 202 at once and says at its address how far it is', async () => {
    const before = await reports();

    const { status, body, headers } = await post(archive(12), 'application/zip');

    expect(status).toBe(202);
    const { data } = batchResponse.parse(body);
    expect(data).toMatchObject({ status: 'running', total: 12 });
    const location = String(headers['location']);
    expect(location).toBe(`${address}/${data.id}`);
    const done = await finished(location);
    expect(done).toMatchObject({ total: 12, done: 12 });
    expect(done.items.map(({ outcome }) => outcome)).toEqual(Array(12).fill('created'));
    expect(await reports()).toBe(before + 12);
    expect(waiting()).toEqual([]);
  });

  it('is made of any number of files when asked for', async () => {
    const { status, headers } = await post(story(), 'text/plain', { prefer: 'respond-async' });

    expect(status).toBe(202);
    expect((await finished(String(headers['location']))).items).toMatchObject([
      { outcome: 'created' },
    ]);
  });

  it('is one batch for one idempotency key', async () => {
    const files = archive(11);
    const key = { 'idempotency-key': 'batch' };
    const first = await post(files, 'application/zip', key);
    const again = await post(files, 'application/zip', key);

    expect(again.status).toBe(202);
    expect(again.headers['location']).toBe(first.headers['location']);
    await finished(String(first.headers['location']));
  });

  it('is gone on with after a restart, each file once', async () => {
    const before = await reports();
    const { headers } = await post(archive(30), 'application/zip');
    await application.stop();

    application = await newsroom.boot();
    ({ strapi } = application);
    const interrupted = await account(String(headers['location']));
    expect(interrupted.done).toBeLessThan(30);
    application.server.listen(0, '127.0.0.1');
    await once(application.server, 'listening');

    const done = await finished(String(headers['location']));
    expect(done.items.map(({ outcome }) => outcome)).toEqual(Array(30).fill('created'));
    expect(await reports()).toBe(before + 30);
    expect(waiting()).toEqual([]);
  });

  it('of an unknown address is not found', async () => {
    const { status, body } = await answered(
      request(application.server).get(`${address}/nothing`).set('authorization', `Bearer ${token}`),
    );

    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { details: { code: 'import-not-found' } } });
  });

  function waiting(): readonly string[] {
    const folder = path.join(newsroom.sourceFiles, 'waiting');
    return existsSync(folder) ? readdirSync(folder) : [];
  }
});

describe('input that means harm, or came to it', () => {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  const zeroes = new Uint8Array(150_000_000);
  const cases: readonly (readonly [string, () => string | Buffer, string, number, string])[] = [
    [
      'a billion laughs',
      () =>
        `<!DOCTYPE nitf [<!ENTITY l0 "ha">${levels.join('')}]><nitf><body><p>&l9;</p></body></nitf>`,
      'application/xml',
      422,
      'xml-entity-refused',
    ],
    [
      'an external entity',
      () => '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><p>&a; word</p></nitf>',
      'application/xml',
      422,
      'xml-entity-refused',
    ],
    [
      'a zip bomb',
      () => Buffer.from(zipSync({ 'a.txt': zeroes })),
      'application/zip',
      413,
      'archive-too-large',
    ],
    [
      'an archive of very many files',
      () =>
        Buffer.from(
          zipSync(
            Object.fromEntries(
              Array.from({ length: 2_500 }, (_, at) => [`${at}.txt`, new Uint8Array([65])]),
            ),
            { level: 0 },
          ),
        ),
      'application/zip',
      413,
      'archive-too-large',
    ],
    [
      'an office document that is a bomb',
      () =>
        Buffer.from(
          zipSync({ '[Content_Types].xml': new Uint8Array([65]), 'word/document.xml': zeroes }),
        ),
      'application/zip',
      413,
      'archive-too-large',
    ],
    [
      'JSON of a million elements',
      () => `{"headline":"Some words","x":[${'1,'.repeat(1_000_000)}1]}`,
      'application/json',
      422,
      'document-too-complex',
    ],
    [
      'JSON nested deep',
      () => `{"headline":"Some words","x":${'['.repeat(100_000)}`,
      'application/json',
      422,
      'nesting-too-deep',
    ],
    ['JSON cut off', () => '{"headline":"Some wo', 'application/json', 422, 'document-unreadable'],
    ['an empty body', () => '', 'text/plain', 422, 'document-empty'],
    [
      'a picture',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
      'text/plain',
      415,
      'document-binary',
    ],
    [
      'a format nobody reads',
      () => '{\\rtf1 Some words}',
      'application/rtf',
      415,
      'media-type-unsupported',
    ],
    [
      'an encrypted office document',
      () =>
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.from('EncryptedPackage', 'utf16le'),
          Buffer.alloc(600),
        ]),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      422,
      'document-encrypted',
    ],
    [
      'a PDF without text',
      () => Buffer.from(buildPdf([[]])),
      'application/pdf',
      422,
      'document-without-sentence',
    ],
    [
      'a form without a file',
      () => '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n',
      'multipart/form-data; boundary=b',
      400,
      'form-unreadable',
    ],
    [
      'a form that ends in the middle',
      () => '--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nSome wor',
      'multipart/form-data; boundary=b',
      400,
      'form-unreadable',
    ],
    ['a form without a boundary', () => 'x', 'multipart/form-data', 400, 'form-unreadable'],
  ];

  it.each(cases)('%s is refused and leaves nothing', async (_name, body, type, status, code) => {
    const before = [await reports(), await sources()];

    const answer = await post(body(), type);

    expect(answer.body).toMatchObject({ data: null, error: { status, details: { code } } });
    expect(answer.status).toBe(status);
    expect([await reports(), await sources()]).toEqual(before);
  });

  it('200 MB are refused by their announcement, unread', async () => {
    const { status, body, sent } = await pour(200_000_000, { announced: true });

    expect(status).toBe(413);
    expect(body).toMatchObject({ error: { details: { code: 'request-too-large' } } });
    expect(sent).toBeLessThan(200_000_000);
  });

  it('200 MB that nobody announced are refused when they are too many, and never held', async () => {
    const before = process.memoryUsage().rss;
    const { status, body } = await pour(200_000_000, { announced: false });

    expect(status).toBe(413);
    expect(body).toMatchObject({ error: { details: { code: 'request-too-large' } } });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('a connection cut in the middle leaves nothing, and the server goes on', async () => {
    const before = [await reports(), await sources()];
    const files = temporaryFiles();

    for (const type of ['text/plain', 'multipart/form-data; boundary=b']) {
      const socket = net.connect(port(), '127.0.0.1');
      socket.write(
        `POST ${address} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nThe harbour reopened`,
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      socket.destroy();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect([await reports(), await sources()]).toEqual(before);
    expect(temporaryFiles()).toEqual(files);
    expect((await post(story(), 'text/plain')).status).toBe(201);
  });

  /** Sends many bytes, until all are gone or the answer is there. */
  function pour(bytes: number, { announced }: { readonly announced: boolean }) {
    return new Promise<{ status: number; body: unknown; sent: number }>((resolve, reject) => {
      let sent = 0;
      let isAnswered = false;
      const chunk = Buffer.alloc(1_000_000, 'word ');
      const call = http.request(
        {
          port: port(),
          host: '127.0.0.1',
          path: address,
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'text/plain',
            ...(announced ? { 'content-length': bytes } : {}),
          },
        },
        (answer) => {
          isAnswered = true;
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('end', () => {
            call.destroy();
            resolve({
              status: answer.statusCode ?? 0,
              body: JSON.parse(Buffer.concat(pieces).toString()),
              sent,
            });
          });
        },
      );
      call.on('error', (error) => {
        if (!isAnswered) reject(error);
      });
      const write = (): void => {
        while (!isAnswered && sent < bytes) {
          sent += chunk.length;
          if (!call.write(chunk)) {
            call.once('drain', write);
            return;
          }
        }
        if (!isAnswered) call.end();
      };
      write();
    });
  }
});

describe('the mutation importDocument', () => {
  const mutation = `mutation ($input: ImportDocumentInput!) {
    importDocument(input: $input) {
      documentId counts { quotes } items { file outcome documentId headline messages error }
    }
  }`;
  const mutate = (input: object, caller: string | null = token) =>
    answered(
      request(application.server)
        .post('/graphql')
        .set(caller === null ? {} : { authorization: `Bearer ${caller}` })
        .send({ query: mutation, variables: { input } }),
    );

  it('imports text', async () => {
    const { body } = await mutate({ text: story(), fileName: 'a.txt', mediaType: 'text/plain' });

    expect(body).toMatchObject({
      data: {
        importDocument: {
          documentId: expect.any(String),
          counts: { quotes: 1 },
          items: [{ file: 'a.txt', outcome: 'created', error: null }],
        },
      },
    });
  });

  it('imports bytes, once for one idempotency key', async () => {
    const input = {
      base64: Buffer.from(story(), 'latin1').toString('base64'),
      idempotencyKey: 'g',
    };
    const first = await mutate(input);
    const again = await mutate(input);

    expect(first.body).toMatchObject({
      data: { importDocument: { items: [{ outcome: 'created' }] } },
    });
    expect(again.body).toEqual(first.body);
  });

  it('says why it refuses', async () => {
    expect((await mutate({ text: '12 34' })).body).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'DOCUMENT_WITHOUT_SENTENCE' } }],
    });
    expect((await mutate({})).body).toMatchObject({
      errors: [{ extensions: { code: 'FORM_UNREADABLE' } }],
    });
  });

  it.each([
    ['nobody', () => Promise.resolve(null)],
    ['a read-only token', () => apiToken(strapi, 'read-only')],
  ])('is not for %s', async (_name, makeToken) => {
    const before = await reports();

    const { body } = await mutate({ text: story() }, await makeToken());

    expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await reports()).toBe(before);
  });
});

function temporaryFiles(): readonly string[] {
  return readdirSync(os.tmpdir()).filter((name) => /^[0-9a-f]{25}$|\.txt$/.test(name));
}
