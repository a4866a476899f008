import { readFile } from 'node:fs/promises';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { NewsdeskError } from '../core/errors';
import type { IncomingFile } from '../import/import-service';

const request = z.object({
  files: z.object({
    file: z.object({
      filepath: z.string(),
      size: z.number(),
      originalFilename: z.string().nullish(),
      mimetype: z.string().nullish(),
    }),
  }),
});

/**
 * The one `file` of a multipart request.
 * @throws ValidationError without one; NewsdeskError `document-too-large` before it is read
 */
export async function uploadedFile(
  body: unknown,
  limits: { readonly documentBytes: number },
): Promise<IncomingFile> {
  const { success, data } = request.safeParse(body);
  if (!success) {
    throw new errors.ValidationError('Send one document as the field "file" of a multipart form.', {
      code: 'file-missing',
    });
  }
  const { filepath, size, originalFilename, mimetype } = data.files.file;
  if (size > limits.documentBytes) {
    throw new NewsdeskError(
      'document-too-large',
      `The file has ${size} bytes; at most ${limits.documentBytes} are read. Send a smaller file or raise limits.documentBytes.`,
      {
        stage: 'read',
        details: { configKey: 'limits.documentBytes', limit: limits.documentBytes, found: size },
      },
    );
  }
  return {
    bytes: await readFile(filepath),
    fileName: originalFilename ?? null,
    ...(typeof mimetype === 'string' ? { mediaType: mimetype } : {}),
  };
}
