import type { Readable } from 'node:stream';
import type * as S3 from '@aws-sdk/client-s3';
import type { NewsdeskConfig } from '../config';
import { NewsdeskError } from '../core/errors';

export type BucketSettings = NonNullable<NewsdeskConfig['bucket']>;

/** An object as it is sent on. */
export interface BucketObject {
  readonly body: Readable;
  readonly type: string | null;
  /** Bytes of this part of it. */
  readonly length: number | null;
  readonly etag: string | null;
  /** Where a part was asked for: which it is. */
  readonly range: string | null;
}

/** Storage that all instances share, S3 or like it. */
export interface Bucket {
  has(key: string): Promise<boolean>;
  put(key: string, body: Uint8Array | Readable, about?: Described): Promise<void>;
  /**
   * @param range as in an HTTP request
   * @returns null where there is no such object; `impossible` for a range that lies outside of it
   */
  get(key: string, range?: string): Promise<BucketObject | 'impossible' | null>;
  /** Also where there is no such object. */
  remove(key: string): Promise<void>;
}

interface Described {
  readonly type?: string;
  /** Bytes; a stream cannot be sent without. */
  readonly length?: number;
}

/** Codes and statuses that servers say "there is none" with. */
const isAbsent = (error: unknown): boolean =>
  error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name);

function unavailable(error: unknown): NewsdeskError {
  return new NewsdeskError(
    'storage-unavailable',
    'The storage of files cannot be reached, or refuses. Try again; if it lasts, look at the settings under "bucket".',
    { stage: 'serve', cause: error },
  );
}

const objectOf = ({ Body, ...about }: S3.GetObjectCommandOutput): BucketObject | null =>
  Body === undefined
    ? null
    : {
        // In Node.js it always is one.
        body: Body as Readable,
        type: about.ContentType ?? null,
        length: about.ContentLength ?? null,
        etag: about.ETag ?? null,
        range: about.ContentRange ?? null,
      };

/** A bucket, connected when it is first used. */
export function bucketOf(settings: BucketSettings): Bucket {
  const { name: Bucket, prefix } = settings;
  let connected: Promise<[typeof S3, S3.S3Client]> | null = null;
  const connect = async () => {
    // Most newsrooms have no bucket; the library takes a moment to load.
    const library = await import('@aws-sdk/client-s3');
    const { accessKeyId, secretAccessKey, endpoint, region } = settings;
    const client = new library.S3Client({
      region,
      ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
      ...(accessKeyId === null || secretAccessKey === null
        ? {}
        : { credentials: { accessKeyId, secretAccessKey } }),
      // Not every server that is like S3 knows the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return [library, client] satisfies [unknown, unknown];
  };
  const library = () => (connected ??= connect());
  const at = (key: string) => ({ Bucket, Key: `${prefix}${key}` });

  return {
    async has(key) {
      const [{ HeadObjectCommand }, client] = await library();
      try {
        await client.send(new HeadObjectCommand(at(key)));
        return true;
      } catch (error) {
        if (isAbsent(error)) return false;
        throw unavailable(error);
      }
    },
    async put(key, Body, { type, length } = {}) {
      const [{ PutObjectCommand }, client] = await library();
      try {
        await client.send(
          new PutObjectCommand({
            ...at(key),
            Body,
            ...(type === undefined ? {} : { ContentType: type }),
            ...(length === undefined ? {} : { ContentLength: length }),
          }),
        );
      } catch (error) {
        throw unavailable(error);
      }
    },
    async get(key, range) {
      const [{ GetObjectCommand }, client] = await library();
      try {
        const Range = range === undefined ? {} : { Range: range };
        return objectOf(await client.send(new GetObjectCommand({ ...at(key), ...Range })));
      } catch (error) {
        if (isAbsent(error)) return null;
        if (error instanceof Error && error.name === 'InvalidRange') return 'impossible';
        throw unavailable(error);
      }
    },
    async remove(key) {
      const [{ DeleteObjectCommand }, client] = await library();
      try {
        await client.send(new DeleteObjectCommand(at(key)));
      } catch (error) {
        if (!isAbsent(error)) throw unavailable(error);
      }
    },
  };
}
