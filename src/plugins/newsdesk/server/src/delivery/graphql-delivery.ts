import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { listKey, noteKeys, reportKey } from '../cache/request-notes';
import { reportRow, type ReadModel } from './read-model';
import type { ReportRow } from './stored-report';
import { publicReport, type PublicShape } from './public-shape';
import { uids } from '../model/uids';

type Resolve = (parent: unknown, args: unknown, context: unknown, info: unknown) => unknown;
type Middleware = (
  next: Resolve,
  parent: unknown,
  args: unknown,
  context: unknown,
  info: unknown,
) => unknown;

interface Naming {
  getTypeName(model: unknown): string;
  getComponentName(model: unknown): string;
}
interface Extension {
  [member: string]: unknown;
  use(configuration: object): unknown;
}

const connection = z.looseObject({ nodes: z.array(reportRow) });

/** Whether a nested list is asked for as it is, not filtered, sorted or paged. */
const asItIs = (args: unknown): boolean => {
  if (typeof args !== 'object' || args === null) return true;
  return Object.values(args).every(
    (value: unknown) =>
      value === undefined ||
      value === null ||
      (typeof value === 'object' && Object.keys(value).length === 0),
  );
};

const held = (parent: unknown, name: string): unknown =>
  typeof parent === 'object' && parent !== null && name in parent
    ? Object.getOwnPropertyDescriptor(parent, name)?.value
    : undefined;

/** Answers a field from what its parent already holds, so that nothing nested asks the database. */
const fromParent =
  (name: string, wrap: (value: unknown) => unknown): Middleware =>
  (next, parent, args, context, info) => {
    const value = asItIs(args) ? held(parent, name) : undefined;
    return value === undefined ? next(parent, args, context, info) : wrap(value);
  };

const modelShape = z.looseObject({
  modelType: z.enum(['component', 'contentType']),
  attributes: z.record(z.string(), z.unknown()),
});

const target = z
  .union([
    z.looseObject({ type: z.literal('component'), component: z.string() }),
    z.looseObject({ type: z.literal('relation'), target: z.string() }),
    z.looseObject({ type: z.literal('media') }),
  ])
  .transform((attribute) => ({
    type: attribute.type,
    uid:
      'component' in attribute
        ? String(attribute.component)
        : 'target' in attribute
          ? String(attribute.target)
          : 'plugin::upload.file',
  }));

/**
 * The resolvers of every component, relation and file in the public view, by the GraphQL name of
 * the type they belong to.
 */
const nestedResolvers = (strapi: Core.Strapi, naming: Naming): Record<string, object> => {
  const resolvers: Record<string, object> = {};
  const models = new Map<string, unknown>(
    Object.entries({ ...strapi.contentTypes, ...strapi.components }),
  );
  const visit = (uid: string, shape: PublicShape): void => {
    const model = models.get(uid);
    const { modelType, attributes } = modelShape.parse(model);
    const type =
      modelType === 'component' ? naming.getComponentName(model) : naming.getTypeName(model);
    for (const [name, inner] of Object.entries(shape.parts)) {
      const attribute = target.parse(attributes[name]);
      resolvers[`${type}.${name}`] = { middlewares: [fromParent(name, (value) => value)] };
      if (attribute.type !== 'component') {
        resolvers[`${type}.${name}_connection`] = {
          middlewares: [fromParent(name, (nodes) => ({ nodes }))],
        };
      }
      visit(attribute.uid, inner);
    }
  };
  visit(uids.report, publicReport);
  return resolvers;
};

/**
 * Answers GraphQL's reads of reports with their complete public view, in a number of statements
 * that does not grow with them, and adds `newsReportBySlug`.
 */
export const graphqlDelivery = (strapi: Core.Strapi): void => {
  if (!('graphql' in strapi.plugins)) return;
  const extension = strapi.plugin('graphql').service<Extension>('extension');

  const complete = async (rows: readonly ReportRow[]): Promise<readonly unknown[]> => {
    const views = await strapi.plugin('newsdesk').service<ReadModel>('readModel').of(rows);
    const state = strapi.requestContext.get()?.state;
    if (state !== undefined) noteKeys(state, [listKey, ...rows.map(reportKey)]);
    return views.map(({ json }): unknown => JSON.parse(json));
  };

  const many: Middleware = async (next, ...request) =>
    complete(z.array(reportRow).parse(await next(...request)));

  const one: Middleware = async (next, ...request) => {
    const found = reportRow.nullish().parse(await next(...request));
    return found ? (await complete([found]))[0] : null;
  };

  const paged: Middleware = async (next, ...request) => {
    const found = connection.parse(await next(...request));
    return { ...found, nodes: await complete(found.nodes) };
  };

  extension.use(() => {
    const { naming } = strapi.plugin('graphql').service<{ naming: Naming }>('utils');
    return {
      typeDefs: 'extend type Query { newsReportBySlug(slug: String!): NewsReport }',
      resolvers: {
        Query: {
          newsReportBySlug: (_parent: unknown, { slug }: { readonly slug: string }) =>
            strapi
              .documents(uids.report)
              .findFirst({ status: 'published', filters: { slug: { $eq: slug } } }),
        },
      },
      resolversConfig: {
        'Query.newsReports': { middlewares: [many] },
        'Query.newsReports_connection': { middlewares: [paged] },
        'Query.newsReport': { middlewares: [one] },
        'Query.newsReportBySlug': {
          middlewares: [one],
          auth: { scope: [`${uids.report}.findOne`] },
        },
        ...nestedResolvers(strapi, naming),
      },
    };
  });
};
