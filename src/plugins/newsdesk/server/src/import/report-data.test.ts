import { describe, expect, it } from '@jest/globals';
import { reading, someStory, type Story } from '../../../../../../tests/app/reading';
import { firstDay, instant, lastDay } from './dates';
import { reportData, type ReportData } from './report-data';
import { labelOf } from './statistic-data';

function dataOf(story: Story): ReportData {
  const { report, source } = reading(story);
  let keys = 0;
  return reportData(report, source, {
    known: {
      person: (name) => (name.includes(' ') ? `person:${name}` : null),
      organization: (name) => `organization:${name}`,
    },
    slug: 'slug',
    newClaimKey: () => `key-${(keys += 1)}`,
  });
}

describe('the data of a report', () => {
  it('has evidence that cuts the item’s own words out of the source', () => {
    const story = someStory();
    const { source } = reading(story);
    const [quote] = dataOf(story).quotes;
    expect(quote?.evidence).toMatchObject({
      exact: '“We will rebuild the bridge – whatever it costs,”',
    });
    expect(source.text).toContain(`${quote?.evidence?.prefix}${quote?.evidence?.exact}`);
  });

  it('gives every item a claim key of its own', () => {
    const { keyPoints, quotes } = dataOf(someStory({ keyPoints: ['First point', 'Second point'] }));
    expect([...keyPoints, ...quotes].map(({ claimKey }) => claimKey)).toEqual([
      'key-1',
      'key-2',
      'key-3',
    ]);
  });

  it.each([
    ['without its marks', '“Go home.”', 'Go home.'],
    ['without the comma before the closing mark', '"Go home,"', 'Go home'],
    ['without doubled single marks', "''Go home.''", 'Go home.'],
    ['with the apostrophe at its end', 'All is the workers’', 'All is the workers’'],
    ['with the marks of a quote inside it', '“He said ‘go’”', 'He said ‘go’'],
  ])('keeps the words of a direct quote %s', (_name, words, text) => {
    const story = someStory({
      paragraphs: [`${words} said Ada Lindqvist.`],
      quotes: [{ words, speaker: 'Ada Lindqvist' }],
    });
    expect(dataOf(story).quotes[0]).toMatchObject({ text, integrity: 'verbatim' });
  });

  it('keeps a mixed quote as printed', () => {
    const words = 'it was “a mess” there';
    const story = someStory({
      paragraphs: [`She said ${words}.`],
      quotes: [{ words, speaker: 'She', kind: 'mixed' }],
      people: [],
    });
    expect(dataOf(story).quotes[0]).toMatchObject({ text: words, kind: 'mixed' });
  });

  it('links a speaker with a full name and not one with a first name', () => {
    const story = someStory({
      paragraphs: ['“Yes,” said Ada Lindqvist. “No,” said Maxim.'],
      quotes: [
        { words: '“Yes,”', speaker: 'Ada Lindqvist' },
        { words: '“No,”', speaker: 'Maxim' },
      ],
    });
    expect(dataOf(story).quotes.map(({ speaker, speakerName }) => [speaker, speakerName])).toEqual([
      ['person:Ada Lindqvist', 'Ada Lindqvist'],
      [null, 'Maxim'],
    ]);
  });

  it('joins the lines of a paragraph and keeps its no-break spaces', () => {
    const { body } = dataOf(
      someStory({ paragraphs: ['One\r\n  two\u00a0three'], quotes: [], people: [] }),
    );
    expect(body).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'One two\u00a0three' }] },
    ]);
  });

  it('takes a date-time with its zone and drops one that is none', () => {
    const metadata = { embargoedUntil: '2026-03-01T10:00:00+02:00', expiresAt: 'soon' };
    expect(dataOf(someStory({ metadata }))).toMatchObject({
      embargoedUntil: '2026-03-01T08:00:00.000Z',
      expiresAt: null,
    });
  });
});

describe('dates that name no day', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02-03', '2024-02-03', '2024-02-03'],
  ])('%s lasts from %s to %s', (iso, from, to) => {
    expect([firstDay(iso), lastDay(iso)]).toEqual([from, to]);
  });

  it('are null when they are not there', () => {
    expect([firstDay(null), lastDay(null), instant(null)]).toEqual([null, null, null]);
  });
});

describe('the label of a statistic', () => {
  it.each([
    [
      { value: 1000, qualifier: 'approximately', unit: 'soldiers', predicate: 'captured' },
      'Approximately 1,000 soldiers (captured)',
    ],
    [
      { value: 7000, unit: 'soldiers', subject: 'the army', predicate: 'lost' },
      '7,000 soldiers (the army lost)',
    ],
    [
      { value: 12.5, qualifier: 'more-than', unit: 'percent', subject: 'voters' },
      'More than 12.5% (voters)',
    ],
    [{ value: 3_000_000, unit: 'EUR' }, 'EUR 3,000,000'],
    [{ value: 4, upperValue: 6, qualifier: 'between', subject: 'ships' }, 'Between 4 and 6 ships'],
    [{ value: 9 }, '9'],
  ] as const)('of %j is %j', (statistic, label) => {
    const [made] = reading(someStory({ statistics: [statistic] })).report.statistics;
    expect(made && labelOf(made)).toBe(label);
  });
});
