import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import { pictureName } from '../photos/picture-address';
import type { Bucket } from './bucket';
import { sharedBucket } from './bucket-of';

const folder = 'uploads/';
const oneRange = /^bytes=(?:\d+-\d*|-\d+)$/;

/** A file as the media library hands it to a provider. */
interface LibraryFile {
  readonly hash: string;
  readonly ext?: string | null;
  readonly mime: string;
  readonly stream?: Readable;
  readonly buffer?: Buffer;
  readonly sizeInBytes?: number;
  url?: string;
}
interface Provider {
  readonly extend: (changes: object) => unknown;
}
const library = z.object({
  provider: z.custom<Provider>(
    (value) => typeof value === 'object' && value !== null && 'extend' in value,
  ),
});

const nameOf = ({ hash, ext }: LibraryFile): string => `${hash}${ext ?? ''}`;

/**
 * Keeps the media library's files in the bucket that instances share. Their addresses stay the
 * same, below `/uploads`: this application serves them itself, so that a picture is public only
 * while a report that shows it is.
 */
export function shareUploads(strapi: Core.Strapi): void {
  const bucket = sharedBucket(strapi);
  if (bucket === null) return;
  const upload = async (file: LibraryFile): Promise<void> => {
    const { sizeInBytes, stream, mime } = file;
    const body =
      file.buffer ??
      (stream !== undefined && sizeInBytes === undefined ? await buffer(stream) : stream);
    if (body === undefined) throw new Error('A file came without its bytes.');
    await bucket.put(`${folder}${nameOf(file)}`, body, {
      type: mime,
      ...(body instanceof Readable && sizeInBytes !== undefined ? { length: sizeInBytes } : {}),
    });
    file.url = `/${folder}${nameOf(file)}`;
  };
  library.parse(strapi.plugin('upload')).provider.extend({
    upload,
    uploadStream: upload,
    delete: (file: LibraryFile) => bucket.remove(`${folder}${nameOf(file)}`),
  });
}

/** Serves them; comes after the guard that decides who may see them. */
export function serveSharedUploads(strapi: Core.Strapi): void {
  const bucket = sharedBucket(strapi);
  if (bucket !== null) strapi.server.use(serving(bucket));
}

const serving =
  (bucket: Bucket) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const name = pictureName(ctx.path);
    if (name === null || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) {
      await next();
      return;
    }
    const range = ctx.get('range');
    const isPart = oneRange.test(range);
    const found = await bucket.get(`${folder}${name}`, isPart ? range : undefined);
    if (found === null) {
      await next();
      return;
    }
    if (found === 'impossible') {
      ctx.status = 416;
      return;
    }
    ctx.status = found.range === null ? 200 : 206;
    if (found.etag !== null) ctx.set('ETag', found.etag);
    if (found.range !== null) ctx.set('Content-Range', found.range);
    ctx.set('Accept-Ranges', 'bytes');
    if (ctx.response.get('cache-control') === '') ctx.set('Cache-Control', 'max-age=0');
    ctx.type = found.type ?? 'application/octet-stream';
    if (found.length !== null) ctx.length = found.length;
    if (ctx.status === 200 && ctx.fresh) {
      found.body.destroy();
      ctx.status = 304;
      return;
    }
    if (ctx.method === 'HEAD') found.body.destroy();
    else ctx.body = found.body;
    if (found.length !== null) ctx.length = found.length;
  };
