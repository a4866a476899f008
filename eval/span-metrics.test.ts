import { describe, expect, it } from '@jest/globals';
import {
  bootstrapInterval,
  coveredShare,
  hullOf,
  intersectionOverUnion,
  matchStretches,
  ratesOf,
  scoreExact,
} from './span-metrics';

describe('span metrics', () => {
  it('divides what two stretches share by what either holds', () => {
    expect(intersectionOverUnion({ start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(1 / 3);
  });

  it('gives stretches that only touch no agreement', () => {
    expect(intersectionOverUnion({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(0);
  });

  it('covers the first stretch by its own length', () => {
    expect(coveredShare({ start: 0, end: 4 }, { start: 2, end: 100 })).toBe(0.5);
  });

  it('spans pieces from the first to the last', () => {
    expect(
      hullOf([
        { start: 8, end: 9 },
        { start: 2, end: 4 },
      ]),
    ).toEqual({ start: 2, end: 9 });
  });

  it('pairs each gold stretch with one prediction, the best first', () => {
    const gold = [{ start: 0, end: 10 }];
    const predicted = [
      { start: 0, end: 8 },
      { start: 0, end: 10 },
    ];
    expect(matchStretches(gold, predicted, intersectionOverUnion, 0.5)).toEqual([[0, 1]]);
  });

  it('leaves pairs below the threshold alone', () => {
    expect(
      matchStretches([{ start: 0, end: 10 }], [{ start: 0, end: 4 }], intersectionOverUnion, 0.5),
    ).toEqual([]);
  });

  it('counts the same predicted stretch once', () => {
    const twice = [
      { start: 1, end: 2 },
      { start: 1, end: 2 },
    ];
    expect(
      scoreExact(
        [
          { start: 1, end: 2 },
          { start: 3, end: 4 },
        ],
        twice,
      ),
    ).toEqual({ found: 1, gold: 2, right: 1, predicted: 1 });
  });

  it('computes precision, recall and F1 as percentages', () => {
    expect(ratesOf({ found: 1, gold: 2, right: 1, predicted: 1 })).toEqual({
      precision: 100,
      recall: 50,
      f1: expect.closeTo(66.67, 1),
    });
  });

  it('calls an empty prediction zero rather than undefined', () => {
    expect(ratesOf({ found: 0, gold: 3, right: 0, predicted: 0 })).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
    });
  });

  it('resamples documents the same way on every run', () => {
    const scores = [
      { found: 1, gold: 1, right: 1, predicted: 1 },
      { found: 0, gold: 1, right: 0, predicted: 1 },
    ];
    const once = bootstrapInterval(scores, (total) => ratesOf(total).f1, 200);
    expect(bootstrapInterval(scores, (total) => ratesOf(total).f1, 200)).toEqual(once);
    expect(once).toEqual({ low: 0, high: 100 });
  });
});
