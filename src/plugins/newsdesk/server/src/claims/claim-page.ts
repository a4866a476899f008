import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findables, textsTable } from './claim-tables';
import type { Position } from './cursor';
import type { FindableType } from '../contracts/claims';
import { narrow, type Membership } from './membership';
import { accessTo } from './membership-access';

export type Condition = Readonly<Record<string, unknown>>;

/** What claims are sorted by, with the column of each. */
const columns = {
  date: 'reported_at',
  value: 'lowest',
  period: 'period_key',
  confidence: 'confidence',
} as const;

export interface ClaimOrder {
  readonly by: keyof typeof columns;
  readonly direction: 'asc' | 'desc';
}

const claimRow = z.object({
  json: z.string(),
  key: z.union([z.string(), z.number()]),
  report_id: z.number(),
  place: z.number(),
});

export interface Claim {
  readonly json: string;
  /** Where it stands in the order. */
  readonly position: Position;
}

export interface ClaimQuestion {
  readonly type: FindableType;
  readonly conditions: readonly Condition[];
  readonly sets: readonly Membership[];
}

/**
 * The claims of a type that meet all conditions and are in all sets, in one statement: the page is
 * found in the narrow table, what is shown of it is looked up beside it. SQLite takes one more
 * before, where there are sets.
 */
export const claimPage = async (
  strapi: Core.Strapi,
  { type, conditions, sets }: ClaimQuestion,
  { by, direction }: ClaimOrder,
  after: Position | null,
  most: number,
): Promise<readonly Claim[]> => {
  const column = columns[by];
  const order = (table: string) =>
    [column, 'report_id', 'place'].map((name) => ({
      column: `${table}.${name}`,
      order: direction,
    }));
  const page = strapi.db
    .queryBuilder(findables)
    .init({ where: { $and: [{ type }, ...conditions] } })
    .getKnexQuery()
    .clearSelect()
    .select('t0.id', `t0.${column} as key`, 't0.report_id', 't0.place')
    .orderBy(order('t0'))
    .limit(most);
  const access = await accessTo(strapi, sets, type);
  for (const [index, set] of sets.entries()) {
    narrow(strapi, page, set, access[index] ?? 'look-up');
  }
  if (after !== null) {
    const beyond = direction === 'asc' ? '>' : '<';
    page.whereRaw(`(??, ??, ??) ${beyond} (?, ?, ?)`, [
      ...order('t0').map((one) => one.column),
      ...after,
    ]);
  }
  const rows: unknown = await strapi.db
    .getConnection(`${textsTable} as shown`)
    .join(page.as('page'), 'page.id', 'shown.id')
    .select('shown.json', 'page.key', 'page.report_id', 'page.place')
    .orderBy(
      ['key', 'report_id', 'place'].map((name) => ({ column: `page.${name}`, order: direction })),
    );
  return z
    .array(claimRow)
    .parse(rows)
    .map(({ json, key, report_id: report, place }) => ({ json, position: [key, report, place] }));
};
