import type { ImportedItem, ImportsAnswer } from '../contracts/imports';
import { NewsdeskError } from '../core/errors';
import type { IncomingFile } from '../import/import-service';
import { noCounts, type ItemCounts, type ItemOutcome } from '../import/item-outcome';

/** The account of one item as it is answered. */
export function importedItem(
  { fileName }: Pick<IncomingFile, 'fileName'>,
  { outcome, reportId, sourceDocumentId, guid, version, headline, ...rest }: ItemOutcome,
): ImportedItem {
  const { counts, messages, error, quarantineId } = rest;
  return {
    file: fileName,
    outcome,
    documentId: reportId,
    sourceDocumentId,
    guid,
    version,
    headline,
    counts: { ...counts },
    messages: messages.map((message) => ({ ...message })),
    error: error === null ? null : { ...error, details: { ...error.details } },
    quarantineId,
  };
}

/** A file that failed for a reason of ours. */
export function failedItem(
  { fileName }: Pick<IncomingFile, 'fileName'>,
  { code, message, details }: NewsdeskError,
): ImportedItem {
  return {
    file: fileName,
    outcome: 'quarantined',
    documentId: null,
    sourceDocumentId: null,
    guid: null,
    version: null,
    headline: null,
    counts: { ...noCounts },
    messages: [],
    error: { code, message, details: { ...details } },
    quarantineId: null,
  };
}

/** The answer to a request: 201 when anything was made or changed, 200 when everything was known. */
export function answerOf(items: readonly ImportedItem[]): {
  readonly status: 200 | 201;
  readonly body: ImportsAnswer;
} {
  const [only] = items.length === 1 ? items : [];
  const changed = items.some(({ outcome }) => ['created', 'updated', 'killed'].includes(outcome));
  return {
    status: changed ? 201 : 200,
    body: {
      data: {
        documentId: only?.documentId ?? null,
        counts: items.reduce<ItemCounts>((sum, { counts }) => added(sum, counts), noCounts),
        items: [...items],
      },
    },
  };
}

/** Why nothing of a request could be taken in: the first item's reason; null when something was. */
export function refusalOf(items: readonly ImportedItem[]): NewsdeskError | null {
  const [first] = items;
  if (first === undefined || first.error === null || items.some(({ error }) => error === null)) {
    return null;
  }
  const { code, message, details } = first.error;
  return new NewsdeskError(code, message, { stage: 'read', details });
}

function added(a: ItemCounts, b: ItemCounts): ImportedItem['counts'] {
  return {
    keyPoints: a.keyPoints + b.keyPoints,
    quotes: a.quotes + b.quotes,
    statistics: a.statistics + b.statistics,
    media: a.media + b.media,
  };
}
