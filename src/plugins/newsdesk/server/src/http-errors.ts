import type { Context } from 'koa';
import { NewsdeskError, type ErrorCode } from './core/errors';

/** The one map from a refusal to HTTP; a new code does not compile until it is in it. */
const statuses: Readonly<Record<ErrorCode, number>> = {
  'document-empty': 422,
  'document-binary': 415,
  'document-encoding-unknown': 415,
  'document-too-large': 413,
  'document-without-sentence': 422,
  'media-type-unsupported': 415,
  'document-unreadable': 422,
  'document-encrypted': 422,
  'document-holds-several': 422,
  'document-too-complex': 422,
  'nesting-too-deep': 422,
  'archive-too-large': 413,
  'xml-entity-refused': 422,
  'file-unreadable': 422,
  'json-line-invalid': 400,
  'usage-wrong': 400,
  'configuration-invalid': 500,
  'model-incomplete': 500,
  'report-reachable': 500,
  'quote-altered': 400,
  'slug-taken': 400,
  'source-document-kept': 400,
  'source-document-immutable': 400,
  'seed-document-missing': 500,
  'decision-misplaced': 409,
  'parameter-unknown': 400,
  'parameter-invalid': 400,
  'range-impossible': 400,
  'page-too-large': 400,
  'cursor-invalid': 400,
  'search-without-words': 400,
  'search-too-long': 400,
  'request-too-large': 413,
  'request-cut-off': 400,
  'files-too-many': 413,
  'form-unreadable': 400,
  'idempotency-key-invalid': 400,
  'idempotency-key-in-use': 409,
  'idempotency-key-reused': 422,
  'import-not-found': 404,
  'import-interrupted': 500,
  'address-invalid': 400,
  'address-insecure': 400,
  'address-private': 400,
  'source-redirected': 502,
  'source-too-large': 413,
  'source-timeout': 504,
  'source-unavailable': 502,
  'kill-without-report': 409,
  'import-failed': 500,
  'format-unexpected': 502,
  'credentials-unreadable': 500,
  'ingest-source-busy': 409,
  'address-unknown': 404,
  'report-not-found': 404,
  'not-acceptable': 406,
  'report-changed': 400,
  'person-unknown': 404,
  'speaker-unknown': 404,
  'merge-impossible': 409,
  'update-unknown': 404,
  'quarantine-unknown': 404,
  'storage-unavailable': 503,
  'difference-unknown': 409,
  'source-missing': 404,
  'override-forbidden': 400,
};

/** The HTTP status a refusal is answered with. */
export const statusOf = (code: ErrorCode): number => statuses[code];

/** An error as Strapi's error middleware passes it on: with its status, and meant to be read. */
export interface HttpError extends Error {
  readonly status: number;
  readonly expose: boolean;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * What a controller throws in place of one of our refusals: status by the table, the stable code
 * in the details, and no text for faults that are not the caller's.
 */
export const toHttpError = (error: NewsdeskError): HttpError => {
  const status = statusOf(error.code);
  return Object.assign(new Error(error.message, { cause: error }), {
    name: error.name,
    status,
    // What another server did is for the caller to know; our own faults are not.
    expose: status !== 500,
    details: { ...error.details, code: error.code, stage: error.stage },
  });
};

/**
 * Answers a refusal in Strapi's form. It is not thrown on: what a caller asks wrongly is not worth
 * a stack in the log.
 *
 * @param more details beside the refusal's own
 * @throws the error itself when it is our own fault: status 500, and no text for strangers
 */
export function refuse(
  ctx: Context,
  error: NewsdeskError,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const { name, message, status, details, expose } = toHttpError(error);
  if (!expose) throw error;
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details: { ...details, ...more } } };
}

/** A controller's handler that answers its own refusals. */
export const refusing =
  (handler: (ctx: Context) => Promise<void> | void) =>
  async (ctx: Context): Promise<void> => {
    try {
      await handler(ctx);
    } catch (error) {
      if (!(error instanceof NewsdeskError)) throw error;
      refuse(ctx, error);
    }
  };
