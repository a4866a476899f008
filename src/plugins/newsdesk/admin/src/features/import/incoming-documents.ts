import type { Preview } from '../../../../server/src/contracts/preview';
import type { RequestFailure } from '../../request-failure';
import { draftOf } from './draft';
import { changeDraft, startHistory, type DraftChange, type DraftHistory } from './draft-history';

interface DocumentBase {
  readonly id: string;
  readonly file: File;
}

/** A document on its way from the editor's desk into the newsroom. */
export type IncomingDocument = DocumentBase &
  (
    | { readonly stage: 'waiting' | 'reading' }
    | { readonly stage: 'unreadable'; readonly failure: RequestFailure }
    | {
        readonly stage: 'review' | 'saving';
        readonly preview: Preview;
        readonly history: DraftHistory;
        /** Of the last attempt to save it. */
        readonly failure: RequestFailure | null;
      }
    | { readonly stage: 'saved'; readonly reportId: string; readonly headline: string | null }
  );

export type DocumentUnderReview = Extract<IncomingDocument, { stage: 'review' | 'saving' }>;

export type DocumentsChange =
  | { readonly type: 'added'; readonly documents: readonly DocumentBase[] }
  | { readonly type: 'removed'; readonly id: string }
  | { readonly type: 'reading' | 'saving' | 'retried' | 'dismissed'; readonly id: string }
  | { readonly type: 'read'; readonly id: string; readonly preview: Preview }
  | { readonly type: 'failed'; readonly id: string; readonly failure: RequestFailure }
  | {
      readonly type: 'saved';
      readonly id: string;
      readonly reportId: string;
      readonly headline: string | null;
    }
  | { readonly type: 'draft'; readonly id: string; readonly change: DraftChange };

export function changeDocuments(
  documents: readonly IncomingDocument[],
  change: DocumentsChange,
): readonly IncomingDocument[] {
  if (change.type === 'added') {
    return [...documents, ...change.documents.map((it) => ({ ...it, stage: 'waiting' as const }))];
  }
  if (change.type === 'removed') return documents.filter(({ id }) => id !== change.id);
  return documents.map((document) =>
    document.id === change.id ? changedDocument(document, change) : document,
  );
}

type OneChange = Exclude<DocumentsChange, { type: 'added' } | { type: 'removed' }>;

function changedDocument(document: IncomingDocument, change: OneChange): IncomingDocument {
  const { id, file } = document;
  const isReviewed = document.stage === 'review' || document.stage === 'saving';
  switch (change.type) {
    case 'retried':
      return { id, file, stage: 'waiting' };
    case 'dismissed':
      return isReviewed ? { ...document, failure: null } : document;
    case 'reading':
      return { id, file, stage: 'reading' };
    case 'read': {
      const { preview } = change;
      const history = startHistory(draftOf(preview));
      return { id, file, stage: 'review', preview, history, failure: null };
    }
    case 'failed':
      return isReviewed
        ? { ...document, stage: 'review', failure: change.failure }
        : { id, file, stage: 'unreadable', failure: change.failure };
    case 'saving':
      return isReviewed ? { ...document, stage: 'saving', failure: null } : document;
    case 'saved':
      return { id, file, stage: 'saved', reportId: change.reportId, headline: change.headline };
    case 'draft':
      return document.stage === 'review'
        ? { ...document, history: changeDraft(document.history, change.change) }
        : document;
  }
}

/** Whether leaving the page would lose somebody's work. */
export function hasUnsavedWork(documents: readonly IncomingDocument[]): boolean {
  return documents.some(
    (document) =>
      document.stage === 'saving' ||
      (document.stage === 'review' &&
        document.preview.known === null &&
        document.history.past.length > 0),
  );
}
