import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { baseline, type Baseline } from './baseline';
import type { ItemState } from './item-versions';

/** Its model, known to the database alone. */
export const itemsUid = 'newsdesk_wire_item';

/**
 * The table of items that come in versions: one row for each guid of a provider. Its
 * unique key decides between two versions that arrive at the same moment.
 */
export function registerItems(strapi: Core.Strapi): void {
  strapi.get<{ add(model: object): void }>('models').add({
    uid: itemsUid,
    singularName: 'newsdesk-wire-item',
    tableName: 'newsdesk_wire_items',
    attributes: {
      id: { type: 'increments' },
      itemKey: { type: 'string' },
      reportId: { type: 'string' },
      state: { type: 'text' },
      baseline: { type: 'text' },
    },
    indexes: [
      { name: 'newsdesk_wire_items_key_unique', columns: ['item_key'], type: 'unique' },
      { name: 'newsdesk_wire_items_report_index', columns: ['report_id'] },
    ],
    lifecycles: {},
  });
}

/** An item as it is known. */
export interface ItemRow {
  readonly reportId: string | null;
  readonly state: ItemState;
  /** What the version that was last adopted said; null before there is a report. */
  readonly baseline: Baseline | null;
}

const rank = { number: z.string().nullable(), time: z.number(), version: z.string() };
const state = z.object({
  content: z.object({ ...rank, identityKey: z.string() }).nullable(),
  status: z.object({ ...rank, pubStatus: z.enum(['usable', 'withheld', 'canceled']) }).nullable(),
  isKilled: z.boolean(),
});
/** An item from what its row holds. */
export function itemRow(
  reportId: string | null,
  stateText: string,
  baselineText: string | null,
): ItemRow {
  return {
    reportId,
    state: state.parse(JSON.parse(stateText)),
    baseline: baselineText === null ? null : baseline.parse(JSON.parse(baselineText)),
  };
}

/** Notes what is known of an item. A unique violation means that somebody else did at the same moment. */
export async function noteItem(
  strapi: Core.Strapi,
  itemKey: string,
  before: ItemRow | null,
  after: ItemRow,
): Promise<void> {
  const stored = {
    reportId: after.reportId,
    state: JSON.stringify(after.state),
    baseline: after.baseline === null ? null : JSON.stringify(after.baseline),
  };
  const rows = strapi.db.queryBuilder(itemsUid);
  await (
    before === null ? rows.insert({ itemKey, ...stored }) : rows.where({ itemKey }).update(stored)
  ).execute();
}
