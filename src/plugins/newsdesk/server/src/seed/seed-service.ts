import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { NewsdeskError } from '../core/errors';
import type { ImportService } from '../import/import-service';
import type { ItemOutcome } from '../import/item-outcome';
import { once } from '../model/steps';
import { uids } from '../model/uids';

export interface SeedService {
  /**
   * Imports and publishes the seed document, unless it is there already.
   * @returns null when the configuration names no seed document
   * @throws NewsdeskError `seed-document-missing`
   */
  seed(): Promise<ItemOutcome | null>;
  /** Seeds a newsroom that never had a report, once in its life. */
  seedOnce(): Promise<void>;
}

/** What an empty newsroom starts with. */
export const seedService = ({ strapi }: { strapi: Core.Strapi }): SeedService => {
  async function seed(): Promise<ItemOutcome | null> {
    const { seedDocument } = configOf(strapi);
    if (seedDocument === null) return null;
    const bytes = await readSeed(path.resolve(strapi.dirs.app.root, seedDocument));
    const importer = strapi.plugin('newsdesk').service<ImportService>('import');
    // One transaction: a report that is imported but not published would never be completed.
    return strapi.db.transaction(async () => {
      const adopted = await importer.importOne({ bytes, fileName: path.basename(seedDocument) });
      if (adopted.outcome === 'created' && adopted.reportId !== null) {
        await strapi.documents(uids.report).publish({ documentId: adopted.reportId });
      }
      return adopted;
    });
  }
  return {
    seed,
    async seedOnce() {
      if (configOf(strapi).seedDocument === null) return;
      await once(strapi, 'seed', async () => {
        if (await isEmpty(strapi)) await seed();
      });
    },
  };
};

async function readSeed(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new NewsdeskError(
      'seed-document-missing',
      `The seed document ${file} cannot be read. Restore it, or set seedDocument to another file, or to null to start with an empty newsroom.`,
      { stage: 'adopt', details: { file }, cause },
    );
  }
}

async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  const reports = await strapi.db.query(uids.report).count();
  return reports + (await strapi.db.query(uids.sourceDocument).count()) === 0;
}
