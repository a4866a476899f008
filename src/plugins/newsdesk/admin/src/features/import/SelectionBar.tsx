import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { MouseEvent } from 'react';
import { useText } from '../../text';
import type { SelectableKind } from './selected-claim';

interface SelectionBarProps {
  readonly isSelected: boolean;
  readonly onMake: (kind: SelectableKind) => void;
}

const kinds: readonly SelectableKind[] = ['quote', 'statistic', 'keyPoint'];

/** The letter that makes an item of the selected words. */
export const letters: Readonly<Record<string, SelectableKind>> = {
  q: 'quote',
  s: 'statistic',
  k: 'keyPoint',
};

/** Makes an item of the words selected in the source text. */
export function SelectionBar({ isSelected, onMake }: SelectionBarProps) {
  const text = useText();
  return (
    <Flex gap={2} wrap="wrap" role="toolbar" aria-label={text('selection.title')}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="S"
          variant="tertiary"
          startIcon={<Plus aria-hidden />}
          disabled={!isSelected}
          // A mouse press would otherwise take the selection away before the click.
          onMouseDown={(event: MouseEvent) => {
            event.preventDefault();
          }}
          onClick={() => {
            onMake(kind);
          }}
        >
          {text(`selection.${kind}`)}
        </Button>
      ))}
      <Typography variant="pi" textColor="neutral600">
        {text('selection.hint')}
      </Typography>
    </Flex>
  );
}
