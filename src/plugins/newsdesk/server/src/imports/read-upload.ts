import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { NewsdeskError } from '../core/errors';
import type { NewsdeskConfig } from '../config';
import type { IncomingFile } from '../import/import-service';
import { unpackFiles } from './unpack-files';

type Limits = NewsdeskConfig['limits'];

/** A request whose body nobody has read yet. */
export interface Upload {
  readonly request: IncomingMessage;
  /** As declared; empty when not. */
  readonly contentType: string;
  /** Of a body that is one file. */
  readonly fileName: string | null;
}

/**
 * Takes the files out of a request: the body itself, the parts of a form, the entries of an
 * archive. Never more of it is held than the limits allow, whatever its headers say, and
 * nothing is written.
 * @throws NewsdeskError `request-too-large`, `document-too-large`, `files-too-many`,
 *   `form-unreadable`, `request-cut-off`, `archive-too-large`
 */
export async function readUpload(upload: Upload, limits: Limits): Promise<readonly IncomingFile[]> {
  const { request, contentType, fileName } = upload;
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limits.imports.requestBytes) throw requestTooLarge(limits);

  const files = /^multipart\//i.test(contentType)
    ? await formFiles(request, contentType, limits)
    : [await wholeBody(request, { contentType, fileName }, limits)];
  const unpacked = files.flatMap((file) => unpackFiles(file, limits));
  if (unpacked.length > limits.imports.files) throw tooManyFiles(limits);
  return unpacked;
}

async function wholeBody(
  request: IncomingMessage,
  { contentType, fileName }: Pick<Upload, 'contentType' | 'fileName'>,
  limits: Limits,
): Promise<IncomingFile> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      length += bytes.length;
      if (length > limits.imports.requestBytes) throw requestTooLarge(limits);
      chunks.push(bytes);
    }
  } catch (error) {
    throw asRefusal(error);
  }
  const [mediaType = ''] = contentType.split(';');
  return {
    bytes: Buffer.concat(chunks),
    fileName,
    ...(mediaType === '' ? {} : { mediaType: mediaType.trim().toLowerCase() }),
  };
}

/** The file parts of a form, whatever the names of their fields; other fields are passed over. */
function formFiles(
  request: IncomingMessage,
  contentType: string,
  limits: Limits,
): Promise<readonly IncomingFile[]> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => {
      request.unpipe();
      reject(asRefusal(error));
    };
    let form: Busboy;
    try {
      form = new Busboy({
        headers: { 'content-type': contentType },
        limits: {
          files: limits.imports.files,
          fileSize: limits.imports.requestBytes,
          fields: 100,
          fieldSize: 10_000,
          headerPairs: 100,
        },
      });
    } catch (error) {
      refuse(formUnreadable(error));
      return;
    }

    const files: IncomingFile[] = [];
    let length = 0;
    form.on('file', (_field, stream, fileName: string | undefined, _encoding, mediaType) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > limits.imports.requestBytes) refuse(requestTooLarge(limits));
        else chunks.push(chunk);
      });
      // Without a listener a part that is cut off would end the process.
      stream.on('error', (error) => {
        refuse(formUnreadable(error));
      });
      stream.on('end', () => {
        files.push({
          bytes: Buffer.concat(chunks),
          fileName: fileName ?? null,
          ...(mediaType === '' ? {} : { mediaType: mediaType.toLowerCase() }),
        });
      });
    });
    form.on('filesLimit', () => {
      refuse(tooManyFiles(limits));
    });
    form.on('error', (error) => {
      refuse(formUnreadable(error));
    });
    form.on('finish', () => {
      if (files.length === 0) refuse(formUnreadable(undefined));
      else resolve(files);
    });
    request.on('aborted', () => {
      refuse(cutOff());
    });
    request.on('error', refuse);
    request.pipe(form);
  });
}

/** A connection that ends in the middle of a body, which nobody will hear of. */
function asRefusal(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ECONNRESET' || code === 'ABORT_ERR') return cutOff(error);
  return error instanceof Error
    ? error
    : new Error('The body could not be read.', { cause: error });
}

function cutOff(cause?: unknown): NewsdeskError {
  return new NewsdeskError(
    'request-cut-off',
    'The connection ended before the whole body had come. Nothing was imported; send it again.',
    { stage: 'read', cause },
  );
}

function formUnreadable(cause: unknown): NewsdeskError {
  return new NewsdeskError(
    'form-unreadable',
    'The form holds no file or is damaged. Send each document as a file part of multipart/form-data, or one document as the body itself.',
    { stage: 'read', cause },
  );
}

function requestTooLarge({ imports }: Limits): NewsdeskError {
  return new NewsdeskError(
    'request-too-large',
    `The request holds more than ${imports.requestBytes} bytes. Send fewer documents at once or raise limits.imports.requestBytes.`,
    {
      stage: 'read',
      details: { configKey: 'limits.imports.requestBytes', limit: imports.requestBytes },
    },
  );
}

function tooManyFiles({ imports }: Limits): NewsdeskError {
  return new NewsdeskError(
    'files-too-many',
    `The request holds more than ${imports.files} files. Send fewer at once or raise limits.imports.files.`,
    { stage: 'read', details: { configKey: 'limits.imports.files', limit: imports.files } },
  );
}

/** Lets the rest of a body that is not wanted run out, so that the caller can finish sending and hear the answer. */
export function discard(request: Readable): void {
  request.unpipe();
  request.resume();
}
