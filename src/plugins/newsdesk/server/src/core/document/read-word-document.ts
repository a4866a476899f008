import type { Message, Result } from '../result';
import { noParts } from './compose-text';
import { ConformanceReport, wholeInput } from './conformance';
import { readHtmlFlow } from './markup/read-flow';
import { finishItems } from './read-item';
import type { ReadLimits } from './read-limits';
import { encrypted, unreadable, unsupported } from './refusals';
import type { SourceDocument } from './source-document';
import { noMetadata } from './source-metadata';
import { packedPlainly, unpackArchive } from './unpack-archive';
import { readDateTime } from './values/read-date-time';
import type { WordConverter, WordHtml } from './word-converter';
import { decodeXml } from './xml/decode-xml';
import { parseXml } from './xml/parse-xml';
import { childElement, textOf, type XmlElement } from './xml/xml-element';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads DOCX: text, headings by style, pictures with the captions under them, and the
 * author and title of its properties.
 * @throws NewsdeskError `media-type-unsupported` (another kind of archive), `archive-too-large`,
 *   `document-encrypted`, `document-unreadable`, `document-without-sentence`, `document-too-large`,
 *   and what parsing its XML throws
 */
export async function readWordDocument(
  bytes: Uint8Array,
  limits: ReadLimits,
  convert: WordConverter | undefined,
): Promise<Result<readonly SourceDocument[]>> {
  const files = unpackArchive(bytes, limits);
  if (!files.has('word/document.xml')) throw otherArchive(files);
  if (convert === undefined)
    throw unsupported(docx, 'No converter for it is installed; save the document as HTML or text.');
  const report = new ConformanceReport();
  // Parsed once here so that nesting, size and entities are checked before the converter sees it.
  for (const [name, file] of files) {
    if (/^word\/(?:document|footnotes|endnotes|comments|styles|numbering)\.xml$/.test(name))
      checkXml(file, limits);
  }
  const word = await converted(convert, packedPlainly(files));
  const flow = readHtmlFlow(word.html, { limits, report, place: wholeInput });
  const pictures = new Map(word.pictures.map((picture) => [picture.src, picture]));
  const media = flow.media.map((medium) => ({
    ...medium,
    renditions: medium.renditions.map((rendition) => {
      const picture = pictures.get(rendition.uri ?? '');
      return picture === undefined
        ? rendition
        : { ...rendition, uri: null, bytes: picture.bytes, mediaType: picture.mediaType };
    }),
  }));
  const core = files.get('docProps/core.xml');
  const properties =
    core === undefined ? null : parseXml(decodeXml(core, report).text, limits, report);
  const property = (name: string): string | null => textOf(childElement(properties, name));
  const messages = word.warnings.slice(0, 20).map((reason): Message => ({
    code: 'word-converted-with-loss',
    severity: 'info',
    span: null,
    reason,
  }));
  return finishItems(
    [
      {
        mediaType: docx,
        parts: { ...noParts, blocks: flow.blocks, media },
        metadata: {
          ...noMetadata,
          language: property('language'),
          firstCreatedAt: readDateTime(property('created')),
          contentCreatedAt: readDateTime(property('created')),
          versionCreatedAt: readDateTime(property('modified')),
          keywords:
            property('keywords')
              ?.split(/\s*[,;]\s*/)
              .filter((word) => word !== '') ?? [],
        },
        report,
        place: wholeInput,
      },
    ],
    limits,
    messages,
  );
}

function checkXml(file: Uint8Array, limits: ReadLimits): XmlElement {
  const report = new ConformanceReport();
  return parseXml(decodeXml(file, report).text, { ...limits, nodes: limits.nodes * 4 }, report);
}

async function converted(convert: WordConverter, archive: Uint8Array): Promise<WordHtml> {
  try {
    return await convert(archive);
  } catch (cause) {
    throw unreadable(docx, 'The Word document is damaged.', cause);
  }
}

function otherArchive(files: ReadonlyMap<string, Uint8Array>): Error {
  const names = [...files.keys()];
  if (names.some((name) => name.startsWith('xl/')))
    return unsupported(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Import the article, not the spreadsheet.',
    );
  if (names.some((name) => name.startsWith('ppt/')))
    return unsupported(
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'Save the text as DOCX.',
    );
  if (names.includes('content.xml'))
    return unsupported('application/vnd.oasis.opendocument.text', 'Save the document as DOCX.');
  return unsupported('application/zip', 'Unpack the archive and import the files in it.');
}

/** What to say of an OLE file: old Word, or a new one behind a password ([MS-OFFCRYPTO], `EncryptedPackage`). */
export function oleRefusal(bytes: Uint8Array): Error {
  const name = 'EncryptedPackage';
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let same = 0;
    while (
      same < name.length &&
      bytes[at + same * 2] === name.charCodeAt(same) &&
      bytes[at + same * 2 + 1] === 0
    )
      same += 1;
    if (same === name.length) return encrypted(docx);
  }
  return unsupported('application/msword', 'Save the document as DOCX.');
}
