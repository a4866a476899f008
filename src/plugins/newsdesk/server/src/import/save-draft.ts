import type { Core } from '@strapi/strapi';
import { uids } from '../model/uids';

/** Saves through the gate that every draft passes. */
export async function saveDraft(
  strapi: Core.Strapi,
  documentId: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await strapi.documents(uids.report).update({ documentId, data, status: 'draft' });
}
