import type { CountedNoun } from './counted-noun';
import type { Predicate } from './predicate';
import type { Quantity } from './quantity';

/** Which rule found a figure; with it comes how often it is right. */
export type StatisticRule =
  | 'percentage'
  | 'money'
  | 'measurement'
  | 'duration'
  | 'multiple'
  | 'share-in-words'
  | 'one-in-so-many'
  | 'loose-count'
  | 'count'
  | 'small-count'
  | 'number-alone';

const FEW = 10;

export function ruleOf(quantity: Quantity, noun: CountedNoun | null): StatisticRule {
  if (quantity.form === 'ratio') return 'one-in-so-many';
  if (quantity.form === 'fraction') return 'share-in-words';
  switch (quantity.unit.kind) {
    case 'percent':
    case 'points':
      return 'percentage';
    case 'currency':
      return 'money';
    case 'measure':
      return 'measurement';
    case 'duration':
      return 'duration';
    case 'times':
      return 'multiple';
    case 'none':
      if (quantity.form === 'loose') return 'loose-count';
      if (noun === null) return 'number-alone';
      return quantity.value < FEW ? 'small-count' : 'count';
  }
}

const confidences: Readonly<Record<StatisticRule, number>> = {
  percentage: 0.95,
  money: 0.95,
  measurement: 0.9,
  duration: 0.7,
  multiple: 0.8,
  'share-in-words': 0.85,
  'one-in-so-many': 0.9,
  'loose-count': 0.8,
  count: 0.92,
  'small-count': 0.85,
  'number-alone': 0.6,
};

/** How far a figure is to be trusted: its rule's record on news read by hand. */
export function confidenceOf(
  rule: StatisticRule,
  quantity: Quantity,
  predicate: Predicate,
): number {
  const base = confidences[rule];
  const isBareWord = rule === 'count' && quantity.form === 'words' && !quantity.isScaled;
  return isBareWord && predicate.text === null ? 0.85 : base;
}
