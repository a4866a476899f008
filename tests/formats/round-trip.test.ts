import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultReadLimits } from '../../src/plugins/newsdesk/server/src/core/document/read-limits';
import { readNinjs } from '../../src/plugins/newsdesk/server/src/core/document/read-ninjs';
import { readXml } from '../../src/plugins/newsdesk/server/src/core/document/read-xml';
import type { SourceDocument } from '../../src/plugins/newsdesk/server/src/core/document/source-document';
import { atom } from '../../src/plugins/newsdesk/server/src/core/formats/atom';
import { newsmlG2 } from '../../src/plugins/newsdesk/server/src/core/formats/newsml-g2';
import { newsmlG2Message } from '../../src/plugins/newsdesk/server/src/core/formats/newsml-g2-message';
import { ninjs, plainNinjs } from '../../src/plugins/newsdesk/server/src/core/formats/ninjs';
import { rss } from '../../src/plugins/newsdesk/server/src/core/formats/rss';
import type { PublishedReport } from '../../src/plugins/newsdesk/server/src/core/report/published-report';
import { plainWords } from '../../src/plugins/newsdesk/server/src/core/report/typography';
import { feedOf } from './feed-of';
import { harbourReport, killedReport, publication } from './published-reports';

const bytes = (written: string): Uint8Array => new TextEncoder().encode(written);

const one = (documents: readonly SourceDocument[]): SourceDocument => {
  expect(documents).toHaveLength(1);
  const [document] = documents;
  if (document === undefined) throw new Error('nothing was read');
  return document;
};
const fromXml = (written: string): SourceDocument =>
  one(readXml(bytes(written), defaultReadLimits).value);
const fromJson = (written: string): SourceDocument =>
  one(readNinjs(bytes(written), defaultReadLimits).value);

type Trip = (report: PublishedReport) => SourceDocument;

const wires: readonly [format: string, trip: Trip][] = [
  ['ninjs with claims', (report) => fromJson(ninjs(report, publication))],
  ['plain ninjs', (report) => fromJson(plainNinjs(report, publication))],
  ['NewsML-G2', (report) => fromXml(newsmlG2(report, publication))],
  ['a NewsML-G2 message', (report) => fromXml(newsmlG2Message(report, publication))],
];
const feeds: readonly [format: string, trip: Trip][] = [
  ['RSS', (report) => fromXml(rss(feedOf(report), publication))],
  ['Atom', (report) => fromXml(atom(feedOf(report), publication))],
];

const words = (text: string): string => plainWords(text).text;

/** The words of claims that a text does not hold. */
const lost = (report: PublishedReport, text: string): readonly string[] => {
  const there = words(text);
  const claims = [
    ...report.keyPoints.map(({ text: point }) => [point]),
    ...report.quotes.map(({ text: said, segments }) =>
      there.includes(words(said)) ? [said] : segments.map(({ exact }) => exact),
    ),
    ...report.statistics.map(({ printed, label }) => [printed ?? label]),
  ].flat();
  return claims.filter((claim) => !there.includes(words(claim)));
};

/** Claims that the body holds: all but the last quote, which an editor took out of it. */
const inBody: PublishedReport = { ...harbourReport, quotes: harbourReport.quotes.slice(0, 3) };

describe('read back by our own readers', () => {
  it.each([...wires, ...feeds])(
    '%s keeps the words of every claim in the body',
    (_format, trip) => {
      expect(lost(inBody, trip(inBody).text)).toEqual([]);
    },
  );

  it.each(wires.slice(2))('%s keeps the words of claims the body lost', (_format, trip) => {
    expect(lost(harbourReport, trip(harbourReport).text)).toEqual([]);
  });

  it.each(wires)('%s breaks no rule of its standard', (_format, trip) => {
    expect(trip(harbourReport).conformance.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  it.each(wires)('%s keeps what identifies and dates the report', (_format, trip) => {
    expect(trip(harbourReport).metadata).toMatchObject({
      guid: harbourReport.guid,
      version: '3',
      language: 'en',
      pubStatus: 'usable',
      urgency: 3,
      headline: harbourReport.headline,
      byline: 'By Jo Okafor',
      slugline: 'Northport-Harbour',
      usageTerms: 'No archiving',
      copyrightNotice: '© 2026 The Harbour Post',
      firstCreatedAt: '2026-03-02T18:30:00Z',
      versionCreatedAt: '2026-03-03T09:01:00Z',
      contentCreatedAt: '2026-03-02T17:05:00Z',
      located: ['Northport'],
    });
  });

  it.each([...wires, ...feeds])('%s keeps the picture with its caption', (_format, trip) => {
    expect(trip(harbourReport).media).toContainEqual(
      expect.objectContaining({
        caption: 'The first pier of Northport’s harbour, March 1, 2026.',
        credit: 'CNA / Mina Park',
      }),
    );
  });

  it('a NewsML-G2 message has each picture once', () => {
    const [, , , [, trip] = []] = wires;
    expect(trip?.(harbourReport).media.map(({ renditions }) => renditions.length)).toEqual([0, 2]);
  });

  it.each(wires)('%s kills by the guid of the report', (_format, trip) => {
    const { text, metadata } = trip(killedReport);
    expect({ text, guid: metadata.guid, pubStatus: metadata.pubStatus }).toEqual({
      text: '',
      guid: harbourReport.guid,
      pubStatus: 'canceled',
    });
  });
});

const sentence = fc
  .array(
    fc.constantFrom(...'harbour closes ферри تغلق الميناء נמל 港口 fährt über ñandú 42'.split(' ')),
    {
      minLength: 3,
      maxLength: 12,
    },
  )
  .map((parts) => `${parts.join(' ')} end`);

const spoken = fc.array(sentence, { minLength: 1, maxLength: 50 }).map((sentences) => {
  const [template] = harbourReport.quotes;
  if (template === undefined) throw new Error('the example has no quote');
  return {
    ...harbourReport,
    keyPoints: [],
    statistics: [],
    quotes: sentences.map((text) => ({ ...template, text, segments: [] })),
    body: sentences.map((text) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text: `“${text},” she said.` }],
    })),
  };
});

describe('any number of quotes in any script', () => {
  it.each([...wires, ...feeds])('%s keeps every word of them', (_format, trip) => {
    fc.assert(
      fc.property(spoken, (report) => {
        expect(lost(report, trip(report).text)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
