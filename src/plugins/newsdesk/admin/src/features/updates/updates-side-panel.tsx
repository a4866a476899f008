import { useText } from '../../text';
import { UpdatesPanel } from './UpdatesPanel';
import { useWireUpdates } from './use-wire-updates';

const reportUid = 'api::news-report.news-report';

interface EditedEntry {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: unknown };
}

/** What newer versions changed, where the content manager edits a report that has any. */
export function UpdatesSidePanel({ model, documentId, document }: EditedEntry) {
  const text = useText();
  const isReport = model === reportUid && documentId !== undefined && documentId !== 'create';
  const updates = useWireUpdates(isReport ? documentId : null, String(document?.updatedAt));
  const isShown = (updates.review?.updates.length ?? 0) > 0 || updates.failure !== null;
  if (!isReport || !isShown) return null;
  return {
    title: text('updates.title'),
    content: <UpdatesPanel documentId={documentId} updates={updates} />,
  };
}
