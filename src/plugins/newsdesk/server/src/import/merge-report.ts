import { isDeepStrictEqual } from 'node:util';
import type { WireChange } from '../contracts/wire-update';
import { itemListNames, type ItemList } from '../model/uids';
import { wireFields, type Baseline, type Item } from './baseline';
import { matchClaims } from './match-claims';

/** What a draft becomes with a newer version, and the account of it. */
export interface Merged {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whole lists, in order; a list that stays as it is is not named. */
  readonly lists: Readonly<Partial<Record<ItemList, readonly Item[]>>>;
  readonly changes: readonly WireChange[];
  /** The newer version with the claim keys its claims have in the draft. */
  readonly baseline: Baseline;
}

/** Sets: what the provider adds and takes away is added and taken away, the rest is the editor's. */
const setFields = ['people', 'organizations', 'topics'];
/** Taken over without a word: they follow from others. */
const silentFields = [...setFields, 'headlineDerived'];
const silentItemFields = [
  'claimKey',
  'evidence',
  'segments',
  'context',
  'confidence',
  'otherMentions',
  'renditions',
];

/**
 * Brings a draft up to a newer version of its item, three-way: what nobody edited is
 * taken over, what an editor edited is kept, and where both did so a conflict is noted.
 * Pure.
 * @param base what the version before said, with the claim keys of the draft
 * @param ours the draft as it stands
 * @param theirs what the newer version says
 */
export function mergeReport(base: Baseline, ours: Baseline, theirs: Baseline): Merged {
  const changes: WireChange[] = [];
  const fields: Record<string, unknown> = {};
  for (const field of wireFields) {
    const [b, o, t] = [base.fields[field], ours.fields[field], theirs.fields[field]].map(plain);
    if (same(t, b) || same(t, o)) continue;
    const isConflict = !same(o, b) && !setFields.includes(field);
    if (!isConflict) fields[field] = setFields.includes(field) ? mergedSet(b, o, t) : t;
    if (silentFields.includes(field)) continue;
    const change = { list: null, claimKey: null, field, base: b, ours: o, theirs: t };
    changes.push({ ...change, id: field, kind: 'changed', ...decided(isConflict) });
  }
  const lists: Partial<Record<ItemList, readonly Item[]>> = {};
  const keyed: Partial<Record<ItemList, readonly Item[]>> = {};
  for (const list of itemListNames) {
    const merged = mergeList(list, base.lists[list], ours.lists[list], theirs.lists[list]);
    changes.push(...merged.changes);
    keyed[list] = merged.theirs;
    if (!same(merged.items, ours.lists[list])) lists[list] = merged.items;
  }
  return {
    fields,
    lists,
    changes,
    baseline: { fields: theirs.fields, lists: { ...theirs.lists, ...keyed } },
  };
}

interface MergedList {
  readonly items: readonly Item[];
  readonly theirs: readonly Item[];
  readonly changes: readonly WireChange[];
}

function mergeList(
  list: ItemList,
  base: readonly Item[],
  ours: readonly Item[],
  theirs: readonly Item[],
): MergedList {
  const matches = matchClaims(list, base, theirs);
  const keyed = theirs.map((item) => ({
    ...item,
    claimKey: matches.get(item)?.claimKey ?? item.claimKey,
  }));
  const before = byKey(base);
  const draft = byKey(ours);
  const after = byKey(keyed);
  const changes: WireChange[] = [];
  const about = (claimKey: string) => ({ list, claimKey, field: null, id: `${list}/${claimKey}` });

  const theirItems = keyed.flatMap((newer): readonly Item[] => {
    const { claimKey } = newer;
    const earlier = before.get(claimKey);
    const current = draft.get(claimKey);
    if (earlier === undefined) {
      const change = { ...about(claimKey), base: null, ours: null, theirs: newer };
      changes.push({ ...change, kind: 'added', ...decided(false) });
      return [{ ...newer, origin: 'extracted' }];
    }
    if (current === undefined) {
      // An editor took it out: it stays out, and if its provider rewrote it that is said.
      if (!saysTheSame(newer, earlier)) {
        const change = { ...about(claimKey), base: earlier, ours: null, theirs: newer };
        changes.push({ ...change, kind: 'changed', ...decided(true) });
      }
      return [];
    }
    const { item, changes: itemChanges } = mergeItem(list, earlier, current, newer);
    changes.push(...itemChanges);
    return [item];
  });

  const stay = ours.filter((current) => {
    const { claimKey } = current;
    const earlier = before.get(claimKey);
    if (earlier === undefined || after.has(claimKey)) return true;
    const isEdited = !saysTheSame(current, earlier);
    const change = { ...about(claimKey), base: earlier, ours: current, theirs: null };
    changes.push({ ...change, kind: 'withdrawn', ...decided(isEdited) });
    return isEdited;
  });
  return { items: arranged(base, stay, theirItems), theirs: keyed, changes };
}

