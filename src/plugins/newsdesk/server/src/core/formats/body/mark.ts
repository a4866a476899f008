import type { Range } from '../../span';
import type { Leaf } from './leaves';

/**
 * What a stretch of the body is, with its position in the report's list of
 * that kind: a period's in the statistics, a speaker's and an outlet's in the quotes.
 */
export interface Mark extends Range {
  readonly kind:
    'quote' | 'statistic' | 'period' | 'person' | 'organization' | 'place' | 'speaker' | 'outlet';
  readonly index: number;
  /** Unique in the report; an XML name. */
  readonly id: string;
}

export type MarkKind = Mark['kind'];

/** Words to look for. */
export interface Needle {
  readonly kind: MarkKind;
  readonly index: number;
  /** In plain typography. */
  readonly words: string;
  /** Claims are marked where they stand first, names wherever they stand. */
  readonly everywhere: boolean;
}

/** Where they were found. */
export interface Hit extends Range {
  readonly needle: Needle;
  readonly leaf: Leaf;
}
