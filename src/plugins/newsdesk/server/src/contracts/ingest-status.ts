import { z } from 'zod';

/** `GET …/status` and `POST …/polls` below it: what became of a watched source's runs. */
export const ingestSourcePath = (documentId: string): string =>
  `/newsdesk/ingest-sources/${documentId}`;

const moment = z.string().nullable();

export const ingestStatus = z.strictObject({
  lastRunAt: moment,
  lastResult: z.enum(['imported', 'unchanged', 'partly', 'failed']).nullable(),
  /** Null when it is not enabled. */
  nextRunAt: moment,
  /** In a row. */
  failures: z.int(),
  isRunning: z.boolean(),
  /** How many items of the last run became what: `created`, `updated`, `known`, `quarantined`. */
  outcomes: z.record(z.string(), z.int()),
  messages: z.array(z.strictObject({ code: z.string(), reason: z.string() })),
});
export const ingestStatusResponse = z.strictObject({ data: ingestStatus });

export type IngestStatus = z.infer<typeof ingestStatus>;
