import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { cacheableQueries } from './cacheable';

/** Set on a request's state by a GraphQL operation that only asks for what may be stored. */
export const onlyReads = 'newsdeskOnlyReads';

/** Whether an operation is a query for nothing but the listed fields, each asked for outright. */
const asksForListed = ({ operation, selectionSet }: OperationDefinitionNode): boolean =>
  operation === OperationTypeNode.QUERY &&
  selectionSet.selections.every(
    (selection) =>
      selection.kind === Kind.FIELD && Object.hasOwn(cacheableQueries, selection.name.value),
  );

interface ResolvedRequest {
  readonly operation: OperationDefinitionNode;
  readonly contextValue: { readonly state: Record<string, unknown> };
}

/** An Apollo plugin that marks the requests whose answers may be stored. */
export const markReads = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, contextValue }: ResolvedRequest): Promise<void> => {
        if (asksForListed(operation)) contextValue.state[onlyReads] = true;
        return Promise.resolve();
      },
    }),
};
