import { sniffFormat } from './sniff-format';

const padding: ReadonlySet<number> = new Set([0x00, 0x1a]);
const mark = [0xef, 0xbb, 0xbf] as const;

/** A file without what systems on its way put around it, and whether anything was taken off. */
export interface Unwrapped {
  readonly bytes: Uint8Array;
  readonly isChanged: boolean;
}

/**
 * Takes off what is no part of a text file: a byte order mark given twice, the zeros a record was
 * filled up with, and lines of a transport above an XML declaration. Other files stay as they are.
 */
export function withoutWrapping(bytes: Uint8Array): Unwrapped {
  let start = 0;
  while (isMark(bytes, start) && isMark(bytes, start + mark.length)) start += mark.length;
  let end = bytes.length;
  while (end > start && padding.has(bytes[end - 1] ?? 1)) end -= 1;
  // UTF-16 ends in a zero; an archive may.
  const isUncertain = bytes.length - end < 4 && bytes.subarray(end).includes(0);
  if (isUncertain || bytes.subarray(start, end).includes(0)) end = bytes.length;
  const inner = bytes.subarray(start, end);
  if (sniffFormat(inner) === 'plain-text') start += transportLines(inner);
  const isChanged = start > 0 || end < bytes.length;
  return { bytes: isChanged ? bytes.subarray(start, end) : bytes, isChanged };
}

function isMark(bytes: Uint8Array, at: number): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}

/** How many bytes stand above an XML declaration; 0 unless the file is XML from there to its end. */
function transportLines(bytes: Uint8Array): number {
  const head = Array.from(bytes.subarray(0, 2048), (byte) => String.fromCharCode(byte)).join('');
  const before = head.indexOf('<');
  if (before < 1 || !/^<\?xml\s/.test(head.slice(before))) return 0;
  const tail = Array.from(bytes.subarray(-200), (byte) => String.fromCharCode(byte)).join('');
  return tail.trimEnd().endsWith('>') ? before : 0;
}
