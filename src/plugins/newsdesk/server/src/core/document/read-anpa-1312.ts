import { ConformanceReport } from './conformance';
import { decodeWire } from './decode-wire';
import { finishItems, type ReadFile, type ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import { noMetadata } from './source-metadata';
import { readDateTime } from './values/read-date-time';
import { readWireText } from './wire-text';

const firstLine = { line: 1, path: null };
const urgencies: Readonly<Record<string, number>> = {
  f: 1,
  b: 2,
  u: 3,
  r: 4,
  d: 5,
  a: 5,
  s: 6,
  w: 6,
};

/**
 * Reads ANPA 1312, the wire service transmission guidelines: SYN SYN SOH header,
 * STX text, ETX and date line, EOT.
 * @throws NewsdeskError `document-without-sentence`, `document-too-large`
 */
export function readAnpa1312(bytes: Uint8Array, limits: ReadLimits): ReadFile {
  const ofFile = new ConformanceReport();
  const { text, messages } = decodeWire(bytes, ofFile);
  const wires = text
    .split('\u0001')
    .slice(1)
    .filter((wire) => wire.trim() !== '');
  const items = wires.map((wire) => readWire(wire, new ConformanceReport(ofFile.messages)));
  return finishItems(items, limits, messages);
}

function readWire(wire: string, report: ConformanceReport): ReadItem {
  const [first = '', second = '', ...rest] = wire.split(/\r\n?|\n/);
  const identity = /^([a-z])(\d{4})/i.exec(first);
  if (identity === null) {
    report.add(
      'header-malformed',
      'error',
      firstLine,
      'The header is not: service level and four-digit number.',
    );
  }
  const start = wire.indexOf('\u0002');
  // Some senders leave STX out; the text then begins after the two header lines.
  const opened = start === -1 ? rest.join('\n') : wire.slice(start + 1);
  const before = start === -1 ? '' : (rest.join('\n').split('\u0002')[0] ?? '');
  const end = opened.indexOf('\u0003');
  if (start === -1)
    report.add('start-of-text-missing', 'error', firstLine, 'There is no STX before the text.');
  if (end === -1)
    report.add(
      'end-of-text-missing',
      'error',
      firstLine,
      'There is no ETX after the text; it may be cut off.',
    );
  const body = plainWire(end === -1 ? opened : opened.slice(0, end));
  const post = end === -1 ? '' : opened.slice(end + 1);
  const line =
    /^([a-z])\s?([a-z])?[^\w&%$.-]*([\w&%$.'/-]+(?:[ ][\w&%$.'/-]+){0,4}?)(?:\s+(?:\d{1,2}-\d{1,2}|\d{3,5})[^\n]*)?$/i.exec(
      plainWire(second).trim(),
    );
  if (line === null)
    report.add(
      'header-malformed',
      'error',
      { line: 2, path: null },
      'The second line is not: priority, category, keywords, date and count.',
    );
  const { parts, edNote } = readWireText(`${plainWire(before)}\n${body}`);
  const filed = filedAt(post);
  const [, priority = '', category = null, slug = null] = line ?? [];
  return {
    mediaType: 'text/vnd.anpa.1312',
    parts,
    metadata: {
      ...noMetadata,
      provider: /^\s*([A-Z]{2,5})-/.exec(post)?.[1] ?? null,
      urgency: urgencies[priority.toLowerCase()] ?? null,
      slugline: slug,
      subjects:
        category === null ? [] : [{ scheme: 'anpa', code: category.toLowerCase(), name: null }],
      publishedOn: filed,
      versionCreatedAt: filed,
      edNote,
    },
    report,
    place: firstLine,
  };
}

/** Typesetting controls are no characters of the story; a lone underscore is the wire's dash. */
function plainWire(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
  return text.replace(controls, ' ').replace(/ _ /g, ' — ');
}

/** The date line after the text: `AP-NY-01-02-24 1435EST`. */
function filedAt(post: string): string | null {
  const match = /(\d\d)-(\d\d)-(\d{4}|\d\d)\s+(\d\d)(\d\d)([A-Z]{1,4})?/.exec(post.slice(0, 200));
  if (match === null) return null;
  const [, month, day, shortYear = '', hour, minute, zone = ''] = match;
  const year =
    shortYear.length === 2 ? `${Number(shortYear) < 50 ? '20' : '19'}${shortYear}` : shortYear;
  const names = [
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
    'Oct',
    'Nov',
    'Dec',
  ];
  const name = names[Number(month) - 1];
  return name === undefined
    ? null
    : readDateTime(`${day} ${name} ${year} ${hour}:${minute} ${zone}`.trim());
}
