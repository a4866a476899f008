import { z } from 'zod';
import { integrities } from '../core/report/integrity';

/**
 * `POST /newsdesk/standings`: how the claims of some reports stand, for the columns of the list.
 * Reports that the caller may not read are left out.
 */
export const standingsPath = '/newsdesk/standings';
/** `POST /newsdesk/confirmations`: confirms the claims of several reports that the source bears out. */
export const bulkConfirmPath = '/newsdesk/confirmations';

export const reportsRequest = z.strictObject({
  documentIds: z.array(z.string().min(1).max(255)).min(1).max(200),
});

export const standing = z.strictObject({
  documentId: z.string(),
  /** Key points, quotes, statistics and pictures. */
  claims: z.int(),
  confirmed: z.int(),
  /** The worst of its quotes; null without quotes. */
  integrity: z.enum(integrities).nullable(),
  /** The least of its claims; null where none has one. */
  confidence: z.number().nullable(),
  embargoedUntil: z.string().nullable(),
});
export const standingsResponse = z.strictObject({ data: z.array(standing) });

export const bulkConfirmResponse = z.strictObject({
  data: z.strictObject({
    /** Claims that are confirmed now and were not before. */
    confirmed: z.int(),
    /** Quotes left for a look: their words are not the source's. */
    left: z.int(),
  }),
});

export type Standing = z.infer<typeof standing>;
