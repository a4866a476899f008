import type { Integrity } from '../../../../server/src/core/report/integrity';
import { useText } from '../../text';
import { Tag } from './Tag';

const signs: Readonly<Record<Integrity, string>> = {
  verbatim: '✓',
  adapted: '≈',
  altered: '≠',
  unsourced: '?',
};

const tones = {
  verbatim: 'success',
  adapted: 'secondary',
  altered: 'danger',
  unsourced: 'warning',
} as const;

/** How a quote stands to its source text; a sign and a word, not colour alone. */
export function IntegrityBadge({ integrity }: { readonly integrity: Integrity }) {
  const text = useText();
  return (
    <Tag $tone={tones[integrity]}>
      <span aria-hidden>{signs[integrity]} </span>
      {text(`integrity.${integrity}`)}
    </Tag>
  );
}
