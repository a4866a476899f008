import { describe, expect, it } from '@jest/globals';
import { atom } from '../../src/plugins/newsdesk/server/src/core/formats/atom';
import {
  feedFormats,
  reportFormats,
} from '../../src/plugins/newsdesk/server/src/core/formats/formats';
import type { Feed } from '../../src/plugins/newsdesk/server/src/core/formats/feed';
import { jsonFeed } from '../../src/plugins/newsdesk/server/src/core/formats/json-feed';
import { rss } from '../../src/plugins/newsdesk/server/src/core/formats/rss';
import type { PublishedReport } from '../../src/plugins/newsdesk/server/src/core/report/published-report';
import { feedOf } from './feed-of';
import { barestReport, harbourReport, killedReport, publication } from './published-reports';

const written: readonly [format: string, write: (feed: Feed) => string][] = Object.entries(
  feedFormats,
).map(([name, { write }]) => [name, (feed) => write(feed, publication)]);

const now = '2026-03-05T12:00:00.000Z';
const hidden: readonly [why: string, report: PublishedReport][] = [
  ['killed', killedReport],
  ['withheld', { ...harbourReport, pubStatus: 'withheld' }],
  ['under embargo', { ...harbourReport, embargoedUntil: '2026-03-05T12:00:00.001Z' }],
  ['expired', { ...harbourReport, expiresAt: now }],
];

describe.each(written)('%s', (_format, write) => {
  it.each(hidden)('does not hold a report that is %s', (_why, report) => {
    const feed = write({ ...feedOf(report), now });
    expect(feed).not.toContain('Harbour to close');
    expect(feed).not.toContain('harbour-to-close');
  });

  it('holds a report from the moment its embargo ends', () => {
    const report = { ...harbourReport, embargoedUntil: now };
    expect(write({ ...feedOf(report), now })).toContain('Harbour to close');
  });

  it('says when it changed by what is in it, not by when it is asked for', () => {
    const feed = feedOf(harbourReport);
    expect(write({ ...feed, now: '2026-04-01T00:00:00.000Z' })).toBe(write(feed));
  });

  it('names the author without “By”', () => {
    expect(write(feedOf(harbourReport))).toMatch(/[>"]Jo Okafor[<"]/);
  });
});

describe('rss', () => {
  it('escapes text once more where readers take it for HTML', () => {
    const report = { ...barestReport, standfirst: '1 < 2 & 3' };
    expect(rss(feedOf(report), publication)).toContain(
      '<description>1 &amp;lt; 2 &amp;amp; 3</description>',
    );
  });

  it('says which way the content is written', () => {
    const report = { ...harbourReport, language: 'ar' };
    expect(rss(feedOf(report), publication)).toContain('lang=&quot;ar&quot; dir=&quot;rtl&quot;');
  });
});

describe('atom', () => {
  it('announces what was killed (RFC 6721)', () => {
    const feed = {
      ...feedOf(barestReport),
      kills: [
        {
          documentId: 'r9',
          guid: null,
          killedAt: '2026-03-06T08:00:00+01:00',
          reason: 'Wrong harbour & wrong ships',
        },
      ],
    };
    expect(atom(feed, publication)).toContain(
      '<at:deleted-entry ref="tag:harbour-post.example,2026:r9" when="2026-03-06T07:00:00.000Z">' +
        '<at:comment>Wrong harbour &amp; wrong ships</at:comment></at:deleted-entry>',
    );
    expect(atom(feed, publication)).toContain('<updated>2026-03-06T07:00:00.000Z</updated>');
  });

  it('knows a report by its guid where that is a URI, else by an id of ours', () => {
    expect(atom(feedOf(harbourReport), publication)).toContain(
      '<id>urn:newsml:coastal-news.example:20260302:harbour</id>',
    );
    const report = { ...harbourReport, guid: '20260302 harbour' };
    expect(atom(feedOf(report), publication)).toContain(
      '<id>tag:harbour-post.example,2026:r1harbour</id>',
    );
  });
});

describe('jsonFeed', () => {
  it('attaches only files whose media type is known', () => {
    const [figure] = harbourReport.media;
    const file = figure?.file ?? null;
    const report = {
      ...harbourReport,
      media:
        figure === undefined || file === null ? [] : [{ ...figure, file: { ...file, mime: null } }],
    };
    const feed = jsonFeed(feedOf(report), publication);
    expect(feed).toContain('"image":"https://api.harbour-post.example/uploads/pier%20one.jpg"');
    expect(feed).not.toContain('"attachments"');
  });
});

describe('json-ld', () => {
  it('can stand in a script element', () => {
    const report = { ...harbourReport, headline: '</script><script>alert(1)' };
    const written = reportFormats['json-ld'].write(report, publication);
    expect(written).not.toContain('<');
    expect(JSON.parse(written)).toMatchObject({ headline: '</script><script>alert(1)' });
  });
});

describe('every format', () => {
  it.each(['ninjs', 'json-ld'] as const)('%s holds no half of a character', (name) => {
    const quotes = harbourReport.quotes.map((quote) => ({ ...quote, text: 'half \ud83d' }));
    const written = reportFormats[name].write({ ...harbourReport, quotes }, publication);
    expect(written).toContain('half \ufffd');
    expect(written).not.toContain('\\ud83d');
  });

  it.each(Object.entries(reportFormats))(
    '%s writes the same bytes each time',
    (_name, { write }) => {
      const again = structuredClone(harbourReport);
      expect(write(again, publication)).toBe(write(harbourReport, publication));
    },
  );

  it.each(written)('%s writes the same bytes each time', (_format, write) => {
    expect(write(structuredClone(feedOf(harbourReport)))).toBe(write(feedOf(harbourReport)));
  });

  it.each(Object.entries(reportFormats))(
    '%s tells of a kill without what was killed',
    (_name, { write }) => {
      const killed = write({ ...killedReport, slug: null }, publication);
      expect(killed).toContain('The report was about another harbour.');
      for (const gone of ['damage', 'Lindqvist', 'passengers', 'pier', 'Okafor', 'archiving']) {
        expect(killed).not.toContain(gone);
      }
    },
  );
});
