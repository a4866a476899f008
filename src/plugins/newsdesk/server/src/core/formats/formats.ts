import type { PublishedReport } from '../report/published-report';
import { atom } from './atom';
import type { Feed } from './feed';
import { jsonFeed } from './json-feed';
import { jsonLd } from './json-ld';
import { newsmlG2 } from './newsml-g2';
import { newsmlG2Message } from './newsml-g2-message';
import { ninjs, plainNinjs } from './ninjs';
import { nitfDocument } from './nitf/nitf';
import type { Publication } from './publication';
import { rss } from './rss';

/** A format a single report leaves in. */
export interface ReportFormat {
  readonly mediaType: string;
  readonly write: (report: PublishedReport, publication: Publication) => string;
}

/** A format a list of reports leaves in. */
export interface FeedFormat {
  readonly mediaType: string;
  readonly write: (feed: Feed, publication: Publication) => string;
}

/** The formats of one report, by the names they are served under. */
export const reportFormats = {
  ninjs: { mediaType: 'application/json', write: ninjs },
  'ninjs-plain': { mediaType: 'application/json', write: plainNinjs },
  'newsml-g2': { mediaType: 'application/vnd.iptc.g2.newsitem+xml', write: newsmlG2 },
  'newsml-g2-message': {
    mediaType: 'application/vnd.iptc.g2.newsmessage+xml',
    write: newsmlG2Message,
  },
  nitf: { mediaType: 'application/nitf+xml', write: nitfDocument },
  'json-ld': { mediaType: 'application/ld+json', write: jsonLd },
} as const satisfies Readonly<Record<string, ReportFormat>>;

/** The formats of a list of reports; the news sitemap, which splits, is apart (`newsSitemaps`). */
export const feedFormats = {
  rss: { mediaType: 'application/rss+xml', write: rss },
  atom: { mediaType: 'application/atom+xml', write: atom },
  'feed.json': { mediaType: 'application/feed+json', write: jsonFeed },
} as const satisfies Readonly<Record<string, FeedFormat>>;
