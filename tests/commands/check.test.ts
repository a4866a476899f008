import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = path.resolve(__dirname, '../..');
const newsdesk = path.join(root, 'src/plugins/newsdesk/bin/newsdesk.js');
const cases = path.join(root, 'tests/readers/cases');
const broken = path.join(cases, 'newsml-g2-broken-dates/input.xml');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function check(args: readonly string[], input?: string) {
  // No database can be reached from here: the environment names none.
  const { status, stdout, stderr } = spawnSync(process.execPath, [newsdesk, 'check', ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
  return place;
}

const story = 'The mayor spoke on Monday.\n\n“We will rebuild the bridge,” Anna Berg said.\n';
const feed = `<rss version="2.0"><channel><title>Nordwire</title>
<item><title>One</title><guid>1</guid><pubDate>yesterday</pubDate><description>A bridge fell.</description></item>
<item><title>Two</title><guid>2</guid><description>A bridge stood.</description></item>
</channel></rss>`;

describe('newsdesk check', () => {
  it('shows severity, code, place and reason of each violation, and fails on errors', () => {
    const { status, stdout } = check([broken]);

    expect(status).toBe(1);
    expect(stdout).toMatch(/^ +error +[a-z-]+ +line \d+ \/newsMessage\/\S+ +\S.*\.$/m);
    expect(stdout).toMatch(/^1 file, 1 item: \d+ errors, .* 0 not read\.$/m);
  });

  it('is content with a file that breaks nothing', () => {
    const { status, stdout } = check([file('story.txt', story)]);

    expect(status).toBe(0);
    expect(stdout).toContain('1 file, 1 item: 0 errors, 0 warnings, 0 notes; 0 not read.');
  });

  it('tells the items of one file apart', () => {
    const { stdout } = check(['-'], feed);

    expect(stdout).toContain('item 1 of 2: application/rss+xml, 1');
    expect(stdout).toMatch(/date-unreadable +line 2 \/rss\/channel\/item\/pubDate/);
    expect(stdout).toContain('item 2 of 2: application/rss+xml, 2');
  });

  it('prints the same as one JSON object', () => {
    const { status, stdout } = check(['--json', file('feed.xml', feed), broken]);

    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'newsdesk/conformance/1',
      files: [
        {
          error: null,
          items: [
            {
              guid: '1',
              violations: [{ code: 'date-unreadable', severity: 'error', line: 2 }],
            },
            { guid: '2', violations: [] },
          ],
        },
        { file: broken, items: [{ mediaType: 'application/vnd.iptc.g2.newsitem+xml' }] },
      ],
      summary: { files: 2, items: 3, unread: 0 },
    });
  });

  it('goes on after a file that cannot be read, and says why', () => {
    const { status, stdout } = check([
      '--json',
      path.join(folder, 'absent.xml'),
      file('empty.xml', ''),
      file('bomb.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      file('story.txt', story),
    ]);

    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { error: { code: 'file-unreadable' } },
        { error: { code: 'document-empty' } },
        { error: { code: 'xml-entity-refused' } },
        { error: null },
      ],
      summary: { files: 4, unread: 3 },
    });
  });

  it('takes the files of a folder, by name, when told', () => {
    file('wires/a/one.txt', story);
    file('wires/two.txt', story);
    file('wires/.hidden', 'x');

    expect(check([path.join(folder, 'wires')])).toMatchObject({ status: 2 });
    const { stdout } = check(['--recursive', path.join(folder, 'wires')]);

    expect(stdout.match(/^\/.*$/gm)).toEqual([
      path.join(folder, 'wires/a/one.txt'),
      path.join(folder, 'wires/two.txt'),
    ]);
  });

  it('needs a file', () => {
    expect(check([])).toMatchObject({ status: 2 });
  });
});
