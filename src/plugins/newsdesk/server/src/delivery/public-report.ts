import { publicReport, type PublicShape } from './public-shape';

/** A value as JSON carries it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const json = (value: unknown): Json => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(json);
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => [key, json(part)]),
    );
  }
  return null;
};

const part = (value: unknown, shape: PublicShape): Json => {
  if (Array.isArray(value)) return value.map((item: unknown) => part(item, shape));
  return isRecord(value) ? view(value, shape) : null;
};

const view = (entry: Readonly<Record<string, unknown>>, shape: PublicShape): JsonObject =>
  Object.fromEntries([
    ...shape.fields.map((field): [string, Json] => [field, json(entry[field])]),
    ...Object.entries(shape.parts).map(([name, inner]): [string, Json] => [
      name,
      part(entry[name], inner),
    ]),
  ]);

/**
 * The public JSON of a report read with {@link completeQuery}: the allow-listed fields and
 * nothing else, absent values as null.
 */
export const toPublicReport = (entry: Readonly<Record<string, unknown>>): JsonObject =>
  view(entry, publicReport);

/** An entry that a view shows and that may change on its own. */
export interface NamedEntry {
  readonly uid: string;
  readonly entryId: number;
}

const namedIn = (value: unknown, shape: PublicShape): readonly NamedEntry[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => namedIn(item, shape));
  if (!isRecord(value)) return [];
  const { id } = value;
  return [
    ...(shape.uid !== null && typeof id === 'number' ? [{ uid: shape.uid, entryId: id }] : []),
    ...Object.entries(shape.parts).flatMap(([name, inner]) => namedIn(value[name], inner)),
  ];
};

/** The entries that the public view of a report shows, each once. */
export const namedEntries = (entry: Readonly<Record<string, unknown>>): readonly NamedEntry[] => [
  ...new Map(
    namedIn(entry, publicReport).map((named) => [`${named.uid} ${named.entryId}`, named]),
  ).values(),
];

interface Query {
  select: string[];
  populate: Record<string, Query>;
}

const query = (shape: PublicShape): Query => ({
  select: [...shape.fields],
  populate: Object.fromEntries(
    Object.entries(shape.parts).map(([name, inner]) => [name, query(inner)]),
  ),
});

/** What `strapi.db.query` must select and populate for the public view to be complete. */
export const completeQuery = (): Query => query(publicReport);

interface Populate {
  fields: string[];
  populate: Record<string, Populate>;
}

const populate = (shape: PublicShape): Populate => ({
  fields: shape.fields.filter((field) => field !== 'id'),
  populate: Object.fromEntries(
    Object.entries(shape.parts).map(([name, inner]) => [name, populate(inner)]),
  ),
});

/** The same as REST parameters, for the answers that have to go Strapi's way. */
export const completeParameters = (): Populate => populate(publicReport);
