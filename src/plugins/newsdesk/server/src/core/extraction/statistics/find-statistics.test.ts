import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExtractedQuote } from '../../report/extracted-report';
import { spanOf } from '../../span';
import { findDates } from '../dates/find-dates';
import { readSentences } from '../language/read-sentences';
import { findStatistics } from './find-statistics';
import { blocksOf, layoutOf, statisticsIn } from './testing/one-paragraph';

describe('what a statistic counts', () => {
  it.each([
    ['About 300 French troops have been captured.', 300, 'French troops', 'captured', null],
    ['Rebels have lost about 300 soldiers.', 300, 'soldiers', 'lost', 'Rebels'],
    ['Four top-ranking generals have also been killed.', 4, 'top-ranking generals', 'killed', null],
    ['The blast killed at least three people.', 3, 'people', 'killed', 'blast'],
    ['The flood has left 12 registered voters dead.', 12, 'registered voters', 'left', 'flood'],
    ['It grounded four of its eight planes.', 4, 'planes', 'grounded', null],
    ['It followed the deaths of four firefighters.', 4, 'firefighters', 'followed', null],
    ['The fire burned 4,500 acres.', 4500, 'acres', 'burned', 'fire'],
    ['Unemployment rose 12%.', 12, 'percent', 'rose', 'Unemployment'],
    ['Some 41 percent of voters stayed home.', 41, 'percent', 'stayed', 'voters'],
    ['Exports doubled.', 2, 'times', 'doubled', 'Exports'],
    ['The number of cases doubled in May.', 2, 'times', 'doubled', 'number of cases'],
    ['One in five Canadians skipped a meal.', 20, 'percent', null, 'Canadians'],
    ['The Rovers won before 19,500 fans.', 19500, 'fans', null, null],
    ['It was 41.3 C in the shade.', 41.3, 'degrees Celsius', 'was', null],
    ['He met the donor who gave $500.', 500, 'USD', 'gave', 'donor'],
    ['The fund, which lost $500, closed.', 500, 'USD', 'lost', 'fund'],
    ['Lee holds a 24-point lead.', 24, 'points', 'holds', 'Lee'],
  ])('reads %j', (text, value, unit, predicate, subject) => {
    expect(statisticsIn(text)).toEqual([
      expect.objectContaining({ value, unit, predicate, subject }),
    ]);
  });

  it('takes a change and the level it reaches for two', () => {
    expect(
      statisticsIn('Profits rose 12% to $3bn.').map(({ value, unit, subject, predicate }) => [
        value,
        unit,
        subject,
        predicate,
      ]),
    ).toEqual([
      [12, 'percent', 'Profits', 'rose'],
      [3000000000, 'USD', 'Profits', 'rose'],
    ]);
  });

  it.each([
    ['The road is 10 miles (16 km) long.', 'miles', ['10 miles', '16 km']],
    ['The prize is £2m ($2.5m).', 'GBP', ['£2m', '$2.5m']],
  ])('takes the conversion in %j for a second mention', (text, unit, mentions) => {
    const found = statisticsIn(text);
    expect(found.map((statistic) => statistic.unit)).toEqual([unit]);
    expect(found[0]?.mentions.map((mention) => mention.text)).toEqual(mentions);
  });

  it('takes a share in brackets for a fact of its own', () => {
    expect(statisticsIn('It cost $500 (12 percent).')).toHaveLength(2);
  });

  it.each([
    ['He came along with two other pilots.'],
    ['One such step was taken in March.'],
    ['She spoke to three reporters.'],
    ['She spoke to three of the reporters.'],
    ['Seventh is Lee. 8 Rand Paul.'],
    ['The war enters its fourth week.'],
    ['On March 10, 2022, at 5:30 p.m., Flight 370 left Gate 12.'],
    ['The 24-year-old lives at 10 Downing Street.'],
    ['They won 3-1, 6-4, 7-5.'],
    ['1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22'],
  ])('finds none in %j', (text) => {
    expect(statisticsIn(text)).toEqual([]);
  });

  it('finds none in a paragraph that is nothing but amounts, and all in a long one of prose', () => {
    expect(statisticsIn('$300 (£240), '.repeat(100))).toEqual([]);
    expect(statisticsIn('The town sold 400 cars to Leeds. '.repeat(201))).not.toEqual([]);
  });

  it('leaves captions alone', () => {
    const text = 'A crowd of 300 people waits.';
    const layout = layoutOf([{ start: 0, end: text.length, role: 'caption' }], null);
    const sentences = readSentences(text, layout);
    expect(findStatistics(text, { layout, sentences, names: [], quotes: [], dates: [] })).toEqual(
      [],
    );
  });
});

describe('mentions of the same fact', () => {
  it('joins a key point with the body, the fullest first', () => {
    const found = statisticsIn(
      '• About 300 troops have been captured since Feb. 24\nThe war began on Feb. 24. Since then, approximately 300 troops have been captured and detained, according to the ministry.',
      '2022-03-20',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.mentions.map(({ text }) => text)).toEqual([
      'approximately 300 troops',
      'About 300 troops',
    ]);
    expect(found[0]?.period).toEqual({ text: 'Since then', from: '2022-02-24', to: null });
  });

  it.each([
    ['• Drivers accept a rise of 4.5 per cent\nThe deal gives drivers a rise of 4.5 per cent.', 1],
    ['• Drivers accept a rise of 4.5 per cent\nThe deal gives drivers a 4.5 per cent rise.', 1],
    ['• Drivers accept a rise of 4.5 per cent\nThe deal gives nurses a rise of 4.5 per cent.', 2],
    ['• Drivers accept a rise of 4.5 per cent\nThe deal gives drivers a share of 4.5 per cent.', 2],
  ])('tells a measure from another side in %j: %d', (text, count) => {
    expect(statisticsIn(text)).toHaveLength(count);
  });

  it('keeps apart what happened to the same number of different people', () => {
    expect(statisticsIn('The storm killed 12 people. Police arrested 12 people.')).toHaveLength(2);
  });

  it('keeps apart the same number of different things', () => {
    expect(statisticsIn('• The storm felled 40 trees\nThe storm hit 40 houses.')).toHaveLength(2);
  });
});

