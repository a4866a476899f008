import type { PublishedReport } from '../report/published-report';
import { element, type MarkupElement, textElement } from './markup/element';
import { writeXml } from './markup/write-markup';
import { newsItem } from './newsml-g2';
import { g2ItemFrame, pictureGuid } from './newsml-g2-frame';
import type { Publication } from './publication';
import { type Picture, picturesOf } from './renditions';
import { lines, oneLine } from './text';

/**
 * A report with its pictures as a NewsML-G2 news message: the text item and one
 * item a picture, which the text item links to. A report that is withheld or
 * killed takes its pictures with it.
 */
export function newsmlG2Message(report: PublishedReport, publication: Publication): string {
  const pictures = picturesOf(report, publication.api);
  return writeXml(
    element(
      'newsMessage',
      { xmlns: 'http://iptc.org/std/nar/2006-10-01/' },
      element(
        'header',
        {},
        // The same report is the same message, whenever it is fetched.
        element('sent', {}, report.publishedAt),
        element('sender', {}, publication.name),
      ),
      element(
        'itemSet',
        {},
        newsItem(report, publication, true),
        pictures.map((picture, index) => pictureItem(picture, index, report, publication)),
      ),
    ),
  );
}

function pictureItem(
  picture: Picture,
  index: number,
  report: PublishedReport,
  publication: Publication,
): MarkupElement {
  const { figure, caption, credit, alternativeText, renditions } = picture;
  const isUsable = report.pubStatus === 'usable';
  const place = oneLine(figure.place);
  const photographer = oneLine(figure.photographer);
  const agency = oneLine(figure.agency);
  return g2ItemFrame(report, publication, {
    guid: pictureGuid(report, index, publication),
    itemClass: 'ninat:picture',
    rights: isUsable ? [textElement('usageTerms', lines(figure.usageTerms))] : [],
    itemMetaEnd: [],
    content: isUsable
      ? [
          element(
            'contentMeta',
            {},
            textElement('contentCreated', figure.takenOn),
            place === null ? null : element('located', {}, element('name', {}, place)),
            agency === null ? null : element('infoSource', {}, element('name', {}, agency)),
            photographer === null
              ? null
              : element(
                  'creator',
                  { role: 'crol:photographer' },
                  element('name', {}, photographer),
                ),
            textElement('creditline', credit),
            textElement('description', caption, { role: 'drol:caption' }),
            caption === null ? textElement('description', alternativeText) : null,
          ),
          element(
            'contentSet',
            {},
            renditions.map(({ name, address, mediaType, width, height, bytes }) =>
              element('remoteContent', {
                href: address,
                rendition: renditionCodes[name] ?? null,
                contenttype: mediaType,
                size: bytes,
                width,
                height,
              }),
            ),
          ),
        ]
      : [],
  });
}

/** IPTC's codes for what Strapi calls its renditions. */
const renditionCodes: Readonly<Record<string, string>> = {
  original: 'rnd:highRes',
  large: 'rnd:preview',
  thumbnail: 'rnd:thumbnail',
};
