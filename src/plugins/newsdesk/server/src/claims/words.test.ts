import { describe, expect, it } from '@jest/globals';
import { indexed, termOf, wordsOf } from './words';

describe('the words of a text', () => {
  it.each([
    ['Zürich’s Élysée', 'zurich s elysee'],
    ['Z\u0075\u0308rich', 'zurich'],
    ['Ærøskøbing, Łódź, Straße', 'aeroskobing lodz strasse'],
    ['NEAR("a" OR b*) -c:d ^e', 'near a or b c d e'],
    ['½ litre ﬁne', '1 2 litre fine'],
    ['Κύριος говорит', 'κυριος говорит'],
    ['क्या', 'क्या'],
    ['“…” — !', ''],
  ])('%s', (text, expected) => {
    expect(indexed(text)).toBe(expected);
  });

  it('say where they stand in the text as it is', () => {
    const text = '“Ça va”, dit Élodie.';
    const stand = wordsOf(text).map(({ word, start, end }) => [word, text.slice(start, end)]);
    expect(stand).toEqual([
      ['ca', 'Ça'],
      ['va', 'va'],
      ['dit', 'dit'],
      ['elodie', 'Élodie'],
    ]);
  });

  it('are cut where no database would index them', () => {
    expect(indexed('a'.repeat(5000))).toHaveLength(64);
  });
});

describe('a name to compare', () => {
  it.each([
    ['  Ada  RAVN ', 'ada ravn'],
    ['%', '%'],
    ['', null],
    [null, null],
  ])('%s', (name, expected) => {
    expect(termOf(name)).toBe(expected);
  });
});
