import { escapeUTF8 } from 'entities';
import type { PublishedReport } from '../report/published-report';
import { type Feed, reportHtml, summaryOf, updatedAt, visibleReports } from './feed';
import { element, type MarkupElement, textElement } from './markup/element';
import { writeXml } from './markup/write-markup';
import { authorName, headlineOf, type Publication, reportAddress, reportUri } from './publication';
import { picturesOf } from './renditions';
import { oneLine } from './text';

/**
 * A feed as RSS 2.0 with Media RSS, Dublin Core and content modules. RSS cannot
 * announce kills: what was killed is no longer in it.
 */
export function rss(feed: Feed, publication: Publication): string {
  const reports = visibleReports(feed);
  return writeXml(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, oneLine(feed.title) ?? publication.name),
        element('link', {}, publication.site),
        element('description', {}, asHtml(oneLine(feed.description) ?? publication.name)),
        element('language', {}, publication.language),
        element('lastBuildDate', {}, rfc822(updatedAt(reports, feed.kills))),
        element('atom:link', {
          rel: 'self',
          type: 'application/rss+xml',
          href: feed.address,
        }),
        reports.map((report) => item(report, publication)),
      ),
    ),
  );
}

function item(report: PublishedReport, publication: Publication): MarkupElement {
  const summary = summaryOf(report);
  return element(
    'item',
    {},
    element('title', {}, headlineOf(report)),
    element('link', {}, reportAddress(report, publication)),
    element('guid', { isPermaLink: 'false' }, reportUri(report, publication)),
    element('pubDate', {}, rfc822(report.firstPublishedAt ?? report.publishedAt)),
    textElement('dc:creator', authorName(report.byline)),
    report.topics.flatMap(({ label, qcode }) => {
      const name = oneLine(label);
      const domain = oneLine(qcode)?.split(':')[0] ?? null;
      return name === null ? [] : element('category', { domain }, name);
    }),
    textElement('description', summary === null ? null : asHtml(summary)),
    element('content:encoded', {}, reportHtml(report, publication)),
    picturesOf(report, publication.api).map((picture) =>
      element(
        'media:content',
        {
          url: picture.address,
          medium: 'image',
          type: picture.mediaType,
          fileSize: picture.bytes,
          width: picture.width,
          height: picture.height,
        },
        textElement('media:description', picture.caption, { type: 'plain' }),
        textElement('media:credit', oneLine(picture.figure.photographer), {
          role: 'photographer',
          scheme: 'urn:ebu',
        }),
        textElement('media:credit', picture.credit),
        textElement('media:license', oneLine(picture.figure.usageTerms)),
      ),
    ),
  );
}

/** RSS descriptions are HTML: characters that mean something there are escaped once more. */
function asHtml(text: string): string {
  return escapeUTF8(text);
}

/** RSS dates are RFC 822's, with years in full. */
function rfc822(moment: string): string {
  return new Date(moment).toUTCString();
}
