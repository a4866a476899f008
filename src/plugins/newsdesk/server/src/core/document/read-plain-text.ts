import type { Result } from '../result';
import { binary, decodeText } from './decode-text';
import type { BlockHint, SourceDocument } from './source-document';
import { noMetadata } from './source-metadata';

/**
 * Reads a plain text file. `text` is exactly the decoded file, without its byte
 * order mark: line ends, NBSP and marks stay as they are.
 * @throws NewsdeskError `document-encoding-unknown`, `document-binary`
 */
export function readPlainText(bytes: Uint8Array): Result<SourceDocument> {
  const { text: decoded, messages } = decodeText(bytes);
  const text = withoutControlHeader(decoded);
  if (hasTooManyControls(text)) throw binary();
  return { value: { ...plainTextDocument(text), hints: machineLines(text) }, messages };
}

/** A results service heads its plain text with SOH and fields apart by US; they are read as spaces. */
function withoutControlHeader(text: string): string {
  if (!text.startsWith('\u0001') || !text.slice(0, 100).includes('\u001f')) return text;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = /[\u0001-\u0008\u000e-\u001f]/g;
  return text.replace(/^[^\n]{0,500}/, (line) => line.replace(controls, ' '));
}

/** A line for machines above the article: a press release service's source and number, a bulletin's product number. */
const machineHead =
  /^\s*(?:source:[^\n]{0,300}\n(?:[^\n]{1,300}\n){0,3}?media release[^\n]{0,100}\n|ID[A-Z]\d{4,5}\s*\n)/i;

/** What stands above the headline and is not for readers. */
function machineLines(text: string): readonly BlockHint[] {
  const head = machineHead.exec(text)?.[0].trimEnd();
  return head === undefined ? [] : [{ role: 'boilerplate', start: 0, end: head.length }];
}

/** The source document of a text that is already decoded. */
export function plainTextDocument(text: string): SourceDocument {
  return {
    text,
    mediaType: 'text/plain',
    metadata: noMetadata,
    hints: [],
    media: [],
    conformance: [],
  };
}

/** NUL is never text; other control characters are forgiven while they are rarer than one in a hundred. */
export function hasTooManyControls(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    const allowed = code >= 0x20 || (code >= 0x09 && code <= 0x0d);
    if (!allowed || code === 0x7f) controls += 1;
  }
  return controls > 8 && controls * 100 > text.length;
}
