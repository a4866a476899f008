import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atom } from '../../src/plugins/newsdesk/server/src/core/formats/atom';
import type { Feed } from '../../src/plugins/newsdesk/server/src/core/formats/feed';
import { jsonFeed } from '../../src/plugins/newsdesk/server/src/core/formats/json-feed';
import { jsonLd } from '../../src/plugins/newsdesk/server/src/core/formats/json-ld';
import { newsmlG2 } from '../../src/plugins/newsdesk/server/src/core/formats/newsml-g2';
import { newsmlG2Message } from '../../src/plugins/newsdesk/server/src/core/formats/newsml-g2-message';
import {
  newsSitemapIndex,
  newsSitemaps,
} from '../../src/plugins/newsdesk/server/src/core/formats/news-sitemap';
import { ninjs, plainNinjs } from '../../src/plugins/newsdesk/server/src/core/formats/ninjs';
import { nitfDocument } from '../../src/plugins/newsdesk/server/src/core/formats/nitf/nitf';
import { rss } from '../../src/plugins/newsdesk/server/src/core/formats/rss';
import type { PublishedReport } from '../../src/plugins/newsdesk/server/src/core/report/published-report';
import { anyReport } from './any-report';
import { feedOf } from './feed-of';
import { describeWithIptc, hasIptc, iptcFolder } from './iptc-folder';
import { jsonErrors, ninjsSchemas, ownSchema } from './json-schemas';
import { barestReport, harbourReport, killedReport, publication } from './published-reports';
import { nitfInside, XmlSchemas } from './xml-schemas';

/** How many reports are tried: few on every run, as many as `NEWSDESK_FORMAT_RUNS` says on demand. */
const numRuns = Number(process.env['NEWSDESK_FORMAT_RUNS'] ?? 200);

const xml = new XmlSchemas(hasIptc);
afterAll(() => xml.close());

const examples: readonly [name: string, report: PublishedReport][] = [
  ['a report with some of everything', harbourReport],
  ['a report with nothing but a headline', barestReport],
  ['a killed report', killedReport],
];

const feedWithKill = (report: PublishedReport): Feed => ({
  ...feedOf(report),
  kills: [
    {
      documentId: report.documentId,
      guid: report.guid,
      killedAt: report.publishedAt,
      reason: report.standfirst,
    },
  ],
  // Past every embargo of a report that is out, before it expires.
  now: report.firstPublishedAt ?? report.publishedAt,
});

type Errors = (report: PublishedReport) => Promise<readonly string[]> | readonly string[];

const jsonFeedSchema = ownSchema('json-feed-1.1.json');
const newsArticleSchema = ownSchema('news-article.json');

const everywhere: readonly [format: string, errors: Errors][] = [
  ['JSON-LD', (report) => jsonErrors(newsArticleSchema, jsonLd(report, publication))],
  ['RSS', (report) => xml.errors('rss', rss(feedWithKill(report), publication))],
  ['Atom', (report) => xml.errors('atom', atom(feedWithKill(report), publication))],
  [
    'JSON Feed',
    (report) => jsonErrors(jsonFeedSchema, jsonFeed(feedWithKill(report), publication)),
  ],
  [
    'the news sitemap',
    async (report) =>
      (
        await Promise.all(
          newsSitemaps(feedWithKill(report), publication).map((file) =>
            xml.errors('sitemap', file),
          ),
        )
      ).flat(),
  ],
  [
    'the index of news sitemaps',
    (report) =>
      xml.errors(
        'sitemap-index',
        newsSitemapIndex([`https://news.example.org/${report.documentId}?a=1&b=2`]),
      ),
  ],
];

function official(): readonly [format: string, errors: Errors][] {
  const schemas = ninjsSchemas();
  return [
    ['ninjs with claims', (report) => jsonErrors(schemas.withClaims, ninjs(report, publication))],
    ['ninjs', (report) => jsonErrors(schemas.official, plainNinjs(report, publication))],
    ['NewsML-G2', (report) => xml.errors('newsml-g2', newsmlG2(report, publication))],
    [
      'a NewsML-G2 message',
      (report) => xml.errors('newsml-g2', newsmlG2Message(report, publication)),
    ],
    ['NITF', (report) => xml.errors('nitf', nitfDocument(report, publication))],
    [
      'NITF inside NewsML-G2',
      (report) =>
        report.pubStatus === 'usable'
          ? xml.errors('nitf', newsmlG2(report, publication), nitfInside)
          : [],
    ],
  ];
}

function validIn(formats: readonly (readonly [format: string, errors: Errors])[]): void {
  describe.each(formats)('%s', (_format, errors) => {
    it.each(examples)('%s is valid', async (_name, report) => {
      expect(await errors(report)).toEqual([]);
    });
  });

  it(
    'any published report is valid in each',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyReport, async (report) => {
          for (const [format, errors] of formats) {
            expect({ format, errors: await errors(report) }).toEqual({ format, errors: [] });
          }
        }),
        { numRuns },
      );
    },
    120_000 + numRuns * 100,
  );
}

describe('by schemas written from the specifications', () => {
  validIn(everywhere);
});

describeWithIptc('by IPTC’s official schemas', () => {
  if (hasIptc) validIn(official());
  else it.todo(`needs the schemas in ${iptcFolder}`);
});
