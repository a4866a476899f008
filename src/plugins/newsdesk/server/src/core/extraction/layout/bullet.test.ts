import { describe, expect, it } from '@jest/globals';
import { bulletLength } from './bullet';

const after = (line: string): string =>
  line.slice(bulletLength(line, { start: 0, end: line.length }));

describe('a bullet', () => {
  it.each([
    ['• Prices rise', 'Prices rise'],
    ['•Prices rise', 'Prices rise'],
    ['•\u00a0Prices rise', 'Prices rise'],
    ['- Prices rise', 'Prices rise'],
    ['* Prices rise', 'Prices rise'],
    ['– Prices rise', 'Prices rise'],
    ['— Prices rise', 'Prices rise'],
    ['·\tPrices rise', 'Prices rise'],
    ['▪ Prices rise', 'Prices rise'],
    ['‣ Prices rise', 'Prices rise'],
    ['1. Prices rise', 'Prices rise'],
    ['2) Prices rise', 'Prices rise'],
  ])('is left out of %s', (line, words) => {
    expect(after(line)).toBe(words);
  });

  it.each(['-5 degrees', '2016. That was the year', '1.5 million', '—and then he left', '*'])(
    'is not seen in %s',
    (line) => {
      expect(after(line)).toBe(line);
    },
  );
});
