import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { writing } from './content-api-read';
import { measureOperation, type OperationMeasure } from './measure-operation';

export interface GraphqlLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly pageSize: number;
  readonly cost: number;
}

/** Each limit: what is measured against it, the code of its refusal and its words. */
const refusals = [
  {
    key: 'depth',
    code: 'GRAPHQL_DEPTH_EXCEEDED',
    advice: 'Ask for fewer levels.',
  },
  {
    key: 'aliases',
    code: 'GRAPHQL_ALIASES_EXCEEDED',
    advice: 'Send several requests.',
  },
  {
    key: 'pageSize',
    code: 'GRAPHQL_PAGE_SIZE_EXCEEDED',
    advice: 'Ask for smaller pages.',
  },
  {
    key: 'cost',
    code: 'GRAPHQL_COST_EXCEEDED',
    advice: 'Ask for smaller pages or fewer fields.',
  },
] as const satisfies readonly {
  readonly key: keyof GraphqlLimits & keyof OperationMeasure;
  readonly code: string;
  readonly advice: string;
}[];

/** As much of Apollo's request as the limits look at. */
interface ResolvedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly request: { readonly variables?: Readonly<Record<string, unknown>> };
  readonly contextValue: { readonly state: Record<string, unknown> };
}

/**
 * An Apollo plugin that measures each operation before it runs and refuses what is over a limit,
 * and that marks a mutation's request as writing.
 * @param defaultPage entries of a list that names no page size
 */
export const operationLimits = (limits: GraphqlLimits, defaultPage: number) => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: (resolved: ResolvedRequest): Promise<void> => {
        const measure = measureOperation({
          schema: resolved.schema,
          document: resolved.document,
          operation: resolved.operation,
          variables: resolved.request.variables ?? {},
          usualLength: { root: defaultPage, nested: 10 },
        });
        const refused = refusals.find(({ key }) => measure[key] > limits[key]);
        if (refused !== undefined) {
          const { key, code, advice } = refused;
          const message = `This operation's ${key} is ${measure[key]}, the limit is ${limits[key]}. ${advice}`;
          return Promise.reject(
            new GraphQLError(message, {
              extensions: { code, limit: limits[key], http: { status: 400 } },
            }),
          );
        }
        if (resolved.operation.operation === OperationTypeNode.MUTATION)
          resolved.contextValue.state[writing] = true;
        return Promise.resolve();
      },
    }),
});
