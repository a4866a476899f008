import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { checkModel, type AttributesOf } from './check-model';

const host = path.resolve(__dirname, '../../../../..');
const schemas = new Map<string, object>(
  [
    ...['news-report', 'person', 'organization', 'topic', 'source-document', 'ingest-source'].map(
      (name) =>
        [`api::${name}.${name}`, `${host}/api/${name}/content-types/${name}/schema.json`] as const,
    ),
    ...readdirSync(`${host}/components/news`).map(
      (file) => [`news.${path.parse(file).name}`, `${host}/components/news/${file}`] as const,
    ),
  ].map(([uid, file]) => {
    const schema = z
      .object({ attributes: z.looseObject({}) })
      .parse(JSON.parse(readFileSync(file, 'utf8')));
    return [uid, schema.attributes];
  }),
);
const present: AttributesOf = (uid) => schemas.get(uid);

describe('the model the plugin works on', () => {
  it('is in the host application', () => {
    expect(() => {
      checkModel(present);
    }).not.toThrow();
  });

  it.each([
    ['a field', 'news.quote', { text: {} }, 'news.quote.kind'],
    ['a component', 'news.figure', undefined, 'news.figure'],
  ])('is refused by name when %s is missing', (_name, uid, attributes, missing) => {
    const check = () => {
      checkModel((asked) => (asked === uid ? attributes : present(asked)));
    };

    expect(check).toThrow(expect.objectContaining({ code: 'model-incomplete' }));
    expect(check).toThrow(missing);
  });
});
