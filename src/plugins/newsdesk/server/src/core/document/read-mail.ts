import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { NewsdeskError } from '../errors';
import type { Message, Result } from '../result';
import { noParts } from './compose-text';
import { ConformanceReport, wholeInput } from './conformance';
import { type Flow, readHtmlFlow } from './markup/read-flow';
import { finishItems, hasWords, type ReadFile } from './read-item';
import type { ReadLimits } from './read-limits';
import { refuseBeyond, unreadable } from './refusals';
import type { SourceDocument } from './source-document';
import { type SourceMedia, unknownMedia } from './source-media';
import { noMetadata } from './source-metadata';
import { readDateTime } from './values/read-date-time';
import { wireParagraphs } from './wire-paragraphs';

/** Reads one attachment, or says why it is no document. */
export type AttachmentReader = (
  bytes: Uint8Array,
  declared: { readonly fileName: string | undefined; readonly mediaType: string },
) => Promise<Result<readonly SourceDocument[]> | NewsdeskError>;

/**
 * Reads an e-mail (RFC 5322, MIME): the message itself, if it says something, and every
 * attachment that is a document. Pictures become its media with their bytes;
 * attachments nothing can read are kept among the media too, with a message.
 * @throws NewsdeskError `document-unreadable`, `nesting-too-deep`, `document-without-sentence`, `document-too-large`
 */
export async function readMail(
  bytes: Uint8Array,
  limits: ReadLimits,
  readAttachment: AttachmentReader,
): Promise<ReadFile> {
  const mail = await parseMail(bytes, limits);
  if (mail.attachments.length > limits.items) {
    throw refuseBeyond('document-too-large', 'items', limits, 'The mail has too many attachments');
  }
  const report = new ConformanceReport();
  const messages: Message[] = [];
  const attached: SourceDocument[] = [];
  const media: SourceMedia[] = [];
  for (const attachment of mail.attachments) {
    const content = bytesOf(attachment);
    if (content === null) continue;
    if (/^(?:image|video|audio)\//.test(attachment.mimeType)) {
      media.push(mediumOf(attachment, content));
      continue;
    }
    const read = await readAttachment(content, {
      fileName: attachment.filename ?? undefined,
      mediaType: attachment.mimeType,
    });
    if ('value' in read) {
      attached.push(...read.value);
      messages.push(...read.messages);
    } else {
      const reason = `The attachment ${attachment.filename ?? attachment.mimeType} was not read: ${read.message}`;
      messages.push({ code: read.code, severity: 'warning', span: null, reason });
      media.push({ ...mediumOf(attachment, content), kind: 'other' });
    }
  }
  const flow = bodyOf(mail, limits, report);
  // A covering note of a line or two is not the story when the story is attached.
  const isNote =
    flow.blocks.reduce((sum, { text }) => sum + text.length, 0) < 200 && attached.length > 0;
  if (isNote || (attached.length > 0 && !flow.blocks.some(({ text }) => hasWords(text)))) {
    return { value: withMedia(attached, media), messages };
  }
  const date =
    readDateTime(mail.headers.find(({ key }) => key === 'date')?.value ?? null) ??
    readDateTime(mail.date ?? null);
  if (mail.messageId === undefined)
    report.add('message-id-missing', 'warning', wholeInput, 'The mail has no Message-ID.');
  if (date === null)
    report.add('date-unreadable', 'error', wholeInput, 'The mail has no readable date.');
  const own = finishItems(
    [
      {
        mediaType: 'message/rfc822',
        parts: {
          ...noParts,
          headline: mail.subject ?? null,
          blocks: flow.blocks,
          media: [...flow.media, ...media],
        },
        metadata: {
          ...noMetadata,
          provider: senderOf(mail.from),
          guid: mail.messageId ?? null,
          publishedOn: date,
          versionCreatedAt: date,
          language:
            mail.headers.find(({ key }) => key === 'content-language')?.value.trim() ?? null,
          keywords: mail.headers
            .filter(({ key }) => key === 'keywords')
            .flatMap(({ value }) => value.split(/\s*,\s*/)),
        },
        report,
        place: wholeInput,
      },
    ],
    limits,
    messages,
  );
  return { ...own, value: [...own.value, ...attached] };
}

async function parseMail(bytes: Uint8Array, limits: ReadLimits): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: limits.nesting,
      maxRfc822NestingDepth: 5,
    });
  } catch (cause) {
    if (cause instanceof Error && /nesting/i.test(cause.message)) {
      throw refuseBeyond(
        'nesting-too-deep',
        'nesting',
        limits,
        'The parts of the mail are nested too deep',
      );
    }
    throw unreadable('message/rfc822', 'The mail cannot be taken apart.', cause);
  }
}

/** The HTML part, unless the plain one says clearly more. */
function bodyOf(mail: Email, limits: ReadLimits, report: ConformanceReport): Flow {
  const html: Flow =
    mail.html === undefined
      ? { blocks: [], media: [] }
      : readHtmlFlow(mail.html, { limits, report, place: wholeInput });
  const plain = wireParagraphs(withoutSignature(mail.text ?? ''));
  const length = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + text.length, 0);
  if (length(html.blocks.map(({ text }) => text)) * 1.5 >= length(plain)) return html;
  return { blocks: plain.map((text) => ({ role: 'paragraph', text })), media: [] };
}

/** RFC 3676, section 4.3: what follows a line of two dashes and a space is the signature. */
function withoutSignature(text: string): string {
  const at = text.search(/^-- \r?$/m);
  return at === -1 ? text : text.slice(0, at);
}

function senderOf(from: Address | undefined): string | null {
  if (from === undefined) return null;
  return from.name === '' ? (from.address ?? null) : from.name;
}

function bytesOf({ content }: Attachment): Uint8Array | null {
  if (typeof content === 'string') return null;
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function mediumOf(attachment: Attachment, bytes: Uint8Array): SourceMedia {
  const [family] = attachment.mimeType.split('/');
  return {
    ...unknownMedia,
    kind: family === 'video' || family === 'audio' ? family : 'picture',
    guid: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
    headline: attachment.filename,
    caption: attachment.description ?? null,
    renditions: [
      {
        uri: null,
        bytes,
        mediaType: attachment.mimeType,
        purpose: null,
        width: null,
        height: null,
      },
    ],
  };
}

function withMedia(
  documents: readonly SourceDocument[],
  media: readonly SourceMedia[],
): readonly SourceDocument[] {
  const [first, ...rest] = documents;
  return first === undefined ? [] : [{ ...first, media: [...first.media, ...media] }, ...rest];
}
