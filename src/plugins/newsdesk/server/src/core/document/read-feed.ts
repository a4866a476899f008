import { type DocumentParts, noParts } from './compose-text';
import { type ConformanceMessage, ConformanceReport } from './conformance';
import { type Flow, readFlow, readHtmlFlow } from './markup/read-flow';
import { feedMedia } from './feed-media';
import type { ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import { noMetadata, type SourceSubject } from './source-metadata';
import { readDateTime } from './values/read-date-time';
import { readSubject } from './values/read-subject';
import { wireParagraphs } from './wire-paragraphs';
import {
  attribute,
  childElement,
  childElements,
  descendants,
  rawText,
  textOf,
  type XmlElement,
} from './xml/xml-element';

/** Whether a root element is a feed: RSS 0.9x, 1.0 (RDF), 2.0 or Atom, or a lone Atom entry. */
export function isFeed(root: XmlElement): boolean {
  return ['rss', 'RDF', 'feed', 'entry'].includes(root.name);
}

/** Reads RSS and Atom (RSS 2.0 with Media RSS, content and Dublin Core modules; RFC 4287, RFC 6721): every item is a document. */
export function readFeed(
  root: XmlElement,
  limits: ReadLimits,
  ofFile: readonly ConformanceMessage[],
): readonly ReadItem[] {
  if (root.name === 'entry') return [readEntry(root, null, limits, new ConformanceReport(ofFile))];
  const channel = root.name === 'feed' ? root : childElement(root, 'channel');
  const entries = root.name === 'feed' ? childElements(root, 'entry') : descendants(root, 'item');
  const deleted = childElements(root, 'deleted-entry');
  return [
    ...entries.map((entry) => readEntry(entry, channel, limits, new ConformanceReport(ofFile))),
    ...deleted.map((entry) => readDeletedEntry(entry, channel, new ConformanceReport(ofFile))),
  ];
}

function readEntry(
  entry: XmlElement,
  channel: XmlElement | null,
  limits: ReadLimits,
  report: ConformanceReport,
): ReadItem {
  const text = (...names: readonly string[]): string | null => first(entry, names);
  const atom = entry.name === 'entry';
  const place = entry;
  const published = readFeedDate(
    entry,
    ['pubDate', 'published', 'issued', 'date', 'created'],
    report,
  );
  const updated = readFeedDate(entry, ['updated', 'modified'], report);
  const content = longest(
    childElements(entry)
      .filter(({ name }) => ['encoded', 'content', 'description', 'summary'].includes(name))
      .filter(({ prefix, namespace }) => prefix !== 'media' && !/mrss/.test(namespace))
      .map((element) => contentOf(element, limits, report)),
  );
  const summary = textOf(childElement(entry, 'summary'));
  const media = feedMedia(entry);
  const seen = new Set(content.media.flatMap(({ renditions }) => renditions.map(({ uri }) => uri)));
  const guid =
    text('guid', 'id') ?? nested(entry, /^(?:guid|(?:.*_)?article_?id)$/i) ?? linkOf(entry);
  if (text('guid', 'id') === null)
    report.add('guid-missing', 'warning', place, 'The item has no guid; its link stands for it.');
  if (atom && updated === null)
    report.add('element-missing', 'error', place, 'The entry has no updated.');
  const headline =
    plain(childElement(entry, 'title'), limits, report) ?? nested(entry, /^(?:title|headline)$/i);
  if (headline === null)
    report.add('element-missing', atom ? 'error' : 'info', place, 'The item has no title.');
  const authors = [
    ...childElements(entry, 'creator').flatMap((creator) => textOf(creator) ?? []),
    ...childElements(entry, 'author').flatMap(
      (author) => textOf(childElement(author, 'name')) ?? textOf(author) ?? [],
    ),
  ];
  const parts: DocumentParts = {
    ...noParts,
    headline,
    standfirst: summary !== null && !summary.includes('<') && atom ? summary : null,
    byline: authors.length === 0 ? null : [...new Set(authors)].join(', '),
    blocks: content.blocks,
    media: [
      ...content.media,
      ...media.filter(({ renditions }) => !renditions.some(({ uri }) => seen.has(uri))),
    ],
  };
  return {
    mediaType: atom ? 'application/atom+xml' : 'application/rss+xml',
    parts,
    metadata: {
      ...noMetadata,
      provider: text('publisher') ?? textOf(childElement(channel, 'title')),
      guid,
      version: updated,
      publishedOn: published ?? updated,
      language:
        attribute(entry, 'xml:lang') ??
        text('language') ??
        (channel === null
          ? null
          : (textOf(childElement(channel, 'language')) ?? attribute(channel, 'xml:lang'))),
      firstCreatedAt: published,
      versionCreatedAt: updated,
      copyrightNotice:
        text('rights', 'copyright') ??
        (channel === null ? null : first(channel, ['copyright', 'rights'])),
      subjects: childElements(entry, 'category').flatMap(subjectOf),
      keywords:
        text('keywords')
          ?.split(/\s*,\s*/)
          .filter((word) => word !== '') ?? [],
    },
    report,
    place,
  };
}

/** RFC 6721: an entry that was taken back. */
function readDeletedEntry(
  entry: XmlElement,
  channel: XmlElement | null,
  report: ConformanceReport,
): ReadItem {
  const when = readDateTime(attribute(entry, 'when'));
  return {
    mediaType: 'application/atom+xml',
    parts: noParts,
    metadata: {
      ...noMetadata,
      provider: textOf(childElement(channel, 'title')),
      guid: attribute(entry, 'ref'),
      version: when,
      versionCreatedAt: when,
      publishedOn: when,
      pubStatus: 'canceled',
      edNote: textOf(childElement(entry, 'comment')),
    },
    report,
    place: entry,
  };
}

function readFeedDate(
  entry: XmlElement,
  names: readonly string[],
  report: ConformanceReport,
): string | null {
  for (const name of names) {
    const element = childElement(entry, name);
    if (element === null) continue;
    const read = readDateTime(textOf(element));
    if (read !== null) return read;
    report.add('date-unreadable', 'error', element, `${name} is not a date.`);
  }
  return null;
}

/** Prose of a feed: HTML in characters (escaped or CDATA), XHTML elements, or plain text. */
function contentOf(element: XmlElement, limits: ReadLimits, report: ConformanceReport): Flow {
  const context = { limits, report, place: element };
  if (childElements(element).length > 0) return readFlow(element, context);
  const characters = rawText(element);
  if (/<\/?[a-z][^<>]{0,1000}>|&(?:lt|amp);/i.test(characters))
    return readHtmlFlow(characters, context);
  return {
    blocks: wireParagraphs(characters).map((text) => ({ role: 'paragraph', text })),
    media: [],
  };
}

function longest(flows: readonly Flow[]): Flow {
  const words = ({ blocks }: Flow): number =>
    blocks.reduce((sum, { text }) => sum + text.length, 0);
  return flows.reduce<Flow>((kept, other) => (words(other) > words(kept) ? other : kept), {
    blocks: [],
    media: [],
  });
}

/** A title as characters, with the markup some feeds put into it taken off. */
function plain(
  element: XmlElement | null,
  limits: ReadLimits,
  report: ConformanceReport,
): string | null {
  if (element === null) return null;
  const flow = contentOf(element, limits, report);
  const text = flow.blocks.map((block) => block.text.replace(/\n/g, ' ')).join(' ');
  return text === '' ? null : text;
}

/** What an agency's own element of an entry says under a name; a source's or a picture's is another's. */
function nested(entry: XmlElement, name: RegExp): string | null {
  const own = childElements(entry).filter(
    (element) =>
      element.prefix !== 'media' && !['source', 'author', 'image'].includes(element.name),
  );
  return (
    own
      .flatMap((element) => childElements(element))
      .filter((element) => name.test(element.name))
      .map(textOf)
      .find((text) => text !== null) ?? null
  );
}

function linkOf(entry: XmlElement): string | null {
  const links = childElements(entry, 'link');
  const alternate =
    links.find((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate') ?? links[0];
  return alternate === undefined ? null : (attribute(alternate, 'href') ?? textOf(alternate));
}

function subjectOf(category: XmlElement): readonly SourceSubject[] {
  const label = attribute(category, 'label');
  const code = attribute(category, 'term') ?? textOf(category);
  const scheme = attribute(category, 'domain') ?? attribute(category, 'scheme');
  if (code === null) return [];
  return [
    scheme === null && label === null
      ? { scheme: null, code: null, name: code }
      : readSubject(scheme, code, label ?? code),
  ];
}

function first(parent: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const text = textOf(childElement(parent, name));
    if (text !== null) return text;
  }
  return null;
}
