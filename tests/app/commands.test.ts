import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createNewsroom, type Newsroom } from './boot';

const root = path.resolve(__dirname, '../..');
const newsdesk = path.join(root, 'src/plugins/newsdesk/bin/newsdesk.js');

let newsroom: Newsroom;
let folder: string;
beforeAll(async () => {
  newsroom = await createNewsroom();
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-commands-'));
});
afterAll(async () => {
  await newsroom.remove();
  rmSync(folder, { recursive: true, force: true });
});

const environment = () => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ...newsroom.environment,
  NODE_ENV: 'production',
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [newsdesk, ...args], {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.trim().split('\n') };
}

function article(name: string): string {
  const file = path.join(folder, `${name}.txt`);
  writeFileSync(
    file,
    `Harbour ${name} reopens\n\nThe harbour reopened on Monday.\n\n“Ships are back,” said Anna Berg, the mayor.\n`,
  );
  return file;
}

async function stored() {
  const application = await newsroom.boot();
  const reports = await application.strapi.db.query('api::news-report.news-report').findMany();
  const sources = await application.strapi.db
    .query('api::source-document.source-document')
    .findMany({ select: ['identityKey'] });
  await application.stop();
  return { reports, sources };
}

describe('newsdesk import', () => {
  it('makes a draft of each file and says what was found, a line each', async () => {
    const { status, lines } = run('import', article('one'), article('two'));

    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^created .*one\.txt → [a-z0-9]{24} \(0 key points, 1 quotes/),
      expect.stringMatching(/^created .*two\.txt → /),
    ]);
    const { reports } = await stored();
    expect(reports.map(({ publishedAt }: { publishedAt: unknown }) => publishedAt)).toEqual([
      null,
      null,
    ]);
  });

  it('recognises a file it has seen, and goes on after one that fails', () => {
    const { status, lines, stderr } = run(
      'import',
      path.join(folder, 'absent.txt'),
      article('one'),
    );

    expect(status).toBe(1);
    expect(stderr).toContain('[file-unreadable]');
    expect(lines).toEqual([expect.stringMatching(/^known .*one\.txt/)]);
  });

  it('leaves nothing half imported when it is killed, and completes at the next run', async () => {
    const files = Array.from({ length: 40 }, (_, index) => article(`number ${index}`));
    const child = spawn(process.execPath, [newsdesk, 'import', ...files], {
      cwd: root,
      env: environment(),
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const interrupted = await stored();
    const { status, lines } = run('import', ...files);
    const completed = await stored();

    expect(interrupted.reports.length).toBeLessThan(42);
    expect(interrupted.reports).toHaveLength(interrupted.sources.length);
    expect(status).toBe(0);
    expect(lines).toHaveLength(40);
    expect(completed.reports).toHaveLength(42);
    expect(completed.sources).toHaveLength(42);
  });
});

describe('newsdesk import --recursive', () => {
  const folderOf = (name: string, count: number): string => {
    const place = path.join(folder, name);
    mkdirSync(path.join(place, 'deep'), { recursive: true });
    for (let at = 0; at < count; at += 1) {
      const file = path.join(place, at % 2 === 0 ? 'deep' : '.', `${at}.txt`);
      writeFileSync(
        file,
        `Quay ${name} ${at} reopens\n\nThe quay ${at} of ${name} reopened on Monday.\n`,
      );
    }
    return place;
  };

  it('takes the files of a folder and sums up by format', () => {
    const place = folderOf('north', 6);
    writeFileSync(path.join(place, 'empty.txt'), '');

    const { status, lines, stderr } = run('import', '--recursive', place);

    expect(status).toBe(1);
    expect(lines).toHaveLength(6);
    expect(stderr).toContain('[document-empty]');
    expect(stderr).toMatch(/text\/plain +6 created/);
    expect(stderr).toContain('not taken in: 1');
  });

  it('passes over what a run before took in, unless told', () => {
    const place = folderOf('north', 6);
    rmSync(path.join(place, 'empty.txt'));

    const again = run('import', '--recursive', place);
    const told = run('import', '--recursive', '--again', place);

    expect(again).toMatchObject({ status: 0 });
    expect(again.stderr).toContain('imported before: 6 files');
    expect(told.stderr).toMatch(/text\/plain +6 known/);
  });

  it('needs to be told that a folder is meant', () => {
    expect(run('import', folderOf('south', 1))).toMatchObject({ status: 2 });
  });

  it('stops after the file in hand at Ctrl-C, and goes on at the next run', async () => {
    const place = folderOf('west', 40);
    const child = spawn(process.execPath, [newsdesk, 'import', '--recursive', place], {
      cwd: root,
      env: environment(),
    });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];

    const interrupted = await stored();
    const { status, lines } = run('import', '--recursive', place);
    const completed = await stored();

    expect(code).toBe(130);
    expect(interrupted.reports).toHaveLength(interrupted.sources.length);
    expect(status).toBe(0);
    expect(lines).toHaveLength(40);
    expect(completed.reports.length).toBeGreaterThan(interrupted.reports.length);
    expect(completed.reports).toHaveLength(completed.sources.length);
  });
});

describe('newsdesk seed', () => {
  it('says so when the configuration names no seed document', () => {
    expect(run('seed')).toMatchObject({
      status: 0,
      lines: ['The configuration names no seed document.'],
    });
  });
});

describe('newsdesk rebuild', () => {
  it('makes every public view anew, once the reports are published', async () => {
    const application = await newsroom.boot();
    const documents = application.strapi.documents('api::news-report.news-report' as never);
    await documents.create({
      data: { headline: 'Rebuilt', slug: 'rebuilt' },
      status: 'published',
    } as never);
    await application.stop();
    const { status, lines } = run('rebuild');
    expect({ status, lines }).toEqual({ status: 0, lines: ['1 reports rebuilt'] });
    expect(await newsroom.count('newsdesk_public_reports')).toBe(1);
  });

  it('takes no arguments', () => {
    expect(run('rebuild', 'now').status).toBe(2);
  });
});
