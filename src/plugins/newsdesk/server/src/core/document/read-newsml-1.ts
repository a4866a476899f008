import { type DocumentParts, noParts } from './compose-text';
import { type ConformanceMessage, ConformanceReport } from './conformance';
import type { DocumentBlock } from './document-block';
import { readFlow, readHtmlFlow } from './markup/read-flow';
import { newsml1Metadata } from './newsml-1-metadata';
import type { ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import { readNitf } from './read-nitf';
import { type SourceMedia, type SourceRendition, unknownMedia } from './source-media';
import { integerOf } from './values/read-number';
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

/** Reads NewsML 1.x: every `NewsItem` of the file is a document. */
export function readNewsml1(
  root: XmlElement,
  limits: ReadLimits,
  ofFile: readonly ConformanceMessage[],
): readonly ReadItem[] {
  const envelope = childElement(root, 'NewsEnvelope');
  return childElements(root, 'NewsItem').flatMap((item) => {
    const stories = storiesOf(item);
    if (stories.length < 2) {
      return [readNewsItem(item, envelope, limits, new ConformanceReport(ofFile))];
    }
    return stories.map(({ story, component }, at): ReadItem => {
      const read = readNewsItem(story, envelope, limits, new ConformanceReport(ofFile));
      const { guid, language } = read.metadata;
      // One identifier for several stories: each gets its component's on top.
      const name = attribute(component, 'Duid') ?? String(at + 1);
      return {
        ...read,
        metadata: {
          ...read.metadata,
          guid: guid === null ? null : `${guid}#${name}`,
          language: attribute(component, 'xml:lang') ?? language,
        },
      };
    });
  });
}

interface Story {
  /** The item with no other story's component in it. */
  readonly story: XmlElement;
  readonly component: XmlElement;
}

/**
 * The stories of an item whose one component holds several, each with a headline and a text of
 * its own (the same news in two languages, an alert and its long form). Pictures stay with the first.
 */
function storiesOf(item: XmlElement): readonly Story[] {
  const [whole, ...others] = childElements(item, 'NewsComponent');
  if (whole === undefined || others.length > 0) return [];
  const inner = childElements(whole, 'NewsComponent');
  const headed = inner.filter(
    (component) =>
      textOf(childElement(component, 'NewsLines', 'HeadLine')) !== null &&
      textContents(component).some((content) => !isHeadOrNote(roleOfComponent(content.component))),
  );
  return headed.map((component, at) => {
    const left = new Set(headed.filter((other) => other !== component));
    if (at > 0) for (const other of inner) if (other !== component) left.add(other);
    const children = whole.children.filter(
      (child) => typeof child === 'string' || !left.has(child),
    );
    const alone = { ...whole, children };
    const story = {
      ...item,
      children: item.children.map((child) => (child === whole ? alone : child)),
    };
    return { story, component };
  });
}

/** Roles whose words are no text of their own. */
function isHeadOrNote(role: string): boolean {
  return /headline|^title$|caption|byline|dateline|slug|summary|abstract|keyword/.test(role);
}

function readNewsItem(
  item: XmlElement,
  envelope: XmlElement | null,
  limits: ReadLimits,
  report: ConformanceReport,
): ReadItem {
  const metadata = newsml1Metadata(item, envelope, report);
  const components = childElements(item, 'NewsComponent');
  const media = components.flatMap(mediaIn);
  const texts = components.flatMap(textContents).map((content) => ({
    role: roleOfComponent(content.component),
    parts: readDataContent(content.data, limits, report),
  }));
  const bodies = texts.filter(({ role }) => !isHeadOrNote(role) && role !== 'lead');
  const [main] = [...(bodies.length > 0 ? bodies : texts)].sort(
    (a, b) => length(b.parts) - length(a.parts),
  );
  if (bodies.length > 1) {
    const reason = `The item holds ${bodies.length} texts; the longest was read.`;
    report.add('alternative-text-left-out', 'info', item, reason);
  }
  const summary = texts.find(({ role }) => /summary|abstract/.test(role));
  const lead = texts.find(({ role }) => role === 'lead');
  const opening = lead === undefined || lead.parts === main?.parts ? [] : lead.parts.blocks;
  const blocks: readonly DocumentBlock[] = [...opening, ...(main?.parts.blocks ?? [])];
  return {
    mediaType: 'text/vnd.iptc.newsml',
    parts: {
      ...noParts,
      headline:
        newsLine(item, 'HeadLine') ??
        main?.parts.headline ??
        textOf(childElement(item, 'Identification', 'NameLabel')),
      standfirst: newsLine(item, 'SubHeadLine') ?? summary?.parts.blocks[0]?.text ?? null,
      byline: newsLine(item, 'ByLine'),
      dateline: newsLine(item, 'DateLine'),
      blocks: blocks.length > 0 || media.length > 0 ? blocks : lineTexts(item),
      media: [...(main?.parts.media ?? []), ...media],
    },
    metadata,
    report,
    place: item,
  };
}

/** The lines of an item that has no content: what it says at all. */
function lineTexts(item: XmlElement): readonly DocumentBlock[] {
  return descendants(item, 'NewsLineText').flatMap((line) => {
    const text = textOf(line);
    return text === null ? [] : [{ role: 'paragraph' as const, text }];
  });
}

/** The first line of a kind that is not a picture's. */
function newsLine(item: XmlElement, name: string): string | null {
  const visit = (component: XmlElement): string | null => {
    if (isMediaComponent(component)) return null;
    const own = textOf(childElement(component, 'NewsLines', name));
    if (own !== null) return own;
    for (const inner of childElements(component, 'NewsComponent')) {
      const line = visit(inner);
      if (line !== null) return line;
    }
    return null;
  };
  for (const component of childElements(item, 'NewsComponent')) {
    const line = visit(component) ?? null;
    if (line !== null) return line;
  }
  return textOf(descendants(item, name)[0] ?? null);
}

interface TextContent {
  readonly component: XmlElement;
  readonly data: XmlElement;
}

function textContents(component: XmlElement): readonly TextContent[] {
  if (isMediaComponent(component)) return [];
  const own = childElements(component, 'ContentItem').flatMap((content) => {
    const data = childElement(content, 'DataContent');
    const kind = contentKind(content);
    return data === null || kind === 'style' || textOf(data) === null || kind === 'media'
      ? []
      : [{ component, data }];
  });
  return [...own, ...childElements(component, 'NewsComponent').flatMap(textContents)];
}

function roleOfComponent(component: XmlElement): string {
  const role = childElement(component, 'Role');
  return role === null ? '' : (attribute(role, 'FormalName') ?? '').toLowerCase();
}

function contentKind(content: XmlElement): 'style' | 'media' | 'text' {
  const words = ['MediaType', 'MimeType', 'Format']
    .flatMap((name) =>
      childElements(content, name).map((element) => attribute(element, 'FormalName') ?? ''),
    )
    .join(' ')
    .toLowerCase();
  if (/css|stylesheet|javascript/.test(words)) return 'style';
  return /photo|picture|image|graphic|video|audio|jpe?g|gif|png|mpeg|base64/.test(words)
    ? 'media'
    : 'text';
}

/** A component whose own content, or whose alternatives' content, is a picture, film or sound. */
function isMediaComponent(component: XmlElement): boolean {
  if (/photo|picture|image|graphic|video|audio/.test(roleOfComponent(component))) return true;
  const contents = childElements(component, 'ContentItem');
  if (contents.some((content) => contentKind(content) === 'media')) return true;
  const inner = childElements(component, 'NewsComponent');
  const direct = inner.flatMap((one) => childElements(one, 'ContentItem'));
  return (
    direct.length > 0 &&
    inner.every((one) => {
      const own = childElements(one, 'ContentItem');
      return (
        /caption|thumbnail|quicklook|preview/.test(roleOfComponent(one)) ||
        (own.length > 0 && own.every((content) => contentKind(content) === 'media'))
      );
    })
  );
}

function mediaIn(component: XmlElement): readonly SourceMedia[] {
  if (!isMediaComponent(component))
    return childElements(component, 'NewsComponent').flatMap(mediaIn);
  const contents = descendants(component, 'ContentItem');
  const captions = descendants(component, 'NewsComponent')
    .filter((inner) => /caption/.test(roleOfComponent(inner)))
    .flatMap((inner) => descendants(inner, 'DataContent'));
  const line = (name: string): string | null => textOf(descendants(component, name)[0] ?? null);
  const words = contents
    .flatMap((content) =>
      childElements(content, 'MediaType').map((type) => attribute(type, 'FormalName') ?? ''),
    )
    .join(' ')
    .toLowerCase();
  const caption = captions.flatMap((data) => textOf(data) ?? []).join(' ') || line('SubHeadLine');
  return [
    {
      ...unknownMedia,
      kind: /video/.test(words)
        ? 'video'
        : /audio/.test(words)
          ? 'audio'
          : /graphic/.test(words)
            ? 'graphic'
            : 'picture',
      guid: attribute(component, 'Duid'),
      headline: line('HeadLine'),
      caption: caption === '' ? null : caption,
      credit: line('CreditLine'),
      byline: line('ByLine'),
      copyrightNotice: line('CopyrightLine'),
      renditions: contents.flatMap(renditionOf),
    },
  ];
}

function renditionOf(content: XmlElement): readonly SourceRendition[] {
  const uri = attribute(content, 'Href');
  if (uri === null || contentKind(content) === 'style') return [];
  const properties = new Map(
    descendants(content, 'Property').map((property) => [
      attribute(property, 'FormalName')?.toLowerCase() ?? '',
      attribute(property, 'Value'),
    ]),
  );
  const mime = childElement(content, 'MimeType');
  return [
    {
      uri,
      bytes: null,
      mediaType: mime === null ? null : attribute(mime, 'FormalName'),
      purpose: null,
      width: integerOf(properties.get('width') ?? null),
      height: integerOf(properties.get('height') ?? null),
    },
  ];
}

function readDataContent(
  data: XmlElement,
  limits: ReadLimits,
  report: ConformanceReport,
): DocumentParts {
  const [root] = childElements(data);
  if (root === undefined) {
    const characters = rawText(data);
    if (/<(?:p|br|div|html|body|nitf)\b/i.test(characters)) {
      return { ...noParts, ...readHtmlFlow(characters, { limits, report, place: data }) };
    }
    return {
      ...noParts,
      blocks: wireParagraphs(characters).map((text) => ({ role: 'paragraph', text })),
    };
  }
  const nitf = root.name === 'nitf' ? root : descendants(data, 'nitf')[0];
  if (nitf !== undefined) return readNitf(nitf, limits, report).parts;
  const body = descendants(data, ({ name }) => name.toLowerCase() === 'body')[0] ?? data;
  return { ...noParts, ...readFlow(body, { limits, report, place: body }) };
}

function length(parts: DocumentParts): number {
  return parts.blocks.reduce((sum, { text }) => sum + text.length, 0);
}
