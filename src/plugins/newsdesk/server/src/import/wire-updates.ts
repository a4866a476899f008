import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { NewsdeskError } from '../core/errors';
import {
  wireChange,
  type UpdateDecisions,
  type WireChange,
  type WireUpdate,
} from '../contracts/wire-update';
import { itemListNames, type ItemList } from '../model/uids';
import type { Item } from './baseline';
import { changeInDraft } from './change-in-draft';
import { draftValues, type DraftValues } from './draft-values';
import { newDocumentId } from './insert-rows';
import { saveDraft } from './save-draft';

/** Its model, known to the database alone. */
const updatesUid = 'newsdesk_wire_update';

/** The table of what newer versions changed in drafts: private, and read by editors only. */
export function registerUpdates(strapi: Core.Strapi): void {
  strapi.get<{ add(model: object): void }>('models').add({
    uid: updatesUid,
    singularName: 'newsdesk-wire-update',
    tableName: 'newsdesk_wire_updates',
    attributes: {
      id: { type: 'increments' },
      key: { type: 'string' },
      reportId: { type: 'string' },
      fromVersion: { type: 'text' },
      toVersion: { type: 'text' },
      receivedAt: { type: 'string' },
      changes: { type: 'text' },
    },
    indexes: [
      { name: 'newsdesk_wire_updates_key_unique', columns: ['key'], type: 'unique' },
      { name: 'newsdesk_wire_updates_report_index', columns: ['report_id'] },
    ],
    lifecycles: {},
  });
}

const row = z
  .object({
    key: z.string(),
    reportId: z.string(),
    fromVersion: z.string().nullable(),
    toVersion: z.string().nullable(),
    receivedAt: z.string(),
    changes: z.string(),
  })
  .transform(({ key, changes, ...update }): WireUpdate => ({
    ...update,
    id: key,
    changes: z.array(wireChange).parse(JSON.parse(changes)),
  }));

export async function noteUpdate(
  strapi: Core.Strapi,
  { changes, ...update }: Omit<WireUpdate, 'id'>,
): Promise<void> {
  await strapi.db.query(updatesUid).create({
    data: { ...update, key: newDocumentId(), changes: JSON.stringify(changes) },
  });
}

/** What newer versions changed in a report, the newest first. */
export async function updatesOf(
  strapi: Core.Strapi,
  reportId: string,
): Promise<readonly WireUpdate[]> {
  const found: unknown = await strapi.db
    .query(updatesUid)
    .findMany({ where: { reportId }, orderBy: { id: 'desc' } });
  return z.array(row).parse(found);
}

/**
 * Lets an editor take or keep each change of an update, in the draft and in one
 * transaction. What is decided again is undone again; what was written since is never lost.
 * @returns the update as it stands now
 * @throws NewsdeskError `update-unknown`; ValidationError `report-changed` from another revision
 */
export async function takeUpdate(
  strapi: Core.Strapi,
  reportId: string,
  decisions: UpdateDecisions,
): Promise<WireUpdate> {
  return strapi.db.transaction(async () => {
    const update = (await updatesOf(strapi, reportId)).find(({ id }) => id === decisions.updateId);
    const draft = await draftValues(strapi, reportId);
    if (update === undefined || draft === null) throw unknownUpdate(decisions.updateId);
    const absent = Object.keys(decisions.changes).find(
      (id) => !update.changes.some((change) => change.id === id),
    );
    if (absent !== undefined) throw unknownUpdate(`${update.id}, change ${absent}`);

    const turned = update.changes.flatMap((change) => {
      const decision = decisions.changes[change.id];
      if (decision === undefined) return [];
      const { current, stands } = changeInDraft(draft, change);
      // What an editor wrote since is what can be kept, and got back.
      return [{ ...change, decision, ...(stands === 'edited' ? { ours: current } : {}) }];
    });
    const data = decidedDraft(draft, turned);
    if (Object.keys(data).length > 0) {
      const { revision } = decisions;
      await saveDraft(strapi, reportId, {
        ...data,
        ...(revision === undefined ? {} : { revision }),
      });
    }
    const changes = update.changes.map(
      (change) => turned.find(({ id }) => id === change.id) ?? change,
    );
    await strapi.db
      .query(updatesUid)
      .updateMany({ where: { key: update.id }, data: { changes: JSON.stringify(changes) } });
    return { ...update, changes };
  });
}

/** What of a draft changes by decisions: fields, and whole lists. */
function decidedDraft(
  draft: DraftValues,
  decided: readonly WireChange[],
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  const lists: Partial<Record<ItemList, readonly Item[]>> = {};
  for (const { list, claimKey, field, decision, ours, theirs } of decided) {
    const chosen = decision === 'taken' ? theirs : ours;
    if (list === null || claimKey === null) {
      if (field !== null) fields[field] = chosen;
      continue;
    }
    const items = lists[list] ?? draft.lists[list];
    lists[list] =
      field === null
        ? withItem(items, claimKey, chosen)
        : items.map((item) => (item.claimKey === claimKey ? { ...item, [field]: chosen } : item));
  }
  return {
    ...fields,
    ...Object.fromEntries(
      itemListNames.flatMap((list) => (lists[list] === undefined ? [] : [[list, lists[list]]])),
    ),
  };
}

const wholeItem = z.looseObject({}).nullable();

function withItem(items: readonly Item[], claimKey: string, chosen: unknown): readonly Item[] {
  const value = wholeItem.parse(chosen ?? null);
  const isThere = items.some((item) => item.claimKey === claimKey);
  if (value === null) return items.filter((item) => item.claimKey !== claimKey);
  // What comes from a version alone has no origin yet.
  const item = { ...(isThere ? {} : { origin: 'extracted' }), ...value, claimKey };
  return isThere
    ? items.map((one) => (one.claimKey === claimKey ? { ...one, ...item } : one))
    : [...items, item];
}

function unknownUpdate(what: string): NewsdeskError {
  return new NewsdeskError(
    'update-unknown',
    `This report has no update ${what}. Reload the report and decide again.`,
    { stage: 'adopt' },
  );
}
