import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import { changesController } from './changes/changes-controller';
import { claimControllers, claimRoutes } from './claims/claim-controllers';
import { claimsService } from './claims/claims-service';
import { config } from './config';
import { deliveryServices, stopDelivery } from './delivery/register';
import { evidenceController } from './desk/evidence-controller';
import { rereadingController } from './desk/rereading-controller';
import { updatesController } from './desk/updates-controller';
import { fetchController } from './desk/fetch-controller';
import { importController } from './desk/import-controller';
import { deskRoutes } from './desk/routes';
import { overviewController } from './desk/overview-controller';
import { ingestController } from './ingest/ingest-controller';
import { ingestService } from './ingest/ingest-service';
import { stopIngest } from './ingest/register';
import { peopleController } from './desk/people/people-controller';
import { previewController } from './desk/preview/preview-controller';
import { previewService } from './desk/preview/preview-service';
import { presenceController } from './desk/saves/presence-controller';
import { speakersController } from './desk/people/speakers-controller';
import { quarantineController } from './desk/quarantine-controller';
import { standingsController } from './desk/standings-controller';
import { importService } from './import/import-service';
import { apiDocsController, openapiController } from './openapi/openapi-controllers';
import { feedController } from './outputs/feed-controller';
import {
  newsSitemapController,
  newsSitemapIndexController,
} from './outputs/news-sitemap-controller';
import { reportOutputController } from './outputs/report-controller';
import { outputRoutes } from './outputs/routes';
import { schemaController } from './outputs/schema-controller';
import { importedFiles } from './imports/imported-files';
import { importsController } from './imports/imports-controller';
import { stopImports } from './imports/register';
import { importRequests } from './imports/requests-service';
import { importRoutes } from './imports/routes';
import { quarantineService } from './import/quarantine-service';
import { quietDatabase } from './model/quiet-database';
import { register } from './register';
import { seedService } from './seed/seed-service';

export default {
  config,
  register,
  bootstrap,
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopImports({ strapi });
    await stopIngest(strapi);
    await stopDelivery({ strapi });
    await quietDatabase(strapi);
  },
  controllers: {
    deskEvidence: evidenceController,
    deskUpdates: updatesController,
    deskRereading: rereadingController,
    deskFetch: fetchController,
    deskImport: importController,
    deskOverview: overviewController,
    imports: importsController,
    ingest: ingestController,
    change: changesController,
    feed: feedController,
    newsSitemap: newsSitemapController,
    newsSitemapIndex: newsSitemapIndexController,
    reportOutput: reportOutputController,
    deskPeople: peopleController,
    deskPresence: presenceController,
    deskPreview: previewController,
    deskQuarantine: quarantineController,
    deskSpeakers: speakersController,
    deskStandings: standingsController,
    schema: schemaController,
    ...claimControllers,
    openapi: openapiController,
    apiDocs: apiDocsController,
  },
  routes: {
    admin: deskRoutes,
    'content-api': {
      type: 'content-api',
      routes: [...outputRoutes, ...claimRoutes, ...importRoutes],
    },
  },
  services: {
    import: importService,
    importRequests,
    importedFiles,
    quarantine: quarantineService,
    seed: seedService,
    ingest: ingestService,
    preview: previewService,
    ...deliveryServices,
    claims: claimsService,
  },
};

export type { Adoption } from './import/adopt-report';
export type { ImportOptions, ImportService, IncomingFile } from './import/import-service';
export type { Outcome } from './contracts/import-outcome';
export type { ItemCounts, ItemError, ItemOutcome } from './import/item-outcome';
export type { QuarantinedItem } from './import/quarantine-rows';
export type { QuarantineService } from './import/quarantine-service';
export type { SeedService } from './seed/seed-service';
