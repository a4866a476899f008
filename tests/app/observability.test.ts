import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import type { ImportService } from '../../src/plugins/newsdesk/server/src/import/import-service';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { fullAccessToken } from './callers';
import { serve, type ServedProcess } from './served-process';
import { reportUid } from './stored';

const token = 'a-token-of-this-test-0123456789';
const seed = 'database/seeds/news-report.txt';
const root = path.resolve(__dirname, '../..');

describe('metrics', () => {
  let newsroom: Newsroom;
  let app: Application;
  beforeAll(async () => {
    newsroom = await createNewsroom({ environment: { METRICS_TOKEN: token } });
    app = await newsroom.boot();
  });
  afterAll(() => newsroom.remove());

  const scraped = async (): Promise<string> => {
    const answer = await request(app.server)
      .get('/_metrics')
      .set('authorization', `Bearer ${token}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('version=0.0.4');
    return answer.text;
  };
  /** The value of one series; 0 where it is not there yet. */
  const valueOf = (text: string, series: string): number =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.slice(series.length + 1) ?? 0,
    );
  /** How much series grew while something was done. */
  const growth = async (series: readonly string[], work: () => Promise<unknown>) => {
    const before = await scraped();
    await work();
    const after = await scraped();
    return series.map((one) => valueOf(after, one) - valueOf(before, one));
  };

  it.each([
    ['nobody', undefined],
    ['a wrong token', 'Bearer wrong'],
    ['the token alone', token],
  ])('are not for %s', async (_, authorization) => {
    const asked = request(app.server).get('/_metrics');
    const answer = await (authorization === undefined
      ? asked
      : asked.set('authorization', authorization));

    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain('newsdesk_');
  });

  it('count requests by route and status, also those answered in front', async () => {
    const grown = await growth(
      [
        'newsdesk_http_requests_total{route="reports",status="200"}',
        'newsdesk_http_requests_total{route="front",status="200"}',
        'newsdesk_http_requests_total{route="front",status="304"}',
        'newsdesk_http_requests_total{route="reports",status="404"}',
        'newsdesk_http_requests_total{route="graphql",status="200"}',
        'newsdesk_cache_reads_total{from="front"}',
        'newsdesk_cache_reads_total{from="made-anew"}',
        'newsdesk_http_request_duration_seconds_count{route="reports"}',
      ],
      async () => {
        const first = await request(app.server).get('/api/news-reports');
        await request(app.server).get('/api/news-reports');
        await request(app.server)
          .get('/api/news-reports')
          .set('if-none-match', first.headers['etag'] ?? '');
        await request(app.server).get('/api/news-reports/slug/none');
        await request(app.server).post('/graphql').send({ query: '{ newsReports { slug } }' });
      },
    );

    expect(grown).toEqual([1, 1, 1, 1, 1, 2, 3, 2]);
  });

  it('count imports by outcome, and measure reading and extracting', async () => {
    const file = { bytes: readFileSync(path.join(root, seed)), fileName: 'seed.txt' };
    const importer = app.strapi.plugin('newsdesk').service<ImportService>('import');
    const grown = await growth(
      [
        'newsdesk_imported_items_total{outcome="created"}',
        'newsdesk_imported_items_total{outcome="known"}',
        'newsdesk_imported_items_total{outcome="quarantined"}',
        'newsdesk_document_seconds_count{stage="extract"}',
      ],
      async () => {
        await importer.importFile(file);
        await importer.importFile(file);
        await importer.importFile({ bytes: Buffer.from(''), fileName: 'empty.txt' });
      },
    );

    expect(grown).toEqual([1, 1, 1, 2]);
  });

  it('tell what the read model misses', async () => {
    await app.strapi.documents(reportUid).create({
      data: { headline: 'Ferry back', slug: 'ferry-back', pubStatus: 'usable' } as never,
      status: 'published',
    });
    const views = app.strapi.plugin('newsdesk').service<{ settled(): Promise<void> }>('readModel');
    await views.settled();

    expect(valueOf(await scraped(), 'newsdesk_read_model_missing_reports')).toBe(0);
    expect(await scraped()).toContain('\nnewsdesk_read_model_lag_seconds 0\n');

    await app.strapi.db.query('newsdesk_public_report').deleteMany({});

    expect(valueOf(await scraped(), 'newsdesk_read_model_missing_reports')).toBe(1);
  });

  it('measure statements', async () => {
    const [statements] = await growth(['newsdesk_database_statement_seconds_count'], () =>
      request(app.server).get('/api/news-reports?sort=slug'),
    );

    expect(statements).toBeGreaterThan(0);
  });
});

describe('a newsroom without a token for metrics', () => {
  let newsroom: Newsroom;
  let app: Application;
  beforeAll(async () => {
    newsroom = await createNewsroom({ environment: { METRICS_TOKEN: '' } });
    app = await newsroom.boot();
  });
  afterAll(() => newsroom.remove());

  it('has no metrics for anybody', async () => {
    for (const authorization of [
      'Bearer ',
      'Bearer null',
      `Bearer ${await fullAccessToken(app.strapi)}`,
    ]) {
      const answer = await request(app.server).get('/_metrics').set({ authorization });

      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain('newsdesk_');
    }
  });

  it.each(['/api/news-reports', '/api/nothing-here', '/_health'])(
    'gives %s the id it came with, stored or not, or one of its own',
    async (address) => {
      for (const id of ['from-a-proxy-1', 'from-a-proxy-2']) {
        const answer = await request(app.server).get(address).set('x-request-id', id);
        expect(answer.headers['x-request-id']).toBe(id);
      }
      const forged = await request(app.server).get(`${address}?page=1`).set('x-request-id', 'a b');
      expect(forged.headers['x-request-id']).toMatch(/^[\w-]{12}-[0-9a-z]+$/);
    },
  );
});

describe('the log of a served newsroom', () => {
  let newsroom: Newsroom;
  let served: ServedProcess;
  beforeAll(async () => {
    newsroom = await createNewsroom({ seedDocument: seed });
    served = await serve({
      ...newsroom.environment,
      LOG_FORMAT: 'json',
      SLOW_STATEMENT_MS: '1',
      CACHE: 'false',
    });
    await fetch(`${served.address}/api/news-reports?filters[slug]=private-question`, {
      headers: { 'x-request-id': 'asked-by-a-test' },
    });
    await served.stop();
  });
  afterAll(() => newsroom.remove());

  const line = z.looseObject({ time: z.string(), level: z.string(), message: z.string() });
  const lines = () =>
    served
      .output()
      .split('\n')
      .filter((text) => text.startsWith('{'))
      .map((text) => line.parse(JSON.parse(text)));

  it('tells of each request by its id, without its query', () => {
    expect(lines()).toContainEqual(
      expect.objectContaining({
        level: 'http',
        requestId: 'asked-by-a-test',
        method: 'GET',
        path: '/api/news-reports',
        route: 'reports',
        status: 200,
      }),
    );
    expect(served.output()).not.toContain('private-question');
  });

  it('tells of slow statements, without what they hold', () => {
    const slow = lines().filter(({ message }) => message.startsWith('Slow statement'));
    const words = readFileSync(path.join(root, seed), 'utf8')
      .split('\n')
      .filter((text) => text.length > 60)
      .map((text) => text.slice(0, 40));

    expect(slow.length).toBeGreaterThan(0);
    expect(slow[0]).toMatchObject({ level: 'warn', sql: expect.any(String) });
    expect(words.filter((text) => served.output().includes(text))).toEqual([]);
  });
});