function mergeItem(
  list: ItemList,
  base: Item,
  ours: Item,
  theirs: Item,
): { readonly item: Item; readonly changes: readonly WireChange[] } {
  const taken: Record<string, unknown> = {};
  const changes: WireChange[] = [];
  for (const [field, value] of Object.entries(theirs)) {
    const [b, o, t] = [base[field], ours[field], value].map(plain);
    if (same(t, b) || same(t, o)) continue;
    const isConflict = !same(o, b);
    if (!isConflict) taken[field] = t;
    if (silentItemFields.includes(field)) continue;
    const { claimKey } = ours;
    const change = { list, claimKey, field, id: `${list}/${claimKey}/${field}` };
    changes.push({
      ...change,
      kind: 'changed',
      base: b,
      ours: o,
      theirs: t,
      ...decided(isConflict),
    });
  }
  return { item: { ...ours, ...taken }, changes };
}

/** In their order, unless an editor made one; what only the draft has stays behind what it stood behind. */
function arranged(
  base: readonly Item[],
  ours: readonly Item[],
  theirs: readonly Item[],
): readonly Item[] {
  const merged = byKey(theirs);
  const order = (items: readonly Item[], of: ReadonlyMap<string, Item>) =>
    items.map(({ claimKey }) => claimKey).filter((claimKey) => of.has(claimKey));
  const isReordered = !same(order(base, byKey(ours)), order(ours, byKey(base)));
  if (isReordered) {
    const kept = new Set(ours.map(({ claimKey }) => claimKey));
    return [
      ...ours.map((item) => merged.get(item.claimKey) ?? item),
      ...theirs.filter(({ claimKey }) => !kept.has(claimKey)),
    ];
  }
  const behind = new Map<string | null, Item[]>();
  let last: string | null = null;
  for (const item of ours) {
    if (merged.has(item.claimKey)) last = item.claimKey;
    else behind.set(last, [...(behind.get(last) ?? []), item]);
  }
  return [
    ...(behind.get(null) ?? []),
    ...theirs.flatMap((item) => [item, ...(behind.get(item.claimKey) ?? [])]),
  ];
}

function decided(isConflict: boolean): Pick<WireChange, 'decision' | 'isConflict'> {
  return { decision: isConflict ? 'kept' : 'taken', isConflict };
}

/** Whether two states of a claim say the same to a reader. */
export function saysTheSame(one: Item, other: Item): boolean {
  return Object.keys(other).every(
    (field) => silentItemFields.includes(field) || same(plain(one[field]), plain(other[field])),
  );
}

function mergedSet(base: unknown, ours: unknown, theirs: unknown): readonly unknown[] {
  const [b, o, t] = [base, ours, theirs].map((value): readonly unknown[] =>
    Array.isArray(value) ? value : [],
  );
  if (b === undefined || o === undefined || t === undefined) return [];
  if (same(o, b)) return t;
  const gone = new Set(b.filter((entry) => !t.includes(entry)));
  const kept = o.filter((entry) => !gone.has(entry));
  return [...kept, ...t.filter((entry) => !b.includes(entry) && !kept.includes(entry))];
}

function byKey(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.claimKey, item]));
}

/** Absent, null and empty are one and the same to a reader. */
export function plain(value: unknown): unknown {
  return value === undefined || value === '' ? null : value;
}

export function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}
