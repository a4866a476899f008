import { z } from 'zod';
import { outcomes } from './import-outcome';

/** `GET /newsdesk/quarantine?page=`: what came in and nothing could be made of, the newest first. */
export const quarantinePath = '/newsdesk/quarantine';
/** `DELETE`: gives an item up. */
export const quarantinedPath = (id: string): string => `${quarantinePath}/${id}`;
/** `GET`: its bytes as they came. */
export const quarantinedBytesPath = (id: string): string => `${quarantinedPath(id)}/bytes`;
/** `POST`: imports it again. */
export const quarantineRetriesPath = (id: string): string => `${quarantinedPath(id)}/retries`;

export const quarantinedItem = z.strictObject({
  id: z.string(),
  fileName: z.string().nullable(),
  /** The item of a file that holds several; null for the whole file. */
  item: z.string().nullable(),
  byteSize: z.int(),
  /** Who sent it, where that is known. */
  provider: z.string().nullable(),
  code: z.string(),
  reason: z.string(),
  attempts: z.int(),
  receivedAt: z.string(),
  triedAt: z.string(),
});

export const quarantineResponse = z.strictObject({
  data: z.array(quarantinedItem),
  meta: z.strictObject({ page: z.int(), pageCount: z.int(), total: z.int() }),
});

/** What became of each item of the file. */
export const retryResponse = z.strictObject({
  data: z.array(
    z.strictObject({
      outcome: z.enum(outcomes),
      reportId: z.string().nullable(),
      headline: z.string().nullable(),
      code: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});

export type Quarantined = z.infer<typeof quarantinedItem>;
export type Retried = z.infer<typeof retryResponse>['data'][number];
