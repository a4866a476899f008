import { checkNewsmlG2 } from './check-newsml-g2';
import { type DocumentParts, noParts } from './compose-text';
import type { DocumentBlock } from './document-block';
import { type ConformanceMessage, ConformanceReport } from './conformance';
import { newsmlG2Content } from './newsml-g2-content';
import { newsmlG2Metadata, nameOf } from './newsml-g2-metadata';
import type { ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import type { SourceMedia } from './source-media';
import {
  attribute,
  childElement,
  childElements,
  descendants,
  textOf,
  type XmlElement,
} from './xml/xml-element';

const itemNames = new Set([
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
]);

/** Whether a root element is NewsML-G2: an item, or a message of items. */
export function isNewsmlG2(root: XmlElement): boolean {
  return root.name === 'newsMessage' || itemNames.has(root.name) || isBareContent(root);
}

function isBareContent(root: XmlElement): boolean {
  return root.name === 'contentSet';
}

/**
 * Reads NewsML-G2 (2.x): a news item, a package, or a news message with any
 * number of items. In a message with one text item the pictures, films and
 * sounds beside it are its media; otherwise each item is a document of its own.
 * A package that only lists items of its message is not a document.
 */
export function readNewsmlG2(
  root: XmlElement,
  limits: ReadLimits,
  ofFile: readonly ConformanceMessage[],
): readonly ReadItem[] {
  const elements =
    root.name === 'newsMessage'
      ? childElements(root, 'itemSet')
          .flatMap((set) => childElements(set))
          .filter(({ name }) => itemNames.has(name))
      : [root];
  const items = elements.map((element) => ({
    kind: kindOf(element),
    element,
    item: readG2Item(element, limits, new ConformanceReport(ofFile)),
  }));
  const texts = items.filter(({ kind }) => kind === 'text');
  const [text] = texts;
  if (items.length === 1 || texts.length !== 1 || text === undefined) {
    const present = new Set(items.map(({ item }) => item.metadata.guid));
    return items
      .filter(({ element }) => items.length === 1 || !onlyLists(element, present))
      .map(({ item }) => item);
  }
  const besides = items.filter(({ kind }) =>
    ['picture', 'video', 'audio', 'graphic'].includes(kind),
  );
  const others = items.filter((item) => item.kind === 'other');
  const media = [...text.item.parts.media, ...besides.flatMap(({ item }) => item.parts.media)];
  const whole = { ...text.item, parts: { ...text.item.parts, media } };
  return [whole, ...others.map(({ item }) => item)];
}

function onlyLists(element: XmlElement, present: ReadonlySet<string | null>): boolean {
  if (element.name !== 'packageItem') return false;
  const references = descendants(element, 'itemRef').map((reference) =>
    attribute(reference, 'residref'),
  );
  return references.length > 0 && references.some((guid) => guid !== null && present.has(guid));
}

type ItemKind = 'text' | 'package' | SourceMedia['kind'];

function kindOf(item: XmlElement): ItemKind {
  if (item.name === 'packageItem') return 'package';
  const itemClass = childElement(item, 'itemMeta', 'itemClass');
  const code =
    itemClass === null ? '' : (attribute(itemClass, 'qcode') ?? attribute(itemClass, 'uri') ?? '');
  const word = /(text|picture|photo|video|audio|graphic|composite)$/i
    .exec(code)?.[1]
    ?.toLowerCase();
  const content = childElement(item, 'contentSet');
  const hasProse =
    content !== null &&
    childElements(content).some(({ name }) => name === 'inlineXML' || name === 'inlineData');
  if (hasProse || isBareContent(item)) return 'text';
  if (word === 'photo') return 'picture';
  if (word === 'picture' || word === 'video' || word === 'audio' || word === 'graphic') return word;
  return word === 'text' || word === 'composite' ? 'text' : 'other';
}

function readG2Item(element: XmlElement, limits: ReadLimits, report: ConformanceReport): ReadItem {
  if (isBareContent(element)) {
    report.add(
      'element-missing',
      'error',
      element,
      'The contentSet stands alone, without its newsItem.',
    );
  } else checkNewsmlG2(element, report);
  const kind = kindOf(element);
  const contentMeta = childElement(element, 'contentMeta');
  const itemMeta = childElement(element, 'itemMeta');
  const metadata = newsmlG2Metadata(element, report);
  const contentSet = isBareContent(element) ? element : childElement(element, 'contentSet');
  const content = newsmlG2Content(contentSet, metadata, limits, report);
  const headline =
    headlineOf(contentMeta) ?? textOf(childElement(itemMeta, 'title')) ?? content.parts.headline;
  const descriptions = contentMeta === null ? [] : childElements(contentMeta, 'description');
  const described = descriptions.flatMap((description) => textOf(description) ?? []);
  const isMedia = ['picture', 'video', 'audio', 'graphic'].includes(kind);
  const caption = described.join(' ');
  const media = content.parts.media.map((medium) =>
    isMedia
      ? {
          ...medium,
          kind: kind === 'text' || kind === 'package' ? medium.kind : kind,
          headline,
          caption: caption === '' ? null : caption,
        }
      : medium,
  );
  const hasBody = content.parts.blocks.length > 0;
  const prose: readonly DocumentBlock[] = hasBody
    ? content.parts.blocks
    : [...(isMedia ? [] : described), ...listed(element)].map((text) => ({
        role: 'paragraph',
        text,
      }));
  const parts: DocumentParts = {
    ...noParts,
    headline: headline ?? conceptName(element) ?? plannedHeadline(element),
    standfirst: hasBody && !isMedia ? (described[0] ?? null) : null,
    byline: metadata.byline,
    dateline: textOf(childElement(contentMeta, 'dateline')),
    blocks:
      isMedia && !hasBody && media.length === 0 ? [{ role: 'caption', text: caption }] : prose,
    media,
  };
  const mediaType = `application/vnd.iptc.g2.${element.name.toLowerCase()}+xml`;
  return {
    mediaType,
    parts,
    metadata: { ...metadata, headline: parts.headline },
    report,
    place: element,
  };
}

/** The main headline: one marked so, else one without a role, else the first (IPTC `hldrol`). */
function headlineOf(contentMeta: XmlElement | null): string | null {
  if (contentMeta === null) return null;
  const headlines = childElements(contentMeta, 'headline').filter(
    (headline) => textOf(headline) !== null,
  );
  const main =
    headlines.find((headline) => /main$/i.test(attribute(headline, 'role') ?? '')) ??
    headlines.find((headline) => attribute(headline, 'role') === null) ??
    headlines[0];
  return textOf(main ?? null);
}

/** What a package says of the items it lists, and a concept or plan of itself. */
function listed(item: XmlElement): readonly string[] {
  const groups = childElements(item, 'groupSet').flatMap((set) => descendants(set, 'itemRef'));
  const plans = childElements(item, 'newsCoverageSet').flatMap((set) =>
    descendants(set, ({ name }) => ['headline', 'edNote', 'description'].includes(name)),
  );
  const concepts = [
    ...childElements(item, 'concept'),
    ...childElements(item, 'conceptSet').flatMap((set) => childElements(set, 'concept')),
  ];
  return [
    ...groups.flatMap((reference) => [
      textOf(childElement(reference, 'title')) ?? textOf(childElement(reference, 'headline')) ?? [],
      textOf(childElement(reference, 'description')) ?? [],
    ]),
    ...plans.map(textOf),
    ...concepts.flatMap((concept) => [
      nameOf(concept) ?? [],
      ...childElements(concept, 'definition').map(textOf),
      ...childElements(concept, 'note').map(textOf),
    ]),
  ]
    .flat()
    .filter((text) => text !== null);
}

/** A plan or a package may have headlines only for what it covers or lists; the first stands for it. */
function plannedHeadline(item: XmlElement): string | null {
  if (!['planningItem', 'packageItem'].includes(item.name)) return null;
  return textOf(
    descendants(item, ({ name }) => name === 'headline' || name === 'title')[0] ?? null,
  );
}

function conceptName(item: XmlElement): string | null {
  const concept = childElement(item, 'concept');
  return concept === null ? null : nameOf(concept);
}
