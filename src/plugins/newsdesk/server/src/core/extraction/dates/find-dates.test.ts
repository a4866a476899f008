import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Layout } from '../layout/block';
import { findDates } from './find-dates';

function layoutOf(text: string, publishedOn: string | null): Layout {
  return {
    blocks: [{ start: 0, end: text.length, role: 'body' }],
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    keyPoints: [],
    media: [],
    publishedOn,
  };
}

function datesIn(
  text: string,
  publishedOn: string | null = '2022-03-16',
): readonly [string, string | null][] {
  return findDates(text, layoutOf(text, publishedOn)).map(({ span, iso }) => [span.text, iso]);
}

describe('dates with their year', () => {
  it.each([
    ['on March 10, 2022.', 'March 10, 2022', '2022-03-10'],
    ['on Thursday, March 10, 2022', 'Thursday, March 10, 2022', '2022-03-10'],
    ['on Feb.\u00a024, 2022', 'Feb.\u00a024, 2022', '2022-02-24'],
    ['on 10 March 2022', '10 March 2022', '2022-03-10'],
    ['the 4th of July 1995', 'the 4th of July 1995', '1995-07-04'],
    ['on 2022-03-10', '2022-03-10', '2022-03-10'],
    ['on 2022/03/10', '2022/03/10', '2022-03-10'],
    ['on 13.5.2015', '13.5.2015', '2015-05-13'],
    ['on 4/22/16', '4/22/16', '2016-04-22'],
    ['in March 2015', 'March 2015', '2015-03'],
    ['in 04/2016', '04/2016', '2016-04'],
    ['in 2024 August', '2024 August', '2024-08'],
    ['in 2014', '2014', '2014'],
    ["after the country's 2014 vote", '2014', '2014'],
    ['held on March 3-5, 2022', 'March 3-5, 2022', '2022-03'],
  ])('are read in %j', (text, printed, iso) => {
    expect(datesIn(text)).toEqual([[printed, iso]]);
  });

  it.each([
    ['February 29, 2022'],
    ['June 31, 2022'],
    ['version 1.10.30'],
    ['more than 2014 people'],
    ['it may 5 people hurt'],
    ['the march 10 people joined'],
    ['$12 million'],
    ['call 555-0100'],
    ['USA Today reported'],
    ['Super Tuesday voters'],
    ['every Tuesday'],
    ['for three weeks'],
    ['at 5:30 p.m.'],
  ])('are none in %j', (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe('dates without a year', () => {
  it.each([
    ['on Feb. 24', 'Feb. 24', '2022-02-24'],
    ['on Dec. 24', 'Dec. 24', '2021-12-24'],
    ['on March 16', 'March 16', '2022-03-16'],
    ['on Sunday, March 20', 'Sunday, March 20', '2022-03-20'],
    ['in December', 'December', '2021-12'],
    ['on Feb. 29', 'Feb. 29', '2020-02-29'],
  ])('are the last such day up to publication in %j', (text, printed, iso) => {
    expect(datesIn(text)).toEqual([[printed, iso]]);
  });

  it.each([['They will meet on May 4'], ['to finish by May 4']])(
    'stay open in %j, which speaks of the future',
    (text) => {
      expect(datesIn(text)).toEqual([['May 4', null]]);
    },
  );

  it('stay open without any anchor', () => {
    expect(findDates('on Feb. 24', layoutOf('on Feb. 24', null))).toEqual([
      { span: { start: 3, end: 10, text: 'Feb. 24' }, iso: null, precision: 'day' },
    ]);
  });

  it('are counted from the latest full date of a document that does not say when it was published', () => {
    const text = 'It began on Feb. 24. A tank burns on Jan. 2, 2022. It burned on March 10, 2022.';
    expect(datesIn(text, null)[0]).toEqual(['Feb. 24', '2022-02-24']);
  });

  it('end with their abbreviation, not with the sentence', () => {
    expect(datesIn('It opened in May. Then it closed in Sept. 2015.')).toEqual([
      ['May', '2021-05'],
      ['Sept. 2015', '2015-09'],
    ]);
  });
});

describe('numeric dates that two countries read differently', () => {
  it('stay open when the document shows no order', () => {
    expect(datesIn('on 03/04/2015')).toEqual([['03/04/2015', null]]);
  });

  it.each([
    ['on 03/04/2015 and on 13/04/2015', '2015-04-03'],
    ['on 03/04/2015 and on 04/13/2015', '2015-03-04'],
    ['on 03/04/2015 and on April 13, 2015', '2015-03-04'],
    ['on 03/04/2015 and on 13 April 2015', '2015-04-03'],
  ])('follow the order of the others in %j', (text, iso) => {
    expect(datesIn(text)[0]).toEqual(['03/04/2015', iso]);
  });
});

describe('relative dates', () => {
  it.each([
    ['yesterday', 'yesterday', '2022-03-15'],
    ['the day before yesterday', 'the day before yesterday', '2022-03-14'],
    ['last night', 'last night', '2022-03-15'],
    ['three days ago', 'three days ago', '2022-03-13'],
    ['1 month and 21 days ago', '1 month and 21 days ago', '2022-01-26'],
    ['two weeks ago', 'two weeks ago', '2022-03'],
    ['a week ago', 'a week ago', '2022-03'],
    ['five months ago', 'five months ago', '2021-10'],
    ['last month', 'last month', '2022-02'],
    ['in yesterday’s vote', 'yesterday', '2022-03-15'],
    ['this year', 'this year', '2022'],
    ['a decade ago', 'a decade ago', '2012'],
    ['last week', 'last week', null],
    ['on Monday', 'Monday', '2022-03-14'],
    ['on Wednesday', 'Wednesday', '2022-03-16'],
    ['last Wednesday', 'last Wednesday', '2022-03-09'],
    ['this Friday', 'this Friday', '2022-03-18'],
    ['next Friday', 'next Friday', null],
    ['next Monday', 'next Monday', '2022-03-21'],
    ['the following Monday', 'following Monday', null],
    ['about two years ago', 'two years ago', null],
  ])('are counted from publication: %j', (text, printed, iso) => {
    expect(datesIn(text)).toEqual([[printed, iso]]);
  });

  it.each([['yesterday'], ['last month'], ['on Monday']])(
    'stay open in %j when publication is unknown, whatever other dates there are',
    (text) => {
      expect(datesIn(`A fire on March 10, 2022. It burned ${text}`, null)[1]?.[1]).toBeNull();
    },
  );

  it.each([
    ['the day before Lee announced it', 'the day before'],
    ['a week later', 'a week later'],
    ['two days after the attack', 'two days after'],
    ['the following day', 'the following day'],
    ['that year', 'that year'],
  ])('stay open when they count from an event: %j', (text, printed) => {
    expect(datesIn(text)).toEqual([[printed, null]]);
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'March ',
      'Feb. ',
      '10',
      '2022',
      ', ',
      '.',
      '/',
      '-',
      'the ',
      'of ',
      'day ',
      'before ',
      'two ',
      'weeks ',
      'ago ',
      'Tuesday ',
      'last ',
      '\u00a0',
      '\n',
      '4th ',
      '“',
      '’',
    ),
    { maxLength: 50 },
  );

  it('gives spans that are slices of it, in order, the same every time', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const layout = layoutOf(text, '2022-03-16');
        const found = findDates(text, layout);
        let end = 0;
        for (const { span } of found) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toBe(span.text);
          end = span.end;
        }
        expect(findDates(text, layout)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it.each([['1'], ['1/'], ['May '], ['the day '], ['1.2'], ['twenty ']])(
    'survives twenty thousand times %j',
    (piece) => {
      expect(() => datesIn(piece.repeat(20000))).not.toThrow();
    },
  );
});
