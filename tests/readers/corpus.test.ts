import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDocuments } from '../../src/plugins/newsdesk/server/src/reading/read-documents';
import { readerCases, reviewable } from './read-cases';

const cases = readerCases(join(__dirname, 'cases')).map((one) => [one.name, one] as const);

describe('the corpus of files in the shapes newsrooms receive', () => {
  it.each(cases)('%s', async (_name, { bytes, fileName, expectationPath }) => {
    expect(existsSync(expectationPath)).toBe(true);

    const result = await readDocuments(bytes, { fileName });

    expect(reviewable(result)).toEqual(JSON.parse(readFileSync(expectationPath, 'utf8')));
  });

  it.each(cases)(
    '%s: hints lie in the text in order and do not overlap',
    async (_name, { bytes, fileName }) => {
      const { value } = await readDocuments(bytes, { fileName });

      for (const { hints, text } of value) {
        const offsets = hints.flatMap(({ start, end }) => [start, end]);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        expect(offsets.every((offset) => offset <= text.length)).toBe(true);
      }
    },
  );
});
