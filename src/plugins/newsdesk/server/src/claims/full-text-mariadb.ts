import type { Core } from '@strapi/strapi';
import { textsTable } from './claim-tables';
import type { FullText, Query } from './full-text';

const index = 'newsdesk_findable_words';

/** What InnoDB leaves out of its full-text indexes as it comes. */
const shortestIndexed = 3;
const leftOut: ReadonlySet<string> = new Set(
  'about are com for from how that the this was what when where who will with und www'.split(' '),
);

const isIndexed = (word: string): boolean =>
  Array.from(word).length >= shortestIndexed && !leftOut.has(word);

/** InnoDB's full text in boolean mode; words it does not index are looked for in the text. */
export const mariadbFullText = (strapi: Core.Strapi): FullText => {
  const { connection } = strapi.db;

  const having = (query: Query, words: readonly string[]): Query => {
    const known = words.filter(isIndexed);
    if (known.length > 0) {
      query.whereRaw('MATCH (found.words) AGAINST (? IN BOOLEAN MODE)', [
        known.map((word) => `+${word}`).join(' '),
      ]);
    }
    for (const word of words.filter((one) => !isIndexed(one))) {
      query.whereRaw(`CONCAT(' ', found.words, ' ') LIKE ?`, [`% ${word} %`]);
    }
    return query;
  };

  return {
    prepare: async () => {
      const there: unknown = await connection('information_schema.statistics')
        .whereRaw('table_schema = DATABASE()')
        .where({ table_name: textsTable, index_name: index })
        .first(connection.raw('1 AS there'));
      if (there !== undefined) return;
      await connection.raw(`CREATE FULLTEXT INDEX ${index} ON ${textsTable} (words)`);
    },
    idsOf: (words) =>
      having(strapi.db.getConnection(`${textsTable} as found`).select('found.id'), words),
    scored: (findable, words, most) =>
      having(findable.clearSelect().join(`${textsTable} as found`, 'found.id', 't0.id'), words)
        .select(
          't0.id',
          connection.raw('MATCH (found.words) AGAINST (? IN BOOLEAN MODE) AS score', [
            words.filter(isIndexed).join(' '),
          ]),
        )
        .orderBy('t0.id', 'desc')
        .limit(most),
  };
};
