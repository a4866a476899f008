import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import request from 'supertest';
import { z } from 'zod';
import { createNewsroomContent, secret } from '../api/fixtures';
import type { ReadModel } from '../../src/plugins/newsdesk/server/src/delivery/read-model';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { administratorToken } from './callers';
import { reportUid } from './stored';

let newsroom: Newsroom;
let app: Application;
let session: string;

beforeAll(async () => {
  process.env['MCP_ENABLED'] = 'true';
  newsroom = await createNewsroom();
  app = await newsroom.boot();
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
  session = await administratorToken(app);
  await createNewsroomContent(app.strapi);
  await app.strapi.plugin('newsdesk').service<ReadModel>('readModel').settled();
});

afterAll(async () => {
  delete process.env['MCP_ENABLED'];
  await newsroom.remove();
});

/** A token for programs that act for an administrator, allowed what is listed. */
const tokenFor = async (name: string, adminPermissions: readonly object[]): Promise<string> => {
  const answer = await request(app.server)
    .post('/admin/admin-tokens')
    .set('authorization', `Bearer ${session}`)
    .send({ name, description: '', lifespan: null, adminPermissions });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return z.object({ data: z.object({ accessKey: z.string() }) }).parse(answer.body).data.accessKey;
};

const connect = async (token: string): Promise<Client> => {
  const { port } = app.server.address() as AddressInfo;
  const client = new Client({ name: 'newsdesk-test', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    }),
  );
  return client;
};

const readReports = {
  action: 'plugin::content-manager.explorer.read',
  subject: reportUid,
  conditions: [],
  properties: {},
};

const answer = z.object({
  structuredContent: z.object({
    entries: z.array(z.looseObject({})),
    nextCursor: z.string().nullable(),
  }),
});

describe('the MCP server', () => {
  let client: Client;
  const call = async (name: string, args: Record<string, unknown>) =>
    client.callTool({ name, arguments: args });
  const entriesOf = async (name: string, args: Record<string, unknown>) =>
    answer.parse(await call(name, args)).structuredContent;

  beforeAll(async () => {
    client = await connect(await tokenFor('Reader', [readReports]));
  });
  afterAll(async () => {
    await client.close();
  });

  it('offers tools that read', async () => {
    const { tools } = await client.listTools();
    const ours = tools.filter(({ name }) => name.startsWith('newsdesk_'));
    expect(ours.map(({ name }) => name).sort()).toEqual([
      'newsdesk_find_quotes',
      'newsdesk_find_statistics',
      'newsdesk_search',
    ]);
    expect(ours.find(({ name }) => name === 'newsdesk_search')?.inputSchema).toMatchObject({
      type: 'object',
      required: ['q'],
    });
  });

  it('finds quotes with their evidence and report', async () => {
    const { entries } = await entriesOf('newsdesk_find_quotes', {
      speaker: 'Ada Ravn',
      words: 'sail 11',
      kind: ['direct'],
      limit: 5,
    });
    expect(entries).toMatchObject([
      {
        text: 'We will sail at 11 sharp.',
        evidence: { exact: 'We will sail' },
        report: { slug: 'harbour-reopens', headline: 'Harbour reopens' },
      },
    ]);
  });

  it('finds statistics by value, and searches, page by page', async () => {
    const { entries } = await entriesOf('newsdesk_find_statistics', { minValue: 1e9 });
    expect(entries).toMatchObject([{ value: 1250000000.5, evidence: { exact: 'at least 1.25' } }]);
    const first = await entriesOf('newsdesk_search', { q: 'sail', type: ['quote'], limit: 7 });
    const second = await entriesOf('newsdesk_search', {
      q: 'sail',
      type: ['quote'],
      limit: 7,
      cursor: first.nextCursor,
    });
    expect(first.entries.length + second.entries.length).toBe(12);
    expect(second.nextCursor).toBeNull();
  });

  it('says what is wrong with a question, with its code', async () => {
    const wrong = await call('newsdesk_find_statistics', { minValue: 2, maxValue: 1 });
    expect(wrong.isError).toBe(true);
    expect(JSON.stringify(wrong.content)).toContain('range-impossible');
  });

  it('tells nothing that is not published', async () => {
    for (const [name, args] of [
      ['newsdesk_search', { q: secret }],
      ['newsdesk_find_quotes', { limit: 100 }],
      ['newsdesk_find_statistics', { limit: 100 }],
    ] as const) {
      expect(JSON.stringify(await entriesOf(name, args))).not.toContain(secret);
    }
  });

  it('offers nothing of ours to a token that may not read reports', async () => {
    const stranger = await connect(await tokenFor('Stranger', []));
    const { tools } = await stranger.listTools();
    expect(tools.filter(({ name }) => name.startsWith('newsdesk_'))).toEqual([]);
    await stranger.close();
  });

  it('lets nobody in without a token', async () => {
    await expect(connect('nothing')).rejects.toThrow();
  });
});

describe('without MCP_ENABLED', () => {
  it('there is no MCP server', async () => {
    delete process.env['MCP_ENABLED'];
    await app.stop();
    app = await newsroom.boot();
    const { status } = await request(app.server).post('/mcp').send({});
    expect(status).toBe(405);
  });
});
