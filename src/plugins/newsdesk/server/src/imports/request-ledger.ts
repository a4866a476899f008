import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { requestsUid } from './tables';

/** Milliseconds after which work whose worker gave no word may be taken over. */
export const leaseTime = 60_000;

const row = z.object({
  requestId: z.string(),
  fingerprint: z.string(),
  isBatch: z.boolean(),
  isFinished: z.boolean(),
  leasedUntil: z.coerce.date().nullable(),
  total: z.number(),
  status: z.number().nullable(),
  answer: z.string().nullable(),
  receivedAt: z.coerce.date(),
  finishedAt: z.coerce.date().nullable(),
});

/** A request that is remembered. */
export type RememberedRequest = z.infer<typeof row>;

export interface NewRequest {
  readonly keyHash: string | null;
  readonly fingerprint: string;
  readonly isBatch: boolean;
  readonly total: number;
}

/** What requests were made, by whom they are worked on, and what was answered. */
export interface RequestLedger {
  /** Enters a request, or finds the one of the same key; only one of several at once enters it. */
  enter(
    request: NewRequest,
  ): Promise<{ readonly isNew: boolean; readonly request: RememberedRequest }>;
  find(requestId: string): Promise<RememberedRequest | null>;
  /** Takes over a request whose worker is silent; one caller of several gets it. */
  takeOver(requestId: string): Promise<boolean>;
  /** Says that it is still worked on. @returns false when another worker has it */
  renew(requestId: string): Promise<boolean>;
  /** Leaves it for another worker at once. */
  release(requestId: string): Promise<void>;
  finish(
    requestId: string,
    answer: { readonly status: number; readonly body: string },
  ): Promise<void>;
  /** As if it had never been made, so that it can be tried again. */
  forget(requestId: string): Promise<void>;
  /** Batches nobody works on. */
  abandoned(): Promise<readonly string[]>;
  /** Ids of finished requests from before a moment. */
  finishedBefore(moment: Date): Promise<readonly string[]>;
}

/** @param worker names this process */
export function requestLedger(strapi: Core.Strapi, worker: string): RequestLedger {
  const query = () => strapi.db.query(requestsUid);
  const leasedUntil = (): Date => new Date(Date.now() + leaseTime);

  const findBy = async (where: Readonly<Record<string, string>>) => {
    const found: unknown = await query().findOne({ where });
    return row.nullable().parse(found);
  };
  const update = async (where: object, data: object): Promise<boolean> => {
    const { count } = await query().updateMany({ where, data });
    return count > 0;
  };
  const idsOf = (found: unknown): readonly string[] =>
    z
      .array(z.object({ requestId: z.string() }))
      .parse(found)
      .map(({ requestId }) => requestId);

  return {
    async enter({ keyHash, ...request }) {
      const known = keyHash === null ? null : await findBy({ keyHash });
      if (known !== null) return { isNew: false, request: known };
      const requestId = randomUUID();
      try {
        await query().create({
          data: {
            ...request,
            keyHash,
            requestId,
            isFinished: false,
            worker,
            leasedUntil: leasedUntil(),
            receivedAt: new Date(),
          },
        });
      } catch (error) {
        const overtaken = keyHash === null ? null : await findBy({ keyHash });
        if (overtaken === null) throw error;
        return { isNew: false, request: overtaken };
      }
      const entered = await findBy({ requestId });
      if (entered === null) throw new Error('The request that was just entered is gone.');
      return { isNew: true, request: entered };
    },
    find: (requestId) => findBy({ requestId }),
    takeOver: (requestId) =>
      update(
        { requestId, isFinished: false, leasedUntil: { $lt: new Date() } },
        { worker, leasedUntil: leasedUntil() },
      ),
    renew: (requestId) =>
      update({ requestId, worker, isFinished: false }, { leasedUntil: leasedUntil() }),
    async release(requestId) {
      await update({ requestId, worker, isFinished: false }, { leasedUntil: new Date(0) });
    },
    async finish(requestId, { status, body }) {
      await update(
        { requestId },
        { isFinished: true, status, answer: body, finishedAt: new Date() },
      );
    },
    async forget(requestId) {
      await query().deleteMany({ where: { requestId } });
    },
    async abandoned() {
      return idsOf(
        await query().findMany({
          where: { isBatch: true, isFinished: false, leasedUntil: { $lt: new Date() } },
          select: ['requestId'],
          orderBy: { id: 'asc' },
        }),
      );
    },
    async finishedBefore(moment) {
      return idsOf(
        await query().findMany({
          where: { isFinished: true, finishedAt: { $lt: moment } },
          select: ['requestId'],
          limit: 500,
        }),
      );
    },
  };
}
