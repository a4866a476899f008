import { NewsdeskError } from '../errors';
import type { Message, Result } from '../result';
import { binary } from './decode-text';
import type { PdfPageReader } from './pdf-page-reader';
import { hasWords, refuseLongText, type ReadFile } from './read-item';
import type { AttachmentReader } from './read-mail';
import { defaultReadLimits, type ReadLimits } from './read-limits';
import { readPlainText } from './read-plain-text';
import { unreadable, unsupported, withoutSentence } from './refusals';
import { type Format, sniffFormat } from './sniff-format';
import type { SourceDocument } from './source-document';
import { withoutWrapping } from './without-wrapping';
import type { WordConverter } from './word-converter';

/** Raised whenever a reader would read the same bytes differently than before. */
export const readerVersion = '3';

/** What the caller knows of a file, how much of it may be read, and the engines that need a runtime. */
export interface ReadOptions {
  /** Only decides between formats that the bytes leave open (Markdown, mail or plain text). */
  readonly fileName?: string | undefined;
  /** As declared by the sender; believed no more than the file name. */
  readonly mediaType?: string | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
  /** DOCX is refused without it. */
  readonly wordConverter?: WordConverter | undefined;
  /** PDF is refused without it. */
  readonly pdfPageReader?: PdfPageReader | undefined;
}

/**
 * Reads a file that holds one document; the format is told from the bytes.
 * @throws NewsdeskError `document-holds-several` for a feed, a message or a mail with more than one,
 *   and everything `readDocuments` throws
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<SourceDocument>> {
  const { value, messages } = await readDocuments(bytes, options);
  const [document] = value;
  if (document === undefined) throw withoutSentence(null);
  if (value.length > 1) {
    throw new NewsdeskError(
      'document-holds-several',
      `The file holds ${value.length} documents where one is expected. Import the file, which takes them all, or send one item alone.`,
      { stage: 'read', details: { documents: value.length } },
    );
  }
  return { value: document, messages };
}

/**
 * Reads a file into the source documents it holds, in its order: one for most formats,
 * several for a feed, a news message, a list of ninjs items or a mail with documents
 * attached. An item of several that cannot be read is a message of severity `error` and among the refused.
 * The format is told from the bytes.
 * @throws NewsdeskError `document-empty`, `document-too-large`, `document-binary`,
 *   `document-encoding-unknown`, `document-unreadable`, `document-encrypted`,
 *   `document-without-sentence`, `document-too-complex`,
 *   `nesting-too-deep`, `archive-too-large`, `xml-entity-refused`, `media-type-unsupported`
 */
export async function readDocuments(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadFile> {
  const limits: ReadLimits = { ...defaultReadLimits, ...options.limits };
  refuseBySize(bytes, limits);
  const { bytes: file, isChanged } = withoutWrapping(bytes);
  const format = sniffFormat(file, options);
  try {
    const read = await readFormat(format, file, limits, options);
    return isChanged ? { ...read, messages: [...read.messages, unwrapped] } : read;
  } catch (error) {
    if (error instanceof NewsdeskError) throw error;
    // A library stumbled over the file: that is the file's fault to its sender, and ours to find by the cause.
    throw unreadable(format, 'The file is damaged.', error);
  }
}

const unwrapped: Message = {
  code: 'wrapping-left-out',
  severity: 'warning',
  span: null,
  reason: 'Fill characters or lines of a transport stood around the document; they were left out.',
};

// Readers with large libraries are loaded when first needed: a command that reads text starts at once.
async function readFormat(
  format: Format,
  bytes: Uint8Array,
  limits: ReadLimits,
  options: ReadOptions,
): Promise<ReadFile> {
  switch (format) {
    case 'plain-text':
      return readOneText(bytes, limits);
    case 'markdown':
      return (await import('./read-markdown')).readMarkdown(bytes, limits);
    case 'html':
      return (await import('./read-web-page')).readWebPage(bytes, limits);
    case 'xml':
      return (await import('./read-xml')).readXml(bytes, limits);
    case 'json':
      return (await import('./read-ninjs')).readNinjs(bytes, limits);
    case 'mail':
      return (await import('./read-mail')).readMail(bytes, limits, attachmentReader(options));
    case 'iptc-7901':
      return (await import('./read-iptc-7901')).readIptc7901(bytes, limits);
    case 'zczc':
      return (await import('./read-zczc')).readZczc(bytes, limits);
    case 'anpa-1312':
      return (await import('./read-anpa-1312')).readAnpa1312(bytes, limits);
    case 'zip':
      return (await import('./read-word-document')).readWordDocument(
        bytes,
        limits,
        options.wordConverter,
      );
    case 'pdf':
      return (await import('./read-pdf')).readPdf(bytes, limits, options.pdfPageReader);
    case 'ole':
      throw (await import('./read-word-document')).oleRefusal(bytes);
    case 'rtf':
      throw unsupported('application/rtf', 'Save the document as DOCX or as plain text.');
    case 'binary':
      throw binary();
  }
}

function readOneText(bytes: Uint8Array, limits: ReadLimits): Result<readonly SourceDocument[]> {
  const { value, messages } = readPlainText(bytes);
  refuseLongText(value.text, limits);
  if (!hasWords(value.text)) throw withoutSentence(null);
  return { value: [value], messages };
}

/** Attachments are read like files, but a mail inside a mail is not opened again. */
function attachmentReader(options: ReadOptions): AttachmentReader {
  return async (bytes, declared) => {
    try {
      const format = sniffFormat(bytes, declared);
      if (format === 'mail')
        throw unsupported('message/rfc822', 'Forward the inner mail by itself.');
      return await readDocuments(bytes, { ...options, ...declared });
    } catch (error) {
      if (error instanceof NewsdeskError) return error;
      throw error;
    }
  };
}

function refuseBySize(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length === 0) {
    throw new NewsdeskError(
      'document-empty',
      'The file is empty. Check that it was saved and sent whole.',
      { stage: 'read' },
    );
  }
  if (bytes.length > limits.documentBytes) {
    throw new NewsdeskError(
      'document-too-large',
      `The file has ${bytes.length} bytes; at most ${limits.documentBytes} are read. Send a smaller file or raise limits.documentBytes.`,
      {
        stage: 'read',
        details: {
          configKey: 'limits.documentBytes',
          limit: limits.documentBytes,
          found: bytes.length,
        },
      },
    );
  }
}
