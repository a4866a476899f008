import { Unzip, UnzipInflate, zipSync } from 'fflate';
import type { ReadLimits } from './read-limits';
import { encrypted, refuseBeyond, unreadable } from './refusals';

/** Small steps, so that one step of a bomb inflates to little more than a megabyte or ten. */
const step = 8_192;

/**
 * Unpacks a zip archive in memory, counting what really comes out: the sizes an
 * archive declares are not believed. Names are only keys; nothing is written.
 * @throws NewsdeskError `archive-too-large`, `document-encrypted`, `document-unreadable`
 */
export function unpackArchive(
  bytes: Uint8Array,
  limits: ReadLimits,
): ReadonlyMap<string, Uint8Array> {
  if (((bytes[6] ?? 0) & 1) === 1) throw encrypted('application/zip');
  const files = new Map<string, Uint8Array>();
  let unpacked = 0;
  let entries = 0;
  // Not thrown where it is found: the library would take our refusal for damage of its own.
  const refusals: Error[] = [];
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > limits.archiveEntries) {
      throw refuseBeyond(
        'archive-too-large',
        'archiveEntries',
        limits,
        'The archive holds too many files',
      );
    }
    const declared = file.originalSize ?? 0;
    if (declared > limits.archiveBytes) throw tooLarge(limits);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) {
        refusals.push(unreadable('application/zip', 'The archive is damaged.', error));
        return;
      }
      unpacked += chunk.length;
      if (unpacked > limits.archiveBytes) {
        refusals.push(tooLarge(limits));
        return;
      }
      chunks.push(chunk);
      if (isLast) files.set(file.name, joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length && refusals.length === 0; from += step) {
      unzip.push(bytes.subarray(from, from + step), from + step >= bytes.length);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'NewsdeskError') throw error;
    throw unreadable('application/zip', 'The archive is damaged.', error);
  }
  const [first] = refusals;
  if (first !== undefined) throw first;
  return files;
}

/** The same files in an archive without compression, safe for a reader that unpacks for itself. */
export function packedPlainly(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 });
}

function tooLarge(limits: ReadLimits): Error {
  return refuseBeyond(
    'archive-too-large',
    'archiveBytes',
    limits,
    'The archive unpacks to too much',
  );
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
