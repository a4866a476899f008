import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { SourceMetadata } from '../core/document/source-metadata';
import type { KeptMedia } from './kept-media';
import { uids } from '../model/uids';
import { isQuarantined } from './quarantine-rows';
import { insertRows, newDocumentId } from './insert-rows';
import type { StoredReading } from './stored-reading';

/** A source document as it is stored. */
export interface SourceDocumentData {
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly text: string;
  readonly sha256: string;
  readonly provider: string | null;
  readonly guid: string | null;
  readonly version: string | null;
  readonly receivedAt: Date;
  readonly readerVersion: string;
  readonly extractorVersion: string;
  readonly messages: readonly unknown[];
  /** Everything its provider said about it. */
  readonly metadata: SourceMetadata & { readonly media: readonly KeptMedia[] };
  /** What was found in it when it came in. */
  readonly reading: StoredReading;
  readonly identityKey: string;
}

export interface SourceDocumentRow {
  readonly id: number;
  readonly documentId: string;
}

const row = z.object({ id: z.number(), documentId: z.string() });

/** The source document with an identity key, or null. */
export async function findSourceDocument(
  strapi: Core.Strapi,
  identityKey: string,
): Promise<SourceDocumentRow | null> {
  const found: unknown = await strapi.db
    .query(uids.sourceDocument)
    .findOne({ where: { identityKey }, select: ['id', 'documentId'] });
  return row.nullable().parse(found);
}

/**
 * Stores a source document. The unique identity key makes a second import of the
 * same item wait here for the first one to end, then fail.
 */
export async function insertSourceDocument(
  strapi: Core.Strapi,
  data: SourceDocumentData,
): Promise<SourceDocumentRow> {
  const documentId = newDocumentId();
  const row = { ...data, documentId, publishedAt: data.receivedAt, locale: null };
  const [id] = await insertRows(strapi, uids.sourceDocument, [row], 'identityKey');
  if (id === undefined) throw new Error('The database gave no id for a new source document.');
  return { id, documentId };
}

/** Holds a source document until the transaction ends, so that two imports cannot both give it a report. */
export async function lockSourceDocument(
  strapi: Core.Strapi,
  { id }: SourceDocumentRow,
  receivedAt: Date,
): Promise<void> {
  await strapi.db.query(uids.sourceDocument).updateMany({ where: { id }, data: { receivedAt } });
}

/** Whether anything here came with these bytes: a source document, or an item in quarantine. */
export async function isStored(strapi: Core.Strapi, sha256: string): Promise<boolean> {
  const documents = await strapi.db.query(uids.sourceDocument).count({ where: { sha256 } });
  return documents > 0 || (await isQuarantined(strapi, sha256));
}

/** The report that was read from a source document, or null when it was deleted. */
export async function findReportOf(
  strapi: Core.Strapi,
  source: SourceDocumentRow,
): Promise<string | null> {
  const found: unknown = await strapi.db.query(uids.report).findOne({
    where: { sourceDocument: { id: source.id }, publishedAt: null },
    select: ['documentId'],
    orderBy: { id: 'asc' },
  });
  return z.object({ documentId: z.string() }).nullable().parse(found)?.documentId ?? null;
}
