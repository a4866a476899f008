import type { Core } from '@strapi/strapi';
import type { Adoption } from '../../src/plugins/newsdesk/server/src/import/adopt-report';
import type { ImportService } from '../../src/plugins/newsdesk/server/src/import/import-service';
import type { ItemOutcome } from '../../src/plugins/newsdesk/server/src/import/item-outcome';

/** The import service of a running application. */
export function importerOf(strapi: Core.Strapi): ImportService {
  return strapi.plugin('newsdesk').service<ImportService>('import');
}

/** What became of an item that has a report and a source document. */
export type Adopted = ItemOutcome & {
  readonly reportId: string;
  readonly sourceDocumentId: string;
};

/** Adopts a reading that must end in a report. */
export async function adopted(strapi: Core.Strapi, adoption: Adoption): Promise<Adopted> {
  const item = await importerOf(strapi).adoptReport(adoption);
  const { reportId, sourceDocumentId } = item;
  if (reportId === null || sourceDocumentId === null) throw new Error(`${item.outcome}, no report`);
  return { ...item, reportId, sourceDocumentId };
}
