import { ConformanceReport } from './conformance';
import { isFeed, readFeed } from './read-feed';
import { finishItems, type ReadFile, type ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import { isNewsmlG2, readNewsmlG2 } from './read-newsml-g2';
import { readNewsml1 } from './read-newsml-1';
import { readNitf } from './read-nitf';
import { readUnknownXml } from './read-unknown-xml';
import { decodeXml } from './xml/decode-xml';
import { parseXml } from './xml/parse-xml';
import { childElements, type XmlElement } from './xml/xml-element';

/**
 * Reads any XML a newsroom receives; the vocabulary is told from the root element.
 * @throws NewsdeskError `document-without-sentence`, `document-unreadable`, `xml-entity-refused`,
 *   `nesting-too-deep`, `document-too-complex`, `document-too-large`, `document-encoding-unknown`
 */
export function readXml(bytes: Uint8Array, limits: ReadLimits): ReadFile {
  const report = new ConformanceReport();
  const { text, messages } = decodeXml(bytes, report);
  const root = parseXml(text, limits, report);
  return finishItems(itemsOf(root, limits, report), limits, messages);
}

function itemsOf(
  root: XmlElement,
  limits: ReadLimits,
  report: ConformanceReport,
): readonly ReadItem[] {
  if (isNewsmlG2(root)) return readNewsmlG2(root, limits, report.messages);
  if (root.name === 'NewsML') return readNewsml1(root, limits, report.messages);
  if (root.name === 'nitf') return [readNitf(root, limits, new ConformanceReport(report.messages))];
  if (isFeed(root)) return readFeed(root, limits, report.messages);
  const enveloped = outermostKnown(root);
  if (enveloped.length === 0) return readUnknownXml(root, limits, report.messages);
  const reason = `The news is wrapped in ${root.name}, which was passed over.`;
  report.add('envelope-unknown', 'info', root, reason);
  return enveloped.flatMap((element) => itemsOf(element, limits, report));
}

/** News of a known vocabulary inside an envelope that is not (SOAP, an agency's own). */
function outermostKnown(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) =>
    ['newsMessage', 'newsItem', 'packageItem', 'NewsML', 'nitf', 'rss', 'feed'].includes(child.name)
      ? [child]
      : outermostKnown(child),
  );
}
