import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import request from 'supertest';
import { z } from 'zod';
import {
  iimBlock,
  imageResources,
  withSegment,
  xmpPacket,
} from '../../src/plugins/newsdesk/server/src/photos/testing/metadata-blocks';
import { unknownMedia } from '../../src/plugins/newsdesk/server/src/core/document/source-media';
import type { ImportService } from '../../src/plugins/newsdesk/server/src/import/import-service';
import { buildDocx, paragraph, pictureParagraph } from '../readers/build-docx';
import { createNewsroom, type Application, type Newsroom } from './boot';
import { administratorToken, fullAccessToken } from './callers';
import { reading, someStory } from './reading';
import { reportUid } from './stored';

const fileUid = 'plugin::upload.file';
const uploaded = z.array(
  z.looseObject({
    id: z.number(),
    url: z.string(),
    mime: z.string(),
    caption: z.string().nullable(),
    formats: z.record(z.string(), z.object({ url: z.string() })).nullable(),
  }),
);
type Uploaded = z.infer<typeof uploaded>[number];

let newsroom: Newsroom;
let application: Application;
let strapi: Application['strapi'];
let token: string;
let admin: string;
beforeAll(async () => {
  newsroom = await createNewsroom();
  application = await newsroom.boot();
  ({ strapi } = application);
  token = await fullAccessToken(strapi);
  admin = await administratorToken(application);
});
afterAll(async () => {
  for (const { id } of z
    .array(z.object({ id: z.number() }))
    .parse(await strapi.db.query(fileUid).findMany({ select: ['id'] }))) {
    await request(application.server)
      .delete(`/api/upload/files/${id}`)
      .set('authorization', `Bearer ${token}`);
  }
  await newsroom.remove();
});

let shade = 0;
const picture = (width = 800, height = 600) =>
  sharp({
    create: { width, height, channels: 3, background: { r: (shade += 7) % 256, g: 90, b: 9 } },
  });

/** A photographer's JPEG: the camera's EXIF with place and serial numbers, XMP and IPTC-IIM. */
async function photograph(): Promise<Buffer> {
  const jpeg = await picture()
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Ada Lindqvist', Make: 'Camera' },
      IFD2: {
        BodySerialNumber: 'SERIAL-4711',
        LensSerialNumber: 'LENS-4712',
        CameraOwnerName: 'Owner',
      },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '57/1 42/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp(
      xmpPacket(
        `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Nordbild</rdf:li></rdf:Alt></dc:rights>
         <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Editorial only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
         <exif:GPSLatitude>57,42.0N</exif:GPSLatitude>`,
      ),
    )
    .toBuffer();
  return withSegment(
    jpeg,
    0xed,
    imageResources(
      iimBlock(
        {
          105: ['Bridge closed'],
          120: ['The bridge, closed on Sunday.'],
          110: ['Ada Lindqvist / Nordbild'],
          115: ['Nordbild'],
          55: ['20260301'],
          90: ['Århus'],
        },
        'latin1',
        false,
      ),
    ),
  );
}

const upload = (bytes: Buffer, filename: string, contentType: string) =>
  request(application.server)
    .post('/api/upload')
    .set('authorization', `Bearer ${token}`)
    .attach('files', bytes, { filename, contentType });
async function uploadedPhoto(): Promise<Uploaded> {
  const answer = await upload(await photograph(), 'bridge.jpg', 'image/jpeg');
  const [file] = uploaded.parse(answer.body);
  if (file === undefined) throw new Error('nothing was uploaded');
  return file;
}
const served = (url: string) => path.join(strapi.dirs.static.public, url);
const publicly = (url: string) => request(application.server).get(url);
const reports = () => strapi.documents(reportUid);
const create = (data: object) =>
  reports().create({ data: data as never, populate: ['media.file'] });
const withMedia = z.looseObject({
  documentId: z.string(),
  media: z.array(z.looseObject({ id: z.number() })),
});

