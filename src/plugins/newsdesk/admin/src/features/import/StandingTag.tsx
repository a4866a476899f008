import { useText } from '../../text';
import { Tag } from '../claims/Tag';
import type { Standing } from './speaker-standing';

const tones = {
  known: 'success',
  chosen: 'success',
  new: 'secondary',
  'chosen-new': 'secondary',
  ambiguous: 'warning',
} as const;

/** Whom a quote will be linked to, in a few words. */
export function StandingTag({ is, who }: Standing) {
  const text = useText();
  if (is === 'unlinked' || is === 'nobody') return null;
  return <Tag $tone={tones[is]}>{text(`standing.${is}`, { name: who })}</Tag>;
}
