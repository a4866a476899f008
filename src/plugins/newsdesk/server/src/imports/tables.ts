import type { Core } from '@strapi/strapi';

/** One row for each request that has to be remembered: for its idempotency key, or because it became a batch. */
export const requestsUid = 'newsdesk_import_request';
/** One row for each file of a batch. */
export const batchFilesUid = 'newsdesk_import_batch_file';

/** One row for each file that was imported whole, by its hash. */
export const importedFilesUid = 'newsdesk_imported_file';

const lifecycles = {};

/** Our own tables; no one sees or edits them, no permission is asked for them. */
export function registerImportTables(strapi: Core.Strapi): void {
  const models = strapi.get<{ add(model: object): unknown }>('models');
  models.add({
    uid: requestsUid,
    singularName: 'newsdesk-import-request',
    tableName: 'newsdesk_import_requests',
    attributes: {
      id: { type: 'increments' },
      /** What the outside knows it by. */
      requestId: { type: 'string' },
      /** Of caller and idempotency key. */
      keyHash: { type: 'string' },
      /** Of the files. */
      fingerprint: { type: 'string' },
      isBatch: { type: 'boolean' },
      isFinished: { type: 'boolean' },
      /** Who works on it, and until when that holds without word from it. */
      worker: { type: 'string' },
      leasedUntil: { type: 'datetime' },
      total: { type: 'integer' },
      status: { type: 'integer' },
      answer: { type: 'text' },
      receivedAt: { type: 'datetime' },
      finishedAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'newsdesk_import_requests_id_unique', columns: ['request_id'], type: 'unique' },
      { name: 'newsdesk_import_requests_key_unique', columns: ['key_hash'], type: 'unique' },
      { name: 'newsdesk_import_requests_open_index', columns: ['is_finished', 'leased_until'] },
    ],
    lifecycles,
  });
  models.add({
    uid: batchFilesUid,
    singularName: 'newsdesk-import-batch-file',
    tableName: 'newsdesk_import_batch_files',
    attributes: {
      id: { type: 'increments' },
      requestId: { type: 'string' },
      position: { type: 'integer' },
      fileName: { type: 'text' },
      mediaType: { type: 'text' },
      isDone: { type: 'boolean' },
      /** The items, as JSON. */
      answer: { type: 'text' },
    },
    indexes: [
      {
        name: 'newsdesk_import_batch_files_position_unique',
        columns: ['request_id', 'position'],
        type: 'unique',
      },
    ],
    lifecycles,
  });
  models.add({
    uid: importedFilesUid,
    singularName: 'newsdesk-imported-file',
    tableName: 'newsdesk_imported_files',
    attributes: {
      id: { type: 'increments' },
      sha256: { type: 'string' },
      readerVersion: { type: 'string' },
    },
    indexes: [
      { name: 'newsdesk_imported_files_sha256_unique', columns: ['sha_256'], type: 'unique' },
    ],
    lifecycles,
  });
}
