import type { z } from 'zod';
import type { NewsdeskConfig } from '../config';
import {
  batchParameters,
  batchResponse,
  importedItem,
  importRefusalCodes,
  importsHeaders,
  importsQuery,
  importsRefusal,
  importsResponse,
} from '../contracts/imports';
import type { ErrorCode } from '../core/errors';
import { statusOf } from '../http-errors';
import type { Json, SchemaWriting } from './schema-writing';

/** Schemas of imports that are named once and referred to. */
export const importSchemas = {
  ImportedItem: importedItem,
  ImportsResponse: importsResponse,
  ImportBatch: batchResponse,
  ImportsRefusal: importsRefusal,
} as const;

const story =
  'The bridge reopens\n\nThe bridge reopened on Monday.\n\n“At last,” said Anna Berg.\n';

const codesOf = (status: number): string => {
  const codes = importRefusalCodes.filter((code: ErrorCode) => statusOf(code) === status);
  return codes.map((code) => `\`${code}\``).join(', ');
};

/** The door for programs, made of the contracts its controller parses by. */
export const importPaths = (
  { limits: { imports } }: NewsdeskConfig,
  { parameters, reference }: SchemaWriting,
): Json => {
  const answer = (description: string, schema: z.ZodType, headers: Json = {}): Json => ({
    description,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    content: { 'application/json': { schema: reference(schema) } },
  });
  const refused = (description: string): Json => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  });
  const withoutPermission = {
    401: refused('No token, or one that is not known'),
    403: refused('The token was not given this'),
  };
  const replayed = {
    'Idempotency-Replayed': {
      schema: { type: 'string', enum: ['true'] },
      description: 'The first answer to this idempotency key, again.',
    },
  };
  const statuses = [...new Set(importRefusalCodes.map((code) => statusOf(code)))].sort();

  return {
    '/api/newsdesk/imports': {
      post: {
        operationId: 'importDocuments',
        tags: ['Imports'],
        summary: 'Takes documents and wire items in, as drafts',
        security: [{ token: [] }],
        parameters: [
          ...parameters('query', importsQuery, { fileName: 'story.txt' }),
          ...parameters('header', importsHeaders),
        ],
        requestBody: {
          required: true,
          description: `One document as its bytes, several as a form or as a zip archive; at most ${imports.requestBytes} bytes and ${imports.files} files. More than ${imports.filesAnswered} become a batch.`,
          content: {
            'text/plain': { schema: { type: 'string' }, example: story },
            'multipart/form-data': {
              schema: {
                type: 'object',
                description: 'Each part with a file name is a document, whatever its field.',
                additionalProperties: {
                  type: 'array',
                  items: { type: 'string', contentMediaType: 'application/octet-stream' },
                },
              },
            },
            'application/zip': { schema: {} },
            '*/*': { schema: {} },
          },
        },
        responses: {
          200: answer('Everything was known', importsResponse, replayed),
          201: answer('Something was made or changed', importsResponse, replayed),
          202: answer('A batch that goes on by itself', batchResponse, {
            ...replayed,
            Location: {
              schema: { type: 'string', format: 'uri-reference' },
              description: 'Where to ask how far it is.',
            },
          }),
          ...withoutPermission,
          ...Object.fromEntries(
            statuses.map((status): [string, Json] => [
              String(status),
              answer(codesOf(status), importsRefusal),
            ]),
          ),
        },
      },
    },
    '/api/newsdesk/imports/{id}': {
      get: {
        operationId: 'importBatch',
        tags: ['Imports'],
        summary: 'How far a batch is',
        security: [{ token: [] }],
        parameters: parameters('path', batchParameters),
        responses: {
          200: answer('The batch and its items so far', batchResponse),
          ...withoutPermission,
          404: refused(`\`import-not-found\`; batches are kept for ${imports.keptHours} hours`),
        },
      },
    },
  };
};
