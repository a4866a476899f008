import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

type Place = 'path' | 'query' | 'header';

/** How contracts are written into the document. */
export interface SchemaWriting {
  /** A schema that is named once, by its name. */
  readonly reference: (schema: z.ZodType) => Json;
  /** The members of a contract as parameters, with what they are in an example. */
  readonly parameters: (place: Place, contract: z.ZodType, example?: Json) => readonly Json[];
}

const parameterShape = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  required: z.array(z.string()).optional(),
});

/** A schema without what is said once for the whole document. */
const bare = (schema: Json): Json =>
  Object.fromEntries(
    Object.entries(schema).filter(([key]) => !['$schema', '$id', 'id'].includes(key)),
  );

export const schemaOf = (schema: z.ZodType): Json =>
  bare(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));

export const parametersIn: SchemaWriting['parameters'] = (place, contract, example = {}) => {
  const { properties = {}, required = [] } = parameterShape.parse(schemaOf(contract));
  return Object.entries(properties).map(
    ([name, { description, default: _default, ...schema }]) => ({
      name,
      in: place,
      ...(description === undefined ? {} : { description }),
      required: required.includes(name) && _default === undefined,
      ...(schema['type'] === 'object' ? { style: 'deepObject', explode: true } : {}),
      schema: { ...schema, ...(_default === undefined ? {} : { default: _default }) },
      ...(example[name] === undefined ? {} : { example: example[name] }),
    }),
  );
};
