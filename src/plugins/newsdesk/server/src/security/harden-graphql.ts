import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import { uids } from '../model/uids';
import { graphqlErrors } from './graphql-errors';
import { operationLimits } from './graphql-limits';

/** As much of the GraphQL plugin's configuration as is completed here; the host's words win. */
const hostConfig = z.looseObject({
  depthLimit: z.number().optional(),
  defaultLimit: z.number().optional(),
  maxLimit: z.number().optional(),
  apolloServer: z
    .looseObject({
      plugins: z.array(z.unknown()).default([]),
      parseOptions: z.looseObject({}).default({}),
      introspection: z.boolean().optional(),
    })
    .prefault({}),
});

interface ShadowCrud {
  disable(): unknown;
  field(name: string): { disable(): unknown };
}
interface Extension {
  [member: string]: unknown;
  shadowCRUD(uid: string): ShadowCrud;
}

/** Fields of a file that say where it is used or how it is stored. */
const inwardFileFields = [
  'related',
  'provider',
  'provider_metadata',
  'hash',
  'folder',
  'folderPath',
];

/**
 * Sets the limits of GraphQL, hides what is not for the public from its schema, and keeps faults
 * from speaking. Runs before the GraphQL plugin makes its server; does nothing without it.
 */
export const hardenGraphql = (strapi: Core.Strapi): void => {
  if (!('graphql' in strapi.plugins)) return;

  const extension = strapi.plugin('graphql').service<Extension>('extension');
  extension.shadowCRUD(uids.sourceDocument).disable();
  extension.shadowCRUD(uids.ingestSource).disable();
  const file = extension.shadowCRUD('plugin::upload.file');
  for (const field of inwardFileFields) file.field(field).disable();

  const limits = configOf(strapi).limits.graphql;
  const path = 'plugin::graphql';
  const host = hostConfig.parse(strapi.config.get(path));
  const defaultLimit = host.defaultLimit ?? 25;
  const { apolloServer } = host;
  strapi.config.set(path, {
    ...host,
    depthLimit: host.depthLimit ?? limits.depth,
    defaultLimit,
    maxLimit: host.maxLimit !== undefined && host.maxLimit > 0 ? host.maxLimit : limits.pageSize,
    apolloServer: {
      formatError: graphqlErrors(strapi),
      ...apolloServer,
      introspection:
        apolloServer.introspection ?? strapi.config.get('environment') !== 'production',
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: limits.tokens, ...apolloServer.parseOptions },
      plugins: [...apolloServer.plugins, operationLimits(limits, defaultLimit)],
    },
  });
};
