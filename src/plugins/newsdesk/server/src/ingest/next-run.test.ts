import { describe, expect, it } from '@jest/globals';
import { nextRun, type RunEnd } from './next-run';

const endedAt = new Date('2026-03-01T10:00:00Z');
const minutesUntil = (end: Partial<RunEnd>, chance = 0): number =>
  (nextRun(
    { endedAt, intervalMinutes: 10, failures: 0, retryAfter: null, ...end },
    chance,
  ).getTime() -
    endedAt.getTime()) /
  60_000;

describe('the next run of a source', () => {
  it.each([
    ['after its interval', {}, 10],
    ['twice as late after a failure', { failures: 1 }, 20],
    ['four times after two', { failures: 2 }, 40],
    ['a day at most', { failures: 30 }, 1440],
    ['never sooner than a long interval', { intervalMinutes: 10_080, failures: 3 }, 10_080],
    ['when the source wants to be asked again', { failures: 1, retryAfter: 7200 }, 120],
    ['not sooner than usual', { failures: 1, retryAfter: 5 }, 20],
    ['a week off at most', { failures: 1, retryAfter: 100_000_000 }, 10_080],
  ])('is %s', (_, end, minutes) => {
    expect(minutesUntil(end)).toBe(minutes);
  });

  it('is up to a tenth later by chance', () => {
    expect(minutesUntil({}, 1)).toBeCloseTo(11);
  });
});
