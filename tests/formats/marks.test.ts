import { describe, expect, it } from '@jest/globals';
import { newsmlG2 } from '../../src/plugins/newsdesk/server/src/core/formats/newsml-g2';
import type { BodyBlock } from '../../src/plugins/newsdesk/server/src/core/report/body-block';
import type { PublishedReport } from '../../src/plugins/newsdesk/server/src/core/report/published-report';
import { harbourReport, publication } from './published-reports';

const paragraph = (text: string): BodyBlock => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});
const [direct, mixed] = harbourReport.quotes;
const [, cost] = harbourReport.statistics;

const written = (report: Partial<PublishedReport>): string =>
  newsmlG2({ ...harbourReport, quotes: [], statistics: [], media: [], ...report }, publication);

describe('in the prose of NewsML-G2', () => {
  it.each([
    [
      'a quote in other typography',
      '"We will not put a single\n crew at risk," she said.',
      '&quot;<q id="quote-1" quote-source="Ada Lindqvist">We will not put a single<br/> crew at risk,</q>&quot; she said.',
    ],
    [
      'a name inside a quote',
      '“We will not put a single crew at risk,” Northport said.',
      '“<q id="quote-1" quote-source="Ada Lindqvist">We will not put a single crew at risk,</q>” <location id="place-1">Northport</location> said.',
    ],
  ])('%s is marked', (_what, text, nitf) => {
    const quotes = direct === undefined ? [] : [{ ...direct, segments: [] }];
    expect(written({ quotes, body: [paragraph(text)] })).toContain(nitf);
  });

  it('a quote in two pieces is marked twice, under one reference', () => {
    const quotes =
      direct === undefined
        ? []
        : [
            {
              ...direct,
              text: 'We are closing, The piers are gone',
              segments: [
                { start: 0, end: 15, exact: 'We are closing,' },
                { start: 30, end: 48, exact: 'The piers are gone' },
              ],
            },
          ];
    const item = written({
      quotes,
      body: [paragraph('“We are closing,” she said. “The piers are gone.”')],
    });
    expect(item).toContain('<inlineRef idrefs="quote-1 quote-1-2"');
    expect(item).toContain('>The piers are gone</q>');
    expect(item).not.toContain('<bq');
  });

  it('a quote that has lost a piece is given whole behind the body', () => {
    const quotes =
      direct === undefined ? [] : [{ ...direct, segments: [{ start: 0, end: 4, exact: 'gone' }] }];
    const item = written({ quotes, body: [paragraph('Nothing of it.')] });
    expect(item).toContain('<bq id="quote-1" quote-source="Ada Lindqvist">');
    expect(item).toContain('<inlineRef idrefs="quote-1"');
  });

  it('only the marked words of a mixed quote are marked', () => {
    const quotes = mixed === undefined ? [] : [mixed];
    expect(written({ quotes, body: [paragraph('She called the damage “serious”.')] })).toContain(
      'the damage “<q id="quote-1" class="mixed" quote-source="The mayor">serious</q>”.',
    );
  });

  it('money is marked with its currency, its period with its dates', () => {
    const statistics = cost === undefined ? [] : [cost];
    expect(
      written({ statistics, body: [paragraph('It cost €2.5 million since February.')] }),
    ).toContain(
      'It cost <money id="statistic-1" unit="EUR">€2.5 million</money> <chron id="period-1" norm="2026-02-01/..">since February</chron>.',
    );
  });

  it('a count is in units of what it counts', () => {
    const [count] = harbourReport.statistics;
    const statistics = count === undefined ? [] : [count];
    expect(written({ statistics, body: [paragraph('About 1,200 passengers left.')] })).toContain(
      'About <num id="statistic-1" units="passengers">1,200</num> passengers left.',
    );
  });

  it('a name is not marked inside another word, nor in a link', () => {
    const item = written({
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Northporters like ' },
            {
              type: 'link',
              url: 'https://x.example/?a=1&b',
              children: [{ type: 'text', text: 'Northport' }],
            },
          ],
        },
      ],
    });
    expect(item).toContain(
      '<p>Northporters like <a href="https://x.example/?a=1&amp;b">Northport</a></p>',
    );
  });

  it('an alias is marked as who it stands for', () => {
    expect(written({ body: [paragraph('CNA has the picture.')] })).toContain(
      '<org id="organization-2" idsrc="uri" value="https://coastal-news.example">CNA</org>',
    );
  });

  it('a speaker and an outlet the newsroom does not know are marked too', () => {
    const quotes =
      direct === undefined
        ? []
        : [{ ...direct, speakerName: 'Maxine', speaker: null, via: 'Radio Nine', segments: [] }];
    const item = written({ quotes, body: [paragraph('Maxine told Radio Nine so.')] });
    expect(item).toContain(
      '<p><person id="speaker-1">Maxine</person> told <org id="outlet-1">Radio Nine</org> so.</p>',
    );
  });

  it('a name inside a longer one is not marked again', () => {
    expect(written({ body: [paragraph('Northport Ferries of Northport')] })).toContain(
      '<p><org id="organization-1">Northport Ferries</org> of <location id="place-1">Northport</location></p>',
    );
  });

  it('marks that would cross are not both made', () => {
    const quotes =
      direct === undefined
        ? []
        : [
            { ...direct, text: 'one two three', segments: [] },
            { ...direct, text: 'three four five', segments: [] },
          ];
    const item = written({ quotes, body: [paragraph('one two three four five')] });
    expect(item).toContain('>one two three</q> four five</p>');
    expect(item).toContain('<bq id="quote-2"');
  });
});