describe('an uploaded photograph', () => {
  it('says who made it, and is kept as it came', async () => {
    const bytes = await photograph();
    const [file] = uploaded.parse((await upload(bytes, 'bridge.jpg', 'image/jpeg')).body);

    expect(file?.caption).toBe('The bridge, closed on Sunday.');
    const stored = z
      .object({ photo: z.unknown(), original: z.string() })
      .parse(await strapi.db.query(fileUid).findOne({ where: { id: file?.id } }));
    expect(stored.photo).toMatchObject({
      headline: 'Bridge closed',
      photographer: 'Ada Lindqvist',
      source: 'Nordbild',
      copyrightNotice: '© 2026 Nordbild',
      usageTerms: 'Editorial only',
      createdOn: '2026-03-01',
      place: 'Århus',
    });
    const originals = path.join(newsroom.sourceFiles, '../original-pictures');
    expect(await readFile(path.join(originals, stored.original))).toEqual(bytes);
    expect(file).not.toHaveProperty('photo');
    expect(file).not.toHaveProperty('original');
  });

  it('is served upright, with its rights and without places and serial numbers', async () => {
    const { url, formats } = await uploadedPhoto();

    const urls = [url, ...Object.values(formats ?? {}).map((format) => format.url)];
    expect(urls.length).toBeGreaterThan(2);
    for (const each of urls) {
      const bytes = await readFile(served(each));
      const text = bytes.toString('latin1');
      expect(text).not.toMatch(/GPS|SERIAL-4711|LENS-4712|Owner/);
      const { exif, iptc, xmp } = await sharp(bytes).metadata();
      expect({ exif, iptc }).toEqual({ exif: undefined, iptc: undefined });
      expect(xmp?.toString()).toContain('© 2026 Nordbild');
      expect(xmp?.toString()).toContain('Ada Lindqvist');
    }
    expect(await sharp(await readFile(served(url))).metadata()).toMatchObject({
      width: 600,
      height: 800,
    });
  });

  it.each(['png', 'webp', 'tiff', 'avif', 'gif'] as const)(
    'may be %s: its places go all the same',
    async (format) => {
      const bytes = await sharp(await photograph())
        .keepMetadata()
        .toFormat(format)
        .toBuffer();
      const answer = await upload(bytes, `bridge.${format}`, `image/${format}`);

      const [file] = uploaded.parse(answer.body);
      const kept = await readFile(served(file?.url ?? ''));
      expect(kept.toString('latin1')).not.toMatch(/GPS|SERIAL-4711/);
      expect((await sharp(kept).metadata()).exif).toBeUndefined();
    },
  );

  it('goes with its original when it is deleted', async () => {
    const { id } = await uploadedPhoto();
    const { original } = z
      .object({ original: z.string() })
      .parse(await strapi.db.query(fileUid).findOne({ where: { id } }));
    const originals = path.join(newsroom.sourceFiles, '../original-pictures');
    expect(await readdir(originals)).toContain(original);

    await request(application.server)
      .delete(`/api/upload/files/${id}`)
      .set('authorization', `Bearer ${token}`);

    expect(await readdir(originals)).not.toContain(original);
  });
});

describe('what is refused as a picture', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each([
    ['HTML', '<!doctype html><script>alert(1)</script>', 'a.png', 'image/png'],
    ['a script', 'alert(1)', 'a.jpg', 'image/jpeg'],
    ['HTML by its name', '<!doctype html>', 'a.gif', 'application/octet-stream'],
    ['a drawing with a script', svg, 'a.png', 'image/png'],
  ])('is %s', async (_, text, name, type) => {
    const answer = await upload(Buffer.from(text), name, type);

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { details: { code: 'picture-unreadable' } } });
  });

  it('is half a picture', async () => {
    const bytes = await picture().png().toBuffer();
    const answer = await upload(bytes.subarray(0, 400), 'a.png', 'image/png');

    expect(answer.body).toMatchObject({ error: { details: { code: 'picture-unreadable' } } });
  });

  it('is nothing that is no picture', async () => {
    const answer = await upload(Buffer.from('a,b\n1,2\n'), 'a.csv', 'text/csv');

    expect(answer.status).toBe(201);
  });
});

