import type { ReactNode } from 'react';
import type { ReviewedChange } from '../../../../server/src/contracts/wire-update';
import { useText } from '../../text';
import { TwoSides } from '../choices/TwoSides';
import { WordDiff } from '../evidence/WordDiff';
import type { ChangeLabels } from './change-labels';

interface OneChangeProps {
  readonly change: ReviewedChange;
  readonly label: string;
  readonly shown: ChangeLabels['shown'];
  readonly version: string;
  readonly chosen: ReviewedChange['decision'];
  readonly isLocked: boolean;
  readonly onChange: (decision: ReviewedChange['decision']) => void;
}

/** One thing a newer version says otherwise: its words, the editors', and what both came from. */
export function OneChange(props: OneChangeProps) {
  const { change, label, shown, version, chosen, isLocked, onChange } = props;
  const text = useText();
  const { field, kind, base, theirs, current, stands, isConflict } = change;
  // Where theirs stands now, the editors' words are what they would be without it.
  const ours = stands === 'taken' ? change.ours : current;
  const words = (value: unknown, nothing: string): ReactNode => shown(field, value) || nothing;
  const hasDiff = kind === 'changed' && typeof base === 'string' && typeof theirs === 'string';
  return (
    <TwoSides
      legend={[
        label,
        text(`updates.${kind}`),
        ...(isConflict ? [text('updates.conflict')] : []),
        ...(stands === 'edited' ? [text('updates.editedSince')] : []),
      ].join(' · ')}
      sides={[
        {
          value: 'taken' as const,
          title: text('updates.theirs', { version }),
          content: hasDiff ? (
            <WordDiff source={base} quoted={theirs} />
          ) : (
            words(theirs, text('updates.withoutIt'))
          ),
        },
        {
          value: 'kept' as const,
          title: text('updates.ours'),
          content: words(ours, text('updates.withoutIt')),
        },
      ]}
      chosen={chosen}
      isDisabled={isLocked || stands === 'gone'}
      onChange={onChange}
    >
      {isConflict && (
        <p className="words">
          <span className="whose">{text('updates.base')} </span>
          {words(base, text('merge.nothing'))}
        </p>
      )}
      {stands === 'gone' && <p>{text('updates.gone')}</p>}
    </TwoSides>
  );
}
