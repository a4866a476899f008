import { useText } from '../../text';
import { SourceStatus } from './SourceStatus';

const sourceUid = 'api::ingest-source.ingest-source';

interface EditedEntry {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: unknown };
}

/** The status of a watched source where the content manager edits one that is saved. */
export function SourceSidePanel({ model, documentId, document }: EditedEntry) {
  const text = useText();
  if (model !== sourceUid || documentId === undefined || documentId === 'create') return null;
  return {
    title: text('sources.title'),
    content: <SourceStatus documentId={documentId} version={String(document?.updatedAt)} />,
  };
}
