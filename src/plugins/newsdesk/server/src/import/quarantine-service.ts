import type { Core } from '@strapi/strapi';
import { NewsdeskError } from '../core/errors';
import type { ImportService } from './import-service';
import type { ItemOutcome } from './item-outcome';
import {
  findQuarantined,
  listQuarantined,
  removeQuarantined,
  type QuarantinedItem,
} from './quarantine-rows';
import { isStored } from './source-document-row';
import { sourceFilesOf } from './source-files-of';

/** The longest page of a listing. */
const longestPage = 100;

export interface QuarantineService {
  /** The items that wait, the newest first, and how many there are. */
  list(page?: {
    readonly page?: number;
    readonly pageSize?: number;
  }): Promise<{ readonly entries: readonly QuarantinedItem[]; readonly total: number }>;
  /**
   * Imports the file of an entry again, with what its sender knew. The entry goes when
   * its item is no longer refused.
   * @throws NewsdeskError `quarantine-unknown`
   */
  retry(id: string): Promise<readonly ItemOutcome[]>;
  /**
   * Gives an item up, and its bytes when nothing else needs them.
   * @throws NewsdeskError `quarantine-unknown`
   */
  discard(id: string): Promise<void>;
  /** The bytes as they came. */
  bytesOf(id: string): Promise<Uint8Array>;
}

/** What came in and could not be used: kept with its reason until somebody decides. */
export const quarantineService = ({ strapi }: { strapi: Core.Strapi }): QuarantineService => {
  const files = sourceFilesOf(strapi);

  async function entryOf(id: string): Promise<QuarantinedItem> {
    const entry = await findQuarantined(strapi, id);
    if (entry !== null) return entry;
    throw new NewsdeskError(
      'quarantine-unknown',
      'This item is not in the quarantine any more. Reload the list.',
      { stage: 'adopt', details: { id } },
    );
  }

  async function remove({ id, sha256 }: QuarantinedItem): Promise<void> {
    await removeQuarantined(strapi, id);
    if (!(await isStored(strapi, sha256))) await files.remove(sha256);
  }

  return {
    list: ({ page = 1, pageSize = 25 } = {}) => {
      const limit = Math.min(longestPage, Math.max(1, pageSize));
      return listQuarantined(strapi, { limit, offset: limit * (Math.max(1, page) - 1) });
    },
    async retry(id) {
      const entry = await entryOf(id);
      const { sha256, fileName, mediaType, options } = entry;
      const importer = strapi.plugin('newsdesk').service<ImportService>('import');
      const items = await importer.importFile(
        {
          bytes: await files.read(sha256),
          fileName,
          ...(mediaType === null ? {} : { mediaType }),
        },
        options,
      );
      if (!items.some(({ quarantineId }) => quarantineId === id)) await remove(entry);
      return items;
    },
    async discard(id) {
      await remove(await entryOf(id));
    },
    async bytesOf(id) {
      const { sha256 } = await entryOf(id);
      return files.read(sha256);
    },
  };
};
