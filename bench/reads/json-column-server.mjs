// A yardstick: bare Fastify, a SQLite table with one JSON column, indexes for what is asked.
// json-column-server.mjs FILE
import { createRequire } from 'node:module';
import Fastify from 'fastify';

const Database = createRequire(import.meta.url)('better-sqlite3');
const db = new Database(process.argv[2], { readonly: true });
const list = db.prepare('SELECT json FROM report ORDER BY published_at DESC LIMIT 25').pluck();
const count = db.prepare('SELECT count(*) FROM report').pluck();
const bySlug = db.prepare('SELECT json FROM report WHERE slug = ?').pluck();
const bySpeaker = db
  .prepare(
    'SELECT json FROM report WHERE id IN (SELECT report_id FROM speaker WHERE name = ?) ORDER BY published_at DESC LIMIT 25',
  )
  .pluck();

const server = Fastify();
const send = (reply, data, meta) =>
  reply
    .type('application/json; charset=utf-8')
    .send(`{"data":${data},"meta":${JSON.stringify(meta)}}`);
const listed = (_request, reply) =>
  send(reply, `[${list.all().join(',')}]`, { pagination: { total: count.get() } });
server.get('/list', listed);
server.post('/graphql', listed);
server.get('/slug/:slug', ({ params }, reply) => send(reply, bySlug.get(params.slug), {}));
server.get('/speaker', ({ query }, reply) =>
  send(reply, `[${bySpeaker.all(query.name).join(',')}]`, {}),
);
await server.listen({ port: 0, host: '127.0.0.1' });
process.send({ id: 0, result: server.server.address().port });
