import { z } from 'zod';
import { itemListNames, type ItemList } from '../model/uids';
import { without } from './without';

/** What is known of an item that is already stored. */
export interface KnownItem {
  readonly id: number;
  readonly claimKey: string | null;
  readonly overrideReason?: string | null;
  /** What a confirmation stands for. */
  readonly text?: string | null | undefined;
  readonly value?: number | null | undefined;
}

/** Who saves, when, and where new claim keys come from. */
export interface Saving {
  readonly actor: string | null;
  readonly now: Date;
  readonly newClaimKey: () => string;
}

type Data = Readonly<Record<string, unknown>>;

const incoming = z.looseObject({
  id: z.union([z.number(), z.string()]).nullish(),
  claimKey: z.string().nullish(),
  overrideReason: z.string().nullish(),
});
type Incoming = z.infer<typeof incoming>;

/**
 * Puts the lists of a report in order before they are saved: every item gets a claim
 * key of its own and keeps it; an item that names a stored one by its key becomes
 * that one, whichever version its id is from; what only the server may say is
 * taken out, and overrides are stamped with who and when.
 * @param stored the items of the draft, by list
 */
export function arrangeItems(
  data: Data,
  stored: Readonly<Partial<Record<ItemList, readonly KnownItem[]>>>,
  saving: Saving,
): Data {
  const lists = itemListNames.flatMap((list) => {
    const items = z.array(incoming).safeParse(data[list]);
    // Anything else is not ours to judge: Strapi's own validation names it.
    return items.success ? [[list, arrange(items.data, stored[list] ?? [], saving)] as const] : [];
  });
  return { ...data, ...Object.fromEntries(lists) };
}

/** What only the server may say of an item; its id is put back when it is one of the draft's. */
const serversOwn = [
  'id',
  'integrity',
  'overriddenBy',
  'overriddenAt',
  'confirmedBy',
  'confirmedAt',
];

function arrange(
  items: readonly Incoming[],
  stored: readonly KnownItem[],
  saving: Saving,
): readonly Incoming[] {
  const used = new Set<string>();
  return items.map((item) => {
    const known = knownItem(item, stored);
    let claimKey = known?.claimKey ?? item.claimKey ?? '';
    const isCopy = claimKey !== '' && used.has(claimKey);
    if (claimKey === '' || isCopy) claimKey = saving.newClaimKey();
    used.add(claimKey);
    const match = isCopy ? undefined : known;
    return {
      ...(match === undefined ? {} : { id: match.id }),
      ...without(item, serversOwn),
      claimKey,
      ...stamp(item, match, saving),
      ...confirmation(item, match),
    };
  });
}

/** Whoever confirmed a claim did not confirm other words or another value. */
function confirmation(item: Incoming, known: KnownItem | undefined): Data {
  const isChanged = (['text', 'value'] as const).some(
    (field) =>
      known?.[field] !== undefined && item[field] !== undefined && item[field] !== known[field],
  );
  return isChanged ? { confirmedBy: null, confirmedAt: null } : {};
}

function knownItem(
  { id, claimKey }: Incoming,
  stored: readonly KnownItem[],
): KnownItem | undefined {
  const byKey = stored.find((known) => known.claimKey !== null && known.claimKey === claimKey);
  return byKey ?? stored.find((known) => String(known.id) === String(id));
}

/** A reason that is new or another than before is stamped; one that is gone takes its stamp along. */
function stamp(item: Incoming, known: KnownItem | undefined, { actor, now }: Saving): Data {
  if (item.overrideReason === undefined) return {};
  const reason = item.overrideReason?.trim() ?? '';
  if (reason === '') return { overrideReason: null, overriddenBy: null, overriddenAt: null };
  if (reason === known?.overrideReason) return {};
  return { overrideReason: reason, overriddenBy: actor, overriddenAt: now.toISOString() };
}
