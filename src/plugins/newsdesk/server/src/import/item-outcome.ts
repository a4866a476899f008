import type { Outcome } from '../contracts/import-outcome';
import type { ErrorCode } from '../core/errors';
import type { Message } from '../core/result';

export interface ItemCounts {
  readonly keyPoints: number;
  readonly quotes: number;
  readonly statistics: number;
  readonly media: number;
}

/** The account of one item: of a file that holds one, or of each that a file holds, in its order. */
export interface ItemOutcome {
  readonly outcome: Outcome;
  /** Document id of the report; null for a quarantined item, and for a kill or notice that came before its item. */
  readonly reportId: string | null;
  readonly sourceDocumentId: string | null;
  /** What makes the item the same item; null when it could not be read. */
  readonly identityKey: string | null;
  readonly guid: string | null;
  readonly version: string | null;
  readonly headline: string | null;
  readonly counts: ItemCounts;
  /** What reader, extractor and import had to say. */
  readonly messages: readonly Message[];
  /** Why it is in quarantine; null for every other outcome. */
  readonly error: ItemError | null;
  /** Its entry in the quarantine; null for every other outcome. */
  readonly quarantineId: string | null;
}

export interface ItemError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** An item with nothing in it. */
export const noCounts: ItemCounts = { keyPoints: 0, quotes: 0, statistics: 0, media: 0 };
