import type { Core } from '@strapi/strapi';
import { openCache } from './cache/register';
import { noteEarlierPublications } from './changes/public-changes';
import { startDelivery } from './delivery/register';
import { registerDeskActions } from './desk/actions';
import { watchSources } from './ingest/register';
import { once } from './model/steps';
import { registerMcpTools } from './mcp/register-tools';
import { startObservability } from './observability/register';
import { prepareTurns } from './model/turns';
import { signPictures } from './photos/sign-pictures';
import { shareUploads } from './storage/shared-uploads';
import { applyEditorViews } from './seed/apply-editor-views';
import { openPublicRead } from './seed/public-read';
import type { SeedService } from './seed/seed-service';

/** With the database there: what a newsroom starts with, each once. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  startObservability(strapi);
  openCache(strapi);
  await registerDeskActions(strapi);
  await prepareTurns(strapi);
  shareUploads(strapi);
  registerMcpTools(strapi);
  await applyEditorViews(strapi);
  await openPublicRead(strapi);
  await once(strapi, 'earlier-publications', () => noteEarlierPublications(strapi));
  await startDelivery({ strapi });
  await strapi.plugin('newsdesk').service<SeedService>('seed').seedOnce();
  signPictures(strapi);
  watchSources(strapi);
}
