import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks for, fragments written out. */
export interface OperationMeasure {
  /** Fields below one another, the first included. */
  readonly depth: number;
  /** Fields asked for under another name. */
  readonly aliases: number;
  /** Values to resolve when every list is as long as asked for. */
  readonly cost: number;
  /** The largest page asked for anywhere. */
  readonly pageSize: number;
}

export interface MeasureInput {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Length taken for a list that names no page size: the operation's own lists, and nested ones. */
  readonly usualLength: { readonly root: number; readonly nested: number };
}

const nothing: OperationMeasure = { depth: 0, aliases: 0, cost: 0, pageSize: 0 };

const together = (one: OperationMeasure, other: OperationMeasure): OperationMeasure => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  cost: one.cost + other.cost,
  pageSize: Math.max(one.pageSize, other.pageSize),
});

const fieldOf = (
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

/** Strapi's argument for pages, and that of questions across reports. */
const pageArguments: ReadonlySet<string> = new Set(['pagination', 'limit']);

/** The page a field asks for by name or number; null when it does not say. */
const askedPage = (field: FieldNode, variables: Readonly<Record<string, unknown>>) => {
  const argument = field.arguments?.find(({ name }) => pageArguments.has(name.value));
  if (argument === undefined) return null;
  const value: unknown = valueFromASTUntyped(argument.value, variables);
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return null;
  const sizes = [
    'pageSize' in value ? value.pageSize : null,
    'limit' in value ? value.limit : null,
  ];
  const size = sizes.find((candidate) => typeof candidate === 'number');
  // Minus one is Strapi's word for everything.
  return size === undefined ? null : size < 0 ? Number.POSITIVE_INFINITY : size;
};

/**
 * Measures an operation that has passed validation (fragments exist and have no cycles). Each
 * fragment is measured once for each type it is spread on, so the time is linear in the document.
 */
export const measureOperation = (input: MeasureInput): OperationMeasure => {
  const { schema, operation, variables, usualLength } = input;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of input.document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const measured = new Map<string, OperationMeasure>();

  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined, root: boolean) => {
    const definition = fieldOf(parent, field.name.value);
    const inner =
      field.selectionSet === undefined
        ? nothing
        : ofSelections(
            field.selectionSet,
            definition === undefined ? undefined : getNamedType(definition.type),
            false,
          );
    const page = askedPage(field, variables);
    const pages = definition?.args.some(({ name }) => pageArguments.has(name)) === true;
    const usual = pages ? (root ? usualLength.root : usualLength.nested) : 1;
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (field.alias === undefined ? 0 : 1),
      cost: 1 + inner.cost * (page ?? usual),
      pageSize: Math.max(inner.pageSize, page ?? 0),
    };
  };

  const ofFragment = (name: string, root: boolean): OperationMeasure => {
    const key = `${name} ${root ? 'root' : 'nested'}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const measure =
      fragment === undefined
        ? nothing
        : ofSelections(
            fragment.selectionSet,
            schema.getType(fragment.typeCondition.name.value),
            root,
          );
    measured.set(key, measure);
    return measure;
  };

  const ofSelections = (
    selectionSet: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    root: boolean,
  ): OperationMeasure =>
    selectionSet.selections
      .map((selection) => {
        switch (selection.kind) {
          case Kind.FIELD:
            return ofField(selection, parent, root);
          case Kind.FRAGMENT_SPREAD:
            return ofFragment(selection.name.value, root);
          case Kind.INLINE_FRAGMENT: {
            const condition = selection.typeCondition?.name.value;
            const type = condition === undefined ? parent : schema.getType(condition);
            return ofSelections(selection.selectionSet, type, root);
          }
        }
      })
      .reduce(together, nothing);

  return ofSelections(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
    true,
  );
};
