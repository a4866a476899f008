import { z } from 'zod';

/**
 * `POST /newsdesk/reports/:documentId/presence`: says that a tab has the report open, and
 * answers who else has. To be repeated well within a minute; `leaving` ends it.
 */
export const presencePath = (documentId: string): string =>
  `/newsdesk/reports/${documentId}/presence`;

export const presenceRequest = z.strictObject({
  /** Made up by the tab, once. */
  tab: z.uuid(),
  leaving: z.boolean(),
});

export const presence = z.strictObject({
  others: z.array(
    z.strictObject({
      name: z.string(),
      /** The caller, in another tab. */
      isSelf: z.boolean(),
    }),
  ),
  /** Of the draft as it is saved now. */
  revision: z.string().nullable(),
});
export const presenceResponse = z.strictObject({ data: presence });
export type Presence = z.infer<typeof presence>;
