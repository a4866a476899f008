import type { Core } from '@strapi/strapi';
import { checkReach, type Model } from './check-reach';
import { guardNames } from './guard-names';
import { guardReads } from './guard-reads';
import { hardenGraphql } from './harden-graphql';
import { refuseMultipart } from './refuse-multipart';

const now = (): Date => new Date();

/** Before anything is served: the guards in front of bodies and of every read. */
export const registerSecurity = ({ strapi }: { strapi: Core.Strapi }): void => {
  checkReach(new Map(Object.entries<Model>({ ...strapi.contentTypes, ...strapi.components })));
  strapi.server.use(refuseMultipart(strapi));
  guardReads(strapi, now);
  guardNames(strapi, now);
  hardenGraphql(strapi);
};
