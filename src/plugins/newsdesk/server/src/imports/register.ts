import type { Core } from '@strapi/strapi';
import { graphqlImport } from './graphql-import';
import { holdImportBody } from './hold-body';
import type { ImportRequests } from './requests-service';
import { registerImportTables } from './tables';

const requestsOf = (strapi: Core.Strapi): ImportRequests =>
  strapi.plugin('newsdesk').service<ImportRequests>('importRequests');

/** Before the database is synchronised: what requests to import need. */
export function registerImports(strapi: Core.Strapi): void {
  registerImportTables(strapi);
  strapi.server.use(holdImportBody(strapi));
  graphqlImport(strapi);
  // A command that ends soon must not take up what a server should go on with.
  strapi.server.httpServer.once('listening', () => {
    requestsOf(strapi).start();
  });
}

/** Before the database goes. */
export const stopImports = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  requestsOf(strapi).stop();
