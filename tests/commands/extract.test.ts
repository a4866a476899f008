import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractedReport } from '../../src/plugins/newsdesk/server/src/core/report/extracted-report';

const root = path.resolve(__dirname, '../..');
const newsdesk = path.join(root, 'src/plugins/newsdesk/bin/newsdesk.js');
const seed = path.join(root, 'database/seeds/news-report.txt');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-extract-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [newsdesk, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

const article = 'The mayor spoke on Monday.\n\n“We will rebuild the bridge,” Anna Berg said.\n';

describe('newsdesk extract', () => {
  it('prints one file’s report as JSON that fits the schema', () => {
    const { status, stdout } = run(['extract', seed]);

    expect(status).toBe(0);
    expect(extractedReport.parse(JSON.parse(stdout)).keyPoints).toHaveLength(3);
  });

  it('prints several files a line each, with their names', () => {
    const one = file('one.txt', article);
    const two = file('two.txt', article);

    const { stdout } = run(['extract', one, two]);

    const lines = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      { file: one, report: expect.objectContaining({ language: 'en' }) },
      { file: two, report: expect.objectContaining({ language: 'en' }) },
    ]);
  });

  it('reads standard input for "-"', () => {
    const { status, stdout } = run(['extract', '-'], article);

    expect(status).toBe(0);
    expect(stdout).toContain('Anna Berg');
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${article}`)],
    ['UTF-16, little-endian', Buffer.from(`\uFEFF${article}`, 'utf16le')],
    ['Windows-1252', Buffer.from(article.replace(/“/g, '\x93').replace(/”/g, '\x94'), 'latin1')],
  ])('reads %s', (name, bytes) => {
    const { status, stdout } = run(['extract', file(`${name}.txt`, bytes)]);

    expect(status).toBe(0);
    expect(stdout).toContain('“We will rebuild the bridge,”');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), '[document-empty]'],
    [
      'a binary file',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 9]),
      '[document-binary]',
    ],
    ['a file of 50 MB', Buffer.alloc(50_000_000, 'word '), '[document-too-large]'],
    [
      'a file without a sentence',
      Buffer.from('12 34 -- 56\n\n***\n'),
      '[document-without-sentence]',
    ],
  ])('refuses %s with its code, and exit code 1', (name, bytes, code) => {
    const { status, stdout, stderr } = run(['extract', file(`${name}.bin`, bytes)]);

    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(code);
  });

  it('goes on with the other files when one fails', () => {
    const { status, stdout, stderr } = run(['extract', path.join(folder, 'absent.txt'), seed]);

    expect(status).toBe(1);
    expect(stderr).toContain('[file-unreadable]');
    expect(stdout).toContain('newsdesk/extracted-report/1');
  });

  it('reads a line of a million characters', () => {
    const { status } = run(['extract', file('long.txt', 'the word goes on '.repeat(60_000))]);

    expect(status).toBe(0);
  });
});

describe('newsdesk extract --jsonl', () => {
  it('answers each line in order, with its id', () => {
    const lines = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, text: article }));

    const { status, stdout } = run(['extract', '--jsonl'], lines.join('\n'));

    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(status).toBe(0);
    expect(ids).toEqual(['a', 'b', 'c']);
  });

  it('takes the day of publication for dates without a year', () => {
    const text = 'The bridge was closed on March 3. Nobody was hurt.';

    const { stdout } = run(
      ['extract', '--jsonl'],
      JSON.stringify({ id: 1, text, publishedOn: '2021-05-01' }),
    );

    expect(stdout).toContain('"iso":"2021-03-03"');
  });

  it('names the line that is not JSON, and answers the others', () => {
    const { status, stdout, stderr } = run(
      ['extract', '--jsonl'],
      '{"id":1,"text":"A word."}\nnot json\n{"id":3,"text":"A word."}\n',
    );

    expect(status).toBe(1);
    expect(stderr).toContain('line 2: [json-line-invalid]');
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });
});

describe('newsdesk', () => {
  it('explains itself', () => {
    const { status, stdout } = run(['--help']);

    expect(status).toBe(0);
    expect(stdout).toContain('newsdesk <command>');
  });

  it.each([
    ['no command', [], 2],
    ['an unknown command', ['publish'], 2],
    ['an unknown option', ['extract', '--fast', seed], 2],
    ['no file', ['extract'], 2],
  ])('answers %s with its usage and exit code 2', (_, args, code) => {
    const { status, stderr, stdout } = run(args);

    expect(status).toBe(code);
    expect(stderr + stdout).toContain('newsdesk');
  });
});
