import { NewsdeskError } from '../errors';
import type { Message } from '../result';
import { repairMojibake } from './mojibake';
import { decodeWindows1252, looksLikeWindows1252 } from './windows-1252';

/**
 * The Encoding Standard's decoder: part of every runtime (Node, browsers,
 * workers), but the core is compiled without any runtime's globals.
 */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Characters, and what had to be assumed to get them. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG label of the encoding it was read as. */
  readonly encoding: string;
  readonly messages: readonly Message[];
}

/**
 * Decodes a text file: UTF-8, UTF-16 (by byte order mark, or plainly by its zero
 * bytes), else Windows-1252 if it reads as prose. The byte order mark is no part
 * of the text. UTF-8 that was encoded twice is decoded twice.
 * @throws NewsdeskError `document-encoding-unknown`, `document-binary`
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeBytes(bytes);
  const repaired = repairMojibake(decoded.text);
  if (repaired === null) return decoded;
  return {
    ...decoded,
    text: repaired.text,
    messages: [
      ...decoded.messages,
      info(
        'mojibake-repaired',
        'warning',
        `The text was encoded to UTF-8 twice; ${repaired.count} garbled characters were decoded again.`,
      ),
    ],
  };
}

/**
 * Decodes by a label an input declares for itself (XML, MIME), or null when the
 * label is unknown or the bytes are not in that encoding.
 */
export function decodeLabelled(bytes: Uint8Array, label: string): string | null {
  const name = label.trim().toLowerCase();
  if (
    ['windows-1252', 'iso-8859-1', 'latin1', 'latin-1', 'cp1252', 'ascii', 'us-ascii'].includes(
      name,
    )
  ) {
    return decodeWindows1252(bytes);
  }
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The same with U+FFFD for what is not in that encoding; null when the label is unknown or a tenth is not. */
export function decodeLabelledLoosely(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label.trim().toLowerCase()).decode(bytes);
    return text.split('\ufffd').length * 10 > text.length ? null : text;
  } catch {
    return null;
  }
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3));
  const wide =
    (first === 0xff && second === 0xfe && third === 0 && fourth === 0) ||
    (first === 0 && second === 0 && third === 0xfe && fourth === 0xff);
  if (wide) throw unknownEncoding('UTF-32');
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be', true);
  const zeroes = utf16ByZeroes(bytes);
  if (zeroes !== null) return decodeUtf16(bytes, zeroes, false);
  return decodeUtf8(bytes);
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  const utf8 = decodeFatally(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', messages: [] };

  const cut = bytes.subarray(0, bytes.length - partialSequenceLength(bytes));
  const untilCut = cut.length < bytes.length ? decodeFatally(cut, 'utf-8') : null;
  // A file that is ASCII up to one last high byte is Windows-1252 ending in a curly mark, not a cut.
  if (untilCut !== null && untilCut.length < cut.length) {
    const reason =
      'The file ends inside a UTF-8 character, so it was probably cut off; the rest was read.';
    return {
      text: untilCut,
      encoding: 'utf-8',
      messages: [info('text-cut-off', 'warning', reason)],
    };
  }
  if (bytes.includes(0)) throw binary();

  const mixed = decodeMixed(bytes);
  if (mixed !== null) {
    const reason = `The file is UTF-8 with ${mixed.strays} bytes that are not; these were read as Windows-1252.`;
    return {
      text: mixed.text,
      encoding: 'utf-8',
      messages: [info('encodings-mixed', 'warning', reason)],
    };
  }
  if (!looksLikeWindows1252(bytes)) throw unknownEncoding(null);
  const reason = 'The file is not UTF-8; it was read as Windows-1252.';
  return {
    text: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    messages: [info('windows-1252-assumed', 'info', reason)],
  };
}

function decodeUtf16(
  bytes: Uint8Array,
  label: 'utf-16le' | 'utf-16be',
  marked: boolean,
): DecodedText {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const messages: Message[] = [];
  if (even.length < bytes.length) {
    const reason =
      'The file ends inside a UTF-16 character, so it was probably cut off; the rest was read.';
    messages.push(info('text-cut-off', 'warning', reason));
  }
  if (!marked) {
    const reason = `The file has no byte order mark; it was read as ${label.toUpperCase()}.`;
    messages.push(info('utf-16-assumed', 'info', reason));
  }
  const text = decodeFatally(even, label);
  if (text === null) throw unknownEncoding(null);
  return { text, encoding: label, messages };
}

function decodeFatally(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: in Western text nearly every second byte is zero, always on the same side. */
function utf16ByZeroes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  const zeroes = { even: 0, odd: 0 };
  for (let at = 0; at < pairs * 2; at += 1) {
    if (sample[at] === 0) zeroes[at % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  if (zeroes.odd > pairs * 0.6 && zeroes.even < pairs * 0.02) return 'utf-16le';
  if (zeroes.even > pairs * 0.6 && zeroes.odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** How many bytes at the end are the start of a UTF-8 sequence that does not finish. */
function partialSequenceLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = sequenceLength(byte);
    return length > back ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** The length of the well-formed sequence that starts here (RFC 3629, section 4), or 0. */
function wholeSequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = sequenceLength(lead);
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}

/** UTF-8 with a few bytes pasted in from Windows-1252: at least ten whole sequences to every stray byte. */
function decodeMixed(bytes: Uint8Array): { readonly text: string; readonly strays: number } | null {
  const pieces: string[] = [];
  let sequences = 0;
  let strays = 0;
  let valid = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = wholeSequenceLength(bytes, at);
    if (length > 0) {
      if (length > 1) sequences += 1;
      at += length;
      continue;
    }
    strays += 1;
    if (strays > 100) return null;
    pieces.push(decodeFatally(bytes.subarray(valid, at), 'utf-8') ?? '');
    pieces.push(decodeWindows1252(bytes.subarray(at, at + 1)));
    at += 1;
    valid = at;
  }
  pieces.push(decodeFatally(bytes.subarray(valid), 'utf-8') ?? '');
  return sequences >= strays * 10 ? { text: pieces.join(''), strays } : null;
}

function info(code: string, severity: Message['severity'], reason: string): Message {
  return { code, severity, span: null, reason };
}

function unknownEncoding(found: string | null): NewsdeskError {
  const what =
    found === null
      ? 'The character encoding of the file is not one that is read'
      : `The file is ${found}`;
  return new NewsdeskError(
    'document-encoding-unknown',
    `${what}. Save it as UTF-8 (UTF-16 and Windows-1252 are read too) and import it again.`,
    { stage: 'read', details: { encoding: found } },
  );
}

/** The refusal of a file that is no text at all. */
export function binary(): NewsdeskError {
  return new NewsdeskError(
    'document-binary',
    'The file is binary, not a text document. Import the article itself as text, Markdown, HTML, DOCX, PDF, e-mail or a wire item.',
    { stage: 'read' },
  );
}
