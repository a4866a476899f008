import type { Decisions } from '../../../../server/src/contracts/draft';
import { itemsOf, type Draft, type Item } from './draft';

/** A draft as the server takes it: what was rejected is left out. */
export function decisionsOf(draft: Draft, sha256: string): Decisions {
  const kept: Draft = { ...draft, items: draft.items.filter(({ isRejected }) => !isRejected) };
  return {
    sha256,
    headline: draft.headline.trim(),
    keyPoints: itemsOf(kept, 'keyPoint').map((item) => ({ ...item.fields, ...origin(item) })),
    quotes: itemsOf(kept, 'quote').map((item) => ({
      ...item.fields,
      ...origin(item),
      link: item.chosen?.link ?? null,
    })),
    statistics: itemsOf(kept, 'statistic').map((item) => ({ ...item.fields, ...origin(item) })),
    media: itemsOf(kept, 'figure').map((item) => ({ ...item.fields, ...origin(item) })),
  };
}

function origin({ from, places }: Item) {
  return { from, at: from === null ? (places[0] ?? null) : null };
}
