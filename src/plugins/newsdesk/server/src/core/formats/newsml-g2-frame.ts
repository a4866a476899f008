import type { PublishedReport } from '../report/published-report';
import { direction, languageTag } from './language';
import { element, type MarkupElement, textElement } from './markup/element';
import { type Publication, reportUri } from './publication';
import { lines, oneLine } from './text';

/** What the items of a report have of their own. */
export interface G2ItemParts {
  readonly guid: string;
  readonly itemClass: 'ninat:text' | 'ninat:picture';
  readonly rights: readonly (MarkupElement | null)[];
  /** After `expires`: links. */
  readonly itemMetaEnd: readonly (MarkupElement | null)[];
  /** What follows `itemMeta`. */
  readonly content: readonly (MarkupElement | null)[];
  /** The page of the item on the web. */
  readonly page?: string;
}

/** A NewsML-G2 2.35 news item at power conformance, around what it is about. */
export function g2ItemFrame(
  report: PublishedReport,
  publication: Publication,
  parts: G2ItemParts,
): MarkupElement {
  const language = languageTag(report.language);
  const rights = parts.rights.filter((right) => right !== null);
  return element(
    'newsItem',
    {
      xmlns: 'http://iptc.org/std/nar/2006-10-01/',
      guid: parts.guid,
      version: itemVersion(report.version),
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': language,
      dir: direction(language) === 'rtl' ? 'rtl' : null,
    },
    element('catalogRef', {
      href: 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml',
    }),
    rights.length === 0 ? null : element('rightsInfo', {}, rights),
    itemMeta(report, publication, parts),
    parts.content.filter((part) => part !== null),
  );
}

/** The guid of a report's picture, by its place in the report. */
export function pictureGuid(
  report: PublishedReport,
  index: number,
  publication: Publication,
): string {
  const uri = reportUri(report, publication);
  return `${uri}${uri.includes('#') ? '-' : '#'}picture-${index + 1}`;
}

/** NewsML-G2 counts versions from 1; a provider's own scheme does not fit and is left out. */
function itemVersion(version: string | null): string | null {
  return version !== null && /^[1-9]\d{0,17}$/.test(version) ? version : null;
}

function itemMeta(
  report: PublishedReport,
  publication: Publication,
  { itemClass, itemMetaEnd, page }: G2ItemParts,
): MarkupElement {
  const isUsable = report.pubStatus === 'usable';
  // What was corrected was the text; a kill takes the pictures with it.
  const isCorrected = isUsable && itemClass === 'ninat:text';
  const corrections = report.corrections.filter(({ kind }) => isCorrected || kind === 'kill');
  const signals = new Set(
    corrections.flatMap(({ kind }) => {
      if (kind === 'kill') return [];
      return kind === 'update' ? 'sig:update' : 'sig:correction';
    }),
  );
  return element(
    'itemMeta',
    {},
    element('itemClass', { qcode: itemClass }),
    element(
      'provider',
      { uri: publication.site },
      element('name', {}, oneLine(publication.name) ?? publication.site),
    ),
    element('versionCreated', {}, report.publishedAt),
    textElement('firstCreated', report.firstPublishedAt),
    textElement('embargoed', report.embargoedUntil),
    element('pubStatus', { qcode: `stat:${report.pubStatus}` }),
    corrections.flatMap(({ text }) => textElement('edNote', lines(text)) ?? []),
    [...signals].map((qcode) => element('signal', { qcode })),
    page === undefined ? null : element('altRep', { contenttype: 'text/html' }, page),
    textElement('expires', report.expiresAt),
    itemMetaEnd.filter((link) => link !== null),
  );
}
