import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lexemesOf } from './lexeme';

function lowers(text: string): readonly string[] {
  return lexemesOf(text, 0, text.length).map(({ lower }) => lower);
}

describe('lexemes', () => {
  it.each([
    ['$1.46bn', ['$', '1', '.', '46', 'bn']],
    ['Russia’s 27-kilometer ring', ["russia's", '27', '-', 'kilometer', 'ring']],
    ['10–15 — twenty', ['10', '-', '15', '--', 'twenty']],
    ['Feb.\u00a024', ['feb', '.', '24']],
    ["'10 o'clock'", ["'", '10', "o'clock", "'"]],
  ])('of %j', (text, expected) => {
    expect(lowers(text)).toEqual(expected);
  });

  it('tell white space and capitals', () => {
    expect(
      lexemesOf('Élan 5m', 0, 7).map(({ spaced, capitalised }) => [spaced, capitalised]),
    ).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('cover everything but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        let end = 0;
        for (const lexeme of lexemesOf(text, 0, text.length)) {
          expect(text.slice(end, lexeme.start)).toMatch(/^[\s\u0085\u2000-\u200d\u2060\ufeff]*$/);
          expect(lexeme.end).toBeGreaterThan(lexeme.start);
          end = lexeme.end;
        }
      }),
    );
  });
});
