import { describe, expect, it } from '@jest/globals';
import { readByline, readUnlabelledByline } from './byline';

describe('a byline', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['By Jane Doe, John Roe and Ana de la Cruz', ['Jane Doe', 'John Roe', 'Ana de la Cruz']],
    ['By JANE DOE, Associated Press', ['Jane Doe']],
    ['BY JANE O’NEILL'.replace('’', "'"), ["Jane O'Neill"]],
    ['By Jane Doe in Kyiv', ['Jane Doe']],
    ['By Jane Doe, political correspondent', ['Jane Doe']],
    ['By Jane Doe | Reuters', ['Jane Doe']],
    ['By Jane Doe for The Valley Courier', ['Jane Doe']],
    ['By J.D. Roe Jr.', ['J.D. Roe Jr.']],
    ['By: Jane Doe', ['Jane Doe']],
    ['BY JANE DOE AND JOHN ROE | STAFF WRITERS', ['Jane Doe', 'John Roe']],
    ['By Jane Doe Mar 3, 2022', ['Jane Doe']],
    ['By Dr. Jane Doe', ['Jane Doe']],
    ['By Jane Doe @janedoe', ['Jane Doe']],
    ['BYLINE: Jane Doe.', ['Jane Doe']],
    ['Words by Jane Doe', ['Jane Doe']],
    ['Interview by Jane Doe', ['Jane Doe']],
    ['By The Associated Press', []],
    ['By Reuters', []],
    ['By Newsroom staff', []],
    ['Von Katrin Albers', ['Katrin Albers']],
    ['Par Jeanne Dupont et Luc Martin', ['Jeanne Dupont', 'Luc Martin']],
  ])('is read from “%s”', (line, authors) => {
    expect(readByline(line)?.authors).toEqual(authors);
  });

  it.each([
    'By Friday the river had fallen',
    'By Monday Morning Everything Was Gone',
    'By the time police arrived, the men were gone.',
    'By Jane Doe was the last to leave, he said.',
    'By law, every shop must close.',
    'Von der Leyen lobt den Plan',
    'Jane Doe',
  ])('is not read from “%s”', (line) => {
    expect(readByline(line)).toBeNull();
  });

  it('gives the date printed beside the names', () => {
    expect(readByline('By Jane Doe | Reuters | 4 May 2018')?.published?.iso).toBe('2018-05-04');
  });
});

describe('a byline without “By”', () => {
  it.each([
    ['Jane Doe in Kyiv', ['Jane Doe']],
    ['Jane Doe | Reuters', ['Jane Doe']],
    ['Jane Doe, political correspondent', ['Jane Doe']],
    ['Jane Doe and John Roe in London', ['Jane Doe', 'John Roe']],
    ['Jane Doe, Reuters', ['Jane Doe']],
    ['Jane Doe Political Editor', ['Jane Doe']],
    ['Jane Doe and agencies', ['Jane Doe']],
    ['Jane Doe', ['Jane Doe']],
  ])('is read from “%s”', (line, authors) => {
    expect(readUnlabelledByline(line)?.authors).toEqual(authors);
  });

  it.each([
    'Jane Doe wins in Kyiv',
    'Jane Doe, 42, was killed.',
    'Storm Eunice in pictures',
    'GARDEN PRIMARY // GAME ON;',
    'Red Arrows in Formation',
    'Jane Doe: why I left',
  ])('is not read from “%s”', (line) => {
    expect(readUnlabelledByline(line)).toBeNull();
  });
});
