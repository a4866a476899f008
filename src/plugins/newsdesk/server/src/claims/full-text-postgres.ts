import type { Core } from '@strapi/strapi';
import { textsTable } from './claim-tables';
import type { FullText } from './full-text';

const index = 'newsdesk_findable_words';

const query = `to_tsquery('simple', ?)`;
const matching = (words: readonly string[]): string => words.join(' & ');

/** A stored tsvector with a GIN index, ranked by ts_rank. Accents are gone before it is made. */
export const postgresFullText = (strapi: Core.Strapi): FullText => {
  const { connection } = strapi.db;
  const schema = strapi.db.getSchemaName();
  const table = schema === undefined ? textsTable : `${schema}.${textsTable}`;
  return {
    prepare: async () => {
      await connection.raw(
        `ALTER TABLE ?? ADD COLUMN IF NOT EXISTS words_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, words)) STORED`,
        [table],
      );
      await connection.raw(`CREATE INDEX IF NOT EXISTS ${index} ON ?? USING gin (words_vector)`, [
        table,
      ]);
    },
    idsOf: (words) =>
      strapi.db
        .getConnection(textsTable)
        .select('id')
        .whereRaw(`words_vector @@ ${query}`, [matching(words)]),
    scored: (findable, words, most) =>
      findable
        .clearSelect()
        .join(`${textsTable} as found`, 'found.id', 't0.id')
        .select(
          't0.id',
          connection.raw(`ts_rank(found.words_vector, ${query}) AS score`, [matching(words)]),
        )
        .whereRaw(`found.words_vector @@ ${query}`, [matching(words)])
        .orderBy('t0.id', 'desc')
        .limit(most),
  };
};
