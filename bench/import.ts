/**
 * Imports a folder of generated documents by the command line, in a process of its own, as an
 * editor would: `npm run bench:import -- [NUMBER]`, on SQLite in a file of its own or on the
 * database that `DATABASE_CLIENT` names. Prints documents a second, and the process's memory near
 * the start, in the middle and at the end.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { generatedArticle } from './generated-article';

const root = path.resolve(__dirname, '..');
const secrets = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

interface Reading {
  readonly done: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Resident memory of a process, in megabytes; where the system does not say, NaN. */
function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Two small documents of three are text, one is NITF with an identity of its own. */
function documentOf(number: number): readonly [name: string, text: string] {
  const text = generatedArticle(900 + (number % 7) * 150);
  const [headline = '', ...paragraphs] = text.split('\n\n');
  const name = `story-${String(number).padStart(6, '0')}`;
  if (number % 3 !== 0)
    return [`${name}.txt`, [`${headline} ${number}`, ...paragraphs].join('\n\n')];
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return [
    `${name}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><nitf><head><docdata><doc-id id-string="bench-${number}" regsrc="BENCH"/></docdata></head><body><body.head><hedline><hl1>${headline} ${number}</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`,
  ];
}

function run(folder: string, wires: string): Promise<readonly Reading[]> {
  const command = spawn(
    process.execPath,
    [path.join(root, 'src/plugins/newsdesk/bin/newsdesk.js'), 'import', '--recursive', wires],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        DATABASE_FILENAME: path.join(folder, 'newsdesk.db'),
        NODE_ENV: 'production',
        SOURCE_FILES: path.join(folder, 'source-documents'),
        ORIGINAL_PICTURES: path.join(folder, 'original-pictures'),
        SEED_DOCUMENT: '',
        STRAPI_TELEMETRY_DISABLED: 'true',
        ...Object.fromEntries(
          secrets.map((name) => [name, `bench-secret-of-no-newsroom-0123456789-${name}`]),
        ),
      },
    },
  );
  const readings: Reading[] = [];
  let started = 0;
  let done = 0;
  createInterface({ input: command.stdout }).on('line', (line) => {
    if (!line.startsWith('created')) return;
    // The clock starts with the first: what comes before is the application's start.
    if (done === 0) started = performance.now();
    done += 1;
    if (done === 1 || done % 50 === 0) {
      readings.push({
        done,
        seconds: (performance.now() - started) / 1000,
        megabytes: residentMegabytes(command.pid ?? 0),
      });
    }
  });
  return new Promise((resolve, reject) => {
    command.on('error', reject);
    command.on('close', (code) => {
      if (code === 0) resolve(readings);
      else reject(new Error(`newsdesk import ended with ${code}.`));
    });
  });
}

async function main(): Promise<void> {
  const number = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 1_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-bench-'));
  try {
    const wires = path.join(folder, 'wires');
    mkdirSync(wires);
    let bytes = 0;
    for (let index = 0; index < number; index += 1) {
      const [name, text] = documentOf(index);
      bytes += Buffer.byteLength(text);
      writeFileSync(path.join(wires, name), text);
    }
    console.log(`${number} documents of ${Math.round(bytes / number)} bytes on average`);
    const readings = await run(folder, wires);
    const last = readings.at(-1);
    if (last === undefined) throw new Error('Nothing was imported.');
    console.log(`${((last.done - 1) / last.seconds).toFixed(1)} documents a second`);
    console.log('\ndocuments | seconds | documents/s since | MB resident');
    let before: Reading = { done: 1, seconds: 0, megabytes: 0 };
    for (const reading of readings.filter(({ done }) => done % (number / 10) === 0)) {
      const rate = (reading.done - before.done) / (reading.seconds - before.seconds);
      console.log(
        [reading.done, reading.seconds.toFixed(1), rate.toFixed(1), reading.megabytes.toFixed(0)]
          .map((cell, column) => String(cell).padStart([9, 7, 17, 11][column] ?? 0))
          .join(' | '),
      );
      before = reading;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
