import path from 'node:path';
import type { ReadLimits } from '../core/document/read-limits';
import { sniffFormat } from '../core/document/sniff-format';
import { unpackArchive } from '../core/document/unpack-archive';
import type { IncomingFile } from '../import/import-service';

/**
 * The files of an archive that was made to send several, by their names; any other file is itself.
 * An office document is an archive too, and one document. Archives inside are not opened.
 * @throws NewsdeskError `archive-too-large`, `document-encrypted`, `document-unreadable`
 */
export function unpackFiles(file: IncomingFile, limits: ReadLimits): readonly IncomingFile[] {
  if (sniffFormat(file.bytes) !== 'zip' || file.bytes.length > limits.documentBytes) return [file];
  const entries = [...unpackArchive(file.bytes, limits)];
  if (entries.some(([name]) => name === '[Content_Types].xml')) return [file];
  const documents = entries.filter(
    ([name, bytes]) => bytes.length > 0 && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name),
  );
  return documents.length === 0
    ? [file]
    : documents.map(([name, bytes]) => ({ bytes, fileName: path.posix.basename(name) }));
}
