import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newsdesk, type Newsdesk } from '.';

const answers: Readonly<Record<string, readonly [status: number, body: string]>> = {
  '/api/news-reports/page-of-a-proxy': [200, '<!doctype html><title>Welcome</title>'],
  '/api/news-reports/of-something-else': [200, '{"data":{"documentId":"a","title":"Shop"}}'],
  '/api/news-reports/missing': [404, '{"data":null,"error":{"status":404,"message":"Not Found"}}'],
  '/api/newsdesk/quotes': [200, '{"data":[{"type":"statistic","report":{"documentId":"a"}}]}'],
  '/api/newsdesk/search?q=sail': [
    200,
    '{"data":[],"meta":{"pagination":{"limit":25,"nextCursor":null}}}',
  ],
  '/api/newsdesk/statistics?limit=101': [
    400,
    '{"data":null,"error":{"status":400,"message":"Ask for fewer.","details":{"code":"page-too-large"}}}',
  ],
};

let server: Server;
let news: Newsdesk;
beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ''] ?? [500, ''];
    response.writeHead(status).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  news = newsdesk({ baseURL: `http://127.0.0.1:${port}/api` });
});
afterAll(() => {
  server.close();
});

describe('the client', () => {
  it.each([
    ['a page of HTML', () => news.report('page-of-a-proxy')],
    ['another API’s entry', () => news.report('of-something-else')],
    ['claims of another kind', () => news.quotes()],
  ])('takes %s for no answer', async (_name, ask) => {
    await expect(ask()).rejects.toMatchObject({ status: 200, code: 'answer-unexpected' });
  });

  it('gives what is a page of what was asked for', async () => {
    expect(await news.search({ q: 'sail' })).toEqual({
      data: [],
      meta: { pagination: { limit: 25, nextCursor: null } },
    });
  });

  it('has null for what is not there, and the code of a refusal', async () => {
    expect(await news.report('missing')).toBeNull();
    await expect(news.statistics({ limit: 101 })).rejects.toMatchObject({
      status: 400,
      code: 'page-too-large',
    });
  });
});
