import { createHash } from 'node:crypto';

/** IPTC-IIM of a picture: the values of record 2 by data set number, decoded. */
export interface Iim {
  readonly values: ReadonlyMap<number, readonly string[]>;
  /** False when Photoshop's digest says that it was changed after the XMP was written. */
  readonly agreesWithXmp: boolean;
}

const resourceMarker = Buffer.from('8BIM', 'latin1');
const iimResource = 0x0404;
const digestResource = 0x0425;
const dataSetMarker = 0x1c;
/** ISO 2022 escape that announces UTF-8, in data set 1:90. */
const utf8Escape = '\u001b%G';

/**
 * Reads IPTC-IIM 4.2 out of what a picture carries: Photoshop image resources (JPEG's APP13) or
 * the bare data sets (TIFF). A damaged end is left out, never an error.
 */
export function readIim(block: Uint8Array): Iim | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const resources = imageResources(bytes);
  const iim = resources.get(iimResource) ?? (bytes[0] === dataSetMarker ? bytes : null);
  if (iim === null) return null;
  const digest = resources.get(digestResource);
  return {
    values: dataSets(iim),
    agreesWithXmp:
      digest === undefined || createHash('md5').update(iim).digest().equals(digest.subarray(0, 16)),
  };
}

function imageResources(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = bytes.indexOf(resourceMarker);
  while (at >= 0 && at + 12 <= bytes.length) {
    const id = bytes.readUInt16BE(at + 4);
    // A Pascal string, padded to an even length together with its own length byte.
    const nameLength = bytes.readUInt8(at + 6) + 1;
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > bytes.length) break;
    const start = sizeAt + 4;
    const end = Math.min(start + bytes.readUInt32BE(sizeAt), bytes.length);
    if (!found.has(id)) found.set(id, bytes.subarray(start, end));
    at = bytes.indexOf(resourceMarker, end);
  }
  return found;
}

function dataSets(bytes: Buffer): ReadonlyMap<number, readonly string[]> {
  const raw: { readonly number: number; readonly value: Buffer }[] = [];
  let isUtf8 = false;
  let at = 0;
  while (at + 5 <= bytes.length && bytes[at] === dataSetMarker) {
    const [record, number] = [bytes.readUInt8(at + 1), bytes.readUInt8(at + 2)];
    const length = bytes.readUInt16BE(at + 3);
    // The extended form, for values beyond 32 kB, which no text of ours has.
    if (length > 0x7fff || at + 5 + length > bytes.length) break;
    const value = bytes.subarray(at + 5, at + 5 + length);
    if (record === 1 && number === 90) isUtf8 = value.toString('latin1') === utf8Escape;
    if (record === 2) raw.push({ number, value });
    at += 5 + length;
  }
  const values = new Map<number, string[]>();
  for (const { number, value } of raw) {
    const text = decoded(value, isUtf8);
    if (text !== '') values.set(number, [...(values.get(number) ?? []), text]);
  }
  return values;
}

/** As declared; without a declaration UTF-8 where it is valid, as it never is by accident, else Latin-1. */
function decoded(value: Buffer, isUtf8: boolean): string {
  const text = isUtf8 ? value.toString('utf8') : (strictUtf8(value) ?? latin1(value));
  return text.replaceAll('\u0000', '').trim();
}

function strictUtf8(value: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value);
  } catch {
    return null;
  }
}

/** Windows-1252, which is what writes "Latin-1". */
const latin1 = (value: Buffer): string => new TextDecoder('windows-1252').decode(value);
