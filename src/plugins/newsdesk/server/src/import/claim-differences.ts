import type { ClaimDifference } from '../contracts/rereading';
import { evidence } from '../core/report/evidence';
import type { Range } from '../core/span';
import { itemListNames, type ItemList } from '../model/uids';
import type { Baseline, Item } from './baseline';
import { matchClaims } from './match-claims';
import { plain, same } from './merge-report';

type Lists = Baseline['lists'];

/** A difference with the reading's claim that it is about; null where there is none. */
export interface FoundDifference extends ClaimDifference {
  readonly found: Item | null;
}

/** Links are the editors' business, and these follow from where a claim stands. */
const silent = new Set([
  'claimKey',
  'evidence',
  'segments',
  'context',
  'confidence',
  'otherMentions',
  'renditions',
  'origin',
  'speaker',
  'speakerOrganization',
  'source',
  'sourcePerson',
]);
/** What a claim consists of: where an editor wrote it, the place it was found at stays too. */
const wordFields: Readonly<Record<ItemList, string>> = {
  keyPoints: 'text',
  quotes: 'text',
  statistics: 'printed',
  media: 'caption',
};
/** Taken along with the words. */
const followingFields = ['evidence', 'segments', 'context', 'confidence', 'otherMentions'];

/**
 * How another reading of the same text differs from a draft, claim by claim. Claims are the
 * same that stand at the same place, or else that say the same. Pure.
 * @param base what was found when the document came in; null when that is not known, and
 * anything may have been edited
 */
export function claimDifferences(
  draft: Lists,
  base: Lists | null,
  found: Lists,
): readonly FoundDifference[] {
  return itemListNames.flatMap((list) =>
    listDifferences(list, draft[list], base === null ? null : base[list], found[list]),
  );
}

function listDifferences(
  list: ItemList,
  draft: readonly Item[],
  base: readonly Item[] | null,
  found: readonly Item[],
): readonly FoundDifference[] {
  const matches = matched(list, draft, found);
  const taken = new Set(matches.values());
  const origins = base === null ? new Map<Item, Item>() : matched(list, base, draft);
  const known = base === null ? new Map<Item, Item>() : matched(list, base, found);
  const ofReading = found.flatMap((item): readonly FoundDifference[] => {
    const ours = matches.get(item);
    if (ours === undefined) return [newClaim(list, item, known.has(item))];
    return changedClaim(list, ours, item, base === null ? null : (origins.get(ours) ?? null));
  });
  const gone = draft.flatMap((item): readonly FoundDifference[] => {
    const origin = origins.get(item);
    if (taken.has(item) || item['origin'] !== 'extracted') return [];
    const isUnedited = origin !== undefined && saysTheSame(item, origin);
    // Nor what somebody stands for.
    const isConfirmed = plain(item['confirmedAt']) !== null;
    return [goneClaim(list, item, isUnedited && !isConfirmed)];
  });
  return [...ofReading, ...gone];
}

function newClaim(list: ItemList, item: Item, wasTakenOut: boolean): FoundDifference {
  const place = placeOf(item);
  const at = place === null ? JSON.stringify(item['renditions']) : `${place.start}-${place.end}`;
  return {
    id: `${list}/new/${at}`.slice(0, 400),
    kind: 'new',
    list,
    claimKey: null,
    place,
    fields: said(item).map((field) => ({
      field,
      ours: null,
      found: plain(item[field]),
      isEdited: false,
    })),
    wasTakenOut,
    canTake: true,
    found: item,
  };
}

function changedClaim(
  list: ItemList,
  ours: Item,
  item: Item,
  origin: Item | null,
): readonly FoundDifference[] {
  const fields = said(item)
    .filter((field) => !same(plain(ours[field]), plain(item[field])))
    .map((field) => ({
      field,
      ours: plain(ours[field]),
      found: plain(item[field]),
      // Where nobody knows what was found before, an editor may have written it.
      isEdited: origin === null || !same(plain(ours[field]), plain(origin[field])),
    }));
  if (fields.length === 0) return [];
  const { claimKey } = ours;
  return [
    {
      id: `${list}/${claimKey}`,
      kind: 'changed',
      list,
      claimKey,
      place: placeOf(item),
      fields,
      wasTakenOut: false,
      canTake: fields.some(({ isEdited }) => !isEdited),
      found: item,
    },
  ];
}

