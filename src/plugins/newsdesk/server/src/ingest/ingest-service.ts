import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import type { IngestStatus } from '../contracts/ingest-status';
import { NewsdeskError } from '../core/errors';
import { uids } from '../model/uids';
import { dueSources, findState, prepareState, takeLease, type Lease } from './ingest-states';
import { nextRun } from './next-run';
import { findSource, messageOf, pollSource, type IngestSource, type Run } from './poll-source';

/** Seconds a lease lasts; renewed three times as often while its holder lives. */
const leaseSeconds = 60;
/** Messages kept of a run. */
const mostMessages = 50;

export interface IngestService {
  [member: string]: unknown;
  /** Looks for due sources at intervals, from now on. */
  start(): void;
  /** Stops looking, breaks off what is being fetched, and waits for the item at hand. */
  stop(): Promise<void>;
  /** Asks every due source that nobody else asks, once. */
  pollDue(): Promise<void>;
  /**
   * Asks a source now, due or not.
   * @throws NewsdeskError `ingest-source-busy` while it is being asked
   * @returns null when there is no such source
   */
  pollNow(documentId: string): Promise<IngestStatus | null>;
  /** @returns null when there is no such source */
  statusOf(documentId: string): Promise<IngestStatus | null>;
}

/** Watched sources: asked when they are due, by one instance at a time. */
export const ingestService = ({ strapi }: { strapi: Core.Strapi }): IngestService => {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let polling: Promise<void> | null = null;

  const leaseEnd = (): Date => new Date(Date.now() + leaseSeconds * 1000);

  async function run(source: IngestSource, lease: Lease): Promise<void> {
    const state = await findState(strapi, source.documentId);
    const renewing = setInterval(
      () => {
        // What keeps the database from answering ends the lease, and the next run tries again.
        lease.renew(leaseEnd()).catch(() => undefined);
      },
      (leaseSeconds * 1000) / 3,
    );
    try {
      const result = await pollSource(strapi, source, { state, signal: stopping.signal });
      await lease.end(succeeded(source, result));
    } catch (error) {
      if (stopping.signal.aborted) {
        await lease.end({});
        return;
      }
      if (!(error instanceof NewsdeskError)) {
        strapi.log.error(`[ingest] "${source.label}" could not be asked.`, error);
      }
      await lease.end(failed(source, error, (state?.failures ?? 0) + 1));
    } finally {
      clearInterval(renewing);
    }
  }

  async function runIfFree(documentId: string, dueOnly: boolean): Promise<boolean> {
    const source = await findSource(strapi, documentId);
    if (source === null) return false;
    const lease = await takeLease(strapi, documentId, {
      now: new Date(),
      until: leaseEnd(),
      dueOnly,
    });
    if (lease === null) return false;
    await run(source, lease);
    return true;
  }

  async function pollDue(): Promise<void> {
    const waiting = [...(await dueSources(strapi, new Date()))];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (stopping.signal.aborted) return;
        await runIfFree(next, true);
      }
    };
    await Promise.all(Array.from({ length: configOf(strapi).ingest.atOnce }, worker));
  }

  function look(): void {
    polling ??= pollDue()
      .catch((error: unknown) => {
        strapi.log.error('[ingest] Sources could not be looked for.', error);
      })
      .finally(() => {
        polling = null;
      });
  }

  async function statusOf(documentId: string): Promise<IngestStatus | null> {
    const found: unknown = await strapi.db
      .query(uids.ingestSource)
      .findOne({ where: { documentId }, select: ['enabled'] });
    const source = z.object({ enabled: z.boolean().nullable() }).nullable().parse(found);
    if (source === null) return null;
    const state = await findState(strapi, documentId);
    return {
      lastRunAt: state?.lastRunAt?.toISOString() ?? null,
      lastResult: state?.lastResult ?? null,
      nextRunAt: source.enabled === true ? (state?.nextRunAt?.toISOString() ?? null) : null,
      failures: state?.failures ?? 0,
      isRunning: (state?.leasedUntil ?? null) !== null && Number(state?.leasedUntil) > Date.now(),
      outcomes: state?.outcomes ?? {},
      messages: state?.messages ?? [],
    };
  }

  return {
    start() {
      const { polling: isWanted, everySeconds } = configOf(strapi).ingest;
      if (!isWanted || timer !== null) return;
      timer = setInterval(look, everySeconds * 1000);
      timer.unref();
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      stopping.abort();
      await polling;
    },
    pollDue,
    async pollNow(documentId) {
      if ((await statusOf(documentId)) === null) return null;
      await prepareState(strapi, documentId, new Date());
      if (!(await runIfFree(documentId, false))) {
        throw new NewsdeskError(
          'ingest-source-busy',
          'This source is being asked at this moment. Look again shortly.',
          { stage: 'fetch' },
        );
      }
      return statusOf(documentId);
    },
    statusOf,
  };
};

/** What an item becomes that brings nothing new. */
const unchanged: ReadonlySet<string> = new Set(['known', 'superseded']);

function succeeded(source: IngestSource, run: Run | null) {
  const endedAt = new Date();
  const outcomes = run?.outcomes ?? {};
  const isNew = Object.keys(outcomes).some((outcome) => !unchanged.has(outcome));
  const lastResult = 'quarantined' in outcomes ? 'partly' : isNew ? 'imported' : 'unchanged';
  return {
    lastRunAt: endedAt,
    lastResult,
    failures: 0,
    outcomes,
    messages: run?.messages.slice(0, mostMessages) ?? [],
    nextRunAt: nextRun(
      { endedAt, intervalMinutes: source.intervalMinutes, failures: 0, retryAfter: null },
      Math.random(),
    ),
    // An answer that nothing has changed leaves what is known of the last complete one.
    ...(run === null ? {} : { etag: run.etag, lastModified: run.lastModified }),
  };
}

function failed(source: IngestSource, error: unknown, failures: number) {
  const endedAt = new Date();
  const asked = error instanceof NewsdeskError ? error.details['retryAfter'] : null;
  return {
    lastRunAt: endedAt,
    lastResult: 'failed',
    failures,
    outcomes: {},
    messages: [messageOf(error)],
    nextRunAt: nextRun(
      {
        endedAt,
        intervalMinutes: source.intervalMinutes,
        failures,
        retryAfter: typeof asked === 'number' ? asked : null,
      },
      Math.random(),
    ),
  };
}
