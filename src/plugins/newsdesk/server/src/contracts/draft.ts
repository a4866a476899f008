import { z } from 'zod';
import { outcomes } from './import-outcome';
import { place } from './place';
import { figureFields, keyPointFields, quoteFields, statisticFields } from './report-items';
import { speakerLink } from './speakers';

/**
 * `POST /newsdesk/imports`, multipart: the same `file` again, and `decisions` as JSON.
 * Makes one draft report of what the editor kept, changed and added.
 */
export const draftPath = '/newsdesk/imports';

const mostItems = 2_000;

/** An item of the preview by its position, or null with the place it was added from. */
const origin = {
  from: z.int().nonnegative().nullable(),
  at: place.nullable(),
};

/** What an editor made of a preview; what is not named is left out of the report. */
export const decisions = z.strictObject({
  /** Of the text that was looked at. */
  sha256: z.string(),
  headline: z.string().trim().min(1).max(2_000),
  keyPoints: z.array(keyPointFields.extend(origin)).max(mostItems),
  quotes: z
    .array(quoteFields.extend({ ...origin, link: speakerLink.nullable().default(null) }))
    .max(mostItems),
  statistics: z.array(statisticFields.extend(origin)).max(mostItems),
  media: z.array(figureFields.extend(origin)).max(mostItems),
});

export const draftResponse = z.strictObject({
  data: z.strictObject({
    /** `known`: the same item had a report already; nothing was changed. */
    outcome: z.enum(outcomes).exclude(['quarantined']),
    reportId: z.string(),
    headline: z.string().nullable(),
  }),
});

export type Decisions = z.infer<typeof decisions>;
export type Draft = z.infer<typeof draftResponse>['data'];
