import { NewsdeskError } from '../errors';
import type { ReadLimits } from './read-limits';

/** Refuses what goes beyond a limit; the details name the limit and its configuration key. */
export function refuseBeyond(
  code: 'document-too-large' | 'archive-too-large' | 'nesting-too-deep' | 'document-too-complex',
  limit: keyof ReadLimits,
  limits: ReadLimits,
  what: string,
): NewsdeskError {
  const configKey = `limits.${limit}`;
  return new NewsdeskError(
    code,
    `${what}; at most ${limits[limit]} are read. Send it in smaller parts or raise ${configKey}.`,
    { stage: 'read', details: { configKey, limit: limits[limit] } },
  );
}

/** Refuses a file whose format is known but whose bytes cannot be understood. */
export function unreadable(mediaType: string, what: string, cause?: unknown): NewsdeskError {
  return new NewsdeskError(
    'document-unreadable',
    `${what} Check that the file was saved and sent whole, then import it again.`,
    { stage: 'read', details: { mediaType }, cause },
  );
}

/** Refuses a format that no reader reads. */
export function unsupported(mediaType: string, advice: string): NewsdeskError {
  return new NewsdeskError(
    'media-type-unsupported',
    `Files of type ${mediaType} are not read. ${advice}`,
    { stage: 'read', details: { mediaType } },
  );
}

/** Refuses a file that only its owner can open. */
export function encrypted(mediaType: string): NewsdeskError {
  return new NewsdeskError(
    'document-encrypted',
    'The file is protected by a password. Remove the protection and import it again.',
    { stage: 'read', details: { mediaType } },
  );
}

/** Refuses a document in which there is nothing to read. */
export function withoutSentence(guid: string | null): NewsdeskError {
  return new NewsdeskError(
    'document-without-sentence',
    'There is no sentence in the document. Check that the right file was sent and that it is not only a picture, a scan or a table of figures.',
    { stage: 'read', details: { guid } },
  );
}
