import type { Core } from '@strapi/strapi';
import { registerCache } from './cache/register';
import { completeConfig } from './config';
import { notePublicChanges, registerPublicChanges } from './changes/public-changes';
import { registerDelivery } from './delivery/register';
import { registerMerges } from './desk/people/merge-table';
import { offerPreview } from './desk/preview/offer-preview';
import { registerPresence } from './desk/saves/presence-table';
import { refuseStaleSaves } from './desk/saves/refuse-stale-saves';
import { guardPublishing } from './integrity/guard-publishing';
import { guardSourceDocuments } from './import/guard-source-documents';
import { registerIngest } from './ingest/register';
import { registerImports } from './imports/register';
import { registerItems } from './import/item-rows';
import { registerQuarantine } from './import/quarantine-rows';
import { registerUpdates } from './import/wire-updates';
import { checkModel } from './model/check-model';
import { drainFirst } from './lifecycle/shutdown';
import { registerObservability } from './observability/register';
import { registerSteps } from './model/steps';
import { registerPhotos } from './photos/register';
import { registerSecurity } from './security/register';

/** Before the database is synchronised: what must hold, our own tables, and the gates. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  completeConfig(strapi);
  const schemas = new Map(
    Object.entries<{ readonly attributes: object }>({
      ...strapi.contentTypes,
      ...strapi.components,
    }),
  );
  checkModel((uid) => schemas.get(uid)?.attributes);
  registerSteps(strapi);
  drainFirst(strapi);
  registerObservability(strapi);
  registerCache({ strapi });
  // Its bodies are not for the parsers and guards that follow.
  registerImports(strapi);
  registerItems(strapi);
  registerUpdates(strapi);
  registerQuarantine(strapi);
  registerSecurity({ strapi });
  registerDelivery({ strapi });
  registerPublicChanges(strapi);
  notePublicChanges(strapi);
  offerPreview(strapi);
  registerPresence(strapi);
  registerMerges(strapi);
  guardPublishing(strapi);
  refuseStaleSaves(strapi);
  guardSourceDocuments(strapi);
  registerIngest(strapi);
  registerPhotos(strapi);
}
