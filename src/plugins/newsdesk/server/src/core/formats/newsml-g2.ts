import type { PublishedReport } from '../report/published-report';
import { leavesOf } from './body/leaves';
import { placeClaims } from './body/placed-claims';
import { runsOf, wordsOf } from './body/runs';
import { element, type MarkupElement, textElement } from './markup/element';
import { writeXml } from './markup/write-markup';
import { contentMeta } from './newsml-g2-content-meta';
import { g2ItemFrame, pictureGuid } from './newsml-g2-frame';
import { inlineRefs } from './newsml-g2-inline-refs';
import { nitf } from './nitf/nitf';
import { type Publication, reportAddress, reportUri } from './publication';
import { picturesOf } from './renditions';
import { lines } from './text';

/**
 * A report as a NewsML-G2 2.35 news item at power conformance, its prose as NITF
 * 3.6. What was extracted by machine says so, with its confidence (`inlineRef`). A
 * report that is withheld or killed is announced without any of its content.
 */
export function newsmlG2(report: PublishedReport, publication: Publication): string {
  return writeXml(newsItem(report, publication, false));
}

/** The same as an element, which may have its pictures beside it in a news message. */
export function newsItem(
  report: PublishedReport,
  publication: Publication,
  hasPicturesBeside: boolean,
): MarkupElement {
  const guid = reportUri(report, publication);
  if (report.pubStatus !== 'usable') {
    return g2ItemFrame(report, publication, {
      guid,
      itemClass: 'ninat:text',
      rights: [],
      itemMetaEnd: [],
      content: [],
    });
  }
  const placed = placeClaims(report);
  return g2ItemFrame(report, publication, {
    guid,
    itemClass: 'ninat:text',
    rights: [
      textElement('copyrightNotice', lines(report.copyrightNotice)),
      textElement('usageTerms', lines(report.usageTerms)),
    ],
    page: reportAddress(report, publication),
    itemMetaEnd: picturesOf(report, publication.api).map(({ address, mediaType }, index) =>
      element('link', {
        rel: 'irel:associatedWith',
        href: address,
        residref: pictureGuid(report, index, publication),
        contenttype: mediaType,
      }),
    ),
    content: [
      contentMeta(report, publication),
      ...inlineRefs(report, publication, placed),
      element(
        'contentSet',
        {},
        element(
          'inlineXML',
          { contenttype: 'application/nitf+xml', wordcount: wordCount(report) },
          nitf({ report, publication, placed, hasPicturesBeside }),
        ),
      ),
    ],
  });
}

function wordCount({ body }: PublishedReport): number {
  return leavesOf(body).reduce(
    (sum, leaf) => sum + (wordsOf(runsOf(leaf)).match(/\S+/g)?.length ?? 0),
    0,
  );
}
