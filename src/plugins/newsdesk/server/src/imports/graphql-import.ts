import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import { NewsdeskError } from '../core/errors';
import { callerOf, idempotencyKey } from './caller';
import type { ImportRequests } from './requests-service';
import { unpackFiles } from './unpack-files';

interface Extension {
  use(configuration: object): unknown;
}

const types = `
  input ImportDocumentInput {
    "The document as characters; exactly one of text and base64."
    text: String
    "The document's bytes in base64."
    base64: String
    mediaType: String
    fileName: String
    "Makes the same call again give the same answer."
    idempotencyKey: String
  }
  type ImportedCounts {
    keyPoints: Int!
    quotes: Int!
    statistics: Int!
    media: Int!
  }
  type ImportedItem {
    file: String
    outcome: String!
    documentId: ID
    sourceDocumentId: ID
    guid: String
    version: String
    headline: String
    counts: ImportedCounts!
    messages: [JSON!]!
    error: JSON
    quarantineId: ID
  }
  type ImportDocumentPayload {
    "The report's, when the document holds one item."
    documentId: ID
    counts: ImportedCounts!
    items: [ImportedItem!]!
  }
  extend type Mutation {
    "Reads a document or wire item and makes draft reports of it."
    importDocument(input: ImportDocumentInput!): ImportDocumentPayload!
  }
`;

const input = z.looseObject({
  text: z.string().nullish(),
  base64: z.string().nullish(),
  mediaType: z.string().nullish(),
  fileName: z.string().nullish(),
  idempotencyKey: z.string().nullish(),
});
const context = z.looseObject({ state: z.looseObject({ auth: z.unknown() }) });

/** The mutation `importDocument`: the same door as `POST /api/newsdesk/imports`, with the same permission. */
export function graphqlImport(strapi: Core.Strapi): void {
  if (!('graphql' in strapi.plugins)) return;

  const importDocument = async (given: unknown, state: unknown): Promise<unknown> => {
    const { fileName, mediaType, idempotencyKey: key, ...content } = input.parse(given);
    const bytes = bytesOf(content);
    const { limits } = configOf(strapi);
    const file = {
      bytes,
      fileName: fileName ?? null,
      ...(typeof mediaType === 'string' ? { mediaType: mediaType.toLowerCase() } : {}),
    };
    const reply = await strapi
      .plugin('newsdesk')
      .service<ImportRequests>('importRequests')
      .take({
        files: unpackFiles(file, limits),
        caller: callerOf(context.parse(state).state.auth),
        idempotencyKey: idempotencyKey(key),
        answer: 'at-once',
      });
    if (reply.status === 'refused') throw reply.reason;
    return reply.body.data;
  };

  strapi
    .plugin('graphql')
    .service<Extension>('extension')
    .use(() => ({
      typeDefs: types,
      resolvers: {
        Mutation: {
          importDocument: (_parent: unknown, args: { readonly input: unknown }, state: unknown) =>
            importDocument(args.input, state),
        },
      },
      resolversConfig: {
        'Mutation.importDocument': { auth: { scope: ['plugin::newsdesk.imports.create'] } },
      },
    }));
}

function bytesOf({ text, base64 }: Pick<z.infer<typeof input>, 'text' | 'base64'>): Uint8Array {
  if (typeof text === 'string' && typeof base64 !== 'string') return Buffer.from(text, 'utf8');
  const isBase64 = typeof base64 === 'string' && /^[\w+/=\s-]*$/.test(base64);
  if (typeof text !== 'string' && isBase64) return Buffer.from(base64, 'base64');
  throw new NewsdeskError(
    'form-unreadable',
    'Give the document as exactly one of text and base64.',
    { stage: 'read' },
  );
}
