import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { uids } from '../model/uids';
import { sourceFilesOf } from './source-files-of';
import { isStored } from './source-document-row';

const parameters = z.looseObject({ documentId: z.string() });
const row = z.object({ id: z.number(), sha256: z.string().nullable() });

/**
 * Keeps source documents as they came: they enter by import only, never change, and
 * stay as long as a report is checked against them. The original file goes with them.
 */
export function guardSourceDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== uids.sourceDocument) return next();
    switch (context.action) {
      case 'create':
      case 'update':
      case 'clone':
        throw refusal(
          'source-document-immutable',
          'A source document is never written by hand or changed. Import the new document instead.',
        );
      case 'delete': {
        const { documentId } = parameters.parse(context.params);
        const sha256 = await deletable(strapi, documentId);
        const result = await next();
        if (sha256 !== null && !(await isStored(strapi, sha256))) {
          await sourceFilesOf(strapi).remove(sha256);
        }
        return result;
      }
      default:
        return next();
    }
  });
}

/** @returns the hash of its file */
async function deletable(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const found: unknown = await strapi.db
    .query(uids.sourceDocument)
    .findOne({ where: { documentId }, select: ['id', 'sha256'] });
  const source = row.nullable().parse(found);
  if (source === null) return null;
  const reports = await strapi.db
    .query(uids.report)
    .count({ where: { sourceDocument: { id: source.id } } });
  if (reports === 0) return source.sha256;
  throw refusal(
    'source-document-kept',
    'A report is checked against this source document. Delete the report first.',
  );
}

function refusal(code: string, message: string): Error {
  return new errors.ValidationError(message, { code, errors: [] });
}
