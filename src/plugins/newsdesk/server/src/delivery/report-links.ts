import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uids } from '../model/uids';
import { fileUid, publicReport, type PublicShape } from './public-shape';

/** One step from a row towards what it refers to, as the database holds it. */
export interface Link {
  readonly table: string;
  /** The column with the id of the row the step starts from. */
  readonly from: string;
  /** The column with the id of the row it leads to. */
  readonly to: string;
  /** What else a row of the table must say to belong to this attribute. */
  readonly on: Readonly<Record<string, string>>;
}
/** The steps from a report to something it refers to, itself or in one of its items. */
export type Way = readonly Link[];

const column = z.object({ name: z.string() });

const linked = z.object({
  target: z.string(),
  joinTable: z.object({
    name: z.string(),
    joinColumn: column,
    inverseJoinColumn: column,
    on: z.record(z.string(), z.string()).optional(),
  }),
});

const attributesOf = (strapi: Core.Strapi, uid: string): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(strapi.db.metadata.get(uid).attributes));

const linkOf = (
  strapi: Core.Strapi,
  uid: string,
  name: string,
): { readonly link: Link; readonly target: string } => {
  const { target, joinTable } = linked.parse(attributesOf(strapi, uid).get(name));
  const link = {
    table: joinTable.name,
    from: joinTable.joinColumn.name,
    to: joinTable.inverseJoinColumn.name,
    on: joinTable.on ?? {},
  };
  return { link, target };
};

/** Every way from a report, by what its public view contains, to entries of a type. */
export const waysTo = (strapi: Core.Strapi, uid: string): readonly Way[] => {
  const follow = (from: string, shape: PublicShape): readonly Way[] =>
    Object.entries(shape.parts).flatMap(([name, inner]) => {
      // Files are linked from their own side, by a table all types share.
      if (inner.uid === fileUid) return [];
      const { link, target } = linkOf(strapi, from, name);
      return target === uid ? [[link]] : follow(target, inner).map((way) => [link, ...way]);
    });
  return follow(uids.report, publicReport);
};

type IdQuery = ReturnType<Core.Strapi['db']['getConnection']>;

/** A query for the ids of what the given reports lead to; not run, to be part of another. */
export const idsAlong = (strapi: Core.Strapi, way: Way, reports: IdQuery): IdQuery =>
  way.reduce(
    (ids, { table, from, to, on }) =>
      strapi.db.getConnection(table).select(to).where(on).whereIn(from, ids),
    reports,
  );

/** The other way round: a query for the ids of the reports that lead to the given entries. */
export const reportsAlong = (strapi: Core.Strapi, way: Way, entries: IdQuery): IdQuery =>
  way.reduceRight(
    (ids, { table, from, to, on }) =>
      strapi.db.getConnection(table).select(from).where(on).whereIn(to, ids),
    entries,
  );
