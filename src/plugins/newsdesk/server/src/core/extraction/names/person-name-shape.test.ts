import { describe, expect, it } from '@jest/globals';
import { hasPersonNameShape, inNameCase } from './person-name-shape';

describe('a person’s name', () => {
  it.each([
    'Jane Doe',
    'J. Roe',
    'Ana María de la Cruz',
    'John Roe Jr.',
    'Ludwig van Beethoven',
    "Sinéad O'Connor",
  ])('may be “%s”', (name) => {
    expect(hasPersonNameShape(name)).toBe(true);
  });

  it.each(['Jane', 'jane doe', 'Jane Doe said', 'Jane, Doe', '10 Downing', ''])(
    'may not be “%s”',
    (name) => {
      expect(hasPersonNameShape(name)).toBe(false);
    },
  );

  it.each([
    ['THOMAS PETER', 'Thomas Peter'],
    ["JANE O'NEILL-MCDONALD", "Jane O'Neill-McDonald"],
    ['Thomas Peter', 'Thomas Peter'],
    ['J.D. ROE', 'J.D. Roe'],
    ['NEW DELHI', 'New Delhi'],
  ])('is set in its usual case: %s', (printed, name) => {
    expect(inNameCase(printed)).toBe(name);
  });
});
