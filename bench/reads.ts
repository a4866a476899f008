/**
 * Reads and imports against stock Strapi and two yardsticks, by turns in one run:
 * npm run bench:reads -- [--reports 2000[,200,20000]] [--seconds 2] [--turns 3] [--only NAME] [--data FOLDER]
 * With --data what is generated is kept, and --prepare only generates.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { z } from 'zod';
import { generatedArticle } from './generated-article';
import { newsroomData } from './reads/newsroom-data';
import { optionsOf, reads, type Read } from './reads/requests';
import { startServer, type Server } from './reads/servers';
import { makeStockApplication } from './reads/stock-application';
import { growthTable, readsTable, type Measured } from './reads/tables';

const root = path.resolve(__dirname, '..');
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '2' },
    turns: { type: 'string', default: '3' },
    imports: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    data: { type: 'string' },
    prepare: { type: 'boolean', default: false },
  },
});
const sizes = values.reports.split(',').map(Number);
const seconds = Number(values.seconds);
const turns = Number(values.turns);

type Who = 'bare' | 'jsonColumn' | 'hot' | 'cold' | 'stock';

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const secret = (): string => randomBytes(24).toString('base64');
const ofConnection: ReadonlySet<string> = new Set(['connection', 'date', 'keep-alive']);
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-bench-'));
  const environment = {
    DATABASE_CLIENT: 'sqlite',
    SOURCE_FILES: path.join(folder, 'source-documents'),
    ORIGINAL_PICTURES: path.join(folder, 'original-pictures'),
    SEED_DOCUMENT: '',
    APP_KEYS: secret(),
    ADMIN_JWT_SECRET: secret(),
    API_TOKEN_SALT: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  const stockFolder = path.join(folder, 'stock');
  makeStockApplication(root, stockFolder);
  const grown = new Map<number, readonly Measured[]>();
  try {
    for (const size of sizes) {
      const data = await newsroomData(values.data ?? folder, size, environment);
      if (values.prepare) continue;
      const instance = (app: string, dist: string, file: string, cache: boolean) =>
        startServer('reads/instance.mjs', [app, dist], {
          ...environment,
          DATABASE_FILENAME: file,
          CACHE: String(cache),
        });
      const dist = path.join(root, 'dist');
      const servers: Record<Who, Server> = {
        bare: await startServer('reads/bare-server.mjs', []),
        jsonColumn: await startServer('reads/json-column-server.mjs', [data.jsonColumn]),
        hot: await instance(root, dist, data.ours, true),
        cold: await instance(root, dist, data.ours, false),
        stock: await instance(stockFolder, stockFolder, data.stock, false),
      };
      try {
        const measured: Measured[] = [];
        for (const read of reads.filter(({ name }) => name.includes(values.only))) {
          measured.push(await measureRead(servers, read));
        }
        if (size === sizes[0] && 'import'.includes(values.only)) {
          measured.push(await measureImports(servers));
        }
        grown.set(size, measured);
        console.log(`\n${size} reports\n${readsTable(measured)}`);
      } finally {
        await Promise.all(Object.values(servers).map((server) => server.stop()));
      }
    }
    if (grown.size > 1) console.log(`\n${growthTable(grown)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const counted = z.object({ statements: z.number(), bytes: z.number() });
const timed = z.object({
  milliseconds: z.number(),
  statements: z.number(),
  result: z.unknown().optional(),
});

async function measureRead(servers: Record<Who, Server>, read: Read): Promise<Measured> {
  const pathOf = (who: Who): string =>
    who === 'stock' ? read.stock : who === 'jsonColumn' ? read.jsonColumn : read.ours;
  const urlOf = (who: Who): string => `http://127.0.0.1:${servers[who].port}${pathOf(who)}`;
  const options = optionsOf(read);
  const statements: Partial<Record<Who, number>> = {};
  const bytes: Partial<Record<Who, number>> = {};
  for (const who of ['hot', 'cold', 'stock'] as const) {
    const call = { url: urlOf(who), options };
    await servers[who].call('statementsOf', call);
    await servers[who].call('statementsOf', call);
    const one = counted.parse(await servers[who].call('statementsOf', call));
    statements[who] = one.statements;
    bytes[who] = one.bytes;
  }
  const answer = await fetch(urlOf('hot'), options);
  const body = await answer.text();
  const head: string[] = [];
  answer.headers.forEach((value, name) => {
    if (!ofConnection.has(name)) head.push(name, value);
  });
  const name = `${options.method} ${read.ours}`;
  await servers.bare.call('answer', { name, head, body });
  bytes.jsonColumn = Buffer.byteLength(await (await fetch(urlOf('jsonColumn'), options)).text());
  bytes.bare = Buffer.byteLength(body);

  const all: Who[] = ['bare', 'jsonColumn', 'hot', 'cold', 'stock'];
  const runs: Record<Who, { perSecond: number; p50: number; p99: number; cpu: number | null }[]> = {
    bare: [],
    jsonColumn: [],
    hot: [],
    cold: [],
    stock: [],
  };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const who of all) {
      const before = servers[who].processorSeconds();
      const result = await autocannon({
        url: urlOf(who),
        connections: 16,
        duration: seconds,
        ...options,
      });
      const after = servers[who].processorSeconds();
      if (result.non2xx > 0) throw new Error(`${who}, ${read.name}: ${result.non2xx} refused`);
      runs[who].push({
        perSecond: result.requests.average,
        p50: result.latency.p50,
        p99: result.latency.p99,
        cpu:
          before === null || after === null || result.requests.total === 0
            ? null
            : ((after - before) * 1_000) / result.requests.total,
      });
    }
  }
  return {
    name: read.name,
    rows: all.map((who) => ({
      who,
      perSecond: median(runs[who].map((one) => one.perSecond)),
      p50: median(runs[who].map((one) => one.p50)),
      p99: median(runs[who].map((one) => one.p99)),
      cpu: median(runs[who].map((one) => one.cpu ?? 0)),
      statements: statements[who] ?? null,
      bytes: bytes[who] ?? null,
    })),
  };
}

/** One draft at a time; what was read and extracted from the text before is not counted. */
async function measureImports({ cold, stock }: Record<Who, Server>): Promise<Measured> {
  const ours: z.infer<typeof timed>[] = [];
  const theirs: z.infer<typeof timed>[] = [];
  const nonce = randomBytes(4).toString('hex');
  for (let number = 0; number <= Number(values.imports); number += 1) {
    const text = `${generatedArticle(3_000)}\n\nThe edition is ${nonce} ${number}.`;
    const imported = timed.parse(await cold.call('importTimed', { text }));
    const { reportId } = z.object({ reportId: z.string() }).parse(imported.result);
    const items = z.looseObject({}).parse(await cold.call('itemsOf', { documentId: reportId }));
    const data = { ...items, headline: 'Flood', slug: `flood-${nonce}-${number}`, language: 'en' };
    const created = timed.parse(await stock.call('createTimed', { data }));
    // The first of each is made slower by what is loaded once.
    if (number > 0) {
      ours.push(imported);
      theirs.push(created);
    }
  }
  const row = (who: Who, all: readonly z.infer<typeof timed>[]) => {
    const times = all.map(({ milliseconds }) => milliseconds);
    return {
      who,
      perSecond: 1_000 / median(times),
      p50: median(times),
      p99: Math.max(...times),
      cpu: null,
      statements: median(all.map(({ statements }) => statements)),
      bytes: null,
    };
  };
  return { name: 'import one draft', rows: [row('cold', ours), row('stock', theirs)] };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
