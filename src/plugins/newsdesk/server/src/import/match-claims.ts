import type { ItemList } from '../model/uids';
import type { Item } from './baseline';

/** Above this many pairs only claims that say the same are taken for the same. */
const mostPairs = 250_000;
/** The share of words two claims have in common when one is the other rewritten. */
const leastAlike = 0.5;

/** What a claim is known by when all else changes, the surest first. */
const signatures: Readonly<Record<ItemList, readonly (readonly string[])[]>> = {
  keyPoints: [['text']],
  quotes: [['text', 'speakerName'], ['text']],
  statistics: [['label', 'printed'], ['label'], ['subject', 'unit', 'predicate']],
  media: [['caption', 'credit'], ['caption'], ['renditions']],
};

/** The fields whose words tell how alike two claims are. */
const wordFields: Readonly<Record<ItemList, readonly string[]>> = {
  keyPoints: ['text'],
  quotes: ['text', 'speakerName'],
  statistics: ['label', 'subject', 'unit', 'predicate', 'sourceName'],
  media: ['caption'],
};

/**
 * Finds which claims of a newer version are claims of the one before: those that say
 * the same, then those that say it otherwise.
 * @returns the earlier claim by the newer one; each is given once
 */
export function matchClaims(
  list: ItemList,
  before: readonly Item[],
  after: readonly Item[],
): ReadonlyMap<Item, Item> {
  const matches = new Map<Item, Item>();
  let [old, fresh] = [[...before], [...after]];
  const settle = (newer: Item, earlier: Item): void => {
    matches.set(newer, earlier);
    old = old.filter((one) => one !== earlier);
    fresh = fresh.filter((one) => one !== newer);
  };
  for (const fields of signatures[list]) {
    const waiting = new Map<string, Item[]>();
    for (const one of old) {
      const key = signature(one, fields);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), one]);
    }
    const found = fresh.flatMap((newer) => {
      const key = signature(newer, fields);
      const earlier = key === null ? undefined : waiting.get(key)?.shift();
      return earlier === undefined ? [] : [{ newer, earlier }];
    });
    const [taken, given] = [
      new Set(found.map(({ earlier }) => earlier)),
      new Set(found.map(({ newer }) => newer)),
    ];
    for (const { newer, earlier } of found) matches.set(newer, earlier);
    old = old.filter((one) => !taken.has(one));
    fresh = fresh.filter((one) => !given.has(one));
  }
  if (old.length * fresh.length > mostPairs) return matches;

  const wordsOf = new Map([...old, ...fresh].map((one) => [one, words(one, wordFields[list])]));
  const pairs = fresh
    .flatMap((newer) =>
      old.map((earlier) => ({
        newer,
        earlier,
        alike: likeness(wordsOf.get(newer), wordsOf.get(earlier)),
      })),
    )
    .filter(({ alike }) => alike >= leastAlike)
    .sort((one, other) => other.alike - one.alike);
  for (const { newer, earlier } of pairs) {
    if (old.includes(earlier) && fresh.includes(newer)) settle(newer, earlier);
  }
  return matches;
}

/** Null where the claim has none of the fields: that is nothing to be known by. */
function signature(item: Item, fields: readonly string[]): string | null {
  const values = fields.map((field) => item[field] ?? null);
  const isEmpty = values.every(
    (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
  );
  return isEmpty ? null : JSON.stringify(values);
}

function words(item: Item, fields: readonly string[]): ReadonlySet<string> {
  const text = fields.map((field) => item[field]).filter((value) => typeof value === 'string');
  return new Set(
    text
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
}

/** Dice's coefficient: 1 for the same words, 0 for none in common. */
function likeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()) {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
}
