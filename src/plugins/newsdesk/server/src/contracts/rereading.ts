import { z } from 'zod';
import { itemListNames } from '../model/uids';
import { place } from './place';

/**
 * `GET /newsdesk/reports/:documentId/rereading`: what the extractor of today finds in the
 * source text otherwise than the draft has it. `POST` there takes some of it into the draft.
 */
export const rereadingPath = (documentId: string): string =>
  `/newsdesk/reports/${documentId}/rereading`;

const fieldDifference = z.strictObject({
  field: z.string(),
  ours: z.unknown(),
  found: z.unknown(),
  /** An editor wrote what the draft says; it stays whatever is taken. */
  isEdited: z.boolean(),
});

export const claimDifference = z.strictObject({
  /** Names it among the differences: `quotes/KEY`, `quotes/new/12-40`. */
  id: z.string(),
  /** `new`: only the reading has it. `gone`: only the draft has it. */
  kind: z.enum(['new', 'changed', 'gone']),
  list: z.enum(itemListNames),
  claimKey: z.string().nullable(),
  /** Where in the source text. */
  place: place.nullable(),
  fields: z.array(fieldDifference),
  /** The import found it too: somebody took it out. */
  wasTakenOut: z.boolean(),
  /** Whether there is anything of it to take. */
  canTake: z.boolean(),
});

export const rereading = z.strictObject({
  revision: z.string().nullable(),
  differences: z.array(claimDifference),
});
export const rereadingResponse = z.strictObject({ data: rereading });

export const rereadingRequest = z.strictObject({
  /** Of the draft that the differences were shown of. */
  revision: z.string().nullable(),
  take: z.array(z.string().max(400)).min(1).max(2_000),
});

export type ClaimDifference = z.infer<typeof claimDifference>;
export type Rereading = z.infer<typeof rereading>;
