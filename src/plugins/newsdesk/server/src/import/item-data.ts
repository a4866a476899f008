import type { Evidence } from '../core/report/evidence';

/** The entries the newsroom knows by the names a document uses. */
export interface KnownNames {
  /** Document id, or null where the name is unknown, only a first name, or several people's. */
  person(name: string): string | null;
  organization(name: string): string | null;
}

/** What every item of a report carries. */
export interface ItemData {
  readonly claimKey: string;
  readonly evidence: Evidence | null;
  readonly confidence: number | null;
  readonly origin: 'extracted' | 'edited' | 'added';
}
