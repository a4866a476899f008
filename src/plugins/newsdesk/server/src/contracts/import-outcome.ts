/** What became of an item that came in. */
export const outcomes = [
  /** A new draft report. */
  'created',
  /** The same version was here before; nothing was changed. */
  'known',
  /** A newer version: the report's draft was brought up to it, the editor's own words kept. */
  'updated',
  /** An older version than the report's: acknowledged and kept, nothing was changed. */
  'superseded',
  /** Canceled by its provider: visible nowhere any more. */
  'killed',
  /** Nothing could be made of it: its bytes and the reason are kept. */
  'quarantined',
] as const;

export type Outcome = (typeof outcomes)[number];
