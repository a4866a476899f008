import { describe, expect, it } from '@jest/globals';
import { readAttributions, readPolnear } from './brat-attributions';

const text = 'Ann said it rained all day.';
const annotation = [
  'T1\tSource 0 3\tAnn',
  'T2\tCue 4 8\tsaid',
  'T3\tContent 9 18\tit rained',
  'T4\tAttribution 4 8\tsaid',
  'E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3',
].join('\n');

describe('brat attributions', () => {
  it('reads content, cue and source of an attribution', () => {
    expect(readAttributions(annotation, text)).toEqual([
      {
        content: [{ start: 9, end: 18 }],
        cue: [{ start: 4, end: 8 }],
        source: [{ start: 0, end: 3 }],
      },
    ]);
  });

  it('keeps discontinuous pieces apart', () => {
    const pieces = annotation.replace('9 18', '9 11;19 26');
    expect(readAttributions(pieces, text)[0]?.content).toEqual([
      { start: 9, end: 11 },
      { start: 19, end: 26 },
    ]);
  });

  it('joins pieces with only white space between them', () => {
    const pieces = annotation.replace('9 18', '9 11;12 18');
    expect(readAttributions(pieces, text)[0]?.content).toEqual([{ start: 9, end: 18 }]);
  });

  it('ignores the second half of a wrapped annotation line', () => {
    const wrapped = annotation.replace('it rained', 'it\nrained');
    expect(readAttributions(wrapped, text)).toHaveLength(1);
  });

  it('maps code points to code units', () => {
    const shifted = readAttributions(annotation.replace('0 3', '0 1'), `😀${text}`);
    expect(shifted[0]?.source).toEqual([{ start: 0, end: 2 }]);
  });

  it('refuses a sealed split by name', () => {
    expect(() => readPolnear('data', 'test')).toThrow(/sealed/);
  });

  it('says what is missing when the directory is absent', () => {
    expect(() => readPolnear('no/such/directory', 'dev')).toThrow(/no PolNeAR dev split/);
  });
});
