import { expect, it } from '@jest/globals';
import { secondsToWait } from './retry-after';

const now = new Date('2026-03-01T10:00:00Z');

it.each([
  ['120', 120],
  ['Sun, 01 Mar 2026 10:00:30 GMT', 30],
  ['Sun, 01 Mar 2026 09:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  [null, null],
])('reads Retry-After %p as %p', (header, seconds) => {
  expect(secondsToWait(header, now)).toBe(seconds);
});
