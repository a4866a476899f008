/** The formats readers exist for, and those that are recognised in order to be refused well. */
export type Format =
  | 'plain-text'
  | 'markdown'
  | 'html'
  | 'xml'
  | 'json'
  | 'mail'
  | 'iptc-7901'
  | 'anpa-1312'
  | 'zczc'
  | 'zip'
  | 'pdf'
  | 'rtf'
  | 'ole'
  | 'binary';

/** What the caller says of a file; it only decides what the bytes leave open. */
export interface Declared {
  readonly fileName?: string | undefined;
  readonly mediaType?: string | undefined;
}

/** First bytes of formats that hold no text to decode. */
const binarySignatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF, little-endian
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, big-endian
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x49, 0x44, 0x33], // MP3
  [0x7f, 0x45, 0x4c, 0x46], // ELF
];

/** Tells the format of a file from its bytes; the name and declared type only choose between Markdown, mail and plain text. */
export function sniffFormat(bytes: Uint8Array, declared: Declared = {}): Format {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  if (binarySignatures.some((signature) => startsWith(bytes, signature))) return 'binary';
  const head = asciiHead(bytes);
  if (/^[^\n]{0,200}%PDF-\d/.test(head)) return 'pdf';
  const start = head.trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (isAnpa1312(head)) return 'anpa-1312';
  if (isIptc7901(head)) return 'iptc-7901';
  // eslint-disable-next-line no-control-regex -- senders begin the frame with a control character
  if (/^[\s\u0001]*zczc(?:\b|\d)[^\n]{0,100}\n/i.test(start)) return 'zczc';
  if (start.startsWith('<'))
    return isHtml(start) ? 'html' : /^<[?!a-z_]/i.test(start) ? 'xml' : 'plain-text';
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]|\[|$))/.test(start)) return 'json';
  if (isMail(start, declared)) return 'mail';
  return isMarkdown(start, declared) ? 'markdown' : 'plain-text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The first 4,096 characters, as far as they are ASCII: UTF-16 loses its zero bytes, other bytes count as letters. */
function asciiHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const wide =
    head.length > 3 &&
    (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]) || isMostlyZero(head));
  const marked = startsWith(head, [0xef, 0xbb, 0xbf])
    ? 3
    : startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])
      ? 2
      : 0;
  const codes = Array.from(head.subarray(marked)).filter((byte) => !wide || byte !== 0);
  return codes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : 'x')).join('');
}

function isMostlyZero(head: Uint8Array): boolean {
  return head.filter((byte) => byte === 0).length * 3 > head.length;
}

/** ANPA 1312: SYN SYN SOH; senders that strip the SYNs are known by their first field. */
function isAnpa1312(head: string): boolean {
  // eslint-disable-next-line no-control-regex -- the format is told by its control characters
  return /^[\s\u0016]*\u0016\u0016\u0001|^\s*\u0016?\u0001[a-z]\d{4}\u001f/i.test(head);
}

/**
 * IPTC 7901, section 4: SOH, service and number, priority, category, count, then STX before the
 * text. Systems on the way may take the control characters out; the header is left.
 */
function isIptc7901(head: string): boolean {
  const framed =
    // eslint-disable-next-line no-control-regex -- the format is told by its control characters
    /^[\s\u0016\u007f]{0,16}\u0001{1,4}\s*[a-z\d][^\u0000-\u0008\u000e-\u001f]{3,500}\u0002/i;
  return framed.test(head) || /^[a-z]{2,6}\d{3,4} [1-9] [a-z]{1,3} \d{1,5}\b/.test(head);
}

function isHtml(start: string): boolean {
  const opening = start.replace(/^(?:<\?xml[^>]{0,300}\?>|<!--[\s\S]{0,2000}?-->|\s)+/i, '');
  return /^<(?:!doctype\s+html|html|head|body|article|main|div|p|h[1-6]|section|table|meta|title|ul|ol|span|figure|blockquote|br)[\s>/]/i.test(
    opening,
  );
}

const mailHeaders =
  /^(?:from|to|cc|bcc|subject|date|message-id|received|return-path|mime-version|content-type|delivered-to|reply-to|x-[a-z-]+|dkim-signature|sender|list-[a-z-]+|in-reply-to|references|content-transfer-encoding|authentication-results|arc-[a-z-]+|envelope-to)$/i;

/** RFC 5322, section 2.2: at least three known header fields before the first blank line, one of them telling. */
function isMail(start: string, declared: Declared): boolean {
  const names: string[] = [];
  for (const line of start.replace(/^From [^\n]*\n/, '').split(/\r?\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    const name = /^([!-9;-~]{1,76}):/.exec(line)?.[1];
    if (name === undefined) return false;
    names.push(name);
  }
  const known = names.filter((name) => mailHeaders.test(name));
  const telling = known.some((name) =>
    /^(?:message-id|received|mime-version|return-path|from)$/i.test(name),
  );
  const needed = says(declared, /^message\/rfc822/, /\.eml$/i) ? 1 : 3;
  return telling && known.length >= needed;
}

function isMarkdown(start: string, declared: Declared): boolean {
  if (says(declared, /^text\/(?:x-)?markdown/, /\.(?:md|markdown|mdown)$/i)) return true;
  const saidPlain = says(declared, /^text\/plain/, /\.(?:txt|text)$/i);
  if (/^# \S/.test(start) && !saidPlain) return true;
  const marks = [
    /^---\r?\n(?:[\w-]{1,40}:[^\n]*\n){1,40}---/, // front matter
    /^#{1,6} \S/m,
    /!\[[^\]\n]{0,300}\]\([^)\s]{1,500}/,
    /(?:^|[^!])\[[^\]\n]{1,300}\]\((?:https?:|\/)[^)\s]{1,500}\)/m,
    /\*\*[^*\n]{1,200}\*\*/,
    /^```/m,
  ].filter((mark) => mark.test(start));
  // Whoever calls it plain text may have used a star or a hash; a link and a heading and bold are Markdown.
  return marks.length >= (saidPlain ? 3 : 2);
}

function says(declared: Declared, mediaType: RegExp, fileName: RegExp): boolean {
  return (
    mediaType.test(declared.mediaType?.toLowerCase() ?? '') ||
    fileName.test(declared.fileName ?? '')
  );
}
