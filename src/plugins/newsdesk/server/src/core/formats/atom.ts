import type { PublishedReport } from '../report/published-report';
import {
  type Feed,
  type Kill,
  reportHtml,
  summaryOf,
  updatedAt,
  utc,
  visibleReports,
} from './feed';
import { languageTag } from './language';
import { element, type MarkupElement, textElement } from './markup/element';
import { writeXml } from './markup/write-markup';
import { authorName, headlineOf, type Publication, reportAddress, reportUri } from './publication';
import { picturesOf } from './renditions';
import { lines, oneLine } from './text';

/** A feed as Atom (RFC 4287); what was killed is announced by deleted entries (RFC 6721). */
export function atom(feed: Feed, publication: Publication): string {
  const reports = visibleReports(feed);
  return writeXml(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
        'xml:lang': languageTag(publication.language),
      },
      element('id', {}, feed.address),
      element('title', {}, oneLine(feed.title) ?? publication.name),
      textElement('subtitle', oneLine(feed.description)),
      element('updated', {}, updatedAt(reports, feed.kills)),
      element(
        'author',
        {},
        element('name', {}, publication.name),
        element('uri', {}, publication.site),
      ),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.address }),
      element('link', { rel: 'alternate', type: 'text/html', href: publication.site }),
      textElement('logo', publication.logo),
      reports.map((report) => entry(report, publication)),
      feed.kills.map((kill) => deletedEntry(kill, publication)),
    ),
  );
}

function entry(report: PublishedReport, publication: Publication): MarkupElement {
  const author = authorName(report.byline);
  return element(
    'entry',
    { 'xml:lang': languageTag(report.language) },
    element('id', {}, reportUri(report, publication)),
    element('title', {}, headlineOf(report)),
    element('updated', {}, utc(report.publishedAt)),
    element('published', {}, utc(report.firstPublishedAt ?? report.publishedAt)),
    author === null ? null : element('author', {}, element('name', {}, author)),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      href: reportAddress(report, publication),
    }),
    picturesOf(report, publication.api).map(({ address, mediaType, bytes }) =>
      element('link', { rel: 'enclosure', type: mediaType, length: bytes, href: address }),
    ),
    report.topics.map(({ label, qcode }) =>
      element('category', { term: oneLine(qcode) ?? label, label: oneLine(label) }),
    ),
    textElement('summary', summaryOf(report)),
    element('content', { type: 'html' }, reportHtml(report, publication)),
    textElement('rights', lines(report.copyrightNotice)),
  );
}

function deletedEntry(kill: Kill, publication: Publication): MarkupElement {
  return element(
    'at:deleted-entry',
    { ref: reportUri(kill, publication), when: utc(kill.killedAt) },
    textElement('at:comment', lines(kill.reason)),
  );
}
