// How fast reads are answered that were answered before: requests a second, against a bare
// Node.js server that sends the same bytes, head and body, the two by turns in one run.
// npx tsx bench/hot-reads.ts [seconds of each turn] [name of one read]
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { z } from 'zod';

const root = path.resolve(__dirname, '..');
const seconds = Number(process.argv[2] ?? 4);
const reports = 60;
const reportUid = 'api::news-report.news-report';

interface Speed {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const run = async (): Promise<void> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-bench-'));
  const secret = (): string => randomBytes(24).toString('base64');

  const started = (file: string, env: Record<string, string>): ChildProcess =>
    fork(path.join(root, file), {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  const heard = (child: ChildProcess): Promise<unknown> =>
    new Promise((resolve) => child.once('message', resolve));

  const newsroom = started('tests/app/run-instance.mjs', {
    NODE_ENV: 'production',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'bench.db'),
    SOURCE_FILES: path.join(folder, 'source-documents'),
    SEED_DOCUMENT: '',
    APP_KEYS: secret(),
    ADMIN_JWT_SECRET: secret(),
    API_TOKEN_SALT: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
  });
  const reply = z.object({ result: z.unknown().optional(), error: z.string().optional() });
  const newsroomPort = z.number().parse(reply.parse(await heard(newsroom)).result);
  const create = async (uid: string, params: object): Promise<unknown> => {
    const answer = heard(newsroom);
    newsroom.send({ id: 1, door: 'documents', call: { uid, action: 'create', params } });
    const { result, error } = reply.parse(await answer);
    if (error !== undefined) throw new Error(error);
    return result;
  };

  const sentence =
    'The harbour board said on Monday that the ferry would sail again before the winter.';
  const report = (index: number, speaker: number) => ({
    headline: `Harbour report ${index}`,
    slug: `harbour-${index}`,
    pubStatus: 'usable',
    language: 'en',
    body: Array.from({ length: 12 }, () => ({
      type: 'paragraph',
      children: [{ type: 'text', text: sentence }],
    })),
    keyPoints: Array.from({ length: 4 }, () => ({ text: sentence })),
    quotes: Array.from({ length: 5 }, () => ({
      text: sentence,
      kind: 'indirect',
      speakerName: 'Ada Ravn',
      speaker,
    })),
    statistics: Array.from({ length: 5 }, (_, value) => ({
      label: 'Sailings',
      value,
      printed: sentence,
    })),
    people: [speaker],
  });
  const { id: speaker } = z
    .object({ id: z.number() })
    .parse(await create('api::person.person', { data: { name: 'Ada Ravn' } }));
  for (let index = 0; index < reports; index += 1) {
    await create(reportUid, { data: report(index, speaker), status: 'published' });
  }

  const query = `{ newsReports(sort: "slug", pagination: { pageSize: 25 }) { documentId headline slug body
  keyPoints { text } quotes { text kind speakerName speaker { name } } statistics { label value printed } } }`;
  interface Read {
    readonly name: string;
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly body?: string;
  }
  const reads: readonly Read[] = [
    { name: 'list of 25', method: 'GET', path: '/api/news-reports?sort=slug' },
    { name: 'one by slug', method: 'GET', path: '/api/news-reports/slug/harbour-7' },
    {
      name: 'by speaker',
      method: 'GET',
      path: '/api/news-reports?filters[quotes][speaker][name]=Ada%20Ravn',
    },
    { name: 'GraphQL list', method: 'POST', path: '/graphql', body: JSON.stringify({ query }) },
  ];

  const bare = started('bench/bare-server.mjs', {});
  const { port: barePort } = z.object({ port: z.number() }).parse(await heard(bare));

  /** As the load generator asks, so that both find the same answer. */
  const asLoaded = ({ body }: Read): Record<string, string> => ({
    'accept-encoding': 'identity',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  });
  const ofConnection: ReadonlySet<string> = new Set(['connection', 'date', 'keep-alive']);

  const load = async (port: number, read: Read): Promise<Speed> => {
    const result = await autocannon({
      url: `http://127.0.0.1:${port}${read.path}`,
      method: read.method,
      connections: 16,
      duration: seconds,
      ...(read.body === undefined
        ? {}
        : { body: read.body, headers: { 'content-type': 'application/json' } }),
    });
    if (result.non2xx > 0) throw new Error(`${read.name}: ${result.non2xx} refused`);
    return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
  };

  const median = (values: readonly number[]): number =>
    [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

  for (const read of reads.filter(({ name }) => name.includes(process.argv[3] ?? ''))) {
    const url = `http://127.0.0.1:${newsroomPort}${read.path}`;
    const options = {
      method: read.method,
      ...(read.body === undefined ? {} : { body: read.body }),
    };
    let body = '';
    let head: readonly string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const answer = await fetch(url, { ...options, headers: asLoaded(read) });
      body = await answer.text();
      const found: string[] = [];
      answer.headers.forEach((value, name) => {
        if (!ofConnection.has(name)) found.push(name, value);
      });
      head = found;
    }
    const stored = heard(bare);
    bare.send({ name: `${read.method} ${read.path}`, body, head });
    await stored;

    const turns: { bare: Speed; ours: Speed }[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      turns.push({ bare: await load(barePort, read), ours: await load(newsroomPort, read) });
    }
    const ratio = median(turns.map(({ bare: one, ours }) => ours.perSecond / one.perSecond));
    const of = (who: 'bare' | 'ours') =>
      `${Math.round(median(turns.map((turn) => turn[who].perSecond)))}/s (p50 ${median(turns.map((turn) => turn[who].p50))}, p99 ${median(turns.map((turn) => turn[who].p99))} ms)`;
    console.log(
      `${read.name}: ${Buffer.byteLength(body)} bytes, bare ${of('bare')}, ours ${of('ours')}, ratio ${ratio.toFixed(2)}`,
    );
  }

  newsroom.kill('SIGKILL');
  bare.kill();
  rmSync(folder, { recursive: true, force: true });
};

run().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
