import { z } from 'zod';
import { errorCodes, type ErrorCode } from '../core/errors';
import { message } from '../core/report/extracted-report';
import { outcomes } from './import-outcome';

/** Below the REST prefix: `POST` takes documents, `GET …/:id` says how far a batch is. */
export const importsPath = '/newsdesk/imports';

/** Query of `POST`. */
export const importsQuery = z.strictObject({
  fileName: z
    .string()
    .trim()
    .min(1)
    .max(1_000)
    .describe('What a body that is one document is called; its format is told by its bytes.')
    .optional(),
});

/** Headers that `POST` heeds, beside the type of its body. */
export const importsHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x20-\x7e]{0,255}$/)
    .describe('Makes the same request again give the same answer; of each token its own.')
    .optional(),
  prefer: z
    .string()
    .describe('`respond-async`: answered at once with the address of a batch, whatever its size.')
    .optional(),
});

/** The variable part of a batch's address. */
export const batchParameters = z.object({ id: z.uuid().describe('As `Location` names it.') });

const counts = z.strictObject({
  keyPoints: z.int().nonnegative(),
  quotes: z.int().nonnegative(),
  statistics: z.int().nonnegative(),
  media: z.int().nonnegative(),
});

/** Why an item could not be taken in. */
const itemError = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** What became of one item of one file. */
export const importedItem = z.strictObject({
  /** The file's name as sent; null when none was. */
  file: z.string().nullable(),
  outcome: z.enum(outcomes),
  /** Of the report; null for a quarantined item, and for a kill that came before its item. */
  documentId: z.string().nullable(),
  sourceDocumentId: z.string().nullable(),
  guid: z.string().nullable(),
  version: z.string().nullable(),
  headline: z.string().nullable(),
  counts,
  messages: z.array(message),
  error: itemError.nullable(),
  quarantineId: z.string().nullable(),
});

/** 201 when anything was made or changed, 200 when everything was known. */
export const importsResponse = z.strictObject({
  data: z.strictObject({
    /** The report's, when one item was sent; null for several. */
    documentId: z.string().nullable(),
    /** Of all items together. */
    counts,
    /** In the order sent. */
    items: z.array(importedItem),
  }),
});

/** 202, and the answer at the status address: a batch that goes on by itself. */
export const batchResponse = z.strictObject({
  data: z.strictObject({
    id: z.string(),
    status: z.enum(['running', 'finished']),
    /** Files. */
    total: z.int(),
    done: z.int(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    items: z.array(importedItem),
  }),
});

/** Why nothing of a request was taken in. */
export const importRefusalCodes = [
  'parameter-unknown',
  'parameter-invalid',
  'idempotency-key-invalid',
  'form-unreadable',
  'request-cut-off',
  'idempotency-key-in-use',
  'request-too-large',
  'files-too-many',
  'document-too-large',
  'archive-too-large',
  'document-binary',
  'document-encoding-unknown',
  'media-type-unsupported',
  'idempotency-key-reused',
  'document-empty',
  'document-without-sentence',
  'document-unreadable',
  'document-encrypted',
  'document-too-complex',
  'nesting-too-deep',
  'xml-entity-refused',
] as const satisfies readonly ErrorCode[];

/** A request of which nothing was taken in; `items` tells of each that was looked at. */
export const importsRefusal = z.strictObject({
  data: z.null(),
  error: z.strictObject({
    status: z.int(),
    name: z.string(),
    message: z.string(),
    details: z.looseObject({
      code: z.enum(importRefusalCodes),
      items: z.array(importedItem).optional(),
    }),
  }),
});

export type ImportedItem = z.infer<typeof importedItem>;
export type ImportsAnswer = z.infer<typeof importsResponse>;
export type BatchAnswer = z.infer<typeof batchResponse>;