describe('a figure', () => {
  it('takes the picture’s words where it has none, and never an editor’s', async () => {
    const { id } = await uploadedPhoto();
    const report = withMedia.parse(
      await create({
        headline: 'A',
        media: [{ file: id, caption: 'My own words' }, { file: { id } }],
      }),
    );

    expect(report.media).toMatchObject([
      { caption: 'My own words', photographer: 'Ada Lindqvist' },
      {
        caption: 'The bridge, closed on Sunday.',
        credit: 'Ada Lindqvist / Nordbild',
        agency: 'Nordbild',
        photographer: 'Ada Lindqvist',
        takenOn: '2026-03-01',
        place: 'Århus',
        usageTerms: 'Editorial only',
      },
    ]);
  });

  it('stays empty where an editor empties it, until it gets another picture', async () => {
    const first = await uploadedPhoto();
    const second = await uploadedPhoto();
    const { documentId, media } = withMedia.parse(
      await create({ headline: 'B', media: [{ file: first.id }] }),
    );
    const save = async (file: number) =>
      withMedia.parse(
        await reports().update({
          documentId,
          data: { media: [{ id: media[0]?.id, file, caption: '', place: '' }] } as never,
          populate: ['media.file'],
        }),
      );

    expect((await save(first.id)).media).toMatchObject([{ caption: '', place: '' }]);
    expect((await save(second.id)).media).toMatchObject([
      { caption: 'The bridge, closed on Sunday.', place: 'Århus' },
    ]);
  });
});

describe('the pictures a document brings along', () => {
  const importer = () => strapi.plugin('newsdesk').service<ImportService>('import');

  it('are put on the figures of its draft, and are not public with it', async () => {
    const adoption = reading(someStory());
    const rendition = { uri: null, purpose: null, width: null, height: null };
    const bytes = await photograph();
    const { reportId, messages } = await importer().adoptReport({
      ...adoption,
      source: {
        ...adoption.source,
        media: [
          {
            ...unknownMedia,
            caption: 'From the document',
            renditions: [{ ...rendition, bytes, mediaType: 'image/jpeg' }],
          },
          {
            ...unknownMedia,
            renditions: [{ ...rendition, bytes: Buffer.from('<p>'), mediaType: 'image/png' }],
          },
          {
            ...unknownMedia,
            renditions: [
              { ...rendition, uri: 'https://wire.example/a.jpg', bytes: null, mediaType: null },
            ],
          },
        ],
      },
    });

    expect(messages.map(({ code }) => code)).toEqual(['picture-unreadable', 'picture-not-fetched']);
    const report = z
      .object({
        media: z.array(z.looseObject({ file: z.object({ url: z.string() }).nullable() })),
      })
      .parse(await reports().findOne({ documentId: reportId ?? '', populate: ['media.file'] }));
    expect(report.media).toMatchObject([
      { caption: 'From the document', photographer: 'Ada Lindqvist', agency: 'Nordbild' },
    ]);
    expect((await publicly(report.media[0]?.file?.url ?? '')).status).toBe(404);
  });
});

