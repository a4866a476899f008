import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import request from 'supertest';
import { z } from 'zod';
import type { ImportService } from '../../src/plugins/newsdesk/server/src/import/import-service';
import { bucketOf } from '../../src/plugins/newsdesk/server/src/storage/bucket';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { fullAccessToken } from './callers';
import { reportUid } from './stored';

/** An S3 server with a bucket "newsroom"; scripts/test.mjs says that it is missing. */
const endpoint = process.env.TEST_S3_ENDPOINT ?? '';
const where = endpoint === '' ? describe.skip : describe;
const root = path.resolve(__dirname, '../..');
const settings = {
  name: 'newsroom',
  region: 'us-east-1',
  endpoint,
  accessKeyId: process.env.TEST_S3_ACCESS_KEY_ID ?? 'S3RVER',
  secretAccessKey: process.env.TEST_S3_SECRET_ACCESS_KEY ?? 'S3RVER',
  prefix: `test-${Date.now()}/`,
};
const uploaded = z.array(
  z.looseObject({ id: z.number(), url: z.string(), hash: z.string(), ext: z.string() }),
);

where('files in a bucket that instances share', () => {
  let newsroom: Newsroom;
  let app: Application;
  let authorization: string;
  let picture: z.infer<typeof uploaded>[number];
  const bucket = bucketOf(settings);

  beforeAll(async () => {
    newsroom = await createNewsroom({
      environment: {
        S3_BUCKET: settings.name,
        S3_ENDPOINT: endpoint,
        S3_ACCESS_KEY_ID: settings.accessKeyId,
        S3_SECRET_ACCESS_KEY: settings.secretAccessKey,
        S3_PREFIX: settings.prefix,
      },
    });
    app = await newsroom.boot();
    authorization = `Bearer ${await fullAccessToken(app.strapi)}`;
    const bytes = await sharp({
      create: { width: 900, height: 600, channels: 3, background: 'teal' },
    })
      .jpeg()
      .toBuffer();
    const answer = await request(app.server)
      .post('/api/upload')
      .set({ authorization })
      .attach('files', bytes, { filename: 'harbour.jpg', contentType: 'image/jpeg' });
    const [first] = uploaded.parse(answer.body);
    if (first === undefined) throw new Error('nothing was uploaded');
    picture = first;
  });
  afterAll(async () => {
    delete process.env.S3_BUCKET;
    await newsroom.remove();
  });

  it('keeps originals of documents, and gives them back', async () => {
    const importer = app.strapi.plugin('newsdesk').service<ImportService>('import');
    const bytes = readFileSync(path.join(root, 'database/seeds/news-report.txt'));
    await importer.importFile({ bytes, fileName: 'seed.txt' });
    const [source] = z
      .array(z.object({ sha256: z.string() }))
      .parse(await app.strapi.db.query('api::source-document.source-document').findMany());

    expect(await bucket.has(`source-documents/${source?.sha256 ?? ''}`)).toBe(true);
    expect(existsSync(newsroom.sourceFiles)).toBe(false);

    const [refused] = await importer.importFile({ bytes: Buffer.alloc(40), fileName: 'zeros.txt' });
    const quarantine = app.strapi
      .plugin('newsdesk')
      .service<{ bytesOf(id: string): Promise<Uint8Array> }>('quarantine');
    expect(Buffer.from(await quarantine.bytesOf(refused?.quarantineId ?? ''))).toEqual(
      Buffer.alloc(40),
    );
  });

  it('serves pictures from it, whole, in part, or not again', async () => {
    const whole = await request(app.server).get(picture.url);

    expect(whole.status).toBe(200);
    expect(whole.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    expect(Number(whole.headers['content-length'])).toBe(
      z.instanceof(Buffer).parse(whole.body).length,
    );
    expect(existsSync(path.join(root, `public${picture.url}`))).toBe(false);

    const again = await request(app.server)
      .get(picture.url)
      .set('if-none-match', whole.headers['etag'] ?? '');
    expect(again.status).toBe(304);
    const part = await request(app.server).get(picture.url).set('range', 'bytes=0-9');
    expect([part.status, part.headers['content-range']]).toEqual([
      206,
      `bytes 0-9/${whole.headers['content-length'] ?? ''}`,
    ]);
    const beyond = await request(app.server).get(picture.url).set('range', 'bytes=9999999-');
    expect(beyond.status).toBe(416);
    expect((await request(app.server).head(picture.url)).status).toBe(200);
  });

  it('keeps a picture from the public until a published report shows it', async () => {
    const { documentId } = await app.strapi.documents(reportUid).create({
      data: {
        headline: 'Harbour',
        slug: 'harbour',
        pubStatus: 'usable',
        media: [{ caption: 'Harbour', file: picture.id }],
      } as never,
    });
    expect((await request(app.server).get(picture.url)).status).toBe(404);

    await app.strapi.documents(reportUid).publish({ documentId });
    expect((await request(app.server).get(picture.url)).status).toBe(200);
  });

  it('has no picture any more that was deleted', async () => {
    const key = `uploads/${picture.hash}${picture.ext}`;
    expect(await bucket.has(key)).toBe(true);

    await request(app.server).delete(`/api/upload/files/${picture.id}`).set({ authorization });

    expect(await bucket.has(key)).toBe(false);
    expect((await request(app.server).get(picture.url)).status).toBe(404);
  });

  it('says so when the storage is away', async () => {
    const away = bucketOf({ ...settings, endpoint: 'http://127.0.0.1:9' });

    await expect(away.has('any')).rejects.toMatchObject({ code: 'storage-unavailable' });
  });
});
