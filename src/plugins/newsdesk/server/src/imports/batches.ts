import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import {
  importedItem as itemShape,
  type BatchAnswer,
  type ImportedItem,
} from '../contracts/imports';
import { NewsdeskError } from '../core/errors';
import type { ImportService, IncomingFile } from '../import/import-service';
import { failedItem, importedItem } from './answers';
import type { RememberedRequest, RequestLedger } from './request-ledger';
import { batchFilesUid } from './tables';

const fileRow = z.object({
  position: z.number(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  isDone: z.boolean(),
  answer: z.string().nullable(),
});
const items = z.array(itemShape);

/** The files of batches, and their import one after the other. */
export interface Batches {
  /** Keeps the files until they are imported. */
  store(requestId: string, files: readonly IncomingFile[]): Promise<void>;
  /** Imports what is not imported yet; `stop` makes it end after the file in hand. */
  work(requestId: string): Promise<void>;
  stop(): void;
  /** How far a batch is. */
  account(request: RememberedRequest): Promise<BatchAnswer>;
  /** Forgets a batch and whatever is left of it. */
  remove(requestId: string): Promise<void>;
}

export function batches(strapi: Core.Strapi, ledger: RequestLedger): Batches {
  const query = () => strapi.db.query(batchFilesUid);
  const folder = path.resolve(strapi.dirs.app.root, configOf(strapi).sourceFiles, 'waiting');
  const waiting = (requestId: string, position: number): string =>
    path.join(folder, `${requestId}-${position}`);
  let isStopped = false;

  const rowsOf = async (requestId: string) => {
    const found: unknown = await query().findMany({
      where: { requestId },
      orderBy: { position: 'asc' },
    });
    return z.array(fileRow).parse(found);
  };

  const importOne = async (
    requestId: string,
    { position, fileName, mediaType }: z.infer<typeof fileRow>,
  ): Promise<readonly ImportedItem[]> => {
    const importer = strapi.plugin('newsdesk').service<ImportService>('import');
    let bytes: Uint8Array;
    try {
      bytes = await readFile(waiting(requestId, position));
    } catch (error) {
      strapi.log.error(error);
      const reason = new NewsdeskError(
        'import-interrupted',
        'The import was interrupted and its file is no longer there. Send the file again.',
        { stage: 'adopt' },
      );
      return [failedItem({ fileName }, reason)];
    }
    const file = { bytes, fileName, ...(mediaType === null ? {} : { mediaType }) };
    return (await importer.importFile(file)).map((outcome) => importedItem(file, outcome));
  };

  return {
    async store(requestId, files) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const [position, { bytes }] of files.entries()) {
        await writeFile(waiting(requestId, position), bytes, { mode: 0o600 });
      }
      await query().createMany({
        data: files.map(({ fileName, mediaType }, position) => ({
          requestId,
          position,
          fileName,
          mediaType: mediaType ?? null,
          isDone: false,
        })),
      });
    },
    async work(requestId) {
      for (const row of await rowsOf(requestId)) {
        if (row.isDone) continue;
        if (isStopped) return ledger.release(requestId);
        if (!(await ledger.renew(requestId))) return;
        const imported = await importOne(requestId, row);
        await query().updateMany({
          where: { requestId, position: row.position },
          data: { isDone: true, answer: JSON.stringify(imported) },
        });
        await rm(waiting(requestId, row.position), { force: true });
      }
      await ledger.finish(requestId, { status: 200, body: '' });
    },
    stop() {
      isStopped = true;
    },
    async account({ requestId, isFinished, total, receivedAt, finishedAt }) {
      const rows = await rowsOf(requestId);
      return {
        data: {
          id: requestId,
          status: isFinished ? 'finished' : 'running',
          total,
          done: rows.filter(({ isDone }) => isDone).length,
          createdAt: receivedAt.toISOString(),
          finishedAt: finishedAt?.toISOString() ?? null,
          items: rows.flatMap(({ answer }) =>
            answer === null ? [] : items.parse(JSON.parse(answer)),
          ),
        },
      };
    },
    async remove(requestId) {
      const rows = await rowsOf(requestId);
      for (const { position } of rows) await rm(waiting(requestId, position), { force: true });
      await query().deleteMany({ where: { requestId } });
    },
  };
}
