/** Every way Newsdesk refuses. Stable: programs and tests match on these. */
export const errorCodes = [
  'document-empty',
  'document-binary',
  'document-encoding-unknown',
  'document-too-large',
  'document-without-sentence',
  'media-type-unsupported',
  'document-unreadable',
  'document-encrypted',
  'document-holds-several',
  'document-too-complex',
  'nesting-too-deep',
  'archive-too-large',
  'xml-entity-refused',
  'file-unreadable',
  'json-line-invalid',
  'usage-wrong',
  'configuration-invalid',
  'model-incomplete',
  'report-reachable',
  'seed-document-missing',
  'quote-altered',
  'slug-taken',
  'source-document-kept',
  'source-document-immutable',
  'decision-misplaced',
  'request-too-large',
  'request-cut-off',
  'files-too-many',
  'form-unreadable',
  'idempotency-key-invalid',
  'idempotency-key-in-use',
  'idempotency-key-reused',
  'import-not-found',
  'import-interrupted',
  'address-invalid',
  'address-insecure',
  'address-private',
  'source-redirected',
  'source-too-large',
  'source-timeout',
  'source-unavailable',
  'kill-without-report',
  'import-failed',
  'format-unexpected',
  'credentials-unreadable',
  'ingest-source-busy',
  'cursor-invalid',
  'address-unknown',
  'report-not-found',
  'not-acceptable',
  'parameter-unknown',
  'parameter-invalid',
  'range-impossible',
  'page-too-large',
  'search-without-words',
  'search-too-long',
  'report-changed',
  'person-unknown',
  'speaker-unknown',
  'merge-impossible',
  'update-unknown',
  'quarantine-unknown',
  'storage-unavailable',
  'difference-unknown',
  'source-missing',
  'override-forbidden',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Where in the pipeline an error arose. */
export type Stage = 'fetch' | 'read' | 'extract' | 'adopt' | 'publish' | 'serve' | 'configure';

export interface NewsdeskErrorOptions {
  readonly stage: Stage;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  readonly cause?: unknown;
}

const brand = Symbol.for('newsdesk.error');

/**
 * The one error class. `message` says what is wrong and what to do; `code` is
 * for programs; `details` never holds source text.
 */
export class NewsdeskError extends Error {
  /** The server and the command line are built apart, each with its copy of this class. */
  static override [Symbol.hasInstance](value: unknown): value is NewsdeskError {
    return value instanceof Error && brand in value;
  }

  readonly [brand] = true;
  override readonly name = 'NewsdeskError';
  readonly code: ErrorCode;
  readonly stage: Stage;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(code: ErrorCode, message: string, options: NewsdeskErrorOptions) {
    super(message, { cause: options.cause });
    this.code = code;
    this.stage = options.stage;
    this.details = options.details ?? {};
  }
}
