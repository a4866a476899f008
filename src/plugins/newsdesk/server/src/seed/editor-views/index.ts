import { claimViews } from './claims';
import type { EditorView } from './editor-view';
import { entryViews } from './entries';
import { partViews } from './parts';
import { reportViews } from './report';

export const editorViews: Readonly<Record<string, EditorView>> = {
  ...reportViews,
  ...claimViews,
  ...partViews,
  ...entryViews,
};
