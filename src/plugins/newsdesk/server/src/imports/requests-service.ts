import { createHash, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import {
  importsResponse,
  type BatchAnswer,
  type ImportedItem,
  type ImportsAnswer,
} from '../contracts/imports';
import { NewsdeskError } from '../core/errors';
import type { ImportService, IncomingFile } from '../import/import-service';
import { sha256Of } from '../import/identity-key';
import { answerOf, importedItem, refusalOf } from './answers';
import { batches } from './batches';
import { leaseTime, requestLedger, type RememberedRequest } from './request-ledger';

/** A request to import, from whatever door. */
export interface ImportRequest {
  readonly files: readonly IncomingFile[];
  /** Who asks; keys of different callers never meet. */
  readonly caller: string;
  readonly idempotencyKey: string | null;
  /** `as-fits` makes a batch of many files; `later` makes one of any number. */
  readonly answer: 'at-once' | 'as-fits' | 'later';
}

export type ImportReply =
  | { readonly status: 200 | 201; readonly body: ImportsAnswer; readonly isReplayed: boolean }
  | { readonly status: 202; readonly body: BatchAnswer; readonly isReplayed: boolean }
  | RefusedRequest;

/** Nothing could be taken in. */
export interface RefusedRequest {
  readonly status: 'refused';
  readonly reason: NewsdeskError;
  readonly items: readonly ImportedItem[];
}

export interface ImportRequests {
  /**
   * Imports files, at once or as a batch that outlives the request.
   * @throws NewsdeskError for an idempotency key that cannot be honoured
   */
  take(request: ImportRequest): Promise<ImportReply>;
  /** How far a batch is; null when there is none of this id. */
  find(requestId: string): Promise<BatchAnswer | null>;
  /** Goes on with batches that nobody works on, now and from time to time. */
  start(): void;
  /** Ends after the file in hand; what is left is gone on with after the next start. */
  stop(): Promise<void>;
}

/** Requests to import: remembered where they must be, each done once. */
export const importRequests = ({ strapi }: { strapi: Core.Strapi }): ImportRequests => {
  const { imports } = configOf(strapi).limits;
  const ledger = requestLedger(strapi, randomUUID());
  const batch = batches(strapi, ledger);
  const working = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | null = null;

  const workOn = (requestId: string): void => {
    const work = batch
      .work(requestId)
      .catch((error: unknown) => {
        strapi.log.error(error);
        return ledger.release(requestId);
      })
      .finally(() => working.delete(work));
    working.add(work);
  };

  const importNow = async (
    files: readonly IncomingFile[],
    afterEach: () => Promise<unknown>,
  ): Promise<RefusedRequest | ReturnType<typeof answerOf>> => {
    const importer = strapi.plugin('newsdesk').service<ImportService>('import');
    const items = [];
    for (const file of files) {
      for (const outcome of await importer.importFile(file))
        items.push(importedItem(file, outcome));
      await afterEach();
    }
    const reason = refusalOf(items);
    return reason === null ? answerOf(items) : { status: 'refused', reason, items };
  };

  const known = async (request: RememberedRequest, fingerprint: string): Promise<ImportReply> => {
    if (request.fingerprint !== fingerprint) throw keyReused();
    if (request.isBatch)
      return { status: 202, body: await batch.account(request), isReplayed: true };
    if (!request.isFinished || request.answer === null) throw keyInUse();
    const body = importsResponse.parse(JSON.parse(request.answer));
    return { status: request.status === 201 ? 201 : 200, body, isReplayed: true };
  };

  const tidy = async (): Promise<void> => {
    const moment = new Date(Date.now() - imports.keptHours * 3_600_000);
    for (const requestId of await ledger.finishedBefore(moment)) {
      await batch.remove(requestId);
      await ledger.forget(requestId);
    }
  };

  const goOn = async (): Promise<void> => {
    for (const requestId of await ledger.abandoned()) {
      if (await ledger.takeOver(requestId)) workOn(requestId);
    }
    await tidy();
  };

  return {
    async take({ files, caller, idempotencyKey, answer }) {
      const isBatch =
        answer === 'later' || (answer === 'as-fits' && files.length > imports.filesAnswered);
      if (idempotencyKey === null && !isBatch) {
        const answered = await importNow(files, () => Promise.resolve());
        return answered.status === 'refused' ? answered : { ...answered, isReplayed: false };
      }

      const fingerprint = fingerprintOf(files);
      const keyHash =
        idempotencyKey === null ? null : sha256Of(JSON.stringify([caller, idempotencyKey]));
      const { isNew, request } = await ledger.enter({
        keyHash,
        fingerprint,
        isBatch,
        total: files.length,
      });
      const { requestId } = request;
      if (!isNew) {
        const isOurs =
          !request.isBatch &&
          request.fingerprint === fingerprint &&
          (await ledger.takeOver(requestId));
        if (!isOurs) return known(request, fingerprint);
      }
      try {
        if (request.isBatch) {
          await batch.store(requestId, files);
          workOn(requestId);
          return { status: 202, body: await batch.account(request), isReplayed: false };
        }
        const answered = await importNow(files, () => ledger.renew(requestId));
        if (answered.status === 'refused') {
          // What is refused once is refused again; the key is free for what is sent instead.
          await ledger.forget(requestId);
          return answered;
        }
        const { status, body } = answered;
        await ledger.finish(requestId, { status, body: JSON.stringify(body) });
        return { status, body, isReplayed: false };
      } catch (error) {
        // May be tried again with the same key.
        await batch.remove(requestId);
        await ledger.forget(requestId);
        throw error;
      }
    },
    async find(requestId) {
      const request = await ledger.find(requestId);
      return request?.isBatch === true ? batch.account(request) : null;
    },
    start() {
      const attempt = (): void => {
        goOn().catch((error: unknown) => {
          strapi.log.error(error);
        });
      };
      attempt();
      timer = setInterval(attempt, leaseTime / 2);
      timer.unref();
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      batch.stop();
      await Promise.all(working);
    },
  };
};

/** The same files under the same names, in the same order. */
function fingerprintOf(files: readonly IncomingFile[]): string {
  const hash = createHash('sha256');
  for (const { bytes, fileName, mediaType } of files) {
    hash.update(JSON.stringify([fileName, mediaType ?? null, sha256Of(bytes)]));
  }
  return hash.digest('hex');
}

function keyReused(): NewsdeskError {
  return new NewsdeskError(
    'idempotency-key-reused',
    'This idempotency key was used for a request with other files. Choose a new key for each new request.',
    { stage: 'adopt' },
  );
}

function keyInUse(): NewsdeskError {
  return new NewsdeskError(
    'idempotency-key-in-use',
    'The first request with this idempotency key is still being worked on. Ask again in a moment.',
    { stage: 'adopt' },
  );
}
