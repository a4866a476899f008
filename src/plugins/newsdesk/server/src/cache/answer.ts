import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body may travel; `identity` is as it is. */
export type Encoding = 'identity' | 'gzip' | 'br';

/** An answer to a read as it is sent: its bytes, and what its headers say of them. */
export interface Answer {
  readonly body: Buffer;
  /** The value of Content-Type. */
  readonly type: string;
  /** The opaque part of the strong entity tag of the body as it is, without quotes. */
  readonly tag: string;
  /** Surrogate keys: what a CDN may purge it by. */
  readonly keys: readonly string[];
  /** The same bytes made smaller, once somebody has asked twice. */
  readonly smaller: Readonly<Partial<Record<Encoding, Buffer>>>;
}

/** Below this many bytes a compressed body is no shorter on the wire. */
const worthCompressing = 1024;

const digest = (body: Buffer): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 27);

const strongTag = /^"([\w-]+)"$/;

/**
 * @param etag the strong entity tag the body already has; one is made from its bytes otherwise
 */
export const answerOf = (
  body: Buffer,
  type: string,
  keys: readonly string[],
  etag: string,
): Answer => ({
  body,
  type,
  tag: strongTag.exec(etag)?.[1] ?? digest(body),
  keys,
  smaller: {},
});

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** The same answer with its compressed bodies, made outside of the event loop. */
export const compressed = async (answer: Answer): Promise<Answer> => {
  const { body } = answer;
  if (body.length < worthCompressing) return answer;
  const [smallest, small] = await Promise.all([
    toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    toGzip(body, { level: 6 }),
  ]);
  return { ...answer, smaller: { br: smallest, gzip: small } };
};

/** Whether compressing an answer is still to be done, and worth it. */
export const isCompressible = ({ body, smaller }: Answer): boolean =>
  body.length >= worthCompressing && smaller.gzip === undefined;

/** Bytes of memory an answer takes. */
export const bytesOf = ({ body, smaller }: Answer): number =>
  body.length + (smaller.br?.length ?? 0) + (smaller.gzip?.length ?? 0) + 512;
