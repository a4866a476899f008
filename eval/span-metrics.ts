import type { Stretch } from './brat-attributions';

/** How often something was found, and how often what was found is right. */
export interface Score {
  /** Gold items found. */
  readonly found: number;
  readonly gold: number;
  /** Predicted items that are right. */
  readonly right: number;
  readonly predicted: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const emptyScore: Score = { found: 0, gold: 0, right: 0, predicted: 0 };

export function addScores(a: Score, b: Score): Score {
  return {
    found: a.found + b.found,
    gold: a.gold + b.gold,
    right: a.right + b.right,
    predicted: a.predicted + b.predicted,
  };
}

/** Precision, recall and F1 as percentages; nothing predicted or nothing to find counts as 0. */
export function ratesOf({ found, gold, right, predicted }: Score): Rates {
  const precision = predicted === 0 ? 0 : (100 * right) / predicted;
  const recall = gold === 0 ? 0 : (100 * found) / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

export function overlapLength(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Characters in common over characters in either. */
export function intersectionOverUnion(a: Stretch, b: Stretch): number {
  const common = overlapLength(a, b);
  const all = a.end - a.start + (b.end - b.start) - common;
  return all === 0 ? 0 : common / all;
}

/** The part of `a` that lies in `b`. */
export function coveredShare(a: Stretch, b: Stretch): number {
  return a.end === a.start ? 0 : overlapLength(a, b) / (a.end - a.start);
}

/** From the first to the last piece. */
export function hullOf(pieces: readonly Stretch[]): Stretch {
  return {
    start: Math.min(...pieces.map(({ start }) => start)),
    end: Math.max(...pieces.map(({ end }) => end)),
  };
}

/**
 * Pairs gold with predicted stretches one to one, best agreement first, as long as the
 * agreement reaches the threshold.
 */
export function matchStretches(
  gold: readonly Stretch[],
  predicted: readonly Stretch[],
  agreement: (gold: Stretch, predicted: Stretch) => number,
  threshold: number,
): [gold: number, predicted: number][] {
  const candidates: { gold: number; predicted: number; value: number }[] = [];
  gold.forEach((goldStretch, goldIndex) => {
    predicted.forEach((stretch, index) => {
      const value = agreement(goldStretch, stretch);
      if (value > 0 && value >= threshold) {
        candidates.push({ gold: goldIndex, predicted: index, value });
      }
    });
  });
  candidates.sort((a, b) => b.value - a.value || a.gold - b.gold || a.predicted - b.predicted);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const pairs: [number, number][] = [];
  for (const candidate of candidates) {
    if (usedGold.has(candidate.gold) || usedPredicted.has(candidate.predicted)) continue;
    usedGold.add(candidate.gold);
    usedPredicted.add(candidate.predicted);
    pairs.push([candidate.gold, candidate.predicted]);
  }
  return pairs;
}

/** Exact agreement of two sets of stretches, the same stretch counted once. */
export function scoreExact(gold: readonly Stretch[], predicted: readonly Stretch[]): Score {
  const key = ({ start, end }: Stretch): string => `${String(start)}-${String(end)}`;
  const goldKeys = new Set(gold.map(key));
  const predictedKeys = new Set(predicted.map(key));
  const common = [...predictedKeys].filter((candidate) => goldKeys.has(candidate)).length;
  return { found: common, gold: goldKeys.size, right: common, predicted: predictedKeys.size };
}

/** A percentile interval of a statistic under resampling of whole documents. */
export function bootstrapInterval(
  scores: readonly Score[],
  statistic: (total: Score) => number,
  rounds = 1000,
): { low: number; high: number } {
  const values: number[] = [];
  let state = 0x2545f491;
  const next = (): number => {
    // xorshift32: the same sample on every run.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
  for (let round = 0; round < rounds; round += 1) {
    let total = emptyScore;
    for (let draw = 0; draw < scores.length; draw += 1) {
      total = addScores(total, scores[Math.floor(next() * scores.length)] ?? emptyScore);
    }
    values.push(statistic(total));
  }
  values.sort((a, b) => a - b);
  return {
    low: values[Math.floor(rounds * 0.025)] ?? 0,
    high: values[Math.floor(rounds * 0.975)] ?? 0,
  };
}
