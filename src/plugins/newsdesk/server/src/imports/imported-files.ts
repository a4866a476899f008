import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readerVersion } from '../core/document/read-document';
import { uids } from '../model/uids';
import { importedFilesUid } from './tables';

const hashes = z.array(z.object({ sha256: z.string() }));

/** Files that were imported whole, so that a second run need not read them again. */
export interface ImportedFiles {
  /** Which of these files, by their SHA-256, are here already and read as they would be today. */
  known(sha256: readonly string[]): Promise<ReadonlySet<string>>;
  note(sha256: string): Promise<void>;
}

export const importedFiles = ({ strapi }: { strapi: Core.Strapi }): ImportedFiles => ({
  async known(sha256) {
    const noted: unknown = await strapi.db.query(importedFilesUid).findMany({
      where: { sha256: { $in: sha256 }, readerVersion },
      select: ['sha256'],
    });
    // What was deleted since is imported again.
    const stored: unknown = await strapi.db.query(uids.sourceDocument).findMany({
      where: { sha256: { $in: hashes.parse(noted).map((row) => row.sha256) } },
      select: ['sha256'],
    });
    return new Set(hashes.parse(stored).map((row) => row.sha256));
  },
  async note(sha256) {
    const { count } = await strapi.db
      .query(importedFilesUid)
      .updateMany({ where: { sha256 }, data: { readerVersion } });
    if (count > 0) return;
    try {
      await strapi.db.query(importedFilesUid).create({ data: { sha256, readerVersion } });
    } catch (error) {
      // Another run of the same file was first.
      const found = await strapi.db.query(importedFilesUid).count({ where: { sha256 } });
      if (found === 0) throw error;
    }
  },
});