describe('the pictures of a file', () => {
  const importer = () => strapi.plugin('newsdesk').service<ImportService>('import');
  const withFiles = z.object({
    media: z.array(
      z.looseObject({
        caption: z.string().nullable(),
        file: z.object({ url: z.string(), mime: z.string() }).nullable(),
      }),
    ),
  });
  const mediaOf = async (documentId: string | null) =>
    withFiles.parse(
      await reports().findOne({ documentId: documentId ?? '', populate: ['media.file'] }),
    ).media;
  const caption = 'The bridge over the Osta on Monday.';
  const sentence = 'The bridge over the Osta reopened on Monday, the mayor of Ostby said.';

  it('of a word processor become media with their captions', async () => {
    const png = new Uint8Array(await picture().png().toBuffer());
    const bytes = buildDocx(
      [
        paragraph('Bridge over the Osta reopens', 'Title'),
        paragraph(sentence),
        pictureParagraph,
        paragraph(caption, 'Caption'),
      ].join(''),
      { 'word/media/image1.png': png },
    );

    const [outcome] = await importer().importFile({ bytes, fileName: 'bridge.docx' });

    expect(outcome).toMatchObject({ outcome: 'created', error: null });
    expect(await mediaOf(outcome?.reportId ?? null)).toMatchObject([
      { caption, file: { mime: 'image/png' } },
    ]);
  });

  it('of a newer version join those of the one before, once', async () => {
    const bytes = await photograph();
    const pictureOf = (words: string) => ({
      ...unknownMedia,
      caption: words,
      renditions: [
        { uri: null, purpose: null, width: null, height: null, bytes, mediaType: 'image/jpeg' },
      ],
    });
    const version = (number: string, ...captions: readonly string[]) => {
      const adoption = reading(
        someStory({ metadata: { guid: 'urn:pictures', provider: 'Nordwire', version: number } }),
      );
      return importer().adoptReport({
        ...adoption,
        source: { ...adoption.source, media: captions.map(pictureOf) },
      });
    };
    const { reportId } = await version('1', 'A ferry.');
    const newer = await version('2', 'A ferry.', 'A crane.');

    expect(newer).toMatchObject({ outcome: 'updated', reportId });
    const shown = (await mediaOf(reportId)).filter(({ file }) => file !== null);
    expect(shown.map((one) => one.caption)).toEqual(['A ferry.', 'A crane.']);
  });

  it('that only lie elsewhere are kept by their addresses', async () => {
    const adoption = reading(someStory({ metadata: { guid: 'urn:remote', provider: 'Nordwire' } }));
    const rendition = { purpose: null, width: 800, height: 600, bytes: null, mediaType: null };
    const addresses = ['https://wire.example/large.jpg', 'https://wire.example/small.jpg'];
    const { sourceDocumentId, messages } = await importer().adoptReport({
      ...adoption,
      source: {
        ...adoption.source,
        media: [{ ...unknownMedia, renditions: addresses.map((uri) => ({ ...rendition, uri })) }],
      },
    });

    expect(messages.map(({ reason }) => reason).join()).toContain(addresses.join(', '));
    const row: unknown = await strapi.db
      .query('api::source-document.source-document')
      .findOne({ where: { documentId: sourceDocumentId } });
    expect(row).toMatchObject({
      metadata: {
        media: [{ renditions: addresses.map((uri) => ({ uri, width: 800, isEmbedded: false })) }],
      },
    });
  });
});

