import { parentPort } from 'node:worker_threads';
import type { RefusedItem } from '../core/document/read-item';
import type { SourceDocument } from '../core/document/source-document';
import { NewsdeskError, type ErrorCode, type NewsdeskErrorOptions } from '../core/errors';
import { extractReport } from '../core/extraction/extract-report';
import { defaultProseLimits } from '../core/extraction/layout/prose-limits';
import type { ExtractedReport } from '../core/report/extracted-report';
import type { Message } from '../core/result';
import { readDocuments, type ReadOptions } from './read-documents';

/** A file for a thread to read; answered by a {@link ReadingAnswer} of the same number. */
export interface ReadingOrder {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** An error in a form that passes between threads. */
export interface PortableError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly stage: NewsdeskErrorOptions['stage'];
  readonly details: NewsdeskError['details'];
}

export interface ReadingAnswer {
  readonly number: number;
  readonly outcome:
    | {
        readonly documents: readonly {
          readonly source: SourceDocument;
          readonly report: ExtractedReport;
        }[];
        readonly messages: readonly Message[];
        readonly refused: readonly (Omit<RefusedItem, 'error'> & {
          readonly error: PortableError;
        })[];
      }
    | { readonly refusal: PortableError }
    | { readonly fault: string };
}

/** Reads a file and extracts every document in it. */
async function answer({ number, bytes, options }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    const { value, messages, refused = [] } = await readDocuments(bytes, options);
    const documents = value.map((source) => ({
      source,
      report: extractReport(source, { ...defaultProseLimits, ...options.limits }),
    }));
    const items = refused.map(({ guid, place: { line, path }, error }) => ({
      guid,
      place: { line, path },
      error: portable(error),
    }));
    return { number, outcome: { documents, messages, refused: items } };
  } catch (error) {
    if (!(error instanceof NewsdeskError)) {
      return { number, outcome: { fault: error instanceof Error ? error.message : String(error) } };
    }
    return { number, outcome: { refusal: portable(error) } };
  }
}

function portable({ code, message, stage, details }: NewsdeskError): PortableError {
  return { code, message, stage, details };
}

parentPort?.on('message', (order: ReadingOrder) => {
  void answer(order).then((read) => {
    parentPort?.postMessage(read);
  });
});
