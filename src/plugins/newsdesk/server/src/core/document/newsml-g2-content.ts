import { type DocumentParts, noParts } from './compose-text';
import type { ConformanceReport } from './conformance';
import { readFlow, readHtmlFlow } from './markup/read-flow';
import { readNitf } from './read-nitf';
import type { ReadLimits } from './read-limits';
import { type SourceMedia, type SourceRendition, unknownMedia } from './source-media';
import type { SourceMetadata } from './source-metadata';
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

/** What a `contentSet` holds: prose as XHTML, NITF or plain data, and the files it refers to. */
export function newsmlG2Content(
  contentSet: XmlElement | null,
  metadata: SourceMetadata,
  limits: ReadLimits,
  report: ConformanceReport,
): { readonly parts: DocumentParts } {
  if (contentSet === null) return { parts: noParts };
  const inline = childElements(contentSet).filter(
    ({ name }) => name === 'inlineXML' || name === 'inlineData',
  );
  const parts = inline
    .map((content) => readInline(content, limits, report))
    .reduce(longer, noParts);
  const renditions = childElements(contentSet, 'remoteContent').flatMap(renditionOf);
  const mediaFiles = renditions.filter(
    ({ mediaType }) => mediaType === null || !/^text\/|html|nitf|xml/.test(mediaType),
  );
  const remote: readonly SourceMedia[] =
    mediaFiles.length === 0
      ? []
      : [
          {
            ...unknownMedia,
            kind: kindOf(mediaFiles[0]?.mediaType ?? null),
            guid: metadata.guid,
            credit: metadata.creditLine,
            byline: metadata.byline,
            copyrightNotice: metadata.copyrightNotice,
            usageTerms: metadata.usageTerms,
            takenOn: metadata.contentCreatedAt,
            place: metadata.located[0] ?? null,
            renditions: mediaFiles,
          },
        ];
  return { parts: { ...parts, media: [...parts.media, ...remote] } };
}

/** The same story may come in several forms; the one with most words is read. */
function longer(kept: DocumentParts, other: DocumentParts): DocumentParts {
  return wordsIn(other) > wordsIn(kept) ? other : kept;
}

function wordsIn(parts: DocumentParts): number {
  return parts.blocks.reduce((sum, { text }) => sum + text.length, parts.headline?.length ?? 0);
}

function readInline(
  content: XmlElement,
  limits: ReadLimits,
  report: ConformanceReport,
): DocumentParts {
  const type = attribute(content, 'contenttype')?.toLowerCase() ?? '';
  const [root] = childElements(content);
  if (root === undefined) {
    const characters = rawText(content);
    if (/html|nitf/.test(type) || /<(?:p|br|div|html|body)\b/i.test(characters)) {
      return { ...noParts, ...readHtmlFlow(characters, { limits, report, place: content }) };
    }
    const blocks = wireParagraphs(characters).map((text) => ({ role: 'paragraph' as const, text }));
    return { ...noParts, blocks };
  }
  const nitf = root.name === 'nitf' ? root : descendants(content, 'nitf')[0];
  if (nitf !== undefined) return readNitf(nitf, limits, report).parts;
  const body = childElement(root, 'body') ?? content;
  const flow = readFlow(body, { limits, report, place: body });
  const title = textOf(childElement(root, 'head', 'title'));
  return { ...noParts, headline: title, ...flow };
}

function renditionOf(content: XmlElement): readonly SourceRendition[] {
  const uri = attribute(content, 'href') ?? attribute(content, 'residref');
  if (uri === null) return [];
  return [
    {
      uri,
      bytes: null,
      mediaType: attribute(content, 'contenttype')?.toLowerCase() ?? null,
      purpose: attribute(content, 'rendition')?.replace(/^[^:]*:/, '') ?? null,
      width: integerOf(attribute(content, 'width')),
      height: integerOf(attribute(content, 'height')),
    },
  ];
}

function kindOf(mediaType: string | null): SourceMedia['kind'] {
  const [family] = mediaType?.split('/') ?? [];
  if (family === 'video' || family === 'audio') return family;
  return family === 'image' ? 'picture' : 'other';
}
