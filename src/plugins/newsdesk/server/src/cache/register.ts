import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import type { KeptCurrent } from '../delivery/keep-current';
import { fileUid } from '../delivery/public-shape';
import { changePublic, nextBoundary, publicStamp } from '../delivery/read-model-tables';
import { namedUids } from '../delivery/visibility';
import { uids } from '../model/uids';
import { answering } from './answering';
import { createCache, type Cache } from './cache';
import { cacheableTypes } from './cacheable';
import { permissionTypes, reachableTypes, watchTypes } from './changes';
import type { Counters } from './counters';
import { front, type Front } from './front';
import { markReads } from './graphql-reads';
import { readsOf } from './reads';
import { sending } from './sending';

/** What the cache tells about itself, for metrics. */
export interface CacheReport {
  [member: string]: unknown;
  /** What it has done since the start. */
  counters(): Readonly<Counters>;
  /** What is in memory. */
  size(): { readonly answers: number; readonly bytes: number };
}

/** One for each application: nothing is held at module level that a second start would find. */
const caches = new WeakMap<object, { readonly cache: Cache; readonly front: Front }>();

const cacheOf = (strapi: Core.Strapi) => {
  const found = caches.get(strapi);
  if (found === undefined) throw new Error('The cache is asked for before it is registered.');
  return found;
};

/** The plugin's service `cache`. */
export const cacheReport = ({ strapi }: { strapi: Core.Strapi }): CacheReport => ({
  counters: () => ({ ...cacheOf(strapi).cache.counters }),
  size: () => cacheOf(strapi).cache.answers.size(),
});

const graphqlConfig = z.looseObject({
  endpoint: z.string().default('/graphql'),
  apolloServer: z.looseObject({ plugins: z.array(z.unknown()).default([]) }).prefault({}),
});

const doorsOf = (strapi: Core.Strapi) => ({
  rest: strapi.config.get<string>('api.rest.prefix', '/api'),
  graphql:
    'graphql' in strapi.plugins
      ? graphqlConfig.parse(strapi.config.get('plugin::graphql')).endpoint
      : null,
});

const addApolloPlugin = (strapi: Core.Strapi): void => {
  if (!('graphql' in strapi.plugins)) return;
  const path = 'plugin::graphql';
  const config = graphqlConfig.parse(strapi.config.get(path));
  strapi.config.set(path, {
    ...config,
    apolloServer: {
      ...config.apolloServer,
      plugins: [...config.apolloServer.plugins, markReads],
    },
  });
};

/** When something is committed: the hook between the writes and the cache. */
export const cacheCommits =
  (strapi: Core.Strapi): (() => void) =>
  () => {
    cacheOf(strapi).cache.committed();
  };

/** Before the database is there. To be called before any other middleware is added. */
export const registerCache = ({ strapi }: { strapi: Core.Strapi }): void => {
  const cache = createCache(configOf(strapi).cache, {
    stamp: () => publicStamp(strapi),
    boundary: (now) => nextBoundary(strapi, now),
    failed: (error) => {
      strapi.log.warn(`[cache] ${error instanceof Error ? error.message : String(error)}`);
    },
  });
  const { rest, graphql } = doorsOf(strapi);
  const door = front(cache, { rest: `${rest}/`, graphql });
  caches.set(strapi, { cache, front: door });
  strapi.server.use(sending(cache, door));
};

/**
 * Sees to it that writes of whatever answers are made of, and of permissions, make them untrue.
 * Reports, the names and files they show and their stored views are seen to by `kept` itself.
 */
export const watchWrites = (strapi: Core.Strapi, kept: KeptCurrent): void => {
  addApolloPlugin(strapi);
  const own: ReadonlySet<string> = new Set([uids.report, ...namedUids, fileUid]);
  const reached = reachableTypes(strapi, cacheableTypes()).filter((uid) => !own.has(uid));
  const components = reached.filter((uid) => uid in strapi.components);
  const types = reached.filter((uid) => !(uid in strapi.components));
  watchTypes(strapi, [...types, ...permissionTypes], kept.changed);

  // Components are written with the entry they belong to, which tells drafts from the rest.
  const withEntry = new AsyncLocalStorage<true>();
  strapi.documents.use((_context, next) => withEntry.run(true, next));
  strapi.db.lifecycles.subscribe({
    models: [...components],
    ...Object.fromEntries(
      ['afterUpdate', 'afterUpdateMany', 'afterDelete', 'afterDeleteMany'].map((moment) => [
        moment,
        async () => {
          if (withEntry.getStore() !== true) await kept.everythingChanged();
        },
      ]),
    ),
  });
};

/** With Strapi's own middlewares in place, before the routes are. */
export const openCache = (strapi: Core.Strapi): void => {
  const { cache, front: door } = cacheOf(strapi);
  strapi.server.use(answering(strapi, cache, readsOf(doorsOf(strapi))));
  if (!cache.isOn) return;
  door.open(strapi.server.httpServer);
  // Another version of the application may answer otherwise, and one that died may have left a
  // write half done: whoever starts to serve begins a new epoch.
  strapi.server.httpServer.once('listening', () => {
    strapi.db
      .transaction(() => changePublic(strapi))
      .then(cache.committed)
      .catch(cache.failed);
  });
};

/** Before the database goes. */
export const closeCache = (strapi: Core.Strapi): Promise<void> => cacheOf(strapi).cache.close();
