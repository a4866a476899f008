import type { Core } from '@strapi/strapi';
import { cacheCommits, cacheReport, closeCache, watchWrites } from '../cache/register';
import { registerClaimTables } from '../claims/claim-tables';
import { fullText } from '../claims/full-text-in-use';
import { graphqlClaims } from '../claims/graphql-claims';
import { graphqlDelivery } from './graphql-delivery';
import { keepCurrent } from './keep-current';
import { readModel, type ReadModel } from './read-model';
import { prepareGeneration, registerReadModel } from './read-model-tables';
import { reconcile } from './reconcile';
import { restDelivery } from './rest-delivery';

/** The services that answer the reads of reports, by the names the plugin gives them. */
export const deliveryServices = { delivery: restDelivery, readModel, cache: cacheReport };

const modelOf = (strapi: Core.Strapi): ReadModel =>
  strapi.plugin('newsdesk').service<ReadModel>('readModel');

interface Hook {
  register(handler: () => Promise<void>): unknown;
}
const afterSync = (strapi: Core.Strapi): Hook =>
  strapi.get<{ get(name: string): Hook }>('hooks').get('strapi::content-types.afterSync');

/** Before the database is synchronised: the tables of stored answers, and what keeps them true. */
export const registerDelivery = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerReadModel(strapi);
  registerClaimTables(strapi);
  watchWrites(
    strapi,
    keepCurrent(strapi, () => modelOf(strapi), cacheCommits(strapi)),
  );
  graphqlDelivery(strapi);
  graphqlClaims(strapi);
  // When the tables are there, and before anything is written or served.
  afterSync(strapi).register(async () => {
    await prepareGeneration(strapi);
    // Before anything is removed: the words are removed with their texts.
    await fullText(strapi).prepare();
    await reconcile(strapi);
  });
};

/** With everything registered: stores what is published and not stored yet. */
export const startDelivery = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  modelOf(strapi).start();

/** Before the database goes: lets what is being stored be stored. */
export const stopDelivery = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await modelOf(strapi).stop();
  await closeCache(strapi);
};
