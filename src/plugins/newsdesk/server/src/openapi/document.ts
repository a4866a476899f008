import { z } from 'zod';
import type { NewsdeskConfig } from '../config';
import { foundQuote, foundStatistic, reportOfClaim } from '../contracts/claim-answers';
import * as reports from '../contracts/public-report';
import { bodyBlock } from '../core/report/body-block';
import { importPaths, importSchemas } from './import-operations';
import { operationsOf, type Operation } from './operations';
import { parametersIn, schemaOf, type Json } from './schema-writing';

/** Of the contract: its first number changes when a caller may break. */
const apiVersion = '1.0.0';

/** Schemas that are named once and referred to. */
const named = {
  Report: reports.publicReport,
  KeyPoint: reports.publicKeyPoint,
  Quote: reports.publicQuote,
  Statistic: reports.publicStatistic,
  Figure: reports.publicFigure,
  File: reports.publicFile,
  Correction: reports.publicCorrection,
  Person: reports.publicPerson,
  Organization: reports.publicOrganization,
  Topic: reports.publicTopic,
  BodyBlock: bodyBlock,
  FoundQuote: foundQuote,
  FoundStatistic: foundStatistic,
  ReportOfClaim: reportOfClaim,
  Error: reports.errorResponse,
  ...importSchemas,
} as const;

const refusalTexts: Readonly<Record<number, string>> = {
  400: 'A parameter is unknown, malformed or impossible',
  404: 'Nothing lies there that the public may see',
  406: 'No format that the caller accepts',
};

/**
 * The OpenAPI 3.1 document of everything the public may read and of imports, made of the contracts that the
 * controllers parse by. The same for the same configuration.
 */
export const openapiDocument = (config: NewsdeskConfig, server: string): Json => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const operations = operationsOf(config);
  // Bodies are registered beside, so that they refer to the named schemas instead of repeating them.
  for (const { id, answers } of operations) {
    for (const answer of Object.values(answers)) {
      if (answer !== null && !registry.has(answer)) registry.add(answer, { id: `${id}Response` });
    }
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  const { __shared: shared, ...own } = schemas;
  const reference = (schema: z.ZodType): Json => ({
    $ref: `#/components/schemas/${registry.get(schema)?.id ?? ''}`,
  });

  return {
    openapi: '3.1.0',
    info: {
      title: 'Newsdesk',
      version: apiVersion,
      description:
        'What a newsroom publishes: reports with their key points, quotes, statistics and pictures, each with its evidence. Without credentials only what is published, usable, out of embargo and not expired.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    security: [{}, { token: [] }],
    paths: {
      ...Object.fromEntries(
        operations.map((operation) => [operation.path, { get: read(operation, reference) }]),
      ),
      ...importPaths(config, { reference, parameters: parametersIn }),
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token.' } },
      schemas: lifted(own, shared?.$defs ?? {}),
    },
  };
};

/** zod keeps parts that refer to themselves in a place of their own; here they are schemas like others. */
const lifted = (own: Json, shared: Json): unknown =>
  JSON.parse(
    JSON.stringify({ ...shared, ...own }, (key, value: unknown) =>
      ['$id', '$schema', 'id'].includes(key) && typeof value === 'string' ? undefined : value,
    ).replaceAll('#/components/schemas/__shared#/$defs/', '#/components/schemas/'),
  );

const read = (
  { id, tag, summary, parts = {}, query, example, answers, refusals }: Operation,
  reference: (schema: z.ZodType) => Json,
): Json => {
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [
      ...Object.entries(parts).map(([name, part]) => ({
        name,
        in: 'path',
        required: true,
        schema: schemaOf(part.schema),
        example: part.example,
      })),
      ...parametersIn('query', query, example),
    ],
    responses: {
      200: {
        description: summary,
        headers: { ETag: { schema: { type: 'string' }, description: 'Strong.' } },
        content: Object.fromEntries(
          Object.entries(answers).map(([mediaType, answer]) => [
            mediaType,
            answer === null ? {} : { schema: reference(answer) },
          ]),
        ),
      },
      304: { description: 'What the caller has is still so' },
      ...Object.fromEntries(
        refusals.map((status) => [
          status,
          {
            description: refusalTexts[status] ?? 'Refused',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
          },
        ]),
      ),
    },
  };
};
