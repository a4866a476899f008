import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { without } from '../../integrity/without';
import { uids } from '../../model/uids';

/** Rows of one statement. */
const batchSize = 500;

const link = z.object({
  type: z.literal('relation'),
  target: z.literal(uids.person),
  joinTable: z.object({
    name: z.string(),
    joinColumn: z.object({ name: z.string() }),
    inverseJoinColumn: z.object({ name: z.string() }),
  }),
});

/** A table of links to people, in Strapi's terms: whose they are and to whom they lead. */
interface LinkTable {
  readonly table: string;
  readonly ownerUid: string;
  readonly owner: string;
  readonly person: string;
  /** The owner's field that stays the same when it is published again: ids do not. */
  readonly lasting: 'claimKey' | 'documentId' | null;
}

const row = z.looseObject({ id: z.coerce.number() });
const rows = z.array(row);
type Row = z.infer<typeof row>;

/** What became of the links of one table, by the rows' ids. */
export const movedLinks = z.strictObject({
  table: z.string(),
  /** Now lead to the survivor. */
  moved: z.array(z.number()),
  /** Were dropped, because their owner has a link to the survivor already. */
  dropped: z.array(z.looseObject({ id: z.number() })),
  /** The lasting names of the owners of either. */
  movedOwners: z.array(z.string()),
  droppedOwners: z.array(z.string()),
  /** The newest row at the time: what is newer was copied from these since. */
  newest: z.number(),
});
export type MovedLinks = z.infer<typeof movedLinks>;

interface Pair {
  readonly survivor: number;
  readonly duplicate: number;
}

/** Lets every link to the duplicate, whoever holds it and in which version, lead to the survivor. */
export async function moveLinks(strapi: Core.Strapi, pair: Pair): Promise<MovedLinks[]> {
  const done: MovedLinks[] = [];
  for (const table of linkTables(strapi)) done.push(await moveIn(strapi, table, pair));
  return done;
}

async function moveIn(
  strapi: Core.Strapi,
  links: LinkTable,
  { survivor, duplicate }: Pair,
): Promise<MovedLinks> {
  const { table, person, owner } = links;
  const found = await select(strapi, table, { [person]: duplicate });
  const newest = (await select(strapi, table, {}, { orderBy: { id: 'desc' }, limit: 1 }))[0]?.id;
  const taken = new Set(
    (
      await selectIn(
        strapi,
        table,
        owner,
        found.map((it) => it[owner]),
        { [person]: survivor },
      )
    ).map((it) => Number(it[owner])),
  );
  const dropped = found.filter((it) => taken.has(Number(it[owner])));
  const moved = found.filter((it) => !taken.has(Number(it[owner])));
  await inBatches(dropped, async (batch) => {
    await strapi.db.queryBuilder(table).where(idIn(batch)).delete().execute();
  });
  await inBatches(moved, async (batch) => {
    await strapi.db
      .queryBuilder(table)
      .where(idIn(batch))
      .update({ [person]: survivor })
      .execute();
  });
  return {
    table,
    moved: moved.map(({ id }) => id),
    dropped,
    movedOwners: await lastingNames(strapi, links, moved),
    droppedOwners: await lastingNames(strapi, links, dropped),
    newest: newest ?? 0,
  };
}

/**
 * Takes the links back, and those that were copied from them since, by publishing.
 * @param pair with the duplicate there again, under its old id
 */
export async function takeLinksBack(
  strapi: Core.Strapi,
  records: readonly MovedLinks[],
  pair: Pair,
): Promise<void> {
  const tables = new Map(linkTables(strapi).map((links) => [links.table, links]));
  for (const record of records) {
    const links = tables.get(record.table);
    if (links !== undefined) await takeBackIn(strapi, links, record, pair);
  }
}

