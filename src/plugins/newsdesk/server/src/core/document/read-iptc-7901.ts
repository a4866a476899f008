import { ConformanceReport } from './conformance';
import { decodeWire } from './decode-wire';
import { finishItems, type ReadFile, type ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import { noMetadata } from './source-metadata';
import { readDateTime } from './values/read-date-time';
import { readUrgency } from './values/read-status';
import { oneLine } from './xml/xml-element';
import { readWireText } from './wire-text';

const firstLine = { line: 1, path: null };

/**
 * Reads IPTC 7901, the text transmission format: SOH header STX text ETX post-text EOT,
 * any number of messages to a file.
 * @throws NewsdeskError `document-without-sentence`, `document-too-large`
 */
export function readIptc7901(bytes: Uint8Array, limits: ReadLimits): ReadFile {
  const ofFile = new ConformanceReport();
  const { text, messages } = decodeWire(bytes, ofFile);
  const framed = text.split('\u0001').filter((wire) => wire.includes('\u0002'));
  const wires = framed.length > 0 ? framed : [withFrame(text, ofFile)];
  const items = wires.map((wire) => readWire(wire, new ConformanceReport(ofFile.messages)));
  return finishItems(items, limits, messages);
}

/** The frame of a message that lost its control characters: the header ends at a blank line, or after its two lines. */
function withFrame(text: string, report: ConformanceReport): string {
  const reason = 'There are no control characters around header and text; they were told by lines.';
  report.add('start-of-text-missing', 'error', firstLine, reason);
  const header = /^[^\n]*\n(?:[^\n]*\/[^\S\n]*\n)?/.exec(text)?.[0] ?? '';
  return `${header}\u0002${text.slice(header.length)}\u0003`;
}

function readWire(wire: string, report: ConformanceReport): ReadItem {
  const start = wire.indexOf('\u0002');
  const header = wire.slice(0, start).trim();
  const end = wire.indexOf('\u0003', start);
  if (end === -1)
    report.add(
      'end-of-text-missing',
      'error',
      firstLine,
      'There is no ETX after the text; it may be cut off.',
    );
  const body = wire.slice(start + 1, end === -1 ? undefined : end);
  const post = end === -1 ? '' : wire.slice(end + 1);
  const fields =
    /^([a-z]{1,6})\s*(\d{1,6})?\s+([1-9])\s+([a-z]{1,5})\s*(\d{1,6})?(?:\s+(\S[^\r\n]*))?/i.exec(
      header,
    );
  if (fields === null) {
    report.add(
      'header-malformed',
      'error',
      firstLine,
      'The header is not: service and number, priority, category, count, keywords.',
    );
  }
  const { parts, edNote, slugline } = readWireText(body);
  const filed = filedAt(post);
  const [, service = null, , priority = null, category = null, , keywords = null] = fields ?? [];
  return {
    mediaType: 'text/vnd.iptc.7901',
    parts,
    metadata: {
      ...noMetadata,
      provider: service,
      urgency: readUrgency(priority),
      slugline: keywords === null ? slugline : oneLine(keywords),
      subjects: category === null ? [] : [{ scheme: 'iptc-7901', code: category, name: null }],
      publishedOn: filed,
      versionCreatedAt: filed,
      edNote,
    },
    report,
    place: firstLine,
  };
}

/** The filing time after the text: `151435 gmt jan 13`. */
function filedAt(post: string): string | null {
  const match = /\b(\d\d)(\d\d)(\d\d)\s*([a-z]{1,4}\s+)?([a-z]{3})[a-z]*\.?\s+(\d{4}|\d\d)\b/i.exec(
    post.slice(0, 200),
  );
  if (match === null) return null;
  const [, day, hour, minute, zone = '', month, year] = match;
  return readDateTime(`${day} ${month} ${year} ${hour}:${minute} ${zone}`.trim());
}
