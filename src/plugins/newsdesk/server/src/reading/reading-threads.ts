import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SourceDocument } from '../core/document/source-document';
import { NewsdeskError } from '../core/errors';
import { extractReport } from '../core/extraction/extract-report';
import type { ExtractedReport } from '../core/report/extracted-report';
import type { ReadingEngine } from './reading-engine';
import type { PortableError, ReadingAnswer, ReadingOrder } from './reading-worker';

/** An engine whose work is done on other threads, all cores but the one that writes. */
export interface ReadingThreads extends ReadingEngine {
  /** How many files are worth having under way at once. */
  readonly ahead: number;
  close(): Promise<void>;
}

/** Starts the threads. */
export function readingThreads(): ReadingThreads {
  const workers = Array.from(
    { length: Math.min(Math.max(availableParallelism() - 1, 1), 8) },
    () => new Worker(require.resolve('strapi-plugin-newsdesk/reading-worker')),
  );
  const waiting = new Map<
    number,
    { resolve(outcome: ReadingAnswer['outcome']): void; reject(error: Error): void }
  >();
  const reports = new WeakMap<SourceDocument, ExtractedReport>();
  let number = 0;

  for (const worker of workers) {
    worker.on('message', (answer: ReadingAnswer) => {
      waiting.get(answer.number)?.resolve(answer.outcome);
      waiting.delete(answer.number);
    });
    worker.on('error', (error) => {
      for (const order of waiting.values()) order.reject(error);
      waiting.clear();
    });
  }

  const order = (request: Omit<ReadingOrder, 'number'>): Promise<ReadingAnswer['outcome']> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      workers[number % workers.length]?.postMessage({ ...request, number } satisfies ReadingOrder);
    });

  return {
    ahead: workers.length * 3,
    async readDocuments(bytes, options = {}) {
      const outcome = await order({ bytes, options });
      if ('fault' in outcome) throw new Error(outcome.fault);
      if ('refusal' in outcome) throw asThrown(outcome.refusal);
      for (const { source, report } of outcome.documents) reports.set(source, report);
      return {
        value: outcome.documents.map(({ source }) => source),
        messages: outcome.messages,
        refused: outcome.refused.map((item) => ({ ...item, error: asThrown(item.error) })),
      };
    },
    // A document that was changed on the way is read again, here.
    extractReport: (source, limits) => reports.get(source) ?? extractReport(source, limits),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function asThrown({ code, message, ...rest }: PortableError): NewsdeskError {
  return new NewsdeskError(code, message, rest);
}
