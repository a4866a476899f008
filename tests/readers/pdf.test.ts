import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPdf, type PrintedLine } from './build-pdf';

const printed = (lines: readonly string[], top: number, size = 11): readonly PrintedLine[] =>
  lines.map((text, at) => ({ x: 60, y: top - at * size * 1.3, size, text }));

const page = (number: number, lines: readonly PrintedLine[]): readonly PrintedLine[] => [
  { x: 60, y: 815, size: 9, text: 'Vale Post' },
  ...lines,
  { x: 290, y: 30, size: 9, text: `Page ${number}` },
];

const story = buildPdf([
  page(1, [
    { x: 60, y: 760, size: 24, text: 'Bridge reopens' },
    ...printed(
      ['The old bridge over the river re-', 'opened on Thursday after fourteen months', 'of work.'],
      700,
    ),
    ...printed(
      ['The mayor said that it had cost more', 'than planned, and that the state would'],
      640,
    ),
  ]),
  page(2, [
    ...printed(['pay a third of it.'], 780),
    ...printed(['"At last," said driver Tom Reed.'], 740),
  ]),
  page(3, printed(['The ferry stops in June.'], 780)),
]);
const files: Readonly<Record<string, Uint8Array>> = {
  story,
  encrypted: buildPdf([printed(['Some words here.'], 700)], { encrypted: true }),
  scan: buildPdf([[], []]),
  'cut-off': story.subarray(0, 300),
  'no-pdf': new TextEncoder().encode('%PDF-1.4\nand then nothing of the kind'),
};

let folder = '';
const outcomes = new Map<string, unknown>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsdesk-pdf-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  // Damaged copies, spread over the file.
  for (let at = 0; at < 40; at += 1) {
    const damaged = Uint8Array.from(story);
    for (let step = 0; step < 12; step += 1)
      damaged[(at * 97 + step * 131 + 20) % story.length] = (at * 31 + step * 7) % 256;
    writeFileSync(join(folder, `damaged-${at}`), damaged);
  }
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'read-in-own-process.ts'), folder],
    {
      encoding: 'utf8',
      timeout: 100_000,
    },
  );
  for (const line of run.stdout.split('\n').filter((text) => text !== '')) {
    const outcome: unknown = JSON.parse(line);
    if (typeof outcome === 'object' && outcome !== null && 'name' in outcome)
      outcomes.set(String(outcome.name), outcome);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a PDF', () => {
  it('is read in paragraphs, across lines, hyphens and pages, without running headers', () => {
    expect(outcomes.get('story')).toMatchObject({
      roles: [
        ['headline', 'Bridge reopens'],
        [
          'paragraph',
          'The old bridge over the river reopened on Thursday after fourteen months of work.',
        ],
        [
          'paragraph',
          'The mayor said that it had cost more than planned, and that the state would pay a third of it.',
        ],
        ['paragraph', '"At last," said driver Tom Reed.'],
        ['paragraph', 'The ferry stops in June.'],
      ],
    });
  });

  it.each([
    ['encrypted', 'document-encrypted'],
    ['scan', 'document-without-sentence'],
    ['cut-off', 'document-unreadable'],
    ['no-pdf', 'document-unreadable'],
  ])('that is %s is refused as %s', (name, code) => {
    expect(outcomes.get(name)).toMatchObject({ code });
  });

  it.each(Array.from({ length: 40 }, (_, at) => [`damaged-${at}`]))(
    '%s is read or refused with a code',
    (name) => {
      expect(outcomes.get(name)).toBeDefined();
      expect(outcomes.get(name)).not.toMatchObject({ code: 'not-ours' });
    },
  );
});
