import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConformanceReport } from '../../src/plugins/newsdesk/server/src/core/document/conformance';
import { defaultReadLimits } from '../../src/plugins/newsdesk/server/src/core/document/read-limits';
import { parseXml } from '../../src/plugins/newsdesk/server/src/core/document/xml/parse-xml';
import {
  attribute,
  descendants,
  rawText,
  type XmlElement,
} from '../../src/plugins/newsdesk/server/src/core/document/xml/xml-element';
import { newsmlG2 } from '../../src/plugins/newsdesk/server/src/core/formats/newsml-g2';
import { ninjs } from '../../src/plugins/newsdesk/server/src/core/formats/ninjs';
import { xmlText } from '../../src/plugins/newsdesk/server/src/core/formats/text';
import type { PublishedReport } from '../../src/plugins/newsdesk/server/src/core/report/published-report';
import { plainWords } from '../../src/plugins/newsdesk/server/src/core/report/typography';
import { anyReport } from './any-report';
import { harbourReport, publication } from './published-reports';

/** As written, but for line breaks, which are read as the white space they stand for. */
const parsed = (report: PublishedReport): XmlElement =>
  parseXml(
    newsmlG2(report, publication).replaceAll('<br/>', '\n'),
    defaultReadLimits,
    new ConformanceReport(),
  );

const words = (text: string): string => plainWords(xmlText(text)).text;

const only = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
};

const usable = anyReport.map((report) => ({ ...report, pubStatus: 'usable' as const }));

describe('any published report in NewsML-G2', () => {
  it('has an id once, and refers to none that is not there', () => {
    fc.assert(
      fc.property(usable, (report) => {
        const root = parsed(report);
        const ids = descendants(root, () => true).flatMap((one) => attribute(one, 'id') ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const referred = descendants(root, 'inlineRef').flatMap(
          (one) => attribute(one, 'idrefs')?.split(' ') ?? [],
        );
        expect(ids).toEqual(expect.arrayContaining(referred));
      }),
      { numRuns: 100 },
    );
  });

  it('has the words of every quote and statistic, and refers to each', () => {
    fc.assert(
      fc.property(usable, (report) => {
        const root = parsed(report);
        const text = words(rawText(only(descendants(root, 'nitf'))));
        for (const { text: said, segments } of report.quotes) {
          const pieces = segments.map(({ exact }) => words(exact));
          const isThere =
            text.includes(words(said)) ||
            (pieces.length > 0 && pieces.every((piece) => text.includes(piece)));
          expect(isThere).toBe(true);
        }
        for (const { printed, label } of report.statistics) {
          const isThere = [printed ?? '', label].some((figure) => text.includes(words(figure)));
          expect(isThere).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('any published report in ninjs', () => {
  it('has every claim with its evidence as it is', () => {
    fc.assert(
      fc.property(usable, (report) => {
        const item = JSON.parse(ninjs(report, publication)) as Record<string, unknown>;
        expect(item['quotes']).toHaveLength(report.quotes.length);
        expect(item['statistics']).toHaveLength(report.statistics.length);
        expect(item['keyPoints']).toHaveLength(report.keyPoints.length);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the evidence word for word', () => {
    const item = JSON.parse(ninjs(harbourReport, publication)) as {
      quotes: readonly { evidence: unknown }[];
    };
    expect(only(item.quotes).evidence).toEqual(only(harbourReport.quotes).evidence);
  });
});
