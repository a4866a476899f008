import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../../text';
import type { Item, ItemKind } from './draft';
import type { DraftChange } from './draft-history';

interface ItemSectionProps {
  readonly kind: ItemKind;
  readonly items: readonly Item[];
  readonly onChange: (change: DraftChange) => void;
  readonly children: ReactNode;
}

/** All items of one kind, with how many are kept. */
export function ItemSection({ kind, items, onChange, children }: ItemSectionProps) {
  const text = useText();
  const kept = items.filter(({ isRejected }) => !isRejected).length;
  const isAllKept = kept === items.length;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography tag="h3" variant="delta">
          {text(`kinds.${kind}`)}{' '}
          <Typography textColor="neutral600">
            {isAllKept ? items.length : text('section.kept', { kept, all: items.length })}
          </Typography>
        </Typography>
        {items.length > 1 && (
          <TextButton
            onClick={() => {
              onChange({ type: isAllKept ? 'reject-all' : 'accept-all', kind });
            }}
          >
            {text(isAllKept ? 'section.rejectAll' : 'section.acceptAll')}
          </TextButton>
        )}
      </Flex>
      {items.length === 0 ? (
        <Typography textColor="neutral600">{text(`none.${kind}`)}</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} padding={0}>
          {children}
        </Flex>
      )}
    </Flex>
  );
}
