import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SourceDocument } from '../../src/plugins/newsdesk/server/src/core/document/source-document';
import { NewsdeskError } from '../../src/plugins/newsdesk/server/src/core/errors';
import { readDocuments } from '../../src/plugins/newsdesk/server/src/reading/read-documents';

const folder = resolve(process.env['NEWSDESK_IPTC'] ?? join(__dirname, '../../../shared/iptc'));
const isHere = existsSync(folder);
if (!isHere) {
  process.stdout.write(
    `IPTC's examples are not at ${folder} (NEWSDESK_IPTC): their tests are left out.\n`,
  );
}

function filesIn(directory: string, ending: RegExp): readonly string[] {
  if (!isHere) return [];
  return readdirSync(join(folder, directory))
    .sort()
    .flatMap((name) => {
      const path = join(directory, name);
      if (statSync(join(folder, path)).isDirectory()) return filesIn(path, ending);
      return ending.test(name) ? [path] : [];
    });
}

async function read(path: string): Promise<readonly SourceDocument[] | NewsdeskError> {
  try {
    return (await readDocuments(readFileSync(join(folder, path)), { fileName: path })).value;
  } catch (error) {
    if (error instanceof NewsdeskError) return error;
    throw error;
  }
}

const ninjs = [
  ...filesIn('ninjs/examples', /\.json$/),
  ...filesIn('ninjs/documentation', /\.json$/),
  ...filesIn('ninjs/validation', /\.json$/),
];
const xml = [...filesIn('newsml-g2', /\.xml$/), ...filesIn('ninjs/examples', /\.xml$/)];
const passing = [...ninjs, ...xml].filter((path) => !/should_fail|not-valid/.test(path));
const table = (paths: readonly string[]): readonly (readonly [string])[] =>
  paths.map((path) => [relative('', path)]);

/** Whether an IPTC file has a headline and a body with words in them, told without our readers. */
function hasProse(path: string): { readonly headline: boolean; readonly body: boolean } {
  const text = readFileSync(join(folder, path), 'utf8');
  if (path.endsWith('.json')) {
    const parsed: unknown = JSON.parse(text);
    const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    const fields = typeof first === 'object' && first !== null ? Object.entries(first) : [];
    const worded = fields.filter(([, value]: [string, unknown]) =>
      /\p{L}{2}/u.test(wordsIn(value)),
    );
    return {
      headline: worded.some(([name]) => /^headlines?$/.test(name)),
      body: worded.some(([name]) => /^bod(?:y_|ies$)/.test(name)),
    };
  }
  return {
    headline: /<(?:headline|hl1|HeadLine)(?:\s[^>]*)?>[^<]*\p{L}{2}/u.test(text),
    body: /<(?:body\.content|body)(?:\s[^>]*)?>/i.test(text),
  };
}

/** The characters of a body: as a string, or as the values of a list. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsIn).join(' ');
  return typeof value === 'object' && value !== null && 'value' in value
    ? wordsIn(value.value)
    : '';
}

(isHere ? describe : describe.skip)("IPTC's own examples and suites", () => {
  it.each(table([...ninjs, ...xml]))('%s is read or refused with a code', async (path) => {
    const result = await read(path);

    expect(result instanceof NewsdeskError ? result.stage : 'read').toBe('read');
  });

  it.each(table(passing.filter((path) => hasProse(path).headline)))(
    '%s has its headline',
    async (path) => {
      const documents = await read(path);

      expect(documents).toMatchObject([{ metadata: { headline: expect.stringMatching(/\S/) } }]);
    },
  );

  it.each(table(passing.filter((path) => hasProse(path).body)))('%s has its body', async (path) => {
    const documents = await read(path);

    const texts =
      documents instanceof NewsdeskError
        ? []
        : documents.map(({ text, metadata }) => text.replace(metadata.headline ?? '', ''));
    expect(texts).not.toHaveLength(0);
    expect(texts.filter((text) => !/\p{L}{2}/u.test(text))).toEqual([]);
  });
});
