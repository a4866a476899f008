/** What the cache has done since the start; for metrics. */
export interface Counters {
  /** Reads answered before Strapi's own middlewares. */
  frontHits: number;
  /** Of these, answers that the caller already had (304). */
  frontUnchanged: number;
  /** Reads answered after authentication, from memory. */
  memoryHits: number;
  /** Reads answered from the store that instances share. */
  sharedHits: number;
  /** Reads that waited for an equal one to be answered. */
  joined: number;
  /** Reads that were answered anew. */
  misses: number;
  /** Answers stored. */
  stored: number;
  /** Answers that were not stored because something changed while they were made. */
  overtaken: number;
  /** Answers that the caller already had (304), of whatever origin. */
  unchanged: number;
  /** Commits of this instance that made stored answers untrue. */
  changes: number;
  /** Failures of the shared store. */
  sharedFailures: number;
}

export const newCounters = (): Counters => ({
  frontHits: 0,
  frontUnchanged: 0,
  memoryHits: 0,
  sharedHits: 0,
  joined: 0,
  misses: 0,
  stored: 0,
  overtaken: 0,
  unchanged: 0,
  changes: 0,
  sharedFailures: 0,
});
