import { changeDocuments, type DocumentsChange, type IncomingDocument } from './incoming-documents';

/**
 * The documents of one editor while the tab is open. They are no part of the page, so that
 * neither another page of the panel nor a session that ended takes them away.
 */
export interface DocumentsOnDesk {
  readonly read: () => readonly IncomingDocument[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (change: DocumentsChange) => void;
  /** Does one work after the other. */
  readonly queue: (work: () => Promise<void>) => void;
  readonly nextId: () => string;
}

function documentsOnDesk(): DocumentsOnDesk {
  let documents: readonly IncomingDocument[] = [];
  let count = 0;
  let queued = Promise.resolve();
  const listeners = new Set<() => void>();
  return {
    read: () => documents,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    dispatch(change) {
      documents = changeDocuments(documents, change);
      for (const listener of listeners) listener();
    },
    queue(work) {
      queued = queued.then(work);
    },
    nextId() {
      count += 1;
      return `document-${count}`;
    },
  };
}

const desks = new Map<string, DocumentsOnDesk>();

/** @param editor whoever is logged in: nobody sees what another one left on the same device */
export function deskOf(editor: string): DocumentsOnDesk {
  const desk = desks.get(editor) ?? documentsOnDesk();
  desks.set(editor, desk);
  return desk;
}
