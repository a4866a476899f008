import { z } from 'zod';
import { place } from './place';

/**
 * `GET /newsdesk/reports/:documentId/source`: what a report's draft was read from, and
 * where in it each saved claim stands. `data.source` is null for a report typed by hand.
 */
export const reportSourcePath = (documentId: string): string =>
  `/newsdesk/reports/${documentId}/source`;

/**
 * `POST /newsdesk/reports/:documentId/confirmations`: notes on saved claims that somebody
 * stands for them, or takes that back. Who and when is stamped by the server.
 */
export const confirmationsPath = (documentId: string): string =>
  `/newsdesk/reports/${documentId}/confirmations`;

export const sourceClaim = z.strictObject({
  claimKey: z.string(),
  kind: z.enum(['keyPoint', 'quote', 'statistic', 'figure']),
  words: z.string(),
  places: z.array(place),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
});

export const reportSource = z.strictObject({
  headline: z.string().nullable(),
  source: z
    .strictObject({
      text: z.string(),
      fileName: z.string().nullable(),
      mediaType: z.string().nullable(),
      receivedAt: z.string().nullable(),
    })
    .nullable(),
  claims: z.array(sourceClaim),
});
export const reportSourceResponse = z.strictObject({ data: reportSource });

export const confirmationsRequest = z.strictObject({
  claimKeys: z.array(z.string().min(1).max(255)).min(1).max(2_000),
  confirmed: z.boolean(),
});

export type ReportSource = z.infer<typeof reportSource>;
export type SourceClaim = z.infer<typeof sourceClaim>;
