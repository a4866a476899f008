/** The values of a report's form. */
export type Values = Readonly<Record<string, unknown>>;

/** The version both started from, and what became of it here and elsewhere. */
export interface Versions {
  readonly base: Values;
  readonly mine: Values;
  readonly theirs: Values;
}

export type Side = 'mine' | 'theirs';

/** Something that is not the same in both versions: a field, or one claim of a list. */
export interface Difference {
  /** Names it among the differences. */
  readonly path: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The side that changed it; where both did, mine, and somebody has to choose. */
  readonly suggested: Side;
  readonly isConflict: boolean;
}

export type Choices = ReadonlyMap<string, Side>;

type Item = Readonly<Record<string, unknown>>;

/** Kept by the server alone: no reason to ask anybody. */
const notCompared = new Set([
  'id',
  '__temp_key__',
  'revision',
  'integrity',
  'confirmedBy',
  'confirmedAt',
  'overriddenBy',
  'overriddenAt',
]);

/** What differs between mine and theirs, claim by claim in the lists that have claim keys. */
export function differences({ base, mine, theirs }: Versions): readonly Difference[] {
  return fieldsOf(mine, theirs).flatMap((field) => {
    const versions = [base[field], mine[field], theirs[field]] as const;
    if (isLinks(mine[field])) return [];
    if (!versions.some(isClaims)) return difference(field, field, ...versions);
    const [before, here, there] = versions.map(byKey);
    const keys = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
    return [...keys].flatMap((key) =>
      difference(`${field}.${key}`, field, before?.get(key), here?.get(key), there?.get(key)),
    );
  });
}

function difference(
  path: string,
  field: string,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): readonly Difference[] {
  if (isSame(mine, theirs)) return [];
  const isConflict = !isSame(mine, base) && !isSame(theirs, base);
  const suggested = isSame(mine, base) ? 'theirs' : 'mine';
  return [{ path, field, mine, theirs, suggested, isConflict }];
}

/**
 * Theirs with the chosen parts of mine, ready to be saved on top of theirs. What was not
 * chosen goes as suggested. Links to other entries that were added or taken away here are
 * kept: they are changes, not values.
 */
export function merged(versions: Versions, choices: Choices): Values {
  const { base, mine, theirs } = versions;
  const found = new Map(differences(versions).map((it) => [it.path, it]));
  const sideOf = (path: string): Side =>
    choices.get(path) ?? found.get(path)?.suggested ?? 'theirs';
  const entries = fieldsOf(mine, theirs).map((field): [string, unknown] => {
    if (isLinks(mine[field])) return [field, mine[field]];
    const values = { base: base[field], mine: mine[field], theirs: theirs[field] };
    if (Object.values(values).some(isClaims)) {
      return [field, mergedClaims(values, (key) => sideOf(`${field}.${key}`))];
    }
    return [field, sideOf(field) === 'mine' ? onTopOf(mine[field], theirs[field]) : theirs[field]];
  });
  return { ...theirs, ...Object.fromEntries(entries) };
}

interface Lists {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

function mergedClaims(lists: Lists, sideOf: (key: string) => Side): readonly Item[] {
  const [mine, theirs] = [byKey(lists.mine), byKey(lists.theirs)];
  const theirKeys = [...theirs.keys()];
  const isTheirOrder = !isSame(theirKeys, [...byKey(lists.base).keys()]);
  // In the order of whoever changed it.
  const [first, second] = isTheirOrder ? [theirs, mine] : [mine, theirs];
  const kept = [...new Set([...first.keys(), ...second.keys()])].flatMap((key): Item[] => {
    const [here, there] = [mine.get(key), theirs.get(key)];
    const chosen = sideOf(key) === 'mine' && !isSame(here, there) ? here : there;
    if (chosen === undefined) return [];
    return [there === undefined ? without(chosen, 'id') : { ...chosen, ...placeOf(there) }];
  });
  const added = itemsOf(lists.mine).filter((item) => typeof item['claimKey'] !== 'string');
  return withOwnRowKeys([...kept, ...added]);
}

const placeOf = ({ id, __temp_key__ }: Item) => ({ id, __temp_key__ });

/**
 * The form tells rows apart by keys that sort as text; a longer one comes after what it
 * starts with, so a row whose key is taken gets the greatest with a letter more.
 */
function withOwnRowKeys(items: readonly Item[]): readonly Item[] {
  const keyOf = ({ __temp_key__ }: Item) => (typeof __temp_key__ === 'string' ? __temp_key__ : '');
  const taken = new Set<string>();
  let greatest = items.map(keyOf).sort().at(-1) || 'a0';
  return items.map((item) => {
    const key = keyOf(item);
    if (key !== '' && !taken.has(key)) {
      taken.add(key);
      return item;
    }
    greatest = `${greatest}V`;
    taken.add(greatest);
    return { ...item, __temp_key__: greatest };
  });
}

/** A part of mine that the server can find in theirs: ids of rows that are gone are refused. */
function onTopOf(mine: unknown, theirs: unknown): unknown {
  if (isList(mine)) {
    const ids = new Set(itemsOf(theirs).map(({ id }) => id));
    return mine.map((item: unknown) =>
      isItem(item) && 'id' in item && !ids.has(item['id']) ? without(item, 'id') : item,
    );
  }
  if (isItem(mine) && 'id' in mine) {
    return isItem(theirs) ? { ...mine, id: theirs['id'] } : without(mine, 'id');
  }
  return mine;
}

function fieldsOf(mine: Values, theirs: Values): readonly string[] {
  return [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter(
    (field) => !notCompared.has(field),
  );
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLinks(value: unknown): boolean {
  return isItem(value) && isList(value['connect']) && isList(value['disconnect']);
}

function itemsOf(value: unknown): readonly Item[] {
  return isList(value) ? value.filter(isItem) : [];
}

function isClaims(value: unknown): boolean {
  return itemsOf(value).some((item) => typeof item['claimKey'] === 'string');
}

function byKey(value: unknown): ReadonlyMap<string, Item> {
  return new Map(
    itemsOf(value).flatMap((item) => {
      const { claimKey } = item;
      return typeof claimKey === 'string' ? [[claimKey, item] as const] : [];
    }),
  );
}

function without(item: Item, field: string): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== field));
}

/** Whether an editor would call two values the same: nothing, null and empty are one. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(compared(one)) === JSON.stringify(compared(other));
}

function compared(value: unknown): unknown {
  if (value === null || value === '' || isLinks(value)) return undefined;
  if (isList(value)) return value.length === 0 ? undefined : value.map(compared);
  if (!isItem(value)) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !notCompared.has(name))
    .map(([name, part]): [string, unknown] => [name, compared(part)])
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
