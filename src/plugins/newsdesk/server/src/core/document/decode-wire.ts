import { type ConformanceReport } from './conformance';
import { type DecodedText, decodeText } from './decode-text';
import { decodeWindows1252 } from './windows-1252';
import { NewsdeskError } from '../errors';

/** Decodes a wire or feed. One in no known character set is still read, as Windows-1252, because a wire is never lost. */
export function decodeWire(bytes: Uint8Array, report: ConformanceReport): DecodedText {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof NewsdeskError)) throw error;
    const reason =
      'The character set is unknown; the wire was read as Windows-1252 and some letters may be wrong.';
    report.add('encoding-unknown', 'error', { line: 1, path: null }, reason);
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252', messages: [] };
  }
}
