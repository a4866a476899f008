import { describe, expect, it } from '@jest/globals';
import { pairQuoteMarks } from './quote-marks';

const stretches = (text: string, continues = false): [string, number][] =>
  pairQuoteMarks(text, { start: 0, end: text.length }, continues).map(({ start, end, depth }) => [
    text.slice(start, end),
    depth,
  ]);

describe('quotation marks', () => {
  it.each([
    ['“a b” c', [['“a b”', 0]]],
    [
      '"a b" c "d e"',
      [
        ['"a b"', 0],
        ['"d e"', 0],
      ],
    ],
    ['“a b" c', [['“a b"', 0]]],
    ["''a b'' c", [["''a b''", 0]]],
    ["``a b'' c", [["``a b''", 0]]],
    [
      '“a ‘b c’ d”',
      [
        ['“a ‘b c’ d”', 0],
        ['‘b c’', 1],
      ],
    ],
    ["the drivers' 'own road' here", [["'own road'", 0]]],
    ["it's the '90s and we're late", []],
    ['5” of snow', []],
  ])('pairs %s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  it('lets an unclosed mark that opens the block run to its end', () => {
    expect(stretches('“a b c')).toEqual([['“a b c', 0]]);
  });

  it('takes a mark that closes nothing for a stray', () => {
    expect(stretches('a b” c')).toEqual([]);
  });

  it('begins with the block when only the closing mark of an utterance is printed', () => {
    expect(stretches('It is safe,” she said')).toEqual([['It is safe,”', 0]]);
  });

  it('takes an unclosed mark before a complete quotation for a stray', () => {
    expect(stretches('a “b and “c d” e')).toEqual([['“c d”', 0]]);
  });

  it('keeps an unclosed mark open when the next block goes on with it', () => {
    expect(stretches('she said: “a b c', true)).toEqual([['“a b c', 0]]);
  });

  it('reads three apostrophes as an inner and an outer end', () => {
    expect(stretches("''he said 'go away,''' she said")).toEqual([
      ["''he said 'go away,'''", 0],
      ["'go away,'", 1],
    ]);
  });
});
