// A yardstick: a bare Node.js server that sends stored bytes, as told by its parent.
import { Buffer } from 'node:buffer';
import http from 'node:http';

/** Heads and bodies by method and address. */
const answers = new Map();
const server = http.createServer((request, response) => {
  const answer = answers.get(`${request.method} ${request.url}`);
  response.writeHead(answer === undefined ? 404 : 200, answer?.head ?? []);
  response.end(answer?.body);
});
process.on('message', ({ id, call: { name, head, body } }) => {
  answers.set(name, { head, body: Buffer.from(body) });
  process.send({ id, result: null });
});
server.listen(0, '127.0.0.1', () => process.send({ id: 0, result: server.address().port }));
