import { describe, expect, it } from '@jest/globals';
import { readCaptionPlace } from './caption-place';

describe('where a picture was taken', () => {
  it.each([
    [
      'A tank outside Brovary, near Kyiv, Ukraine, March 10, 2022.',
      'outside Brovary, near Kyiv, Ukraine',
    ],
    ['Shoppers queue in central Leeds on Tuesday, 3 March 2020.', 'central Leeds'],
    ['KYIV, UKRAINE - MARCH 10: A soldier walks.', 'Kyiv, Ukraine'],
    ['A soldier walks in Bucha, Ukraine.', 'Bucha, Ukraine'],
    ['A tram in Porto.', 'Porto'],
    ['A boat on the lake near Cleveland, Ohio, July 4, 2020.', 'near Cleveland, Ohio'],
  ])('is read from “%s”', (caption, place) => {
    expect(readCaptionPlace(caption)).toBe(place);
  });

  it.each([
    'Jane Doe poses for a photo.',
    'Mayor Jane Doe with John Roe, left.',
    'Traders carry what was left of their goods.',
    'Jane Doe speaks to John Roe.',
  ])('is not guessed from “%s”', (caption) => {
    expect(readCaptionPlace(caption)).toBeNull();
  });
});