async function takeBackIn(
  strapi: Core.Strapi,
  links: LinkTable,
  record: MovedLinks,
  { survivor, duplicate }: Pair,
): Promise<void> {
  const { table, person, owner } = links;
  const lead = async (batch: readonly { readonly id: number }[]) => {
    await strapi.db
      .queryBuilder(table)
      .where({ ...idIn(batch), [person]: survivor })
      .update({ [person]: duplicate })
      .execute();
  };
  await inBatches(
    record.moved.map((id) => ({ id })),
    lead,
  );
  const copies = await select(strapi, table, { [person]: survivor, id: { $gt: record.newest } });
  await inBatches(await ownedBy(strapi, links, copies, record.movedOwners), lead);

  const owners = await existing(strapi, links, record.dropped);
  const back = record.dropped.filter((it) => owners.has(Number(it[owner])));
  for (const it of back) await strapi.db.queryBuilder(table).insert(it).execute();
  for (const copy of await ownedBy(strapi, links, copies, record.droppedOwners)) {
    const values = without({ ...copy, [person]: duplicate }, ['id']);
    await strapi.db.queryBuilder(table).insert(values).execute();
  }
}

function linkTables(strapi: Core.Strapi): readonly LinkTable[] {
  return [...strapi.db.metadata.values()].flatMap(({ uid, attributes }) =>
    Object.values(attributes).flatMap((attribute) => {
      const { success, data } = link.safeParse(attribute);
      if (!success) return [];
      const { name, joinColumn, inverseJoinColumn } = data.joinTable;
      const lasting =
        'claimKey' in attributes ? 'claimKey' : 'documentId' in attributes ? 'documentId' : null;
      return [
        {
          table: name,
          ownerUid: uid,
          owner: joinColumn.name,
          person: inverseJoinColumn.name,
          lasting,
        } as const,
      ];
    }),
  );
}

const idIn = (batch: readonly { readonly id: number }[]) => ({
  id: { $in: batch.map(({ id }) => id) },
});

async function select(
  strapi: Core.Strapi,
  table: string,
  where: object,
  more: object = {},
): Promise<readonly Row[]> {
  const found: unknown = await strapi.db
    .queryBuilder(table)
    .init({ select: ['*'], where, ...more })
    .execute({ mapResults: false });
  return rows.parse(found);
}

async function selectIn(
  strapi: Core.Strapi,
  table: string,
  column: string,
  values: readonly unknown[],
  where: object,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  await inBatches(values, async (batch) => {
    found.push(...(await select(strapi, table, { ...where, [column]: { $in: [...batch] } })));
  });
  return found;
}

async function inBatches<T>(
  items: readonly T[],
  work: (batch: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += batchSize) {
    await work(items.slice(from, from + batchSize));
  }
}

/** The owners of some links: their ids with their lasting names. */
async function ownersOf(
  strapi: Core.Strapi,
  { ownerUid, owner, lasting }: LinkTable,
  links: readonly Readonly<Record<string, unknown>>[],
): Promise<ReadonlyMap<number, string | null>> {
  const named = new Map<number, string | null>();
  await inBatches(links, async (batch) => {
    const found: unknown = await strapi.db.query(ownerUid).findMany({
      select: lasting === null ? ['id'] : ['id', lasting],
      where: { id: { $in: batch.map((it) => Number(it[owner])) } },
    });
    for (const it of rows.parse(found)) {
      const name = lasting === null ? null : it[lasting];
      named.set(it.id, typeof name === 'string' ? name : null);
    }
  });
  return named;
}

async function lastingNames(
  strapi: Core.Strapi,
  table: LinkTable,
  links: readonly Row[],
): Promise<string[]> {
  const names = [...(await ownersOf(strapi, table, links)).values()];
  return [...new Set(names.filter((name) => name !== null))];
}

async function existing(
  strapi: Core.Strapi,
  table: LinkTable,
  links: readonly Readonly<Record<string, unknown>>[],
): Promise<ReadonlySet<number>> {
  return new Set((await ownersOf(strapi, table, links)).keys());
}

async function ownedBy(
  strapi: Core.Strapi,
  table: LinkTable,
  links: readonly Row[],
  names: readonly string[],
): Promise<readonly Row[]> {
  const meant = new Set(names);
  const owners = await ownersOf(strapi, table, links);
  return links.filter((it) => meant.has(owners.get(Number(it[table.owner])) ?? ''));
}
