import type { Core } from '@strapi/strapi';
import { guardSources } from './guard-sources';
import type { IngestService } from './ingest-service';
import { registerIngestStates } from './ingest-states';

const serviceOf = (strapi: Core.Strapi): IngestService =>
  strapi.plugin('newsdesk').service<IngestService>('ingest');

/** Before the database is synchronised. */
export function registerIngest(strapi: Core.Strapi): void {
  registerIngestStates(strapi);
  guardSources(strapi);
}

/** Sources are asked by servers, not by commands that load the application. */
export function watchSources(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => {
    serviceOf(strapi).start();
  });
}

/** Before the database goes. */
export function stopIngest(strapi: Core.Strapi): Promise<void> {
  return serviceOf(strapi).stop();
}
