import { useText } from '../../text';
import { EvidencePanel } from './EvidencePanel';

const reportUid = 'api::news-report.news-report';

interface EditedEntry {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: unknown };
}

/** The evidence panel where the content manager edits a report that is saved. */
export function EvidenceSidePanel({ model, documentId, document }: EditedEntry) {
  const text = useText();
  if (model !== reportUid || documentId === undefined || documentId === 'create') return null;
  return {
    title: text('evidence.title'),
    content: <EvidencePanel documentId={documentId} version={String(document?.updatedAt)} />,
  };
}
