import type { Core } from '@strapi/strapi';
import { findablesTable, textsTable } from './claim-tables';
import type { FullText } from './full-text';

const index = 'newsdesk_findable_words';

/** As phrases of one word each: nothing in them is syntax. */
const matching = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' ');

/** FTS5, ranked by BM25. Triggers keep it: whoever writes the texts, the index agrees with them. */
export const sqliteFullText = (strapi: Core.Strapi): FullText => {
  const { connection } = strapi.db;
  return {
    prepare: async () => {
      const there: unknown = await connection('sqlite_master').where({ name: index }).first('name');
      if (there !== undefined) return;
      const statements = [
        `CREATE VIRTUAL TABLE ${index} USING fts5(words, content='${textsTable}', content_rowid='id', tokenize='unicode61 remove_diacritics 2')`,
        `CREATE TRIGGER ${index}_insert AFTER INSERT ON ${textsTable} BEGIN INSERT INTO ${index}(rowid, words) VALUES (new.id, new.words); END`,
        `CREATE TRIGGER ${index}_delete AFTER DELETE ON ${textsTable} BEGIN INSERT INTO ${index}(${index}, rowid, words) VALUES ('delete', old.id, old.words); END`,
        `INSERT INTO ${index}(${index}) VALUES ('rebuild')`,
      ];
      for (const statement of statements) await connection.raw(statement);
    },
    idsOf: (words) =>
      connection(index)
        .select('rowid')
        .whereRaw(`${index} MATCH ?`, [matching(words)]),
    scored: (findable, words, most) =>
      findable
        .clearSelect()
        .join(index, `${index}.rowid`, 't0.id')
        .select('t0.id', connection.raw(`-bm25(${index}) AS score`))
        .whereRaw(`${index} MATCH ?`, [matching(words)])
        .orderBy(`${index}.rowid`, 'desc')
        .limit(most),
    sampled: (words, type, most) =>
      connection(`${findablesTable} as of_type`)
        .join(
          connection(index)
            .select('rowid')
            .whereRaw(`${index} MATCH ?`, [matching(words)])
            .orderBy('rowid', 'desc')
            .limit(most)
            .as('latest'),
          'latest.rowid',
          'of_type.id',
        )
        .select(connection.raw('of_type.type = ? AS fits', [type])),
    narrowByText: (findable, words) => {
      const having = connection(`${textsTable} as said`)
        .select(connection.raw('1'))
        .whereRaw('said.id = t0.id');
      for (const word of words) {
        having.whereRaw(`instr(' ' || said.words || ' ', ?) > 0`, [` ${word} `]);
      }
      findable.whereExists(having);
    },
  };
};
