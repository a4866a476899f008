import * as reading from '../core/document/read-document';
import type { ReadFile } from '../core/document/read-item';
import type { ReadLimits } from '../core/document/read-limits';
import type { ProseLimits } from '../core/extraction/layout/prose-limits';
import type { Result } from '../core/result';
import type { SourceDocument } from '../core/document/source-document';
import { mammothWordConverter } from './mammoth-word-converter';
import { unpdfPageReader } from './unpdf-page-reader';

/** What a caller may say of a file; the engines are bound here. */
export type ReadOptions = Omit<
  reading.ReadOptions,
  'wordConverter' | 'pdfPageReader' | 'limits'
> & {
  /** Of reading, and of the extraction that follows. */
  readonly limits?: Partial<ReadLimits & ProseLimits> | undefined;
};

const engines = { wordConverter: mammothWordConverter, pdfPageReader: unpdfPageReader };

/** `readDocuments` of the core with its Word and PDF engines; throws what that throws. */
export function readDocuments(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadFile> {
  return reading.readDocuments(bytes, { ...options, ...engines });
}

/** `readDocument` of the core with its Word and PDF engines; throws what that throws. */
export function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<SourceDocument>> {
  return reading.readDocument(bytes, { ...options, ...engines });
}
