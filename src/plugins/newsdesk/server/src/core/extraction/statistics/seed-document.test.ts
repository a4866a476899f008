import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { noMetadata } from '../../document/source-metadata';
import { extractReport } from '../extract-report';

const text = readFileSync(join(process.cwd(), 'database/seeds/news-report.txt'), 'utf8');

const report = extractReport({
  text,
  mediaType: 'text/plain',
  metadata: noMetadata,
  hints: [],
  media: [],
  conformance: [],
});

describe('the seed document', () => {
  it('gives its three statistics and no other', () => {
    expect(
      report.statistics.map(({ value, qualifier, unit, source, period }) => [
        value,
        qualifier,
        unit,
        source?.mention?.text ?? null,
        period?.text ?? null,
        period?.from ?? null,
      ]),
    ).toEqual([
      [
        1000,
        'approximately',
        'Russian troops',
        'President Volodymyr Zelensky',
        'Since then',
        '2022-02-24',
      ],
      [
        7000,
        'approximately',
        'soldiers',
        'American intelligence',
        'over the past three weeks',
        null,
      ],
      [4, 'exact', 'top-ranking Russian generals', null, null, null],
    ]);
  });

  it('prints the first of them twice', () => {
    expect(report.statistics[0]?.mentions.map((mention) => mention.text)).toEqual([
      'approximately 1,000 Russian troops',
      'About 1,000 Russian troops',
    ]);
  });

  it('gives its dates, the day before an event unresolved', () => {
    expect(report.dates.map(({ span, iso }) => [span.text, iso])).toEqual([
      ['Feb.\u00a024', '2022-02-24'],
      ['the day before', null],
      ['Feb. 24', '2022-02-24'],
      ['March 10, 2022', '2022-03-10'],
      ['March 10, 2022', '2022-03-10'],
    ]);
  });
});
