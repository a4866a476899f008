import type { Place } from '../../../../server/src/contracts/place';

/** The selected stretch of the text shown in a pane; null when nothing, or something else, is selected. */
export function selectedPlace(pane: HTMLElement): Place | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(pane, range.startContainer, range.startOffset);
  const end = offsetOf(pane, range.endContainer, range.endOffset);
  return start < end ? { start, end } : null;
}

/** How many characters of the pane stand before a point in it. */
function offsetOf(pane: HTMLElement, node: Node, offset: number): number {
  const piece = node.nodeType === Node.TEXT_NODE ? node.parentElement : null;
  if (piece?.dataset['start'] !== undefined) return Number(piece.dataset['start']) + offset;
  // Between elements: marks show their code as generated content, so text nodes are the text.
  const before = document.createRange();
  before.setStart(pane, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

const steps: Readonly<Record<string, readonly ['forward' | 'backward', 'word' | 'sentence']>> = {
  ArrowRight: ['forward', 'word'],
  ArrowLeft: ['backward', 'word'],
  ArrowDown: ['forward', 'sentence'],
  ArrowUp: ['backward', 'sentence'],
};

/**
 * Selects by keyboard in text that cannot be edited: arrows go by word and sentence,
 * with Shift they extend.
 * @returns whether the key was one of these
 */
export function moveSelection(pane: HTMLElement, key: string, isExtending: boolean): boolean {
  const step = steps[key];
  const selection = window.getSelection();
  if (step === undefined || selection === null) return false;
  const [direction, size] = step;
  if (selection.rangeCount === 0 || !pane.contains(selection.anchorNode)) {
    selection.collapse(pane, 0);
    if (isExtending) return true;
  }
  if (isExtending) {
    selection.modify('extend', direction, size);
  } else {
    if (direction === 'forward') selection.collapseToEnd();
    else {
      selection.collapseToStart();
      selection.modify('move', 'backward', size);
    }
    selection.modify('extend', 'forward', size);
  }
  if (!pane.contains(selection.focusNode)) selection.collapse(pane, pane.childNodes.length);
  selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
  return true;
}