describe('the address of a picture', () => {
  const statusOf = async (url: string) => (await publicly(url)).status;
  const statuses = async ({ url, formats }: Uploaded) =>
    new Set(
      await Promise.all(
        [url, ...Object.values(formats ?? {}).map((format) => format.url)].map(statusOf),
      ),
    );
  async function reportWith(changes: object = {}) {
    const file = await uploadedPhoto();
    const { documentId } = withMedia.parse(
      await create({ headline: `Report ${file.id}`, media: [{ file: file.id }], ...changes }),
    );
    return { file, documentId };
  }
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

  it('is open while no report uses it', async () => {
    expect(await statuses(await uploadedPhoto())).toEqual(new Set([200]));
  });

  it('is closed while only a draft shows it, opens with publication, and closes again', async () => {
    const { file, documentId } = await reportWith();
    expect(await statuses(file)).toEqual(new Set([404]));

    await reports().publish({ documentId });
    expect(await statuses(file)).toEqual(new Set([200]));

    await reports().unpublish({ documentId });
    expect(await statuses(file)).toEqual(new Set([404]));
  });

  it.each([
    ['withheld', { pubStatus: 'withheld' }],
    ['killed', { pubStatus: 'canceled' }],
    ['under embargo', { embargoedUntil: tomorrow }],
    ['expired', { expiresAt: yesterday }],
  ])('is closed while its report is %s', async (_, changes) => {
    const { file, documentId } = await reportWith(changes);
    await reports().publish({ documentId });

    expect(await statuses(file)).toEqual(new Set([404]));
  });

  it('closes when its report is killed after publication, or deleted', async () => {
    const { file, documentId } = await reportWith();
    await reports().publish({ documentId });
    expect(await statusOf(file.url)).toBe(200);

    await reports().update({
      documentId,
      data: { pubStatus: 'canceled' } as never,
      status: 'published',
    });
    expect(await statusOf(file.url)).toBe(404);
    await reports().delete({ documentId });
    expect(await statusOf(file.url)).toBe(404);
  });

  it('closes when the picture is taken out of a published report', async () => {
    const { file, documentId } = await reportWith();
    await reports().publish({ documentId });
    expect(await statusOf(file.url)).toBe(200);

    await reports().update({ documentId, data: { media: [] } as never });
    await reports().publish({ documentId });

    expect(await statusOf(file.url)).toBe(404);
  });

  it('is open as long as one visible report shows it', async () => {
    const { file, documentId } = await reportWith();
    await create({ headline: 'Another draft', media: [{ file: file.id }] });
    await reports().publish({ documentId });

    expect(await statusOf(file.url)).toBe(200);
  });

  it('is closed in the text of a draft, and open in the text of a published report', async () => {
    const file = await uploadedPhoto();
    const stored: unknown = await strapi.db.query(fileUid).findOne({ where: { id: file.id } });
    const body = [{ type: 'image', image: stored, children: [{ type: 'text', text: '' }] }];
    const { documentId } = z
      .object({ documentId: z.string() })
      .parse(await create({ headline: 'With a picture in the text', body }));
    expect(await statusOf(file.url)).toBe(404);

    await reports().publish({ documentId });
    expect(await statusOf(file.url)).toBe(200);
  });

  it('is not opened by writing it differently', async () => {
    const { file } = await reportWith();
    const name = path.basename(file.url);

    for (const url of [
      `//uploads/${name}`,
      `/uploads//${name}`,
      `/./uploads/${name}`,
      `/x/../uploads/${name}`,
      `/uploads/%2e/${name}`,
      `/%75ploads/${name}`,
      `/uploads/${name.replace('.', '%2e')}`,
      `/uploads/..%2fuploads/${name}`,
      `/UPLOADS/${name}`,
      `${file.url}?download=1`,
    ]) {
      expect([url, await statusOf(url)]).toEqual([url, 404]);
    }
    const head = await request(application.server).head(file.url);
    expect(head.status).toBe(404);
  });

  it('is signed for editors, for a while and for that picture alone', async () => {
    const { file, documentId } = await reportWith();
    const other = await reportWith();
    const entry = await request(application.server)
      .get(`/content-manager/collection-types/${reportUid}/${documentId}`)
      .set('authorization', `Bearer ${admin}`);
    const shown = z
      .object({
        data: z.object({
          media: z.array(
            z.object({
              file: z.object({
                url: z.string(),
                formats: z.object({ thumbnail: z.object({ url: z.string() }) }),
              }),
            }),
          ),
        }),
      })
      .parse(entry.body).data.media[0]?.file;
    const library = await request(application.server)
      .get('/upload/files?sort=createdAt:DESC')
      .set('authorization', `Bearer ${admin}`);
    const listed = z
      .object({ results: z.array(z.object({ id: z.number(), url: z.string() })) })
      .parse(library.body)
      .results.find(({ id }) => id === file.id);

    const signed = shown?.url ?? '';
    for (const url of [signed, shown?.formats.thumbnail.url ?? '', listed?.url ?? '']) {
      expect(url).toContain('signature=');
      expect(await statusOf(url)).toBe(200);
    }
    const query = signed.split('?')[1] ?? '';
    expect(await statusOf(`${other.file.url}?${query}`)).toBe(404);
    expect(await statusOf(signed.replace(/expires=\d+/, 'expires=99999999999'))).toBe(404);
    expect(await statusOf(signed.replace(/expires=\d+/, 'expires=1'))).toBe(404);
    expect(await statusOf(`${file.url}?expires=1&expires=2&signature=x`)).toBe(404);
  });

  it('is not signed for the public', async () => {
    const { documentId } = await reportWith();
    await reports().publish({ documentId });

    const answer = await request(application.server).get(`/api/news-reports/${documentId}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('/uploads/');
    expect(answer.text).not.toContain('signature=');
  });

  it('runs no scripts', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    const [file] = uploaded.parse((await upload(Buffer.from(svg), 'a.svg', 'image/svg+xml')).body);
    const answer = await publicly(file?.url ?? '');

    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });
});
