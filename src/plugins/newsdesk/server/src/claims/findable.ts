import type { FindableType } from '../contracts/claims';

/** As what a name is known: of one claim, or of a whole report. */
export type ClaimRole = 'speaker' | 'organization';
export type ReportRole = 'topic' | 'provider' | 'report';

export interface Named<Role> {
  readonly role: Role;
  readonly term: string;
}

/** One thing the public can find, as the three tables hold it. */
export interface Findable {
  readonly type: FindableType;
  readonly place: number;
  /** Columns of the kind of claim it is. */
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  readonly names: readonly Named<ClaimRole>[];
  /** The public JSON. */
  readonly json: string;
  /** What excerpts are cut from. */
  readonly text: string;
  readonly words: string;
}

/** Everything that can be found of one report. */
export interface Findables {
  readonly reportId: number;
  /** Columns all of them share. */
  readonly common: Readonly<Record<string, string | number | Date | null>>;
  readonly names: readonly Named<ReportRole>[];
  readonly entries: readonly Findable[];
}
