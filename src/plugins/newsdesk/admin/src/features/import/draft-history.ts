import type { Draft, Item, ItemKind } from './draft';

/** A draft with the way back and forth. */
export interface DraftHistory {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** What the last change was about: more typing in the same field is the same change. */
  readonly lastTouched: string | null;
}

export type DraftChange =
  | { readonly type: 'headline'; readonly headline: string }
  | { readonly type: 'reject' | 'accept'; readonly id: string }
  | { readonly type: 'reject-all' | 'accept-all'; readonly kind: ItemKind }
  /** The item as it is now, and the field that was changed in it. */
  | { readonly type: 'edit'; readonly item: Item; readonly field: string }
  | { readonly type: 'add'; readonly item: Item }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const mostSteps = 500;

export function startHistory(present: Draft): DraftHistory {
  return { past: [], present, future: [], lastTouched: null };
}

/** One step of an editor. Pure; a step that changes nothing returns the same history. */
export function changeDraft(history: DraftHistory, change: DraftChange): DraftHistory {
  if (change.type === 'undo') return undo(history);
  if (change.type === 'redo') return redo(history);
  const present = changed(history.present, change);
  if (present === history.present) return history;
  const touched = touchedBy(change);
  const isSameChange = touched !== null && touched === history.lastTouched;
  return {
    past: isSameChange ? history.past : [...history.past, history.present].slice(-mostSteps),
    present,
    future: [],
    lastTouched: touched,
  };
}

function undo({ past, present, future }: DraftHistory): DraftHistory {
  const previous = past.at(-1);
  if (previous === undefined) return { past, present, future, lastTouched: null };
  return {
    past: past.slice(0, -1),
    present: previous,
    future: [present, ...future],
    lastTouched: null,
  };
}

function redo({ past, present, future }: DraftHistory): DraftHistory {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, lastTouched: null };
  return { past: [...past, present], present: next, future: rest, lastTouched: null };
}

function changed(
  draft: Draft,
  change: Exclude<DraftChange, { type: 'undo' } | { type: 'redo' }>,
): Draft {
  switch (change.type) {
    case 'headline':
      return { ...draft, headline: change.headline };
    case 'reject':
    case 'accept':
      return withItems(draft, ({ id }) => id === change.id, change.type === 'reject');
    case 'reject-all':
    case 'accept-all':
      return withItems(draft, ({ kind }) => kind === change.kind, change.type === 'reject-all');
    case 'edit':
      return {
        ...draft,
        items: draft.items.map((item) => (item.id === change.item.id ? change.item : item)),
      };
    case 'add':
      return { ...draft, items: withAdded(draft.items, change.item) };
  }
}

function withItems(draft: Draft, isMeant: (item: Item) => boolean, isRejected: boolean): Draft {
  if (!draft.items.some((item) => isMeant(item) && item.isRejected !== isRejected)) return draft;
  return {
    ...draft,
    items: draft.items.map((item) => (isMeant(item) ? { ...item, isRejected } : item)),
  };
}

/** Among its own kind, before what comes later in the text. */
function withAdded(items: readonly Item[], added: Item): readonly Item[] {
  const start = ({ places }: Item) => places[0]?.start ?? 0;
  const later = items.findIndex((item) => item.kind === added.kind && start(item) > start(added));
  return later === -1 ? [...items, added] : items.toSpliced(later, 0, added);
}

function touchedBy(change: DraftChange): string | null {
  if (change.type === 'headline') return 'headline';
  if (change.type === 'edit') return `${change.item.id} ${change.field}`;
  return null;
}
