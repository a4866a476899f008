import { z } from 'zod';
import { itemListNames } from '../model/uids';

/**
 * One thing a newer version of a wire item says otherwise, and what became of it in the
 * draft: `taken` where nobody had touched the old words, `kept` where an editor had.
 */
export const wireChange = z.strictObject({
  /** Names it inside its update: `headline`, `quotes/KEY`, `quotes/KEY/text`. */
  id: z.string(),
  kind: z.enum(['added', 'changed', 'withdrawn']),
  /** The list of its claim; null for a field of the report itself. */
  list: z.enum(itemListNames).nullable(),
  claimKey: z.string().nullable(),
  /** Null when it is about a claim as a whole. */
  field: z.string().nullable(),
  /** What the version before said; for a whole claim its fields. Null where there was none. */
  base: z.unknown(),
  /** What the draft said; null for a claim that is not in it. */
  ours: z.unknown(),
  /** What the newer version says; null for a claim it no longer has. */
  theirs: z.unknown(),
  decision: z.enum(['taken', 'kept']),
  /** Whether editor and provider both changed it. */
  isConflict: z.boolean(),
});

export type WireChange = z.infer<typeof wireChange>;

/** What became of a report when a newer version of its item came in. */
export const wireUpdate = z.strictObject({
  id: z.string(),
  reportId: z.string(),
  fromVersion: z.string().nullable(),
  toVersion: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  changes: z.array(wireChange),
});

export type WireUpdate = z.infer<typeof wireUpdate>;

/** What an editor makes of an update's changes, by their id; those not named stay as they are. */
export const updateDecisions = z.strictObject({
  updateId: z.string(),
  changes: z.record(z.string(), z.enum(['taken', 'kept'])),
  /** Of the report they were decided on; when it is another by now they are refused. */
  revision: z.string().nullish(),
});

export type UpdateDecisions = z.infer<typeof updateDecisions>;

/**
 * `GET /newsdesk/reports/:documentId/updates`: what newer versions changed, and how each change
 * stands in the draft now. `POST` there decides on changes of one of them.
 */
export const updatesPath = (documentId: string): string =>
  `/newsdesk/reports/${documentId}/updates`;

const reviewedChange = wireChange.extend({
  /** What the draft says now. */
  current: z.unknown(),
  /** `edited` when it says neither; `gone` when the claim it is about is no longer there. */
  stands: z.enum(['taken', 'kept', 'edited', 'gone']),
});

export const updateReview = z.strictObject({
  revision: z.string().nullable(),
  /** The newest first. */
  updates: z.array(wireUpdate.extend({ changes: z.array(reviewedChange) })),
  /** Of the entries that values refer to, by document id. */
  names: z.record(z.string(), z.string()),
});
export const updateReviewResponse = z.strictObject({ data: updateReview });

export type ReviewedChange = z.infer<typeof reviewedChange>;
export type UpdateReview = z.infer<typeof updateReview>;
