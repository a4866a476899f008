// Makes the database of the JSON-column yardstick of a newsroom's: json-column.mjs FROM TO
import { createRequire } from 'node:module';

const [from, to] = process.argv.slice(2);
const Database = createRequire(import.meta.url)('better-sqlite3');
const db = new Database(to);
db.exec(`
  ATTACH '${from}' AS newsroom;
  CREATE TABLE report (id INTEGER PRIMARY KEY, slug TEXT, published_at INTEGER, json TEXT);
  INSERT INTO report SELECT n.id, n.slug, n.first_published_at, p.json
    FROM newsroom.newsdesk_public_reports p JOIN newsroom.news_reports n ON n.id = p.report_id;
  CREATE UNIQUE INDEX by_slug ON report (slug);
  CREATE INDEX by_date ON report (published_at);
  CREATE TABLE speaker (name TEXT, report_id INTEGER);
  INSERT INTO speaker SELECT DISTINCT person.name, c.entity_id
    FROM newsroom.news_reports_cmps c
    JOIN newsroom.components_news_quotes_speaker_lnk s
      ON s.quote_id = c.cmp_id AND c.component_type = 'news.quote'
    JOIN newsroom.people person ON person.id = s.person_id
    JOIN report ON report.id = c.entity_id;
  CREATE INDEX by_name ON speaker (name, report_id);
  ANALYZE;`);
db.close();
