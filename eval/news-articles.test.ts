import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readNewsArticles } from './news-articles';

describe('articles with the quotes an editor would mark', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'articles-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('finds each quote by its first and last words', () => {
    writeFileSync(
      join(folder, 'bridge.txt'),
      '“It is safe,” Lind said. “Quite safe.”\n---\ndirect | Ann Lind | Lind | “It is ~ safe,”\ndirect | Ann Lind | - | “Quite ~ safe.”\n',
    );
    expect(readNewsArticles(folder)).toEqual([
      {
        name: 'bridge',
        text: '“It is safe,” Lind said. “Quite safe.”',
        quotes: [
          { kind: 'direct', speaker: 'Ann Lind', mention: 'Lind', content: { start: 0, end: 13 } },
          { kind: 'direct', speaker: 'Ann Lind', mention: null, content: { start: 25, end: 38 } },
        ],
      },
    ]);
  });

  it('refuses words that the text does not have', () => {
    writeFileSync(join(folder, 'bridge.txt'), 'Lind left.\n---\ndirect | Lind | - | “Gone”\n');
    expect(() => readNewsArticles(folder)).toThrow('“Gone” is not in the text');
  });
});
