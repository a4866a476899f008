import { z } from 'zod';
import { quarantinedItem } from './quarantine';

/** `GET /newsdesk/overview`: what waits for an editor among the reports that the caller may read. */
export const overviewPath = '/newsdesk/overview';

const report = z.strictObject({ documentId: z.string(), headline: z.string().nullable() });

export const deskOverview = z.strictObject({
  /** Never published. */
  toReview: z.strictObject({
    count: z.int(),
    reports: z.array(report.extend({ updatedAt: z.string() })),
  }),
  /** With quotes that nobody confirmed, or whose words are not the source's. */
  toCheck: z.strictObject({
    count: z.int(),
    reports: z.array(report.extend({ altered: z.int(), unconfirmed: z.int() })),
  }),
  /** Under embargo, the next to end first. */
  embargoes: z.strictObject({
    count: z.int(),
    reports: z.array(report.extend({ embargoedUntil: z.string() })),
  }),
  /** Watched sources whose last run failed, in whole or in part, the latest first. */
  failed: z.strictObject({
    count: z.int(),
    sources: z.array(
      z.strictObject({
        documentId: z.string(),
        name: z.string(),
        lastRunAt: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  /** What nothing could be made of, the newest first; null for callers who may not see it. */
  quarantined: z.strictObject({ count: z.int(), items: z.array(quarantinedItem) }).nullable(),
  /** Reports that came in and the claims in them, a day (UTC) each, today last. */
  days: z.array(z.strictObject({ day: z.iso.date(), reports: z.int(), claims: z.int() })),
  /** Those with the most quotes in published reports. */
  mostQuoted: z.array(
    z.strictObject({ documentId: z.string(), name: z.string(), quotes: z.int() }),
  ),
});
export const deskOverviewResponse = z.strictObject({ data: deskOverview });

export type DeskOverview = z.infer<typeof deskOverview>;
