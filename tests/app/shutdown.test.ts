import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createNewsroom, type Newsroom } from './boot';
import { serve, type ServedProcess } from './served-process';

/** A request whose last byte is held back: it is under way for as long as a test needs. */
async function slowRequest(address: string) {
  const body = JSON.stringify({ query: '{ newsReports { slug } }' });
  const { hostname, port, host } = new URL(address);
  const socket = net.connect(Number(port), hostname);
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
  );
  return async (): Promise<string> => {
    const closed = once(socket, 'close');
    socket.write(body.slice(-1));
    await closed;
    return answer;
  };
}

const statusOf = (address: string): Promise<number | 'refused'> =>
  fetch(address, { headers: { connection: 'close' } }).then(
    ({ status }) => status,
    () => 'refused' as const,
  );
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a newsroom that is told to end', () => {
  let newsroom: Newsroom;
  let served: ServedProcess;
  beforeAll(async () => {
    newsroom = await createNewsroom({ environment: { SHUTDOWN_DELAY_SECONDS: '2' } });
    served = await serve(newsroom.environment);
  });
  afterAll(async () => {
    await served.stop();
    await newsroom.remove();
  });

  it('says first that it is not ready, then answers what is under way, then ends', async () => {
    const ready = `${served.address}/_ready`;
    expect(await statusOf(ready)).toBe(200);
    const finish = await slowRequest(served.address);

    const stopped = served.stop();
    await until(async () => (await statusOf(ready)) === 503);
    // Load balancers have not noticed yet.
    expect(await statusOf(`${served.address}/api/news-reports`)).toBe(200);
    await until(async () => (await statusOf(ready)) === 'refused');
    const answer = await finish();

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('{"data":{"newsReports":[]}}');
    expect(await stopped).toBe(0);
  });
});
