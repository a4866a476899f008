import type { CountedNoun } from '../counted-noun';
import type { NumberInPlace } from '../number-in-place';
import type { ReadQualifier } from '../read-qualifier';

/** What is known about a number when the rules decide that it is no statistic. */
export interface NumberCase {
  readonly place: NumberInPlace;
  readonly qualifier: ReadQualifier;
  readonly noun: CountedNoun | null;
}

/** True when the number is not a statistic. */
export type Rejection = (number: NumberCase) => boolean;