describe('the period', () => {
  it.each([
    ['Police have arrested 40 people since March 3.', 'since March 3', '2022-03-03', null],
    ['It sold 400 cars in 2015.', 'in 2015', '2015', '2015'],
    ['It sold 400 cars between 2010 and 2015.', 'between 2010 and 2015', '2010', '2015'],
    ['It sold 400 cars last year.', 'last year', '2021', '2021'],
    [
      'It has sold 400 cars over the past three weeks.',
      'over the past three weeks',
      '2022-02-27',
      '2022-03-20',
    ],
    ['It will sell 400 cars by 2030.', 'by 2030', null, '2030'],
    [
      'It sold 400 cars in the first quarter of 2015.',
      'in the first quarter of 2015',
      '2015',
      '2015',
    ],
  ])('is read in %j', (text, printed, from, to) => {
    expect(statisticsIn(text, '2022-03-20').map(({ period }) => period)).toEqual([
      { text: printed, from, to },
    ]);
  });

  it('gives each figure of a sentence its own', () => {
    expect(
      statisticsIn('It sold 400 cars in 2015 and 300 trucks in 2014.').map(
        ({ period }) => period?.from,
      ),
    ).toEqual(['2015', '2014']);
  });

  it('stays open when nothing says when it was published', () => {
    expect(statisticsIn('It lost 400 men over the past three weeks.')[0]?.period).toEqual({
      text: 'over the past three weeks',
      from: null,
      to: null,
    });
  });

  it.each([
    ['In 1520 the bridge was built and carried 4,800 carts.', 'In 1520'],
    ['Sales rose in 2015 and the firm hired 400 people.', 'in 2015'],
    ['The firm was sold in 2015 to hire 400 people.', 'in 2015'],
    ['The firm was founded in 1990 and has hired 400 people since 2015.', 'since 2015'],
  ])('reaches the figure in %j', (text, printed) => {
    expect(statisticsIn(text, '2022-03-20')[0]?.period?.text).toBe(printed);
  });

  it.each([
    ['He said on Tuesday that 400 cars were sold.'],
    ['The owner of a 1968 Boeing sold 400 cars.'],
    ["Friday's fair sold 400 cars."],
    ['The bridge was built in 1520 and carries about 4,800 vehicles a day.'],
    ['The firm, founded in 1990, now employs 400 people.'],
    ['The mills were closed in 1990 but employ 400 people.'],
  ])('is not taken from %j', (text) => {
    expect(statisticsIn(text, '2022-03-20')[0]?.period).toBeNull();
  });
});

function quoteOf(text: string, content: string, speaker: string, cue: string): ExtractedQuote {
  const placed = (words: string) =>
    spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);
  return {
    kind: 'indirect',
    content: placed(content),
    segments: [],
    cue: placed(cue),
    speaker: { mention: placed(speaker), name: speaker, description: null, kind: 'person' },
    via: null,
    confidence: 1,
    rule: 'test',
  };
}

describe('the source', () => {
  it.each([
    [
      'Some 400 people fled, according to the interior ministry.',
      'interior ministry',
      'according to',
    ],
    ['Figures from the health agency show 400 people fled.', 'health agency', 'Figures from'],
    ['Some 40 percent left, according to exit polling data.', 'exit polling data', 'according to'],
  ])('is read in %j', (text, name, cue) => {
    expect(statisticsIn(text)[0]?.source).toEqual(expect.objectContaining({ name, cue }));
  });

  it('is no interview', () => {
    expect(
      statisticsIn('Some 400 people fled, according to an exclusive interview.')[0]?.source,
    ).toBeNull();
  });

  it('is the speaker of the quote that holds the number', () => {
    const text = 'Ann Lee estimated that 400 people fled. Another 500 people stayed.';
    const layout = layoutOf(blocksOf(text), null);
    const found = findStatistics(text, {
      layout,
      sentences: readSentences(text, layout),
      names: [],
      quotes: [quoteOf(text, 'that 400 people fled', 'Ann Lee', 'estimated')],
      dates: findDates(text, layout),
    });
    expect(found.map(({ source }) => source?.name ?? null)).toEqual(['Ann Lee', null]);
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'About ',
      '1,000 ',
      'troops ',
      'were killed ',
      '$3bn ',
      'in 2015',
      '. ',
      ', ',
      'half of ',
      'rose 12% ',
      'to ',
      '“',
      '”',
      '\u00a0',
      'since then ',
      'according to ',
      'the ministry ',
      'one ',
      '(',
      ')',
      '-',
      '10-15 ',
    ),
    { maxLength: 40 },
  );

  it('gives spans that are slices of it, and the same report every time', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const found = statisticsIn(text, '2022-03-20');
        for (const { mentions, source } of found) {
          for (const span of [...mentions, ...(source?.mention ? [source.mention] : [])]) {
            expect(text.slice(span.start, span.end)).toBe(span.text);
          }
        }
        expect(statisticsIn(text, '2022-03-20')).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });
});
