import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainTextDocument } from '../../src/plugins/newsdesk/server/src/core/document/read-plain-text';
import { extractReport } from '../../src/plugins/newsdesk/server/src/core/extraction/extract-report';
import type { ExtractedReport } from '../../src/plugins/newsdesk/server/src/core/report/extracted-report';
import { expectation, type Expectation } from './expectation';

/** A document of the corpus, what was read in it and what an editor expects. */
export interface CorpusCase {
  readonly text: string;
  readonly report: ExtractedReport;
  readonly expected: Expectation;
}

/** Reads a case's folder and runs the whole extraction over its document. */
export function readCase(folder: string): CorpusCase {
  const text = readFileSync(join(folder, 'document.txt'), 'utf8');
  return { text, report: readText(text), expected: readExpectation(folder) };
}

/** Reads what an editor expects; a folder without it fails. */
export function readExpectation(folder: string): Expectation {
  return expectation.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
}

/** Extracts a report from plain text. */
export function readText(text: string): ExtractedReport {
  return extractReport(plainTextDocument(text));
}
