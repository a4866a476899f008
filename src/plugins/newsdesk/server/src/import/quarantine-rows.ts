import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { NewsdeskError } from '../core/errors';
import type { Message } from '../core/result';
import { sha256Of } from './identity-key';
import { newDocumentId } from './insert-rows';

/** Its model, known to the database alone. */
const quarantineUid = 'newsdesk_quarantined_item';

/** The table of items nothing could be made of; their bytes lie with the source files. */
export function registerQuarantine(strapi: Core.Strapi): void {
  strapi.get<{ add(model: object): void }>('models').add({
    uid: quarantineUid,
    singularName: 'newsdesk-quarantined-item',
    tableName: 'newsdesk_quarantined_items',
    attributes: {
      id: { type: 'increments' },
      key: { type: 'string' },
      itemKey: { type: 'string' },
      sha256: { type: 'string' },
      fileName: { type: 'text' },
      mediaType: { type: 'text' },
      byteSize: { type: 'integer' },
      item: { type: 'text' },
      code: { type: 'string' },
      message: { type: 'text' },
      details: { type: 'text' },
      messages: { type: 'text' },
      options: { type: 'text' },
      attempts: { type: 'integer' },
      receivedAt: { type: 'string' },
      triedAt: { type: 'string' },
    },
    indexes: [
      { name: 'newsdesk_quarantined_key_unique', columns: ['key'], type: 'unique' },
      { name: 'newsdesk_quarantined_item_unique', columns: ['item_key'], type: 'unique' },
      { name: 'newsdesk_quarantined_sha256_index', columns: ['sha_256'] },
    ],
    lifecycles: {},
  });
}

/** An item that waits for somebody to look at it. */
export interface QuarantinedItem {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly byteSize: number;
  /** The item of a file that holds several: its guid, or its path; null for the whole file. */
  readonly item: string | null;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
  };
  readonly messages: readonly unknown[];
  /** How often it was tried; one that is sent again counts. */
  readonly attempts: number;
  readonly receivedAt: string;
  readonly triedAt: string;
  /** What whoever handed it in knew about it. */
  readonly options: { readonly provider?: string; readonly topics?: readonly string[] };
}

const row = z
  .object({
    key: z.string(),
    sha256: z.string(),
    fileName: z.string().nullable(),
    mediaType: z.string().nullable(),
    byteSize: z.number(),
    item: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    details: z.string(),
    messages: z.string(),
    options: z.string(),
    attempts: z.number(),
    receivedAt: z.string(),
    triedAt: z.string(),
  })
  .transform(({ key, code, message, details, messages, options, ...entry }): QuarantinedItem => ({
    ...entry,
    id: key,
    error: { code, message, details: z.record(z.string(), z.unknown()).parse(JSON.parse(details)) },
    messages: z.array(z.unknown()).parse(JSON.parse(messages)),
    options: z
      .object({ provider: z.string().exactOptional(), topics: z.array(z.string()).exactOptional() })
      .parse(JSON.parse(options)),
  }));

/** An item on its way into the quarantine. */
export interface Refusal {
  readonly sha256: string;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly byteSize: number;
  readonly item: string | null;
  readonly error: NewsdeskError;
  readonly messages: readonly Message[];
  readonly options: object;
  readonly at: Date;
}

/**
 * Notes an item that nothing could be made of; the same one again is the same entry.
 * @returns the entry's id
 */
export async function noteRefusal(strapi: Core.Strapi, refusal: Refusal): Promise<string> {
  const { error, at, options, messages, ...file } = refusal;
  const itemKey = sha256Of(JSON.stringify([file.sha256, file.item]));
  const reason = {
    code: error.code,
    message: error.message,
    details: JSON.stringify(error.details),
    messages: JSON.stringify(messages),
    triedAt: at.toISOString(),
  };
  const find = async (): Promise<QuarantinedItem | null> =>
    row.nullable().parse(await rows(strapi).findOne({ where: { itemKey } }));
  const again = async ({ id, attempts }: QuarantinedItem): Promise<string> => {
    await rows(strapi).update({ where: { key: id }, data: { ...reason, attempts: attempts + 1 } });
    return id;
  };
  const known = await find();
  if (known !== null) return again(known);
  const key = newDocumentId();
  try {
    await rows(strapi).create({
      data: {
        ...file,
        ...reason,
        key,
        itemKey,
        options: JSON.stringify(options),
        attempts: 1,
        receivedAt: at.toISOString(),
      },
    });
    return key;
  } catch (cause) {
    // Somebody else was refused the same at the same moment.
    const other = await find();
    if (other === null) throw cause;
    return other.id;
  }
}

export async function findQuarantined(
  strapi: Core.Strapi,
  id: string,
): Promise<QuarantinedItem | null> {
  return row.nullable().parse(await rows(strapi).findOne({ where: { key: id } }));
}

/** The newest first. */
export async function listQuarantined(
  strapi: Core.Strapi,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly entries: readonly QuarantinedItem[]; readonly total: number }> {
  const [found, total] = await rows(strapi).findWithCount({ ...page, orderBy: { id: 'desc' } });
  return { entries: z.array(row).parse(found), total };
}

export async function removeQuarantined(strapi: Core.Strapi, id: string): Promise<void> {
  await rows(strapi).deleteMany({ where: { key: id } });
}

/** Whether the bytes of any entry are these. */
export async function isQuarantined(strapi: Core.Strapi, sha256: string): Promise<boolean> {
  return (await rows(strapi).count({ where: { sha256 } })) > 0;
}

function rows(strapi: Core.Strapi) {
  return strapi.db.query(quarantineUid);
}
