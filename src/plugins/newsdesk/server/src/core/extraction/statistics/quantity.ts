import type { Range } from '../../span';

/** What a number counts or measures, as far as the words attached to it say. */
export type QuantityUnit =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent'; readonly name: 'percent' }
  | { readonly kind: 'points'; readonly name: 'percentage points' | 'basis points' }
  /** ISO 4217. */
  | { readonly kind: 'currency'; readonly name: string }
  | { readonly kind: 'measure'; readonly name: string }
  | { readonly kind: 'duration'; readonly name: string }
  | { readonly kind: 'times'; readonly name: 'times' };

/** How the number is printed. */
export type QuantityForm = 'digits' | 'words' | 'loose' | 'fraction' | 'ratio' | 'multiple';

/** A number as printed, with the unit attached to it; nothing is known yet of what it counts. */
export interface Quantity extends Range {
  /** Lexeme indices, `next` exclusive. */
  readonly first: number;
  readonly next: number;
  /** In full units: 1.46 billion is 1460000000, "half" of something is 50 percent. */
  readonly value: number;
  /** The greater end of a range. */
  readonly upperValue: number | null;
  readonly unit: QuantityUnit;
  readonly form: QuantityForm;
  /** ± or "plus or minus" stands with it. */
  readonly isPlusMinus: boolean;
  /** One run of digits and nothing else: what a year or a label looks like. */
  readonly isBare: boolean;
  /** Million, bn, dozen …: no label has one. */
  readonly isScaled: boolean;
  /** Letters follow at once that are no unit: 5G, 1960s, 747s. */
  readonly isCutOff: boolean;
}
