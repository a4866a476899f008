// Makes many reports of few, in the database file: multiply.mjs FILE REPORTS
// Copies every row of the reports there are, with ids of its own, and spreads speakers evenly.
import { createRequire } from 'node:module';

const [file, reports] = process.argv.slice(2);
const Database = createRequire(import.meta.url)('better-sqlite3');
const db = new Database(file);
db.pragma('foreign_keys = off');

/** Above every id of the first ones. */
const stride = 100_000;
const one = (sql) => Object.values(db.prepare(sql).get())[0];
const templates = one('SELECT count(*) FROM news_reports WHERE published_at IS NOT NULL');
const copies = Math.ceil(Number(reports) / templates) - 1;
const people = Math.max(templates, Math.ceil(Number(reports) / 10));
const firstPerson = one('SELECT min(id) FROM people');

const columnsOf = (table) =>
  db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
const tables = db
  .prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE 'news_reports%' OR name LIKE 'components_news_%')`,
  )
  .pluck()
  .all()
  // Those of people.
  .filter((name) => !/aliass|links$/.test(name));
const shifted = new Set([
  'id',
  'entity_id',
  'cmp_id',
  'news_report_id',
  'quote_id',
  'statistic_id',
]);
const changed = {
  document_id: `substr(document_id, 1, 17) || printf('%07d', :copy)`,
  slug: `slug || '-' || :copy`,
  headline: `headline || ' ' || :copy`,
  claim_key: `claim_key || '-' || :copy`,
  first_published_at: 'first_published_at - :copy * 60000',
  person_id: `(person_id - ${firstPerson} + :copy * 7) % ${people} + ${firstPerson}`,
};

db.transaction(() => {
  const known = one('SELECT count(*) FROM people');
  const rest = columnsOf('people').filter((name) => !['id', 'document_id', 'name'].includes(name));
  const person = db.prepare(
    `INSERT INTO people (id, document_id, name, ${rest.join(', ')})
     SELECT id + :n, substr(document_id, 1, 17) || printf('%07d', :n), name || ' ' || :n, ${rest.join(', ')}
     FROM people WHERE id = ${firstPerson}`,
  );
  for (let n = known; n < people; n += 1) person.run({ n });

  const inserts = tables.map((table) => {
    const columns = columnsOf(table);
    const values = columns.map((name) =>
      shifted.has(name) ? `"${name}" + :copy * ${stride}` : (changed[name] ?? `"${name}"`),
    );
    return db.prepare(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')})
       SELECT ${values.join(', ')} FROM ${table} WHERE id < ${stride}`,
    );
  });
  for (let copy = 1; copy <= copies; copy += 1) {
    for (const insert of inserts) insert.run(insert.source.includes(':copy') ? { copy } : {});
  }
})();
db.exec('ANALYZE');
db.close();
