import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** More rows than one statement of SQLite takes. */
const batchSize = 500;

type Row = Readonly<Record<string, unknown>>;

/** A document id as Strapi's own: 24 small letters and digits, the first one a letter. */
export function newDocumentId(): string {
  const characters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return [...randomBytes(24)]
    .map((byte, index) => characters[byte % (index === 0 ? 26 : 36)])
    .join('');
}

/**
 * Adds entries of a type in one statement. Relations, validation and the document
 * service's middlewares are left to the caller.
 * @param key an attribute that tells the rows apart, null when their order has to
 * @returns their ids, in order
 */
export async function insertRows(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
  key: string | null,
): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const { ids } = await strapi.db.query(uid).createMany({ data: rows.map((row) => ({ ...row })) });
  const found = z.array(z.coerce.number()).parse(ids);
  // MariaDB tells the first id of each statement only.
  return found.length === rows.length
    ? found
    : readBack(strapi, uid, rows, { key, first: found[0] });
}

async function readBack(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
  { key, first }: { readonly key: string | null; readonly first: number | undefined },
): Promise<readonly number[]> {
  const keys = key === null ? null : rows.map((row) => row[key]);
  const found = z.array(z.looseObject({ id: z.number() })).parse(
    await strapi.db.query(uid).findMany({
      select: key === null ? ['id'] : ['id', key],
      // Without a key: the rows of one statement have one run of ids.
      where: keys === null || key === null ? { id: { $gte: first } } : { [key]: { $in: keys } },
      orderBy: { id: 'asc' },
      limit: rows.length,
    }),
  );
  if (keys === null || key === null) return found.map(({ id }) => id);
  const byKey = new Map(found.map((row) => [row[key], row.id]));
  return keys.flatMap((value) => byKey.get(value) ?? []);
}

/**
 * Adds one entry without the reads Strapi makes after it; its lifecycle hooks are called.
 * @returns its id
 */
export async function insertEntry(strapi: Core.Strapi, uid: string, row: Row): Promise<number> {
  const params = { data: { ...row } };
  const states = await strapi.db.lifecycles.run('beforeCreate', uid, { params });
  const { attributes } = strapi.db.metadata.get(uid);
  const stored = Object.fromEntries(
    Object.entries(params.data).map(([name, value]) => [
      name,
      value === null ? null : columnValue(value, attributes[name]?.type),
    ]),
  );
  const [inserted] = z
    .array(z.union([z.number(), z.looseObject({ id: z.number() }).transform(({ id }) => id)]))
    .parse(await strapi.db.queryBuilder(uid).insert(stored).execute());
  if (inserted === undefined) throw new Error(`The database gave no id for a new ${uid}.`);
  const result = { ...params.data, id: inserted };
  await strapi.db.lifecycles.run('afterCreate', uid, { params, result }, states);
  return inserted;
}

/** A value as Strapi itself stores it. */
function columnValue(value: unknown, type: string | undefined): unknown {
  if (type === 'json' || type === 'blocks') return JSON.stringify(value);
  return type === 'datetime' && typeof value === 'string' ? new Date(value) : value;
}

const joinTable = z.object({
  name: z.string(),
  joinColumn: z.object({ name: z.string() }),
  inverseJoinColumn: z.object({ name: z.string() }),
  orderColumnName: z.string().optional(),
  on: z.object({ field: z.string() }).optional(),
});

/** What a relation or component field of one entry points to, in order. */
export interface Links {
  readonly from: number;
  readonly field: string;
  readonly to: readonly number[];
  /** How many the field has already. */
  readonly behind?: number;
}

/** Adds links of several fields of a type, in one statement for each table they are kept in. */
export async function insertLinks(
  strapi: Core.Strapi,
  uid: string,
  links: readonly Links[],
): Promise<void> {
  const { attributes } = strapi.db.metadata.get(uid);
  const byTable = new Map<string, Row[]>();
  for (const { from, field, to, behind = 0 } of links) {
    const { target, joinTable: found } = z
      .looseObject({ target: z.string(), joinTable })
      .parse(attributes[field]);
    const rows = byTable.get(found.name) ?? [];
    byTable.set(found.name, rows);
    for (const [index, id] of to.entries()) {
      rows.push({
        [found.joinColumn.name]: from,
        [found.inverseJoinColumn.name]: id,
        ...(found.orderColumnName === undefined
          ? {}
          : { [found.orderColumnName]: behind + index + 1 }),
        ...(found.on === undefined ? {} : { field: found.on.field, component_type: target }),
      });
    }
  }
  for (const [table, rows] of byTable) {
    for (let start = 0; start < rows.length; start += batchSize) {
      await strapi.db
        .queryBuilder(table)
        .insert(rows.slice(start, start + batchSize))
        .execute();
    }
  }
}
