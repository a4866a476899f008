import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useSyncExternalStore } from 'react';
import type { Draft as SavedDraft } from '../../../../server/src/contracts/draft';
import { failureOf } from '../../request-failure';
import { decisionsOf } from './decisions-of';
import type { DraftChange } from './draft-history';
import { useImportApi } from './import-api';
import { deskOf } from './documents-on-desk';
import type { DocumentUnderReview, IncomingDocument } from './incoming-documents';

export interface IncomingDocuments {
  readonly documents: readonly IncomingDocument[];
  /** Adds files and previews them one after the other. @returns their ids */
  readonly add: (files: readonly File[]) => readonly string[];
  readonly retry: (document: IncomingDocument) => void;
  readonly remove: (id: string) => void;
  /** Takes note of why saving failed. */
  readonly dismiss: (id: string) => void;
  readonly change: (id: string, change: DraftChange) => void;
  /** @returns null when it could not be saved; the document then says why */
  readonly save: (document: DocumentUnderReview) => Promise<SavedDraft | null>;
}

/** The documents on the import page and what happens to them. */
export function useIncomingDocuments(): IncomingDocuments {
  const api = useImportApi();
  const editor = useAuth('ImportPage', ({ user }) => String(user?.id ?? ''));
  const { read, subscribe, dispatch, queue, nextId } = deskOf(editor);
  const documents = useSyncExternalStore(subscribe, read);

  const preview = useCallback(
    (id: string, file: File) => {
      // One at a time: the first can be reviewed while the others are still read.
      queue(async () => {
        dispatch({ type: 'reading', id });
        try {
          dispatch({ type: 'read', id, preview: await api.preview(file) });
        } catch (error) {
          dispatch({ type: 'failed', id, failure: failureOf(error) });
        }
      });
    },
    [api, dispatch, queue],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file) => ({ id: nextId(), file }));
      dispatch({ type: 'added', documents: added });
      for (const { id, file } of added) preview(id, file);
      return added.map(({ id }) => id);
    },
    [preview, dispatch, nextId],
  );

  const save = useCallback(
    async ({ id, file, preview: shown, history }: DocumentUnderReview) => {
      dispatch({ type: 'saving', id });
      try {
        const decisions = decisionsOf(history.present, shown.source.sha256);
        const saved = await api.createDraft(file, decisions);
        dispatch({ type: 'saved', id, reportId: saved.reportId, headline: saved.headline });
        return saved;
      } catch (error) {
        dispatch({ type: 'failed', id, failure: failureOf(error) });
        return null;
      }
    },
    [api, dispatch],
  );

  return {
    documents,
    add,
    save,
    retry: useCallback(
      ({ id, file }) => {
        dispatch({ type: 'retried', id });
        preview(id, file);
      },
      [preview, dispatch],
    ),
    remove: useCallback(
      (id) => {
        dispatch({ type: 'removed', id });
      },
      [dispatch],
    ),
    dismiss: useCallback(
      (id) => {
        dispatch({ type: 'dismissed', id });
      },
      [dispatch],
    ),
    change: useCallback(
      (id, change) => {
        dispatch({ type: 'draft', id, change });
      },
      [dispatch],
    ),
  };
}
