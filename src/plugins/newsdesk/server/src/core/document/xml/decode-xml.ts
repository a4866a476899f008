import { type ConformanceReport } from '../conformance';
import { type DecodedText, decodeLabelled, decodeLabelledLoosely } from '../decode-text';
import { decodeWire } from '../decode-wire';

const firstLine = { line: 1, path: null };

/**
 * Decodes XML by its byte order mark, else by what it declares (XML 1.0,
 * appendix F), else as any text. A declaration that the bytes belie is reported
 * and not followed: bytes that are UTF-8 beyond ASCII are UTF-8 whatever they say.
 */
export function decodeXml(bytes: Uint8Array, report: ConformanceReport): DecodedText {
  const declared = declaredEncoding(bytes);
  const [first, second] = bytes;
  const marked = (first === 0xef && second === 0xbb) || (first ?? 0) >= 0xfe;
  if (declared === null || marked || /^utf-?(8|16)/i.test(declared)) {
    const decoded = decodeWire(bytes, report);
    const asDeclared = declared === null || /^utf/.test(decoded.encoding);
    if (!asDeclared) {
      const reason = `The file declares ${declared} but its bytes are not; it was read as ${decoded.encoding}.`;
      report.add('encoding-declared-wrongly', 'error', firstLine, reason);
    }
    return decoded;
  }

  const utf8 = bytes.some((byte) => byte >= 0x80) ? decodeLabelled(bytes, 'utf-8') : null;
  if (utf8 !== null) {
    const reason = `The file declares ${declared} but its bytes are UTF-8.`;
    report.add('encoding-declared-wrongly', 'error', firstLine, reason);
    return decodeWire(bytes, report);
  }
  const text = decodeLabelled(bytes, declared);
  if (text !== null) return { text, encoding: declared.toLowerCase(), messages: [] };
  const loosely = decodeLabelledLoosely(bytes, declared);
  if (loosely !== null) {
    const reason = `Some bytes are not in the declared encoding ${declared}; they were replaced.`;
    report.add('encoding-broken', 'error', firstLine, reason);
    return { text: loosely, encoding: declared.toLowerCase(), messages: [] };
  }
  const decoded = decodeWire(bytes, report);
  const reason = `The declared encoding ${declared} is unknown or wrong; the file was read as ${decoded.encoding}.`;
  report.add('encoding-unknown', 'error', firstLine, reason);
  return decoded;
}

/** The label in the XML declaration or an HTML meta tag among the first 1,024 bytes. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('');
  const xml = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head);
  const html = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head);
  return xml?.[1] ?? html?.[1] ?? null;
}
