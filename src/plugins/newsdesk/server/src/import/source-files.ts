import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Bucket } from '../storage/bucket';

/** Where the original bytes of source documents are kept, by their SHA-256. Never public. */
export interface SourceFiles {
  /** @returns whether the file was new */
  write(sha256: string, bytes: Uint8Array): Promise<boolean>;
  read(sha256: string): Promise<Uint8Array>;
  remove(sha256: string): Promise<void>;
}

/** Source files in a folder of this machine, readable by its owner alone. */
export function folderSourceFiles(folder: string): SourceFiles {
  const fileOf = (sha256: string): string => path.join(folder, sha256);
  return {
    async write(sha256, bytes) {
      const file = fileOf(sha256);
      if (await exists(file)) return false;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whole under its name or not at all, even when the process dies while writing.
      const partial = `${file}.${randomUUID()}.partial`;
      const handle = await open(partial, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(partial, file);
      return true;
    },
    read: (sha256) => readFile(fileOf(sha256)),
    remove: (sha256) => rm(fileOf(sha256), { force: true }),
  };
}

/** Source files in storage that several instances share. */
export function bucketSourceFiles(bucket: Bucket, folder: string): SourceFiles {
  const keyOf = (sha256: string): string => `${folder}${sha256}`;
  return {
    async write(sha256, bytes) {
      if (await bucket.has(keyOf(sha256))) return false;
      await bucket.put(keyOf(sha256), bytes);
      return true;
    },
    async read(sha256) {
      const found = await bucket.get(keyOf(sha256));
      if (found === null || found === 'impossible') throw new Error('There is no such original.');
      return buffer(found.body);
    },
    remove: (sha256) => bucket.remove(keyOf(sha256)),
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
