import type { PublishedReport } from '../report/published-report';
import { bodyText } from './body/body-text';
import { type Feed, reportHtml, summaryOf, utc, visibleReports } from './feed';
import { given, type JsonObject, writeJson } from './json';
import { languageTag } from './language';
import { authorName, headlineOf, type Publication, reportAddress, reportUri } from './publication';
import { picturesOf } from './renditions';
import { oneLine } from './text';

/** A feed as JSON Feed 1.1. It cannot announce kills: what was killed is no longer in it. */
export function jsonFeed(feed: Feed, publication: Publication): string {
  return writeJson({
    ...given({
      version: 'https://jsonfeed.org/version/1.1',
      title: oneLine(feed.title) ?? publication.name,
      home_page_url: publication.site,
      feed_url: feed.address,
      description: oneLine(feed.description),
      icon: publication.logo,
      authors: [{ name: publication.name, url: publication.site }],
      language: languageTag(publication.language),
    }),
    items: visibleReports(feed).map((report) => item(report, publication)),
  });
}

function item(report: PublishedReport, publication: Publication): JsonObject {
  const author = authorName(report.byline);
  const pictures = picturesOf(report, publication.api);
  // An attachment without a media type is not valid (JSON Feed 1.1, Attachments).
  const attachments = pictures.flatMap(({ address, mediaType, caption, bytes }) =>
    mediaType === null
      ? []
      : given({ url: address, mime_type: mediaType, title: caption, size_in_bytes: bytes }),
  );
  const tags = report.topics.flatMap(({ label }) => oneLine(label) ?? []);
  return given({
    id: reportUri(report, publication),
    url: reportAddress(report, publication),
    title: headlineOf(report),
    content_html: reportHtml(report, publication),
    content_text: bodyText(report.body) || null,
    summary: summaryOf(report),
    image: pictures[0]?.address ?? null,
    date_published: utc(report.firstPublishedAt ?? report.publishedAt),
    date_modified: utc(report.publishedAt),
    authors: author === null ? null : [{ name: author }],
    tags,
    language: languageTag(report.language),
    attachments,
  });
}
