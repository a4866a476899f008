import { exec } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import {
  batchResponse,
  importsResponse,
} from '../../src/plugins/newsdesk/server/src/contracts/imports';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { apiToken } from './callers';

const page = readFileSync(path.resolve(__dirname, '../../docs/imports.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^\`]+)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  );
const run = promisify(exec);

let newsroom: Newsroom;
let application: Application;
let folder: string;
let environment: NodeJS.ProcessEnv;
let token: string;
beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  token = await apiToken(application.strapi, [
    'plugin::newsdesk.imports.create',
    'plugin::newsdesk.imports.findOne',
  ]);
  application.server.listen(0, '127.0.0.1');
  await once(application.server, 'listening');
  const listening = application.server.address();
  const port = typeof listening === 'object' && listening !== null ? listening.port : 0;
  environment = { PATH: process.env.PATH, NEWSROOM: `http://127.0.0.1:${port}`, TOKEN: token };
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-examples-'));
  writeFileSync(
    path.join(folder, 'story.txt'),
    'The bridge reopens\n\nThe bridge reopened on Monday.\n\n“At last,” said Anna Berg.\n',
  );
  writeFileSync(
    path.join(folder, 'wire.xml'),
    '<nitf><head><docdata><doc-id id-string="1" regsrc="NW"/></docdata></head><body><body.head><hedline><hl1>Port reopens</hl1></hedline></body.head><body.content><p>The port reopened on Monday.</p></body.content></body></nitf>',
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await newsroom.remove();
});

async function answerOf(example: string | undefined, batch = ''): Promise<unknown> {
  const { stdout } = await run(example ?? 'false', {
    cwd: folder,
    env: { ...environment, BATCH: batch },
  });
  return JSON.parse(stdout);
}

it('does what the examples of the page on imports say', async () => {
  const [one, several, keyed, patient, account, ...others] = blocks('sh');
  expect(others).toEqual([]);

  expect(importsResponse.parse(await answerOf(one)).data).toMatchObject({
    items: [{ file: 'story.txt', outcome: 'created', counts: { quotes: 1 } }],
  });
  expect(importsResponse.parse(await answerOf(several)).data.items).toMatchObject([
    { file: 'story.txt', outcome: 'known' },
    { file: 'wire.xml', outcome: 'created', headline: 'Port reopens' },
  ]);
  expect(await answerOf(keyed)).toEqual(await answerOf(keyed));
  const { data } = batchResponse.parse(await answerOf(patient));
  expect(data).toMatchObject({ total: 2 });
  expect(batchResponse.parse(await answerOf(account, data.id)).data.id).toBe(data.id);
});

it('shows the shape of the answer it gives', () => {
  const [example = ''] = blocks('json');

  expect(() => importsResponse.parse(JSON.parse(example))).not.toThrow();
});

it('does what the mutation of the page says', async () => {
  const [query] = blocks('graphql');

  const { body } = (await request(application.server)
    .post('/graphql')
    .set('authorization', `Bearer ${token}`)
    .send({ query })) as { body: unknown };

  expect(body).toMatchObject({ data: { importDocument: { items: [{ outcome: 'created' }] } } });
});