function goneClaim(list: ItemList, item: Item, canTake: boolean): FoundDifference {
  const shown = said(item).filter((field) => plain(item[field]) !== null);
  return {
    id: `${list}/${item.claimKey}`,
    kind: 'gone',
    list,
    claimKey: item.claimKey,
    place: placeOf(item),
    fields: shown.map((field) => ({ field, ours: item[field], found: null, isEdited: !canTake })),
    wasTakenOut: false,
    canTake,
    found: null,
  };
}

/** The lists of a draft with some differences taken; only those lists that change. */
export function withTaken(
  draft: Lists,
  taken: readonly FoundDifference[],
  newClaimKey: () => string,
): Partial<Record<ItemList, readonly Item[]>> {
  const lists: Partial<Record<ItemList, readonly Item[]>> = {};
  for (const difference of taken) {
    if (!difference.canTake) continue;
    const { list, claimKey, found } = difference;
    const items = lists[list] ?? draft[list];
    if (found === null) lists[list] = items.filter((item) => item.claimKey !== claimKey);
    else if (claimKey === null) {
      lists[list] = inOrder(items, { ...found, claimKey: newClaimKey(), origin: 'extracted' });
    } else {
      lists[list] = items.map((item) =>
        item.claimKey === claimKey ? taking(item, found, difference) : item,
      );
    }
  }
  return lists;
}

function taking(item: Item, found: Item, { list, fields }: FoundDifference): Item {
  const free = fields.filter(({ isEdited }) => !isEdited).map(({ field }) => field);
  const areWordsEdited = fields.some((it) => it.isEdited && it.field === wordFields[list]);
  const following = areWordsEdited ? [] : followingFields.filter((field) => field in found);
  return { ...item, ...Object.fromEntries([...free, ...following].map((it) => [it, found[it]])) };
}

/** A claim among others that stand in the order of the text. */
function inOrder(items: readonly Item[], item: Item): readonly Item[] {
  const start = placeOf(item)?.start ?? Infinity;
  const at = items.findIndex((other) => (placeOf(other)?.start ?? -1) > start);
  return at === -1 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}

/** The claims of one list by those of another: at the same place, then by what they say. */
function matched(
  list: ItemList,
  before: readonly Item[],
  after: readonly Item[],
): ReadonlyMap<Item, Item> {
  const pairs = after
    .flatMap((newer) =>
      before.flatMap((earlier) => {
        const shared = overlap(newer, earlier);
        return shared < leastOverlap ? [] : [{ newer, earlier, shared }];
      }),
    )
    .sort((one, other) => other.shared - one.shared);
  const matches = new Map<Item, Item>();
  const given = new Set<Item>();
  for (const { newer, earlier } of pairs) {
    if (matches.has(newer) || given.has(earlier)) continue;
    matches.set(newer, earlier);
    given.add(earlier);
  }
  const rest = matchClaims(
    list,
    before.filter((item) => !given.has(item)),
    after.filter((item) => !matches.has(item)),
  );
  return new Map([...matches, ...rest]);
}

/** The share of the longer of two places that both have. */
const leastOverlap = 0.5;

function overlap(one: Item, other: Item): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  if (a === null || b === null) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / Math.max(a.end - a.start, b.end - b.start);
}

function placeOf(item: Item): Range | null {
  const { success, data } = evidence.pick({ start: true, end: true }).safeParse(item['evidence']);
  return success && data.start < data.end ? data : null;
}

function said(item: Item): readonly string[] {
  return Object.keys(item).filter((field) => !silent.has(field) && !ours.has(field));
}

/** The newsroom's own of a claim. */
const ours = new Set([
  'integrity',
  'overrideReason',
  'overriddenBy',
  'overriddenAt',
  'confirmedBy',
  'confirmedAt',
  'file',
  'createdAt',
  'updatedAt',
]);

function saysTheSame(item: Item, origin: Item): boolean {
  return said(origin).every((field) => same(plain(item[field]), plain(origin[field])));
}
