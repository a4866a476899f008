import { describe, expect, it } from '@jest/globals';
import {
  markedPieces,
  type SourceMark,
} from '../../src/plugins/newsdesk/admin/src/features/claims/claim-marks';
import { wordDiff } from '../../src/plugins/newsdesk/admin/src/features/evidence/word-diff';

const mark = (itemId: string, start: number, end: number): SourceMark => ({
  itemId,
  start,
  end,
  kind: 'quote',
  code: itemId,
});
const pieces = (text: string, ...marks: readonly SourceMark[]) =>
  markedPieces(text, marks).map((piece) => [
    piece.text,
    piece.marks.map((it) => it.mark.itemId).join(),
  ]);

describe('a marked text', () => {
  it.each([
    ['without marks is one piece', [], [['abcdef', '']]],
    ['is cut at a mark', [mark('x', 2, 4)], [['ab', ''], ['cd', 'x'], ['ef', '']]], // prettier-ignore
    ['has the wider of nested marks outside', [mark('in', 2, 3), mark('out', 1, 5)], [['a', ''], ['b', 'out'], ['c', 'out,in'], ['de', 'out'], ['f', '']]], // prettier-ignore
    ['shows overlapping marks both', [mark('x', 0, 3), mark('y', 2, 6)], [['ab', 'x'], ['c', 'y,x'], ['def', 'y']]], // prettier-ignore
    ['leaves out marks outside it', [mark('x', 4, 99), mark('y', 3, 3)], [['abcdef', '']]],
  ])('%s', (_, marks, expected) => {
    expect(pieces('abcdef', ...marks)).toEqual(expected);
  });

  it('is whole when its pieces are put together', () => {
    const text = 'He said “yes”.';
    const joined = markedPieces(text, [mark('x', 3, 9), mark('y', 8, 13)]);

    expect(joined.map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('a word diff', () => {
  it.each([
    ['the same words', 'a b c', 'a b c', [['same', 'a b c']]],
    ['one other word', 'a b c', 'a x c', [['same', 'a'], ['removed', 'b'], ['added', 'x'], ['same', 'c']]], // prettier-ignore
    ['other marks and case only', 'The “end.”', 'the end', [['same', 'the end']]],
    ['nothing left', 'a b', '', [['removed', 'a b']]],
  ])('shows %s', (_, source, quoted, expected) => {
    expect(wordDiff(source, quoted).map(({ type, text }) => [type, text])).toEqual(expected);
  });

  it('does not compare what is too long to compare while typing', () => {
    const long = 'word '.repeat(1_000);

    expect(wordDiff(long, `${long}more`).map(({ type }) => type)).toEqual(['removed', 'added']);
  });
});
