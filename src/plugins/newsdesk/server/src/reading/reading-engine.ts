import { extractReport } from '../core/extraction/extract-report';
import { readDocuments } from './read-documents';

/** Reads files and finds what is in their documents: here, or where the caller says. */
export interface ReadingEngine {
  readonly readDocuments: typeof readDocuments;
  readonly extractReport: typeof extractReport;
}

/** On this thread. */
export const readingHere: ReadingEngine = { readDocuments, extractReport };
