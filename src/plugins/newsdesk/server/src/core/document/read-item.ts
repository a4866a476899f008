import { decodeHTML } from 'entities';
import { NewsdeskError } from '../errors';
import type { Message, Result } from '../result';
import { composeText, type DocumentParts } from './compose-text';
import type { ConformanceReport, InputPlace } from './conformance';
import { escapedCharacter } from './markup/read-flow';
import { repairMojibake } from './mojibake';
import type { ReadLimits } from './read-limits';
import { refuseBeyond, withoutSentence } from './refusals';
import type { SourceDocument } from './source-document';
import type { SourceMedia } from './source-media';
import type { SourceMetadata } from './source-metadata';

/** One item of a file as its reader leaves it, before its text is composed. */
export interface ReadItem {
  readonly mediaType: string;
  readonly parts: DocumentParts;
  readonly metadata: SourceMetadata;
  readonly report: ConformanceReport;
  /** Where it stands in the input. */
  readonly place: InputPlace;
}

/** An item of a file in which there was nothing to read. */
export interface RefusedItem {
  readonly guid: string | null;
  readonly place: InputPlace;
  readonly error: NewsdeskError;
}

/** What a file holds: its documents, and what of it could not be read. */
export interface ReadFile extends Result<readonly SourceDocument[]> {
  readonly refused?: readonly RefusedItem[];
}

/**
 * Composes every item of a file into its source document. An item in which there
 * is nothing to read is an error message of the file, unless none can be read.
 * Items that withdraw another may be without text: they do their work by their guid.
 * @throws NewsdeskError `document-without-sentence`, `document-too-large`
 */
export function finishItems(
  items: readonly ReadItem[],
  limits: ReadLimits,
  messages: readonly Message[],
): ReadFile {
  if (items.length > limits.items) {
    throw refuseBeyond(
      'document-too-large',
      'items',
      limits,
      `The file holds ${items.length} items`,
    );
  }
  const documents: SourceDocument[] = [];
  const refusals: { readonly item: ReadItem; readonly error: NewsdeskError }[] = [];
  for (const item of items) {
    try {
      documents.push(finishItem(item, limits));
    } catch (error) {
      if (!(error instanceof NewsdeskError)) throw error;
      refusals.push({ item, error });
    }
  }
  const [first] = refusals;
  if (documents.length === 0) throw first === undefined ? withoutSentence(null) : first.error;
  const refused = refusals.map(({ item, error }): Message => {
    const where = item.metadata.guid ?? item.place.path ?? 'without a guid';
    return {
      code: error.code,
      severity: 'error',
      span: null,
      reason: `The item ${where} was not read: ${error.message}`,
    };
  });
  return {
    value: documents,
    messages: [...messages, ...refused],
    refused: refusals.map(({ item, error }) => ({
      guid: item.metadata.guid,
      place: item.place,
      error,
    })),
  };
}

function finishItem(item: ReadItem, limits: ReadLimits): SourceDocument {
  const { report, place, metadata } = item;
  const tidy = (text: string): string => tidyText(text, report, place);
  const tidied = (text: string | null): string | null => (text === null ? null : tidy(text));
  const { parts } = item;
  const media = parts.media.map((medium): SourceMedia => ({
    ...medium,
    headline: tidied(medium.headline),
    caption: tidied(medium.caption),
    credit: tidied(medium.credit),
    byline: tidied(medium.byline),
  }));
  const { text, hints } = composeText({
    headline: tidied(parts.headline),
    standfirst: tidied(parts.standfirst),
    byline: tidied(parts.byline),
    dateline: tidied(parts.dateline),
    keyPoints: parts.keyPoints.map(tidy),
    blocks: parts.blocks.map(({ role, text: words }) => ({ role, text: tidy(words) })),
    media,
  });
  refuseLongText(text, limits);
  const withdraws = metadata.pubStatus === 'canceled' || metadata.pubStatus === 'withheld';
  const identified = metadata.guid !== null;
  if (!hasWords(text) && !(withdraws && identified)) throw withoutSentence(metadata.guid);
  const hinted = (role: string): string | null => {
    const hint = hints.find((candidate) => candidate.role === role);
    return hint === undefined ? null : text.slice(hint.start, hint.end);
  };
  return {
    text,
    mediaType: item.mediaType,
    metadata: {
      ...metadata,
      headline: tidied(metadata.headline) ?? hinted('headline'),
      byline: tidied(metadata.byline) ?? hinted('byline'),
    },
    hints,
    media,
    conformance: report.messages,
  };
}

/** Takes out of a field what no field should hold: control characters, mojibake, character references. */
function tidyText(text: string, report: ConformanceReport, place: InputPlace): string {
  let tidy = text;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
  if (tidy.search(controls) !== -1) {
    const reason = 'There are control characters in the text; they were left out.';
    report.add('control-characters', 'error', place, reason);
    tidy = tidy.replace(controls, '');
  }
  const repaired = repairMojibake(tidy);
  if (repaired !== null) {
    const reason = 'Characters were encoded to UTF-8 twice; they were decoded again.';
    report.add('mojibake-repaired', 'error', place, reason);
    tidy = repaired.text;
  }
  if (escapedCharacter.test(tidy)) {
    const reason =
      'Character references were escaped once too often; they were read as characters.';
    report.add('entities-escaped-twice', 'warning', place, reason);
    tidy = decodeHTML(tidy);
  }
  return tidy.trim();
}

/** @throws NewsdeskError `document-too-large` */
export function refuseLongText(text: string, limits: ReadLimits): void {
  if (text.length <= limits.textCharacters) return;
  throw refuseBeyond(
    'document-too-large',
    'textCharacters',
    limits,
    `The text has ${text.length} characters`,
  );
}

/** Two letters in a row, or one character that is a word, are the least that can be read. */
export function hasWords(text: string): boolean {
  return /\p{L}[\p{L}\p{M}]/u.test(text) || /[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
}
