import {
  Fragment,
  memo,
  useEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { styled } from 'styled-components';
import type { Place } from '../../../../server/src/contracts/place';
import { markedPieces, type MarkedPiece, type SourceMark } from './claim-marks';
import { MarkedWords } from './mark-style';
import { moveSelection, selectedPlace } from './source-selection';

interface SourceTextProps {
  readonly text: string;
  readonly marks: readonly SourceMark[];
  readonly activeId: string | null;
  readonly label: string;
  readonly onActivate: (itemId: string | null) => void;
  /** A mark was clicked, or Enter pressed on it. */
  readonly onOpen: (itemId: string) => void;
  readonly onSelect?: (place: Place | null) => void;
  /** A letter was typed, with what is selected at this moment. @returns whether it meant something */
  readonly onLetter?: (letter: string, selected: Place | null) => boolean;
}

const Pane = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.5rem;
  line-height: 2.1;
  color: ${({ theme }) => theme.colors.neutral800};
  border-radius: 4px;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

/**
 * A source document's text with its marks. The text is only ever a text node: what a
 * document contains is never markup here. Arrow keys select words, Shift extends.
 */
export const SourceText = memo(function SourceText(props: SourceTextProps) {
  const { text, marks, activeId, label, onActivate, onOpen, onSelect, onLetter } = props;
  const pane = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => markedPieces(text, marks), [text, marks]);

  useEffect(() => {
    if (onSelect === undefined) return undefined;
    const report = () => {
      const { current } = pane;
      if (current !== null) onSelect(selectedPlace(current));
    };
    document.addEventListener('selectionchange', report);
    return () => {
      document.removeEventListener('selectionchange', report);
    };
  }, [onSelect]);

  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const { current } = pane;
    if (current === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (onSelect !== undefined && moveSelection(current, event.key, event.shiftKey)) {
      event.preventDefault();
    } else if (onLetter?.(event.key.toLowerCase(), selectedPlace(current)) === true) {
      // Else it would be typed into the field that now has the focus.
      event.preventDefault();
    }
  };

  return (
    <Pane
      ref={pane}
      role="region"
      aria-label={label}
      tabIndex={0}
      onKeyDown={handleKey}
      onMouseLeave={() => {
        onActivate(null);
      }}
    >
      {pieces.map((piece) => (
        <Piece
          key={`${piece.start}-${piece.marks.length}`}
          piece={piece}
          activeId={piece.marks.some(({ mark }) => mark.itemId === activeId) ? activeId : null}
          onActivate={onActivate}
          onOpen={onOpen}
        />
      ))}
    </Pane>
  );
});

interface PieceProps {
  readonly piece: MarkedPiece;
  readonly activeId: string | null;
  readonly onActivate: (itemId: string | null) => void;
  readonly onOpen: (itemId: string) => void;
}

const Piece = memo(function Piece({ piece, activeId, onActivate, onOpen }: PieceProps) {
  const words: ReactNode = <span data-start={piece.start}>{piece.text}</span>;
  const innermost = piece.marks.at(-1)?.mark;
  if (innermost === undefined) return <Fragment>{words}</Fragment>;
  return piece.marks.reduceRight<ReactNode>(
    (inside, { mark, isFirst }) => (
      <MarkedWords
        $kind={mark.kind}
        data-active={mark.itemId === activeId}
        data-mark={mark.itemId}
        // Not mouseover: text that scrolls under a resting mouse was not pointed at.
        onMouseMove={
          mark === innermost
            ? () => {
                onActivate(mark.itemId);
              }
            : undefined
        }
        {...(isFirst ? { 'data-code': mark.code } : {})}
        {...(isFirst && mark === innermost
          ? {
              role: 'button',
              tabIndex: 0,
              onFocus: () => {
                onActivate(mark.itemId);
              },
              onKeyDown: (event: KeyboardEvent) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                onOpen(mark.itemId);
              },
            }
          : {})}
        onClick={
          mark === innermost
            ? () => {
                // Letting go of the mouse after selecting words is no click on them.
                if (window.getSelection()?.isCollapsed !== false) onOpen(mark.itemId);
              }
            : undefined
        }
      >
        {inside}
      </MarkedWords>
    ),
    words,
  );
}, isSamePiece);

/** A mark that comes or goes elsewhere cuts the text anew; most pieces are what they were. */
function isSamePiece(before: PieceProps, after: PieceProps): boolean {
  const { start, end, marks } = before.piece;
  return (
    start === after.piece.start &&
    end === after.piece.end &&
    before.piece.text === after.piece.text &&
    before.activeId === after.activeId &&
    before.onActivate === after.onActivate &&
    before.onOpen === after.onOpen &&
    marks.length === after.piece.marks.length &&
    marks.every(({ mark, isFirst }, index) => {
      const other = after.piece.marks[index];
      return (
        other !== undefined &&
        mark.itemId === other.mark.itemId &&
        mark.kind === other.mark.kind &&
        mark.code === other.mark.code &&
        isFirst === other.isFirst
      );
    })
  );
}
