import { integrities } from '../report/integrity';
import { qualifiers, quoteKinds, speakerKinds } from '../report/extracted-report';
import type { JsonObject } from './json';
import type { Publication } from './publication';

const text: JsonObject = { type: 'string' };
const textOrNull: JsonObject = { type: ['string', 'null'] };
const offset: JsonObject = { type: 'integer', minimum: 0 };
const dayOrNull: JsonObject = { type: ['string', 'null'], format: 'date' };

/** A closed object in which every property is there. */
const closed = (properties: JsonObject, optional: JsonObject = {}): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
});
const nullable = (schema: JsonObject): JsonObject => ({ anyOf: [schema, { type: 'null' }] });
const listOf = (reference: string): JsonObject => ({
  type: 'array',
  items: { $ref: `#/$defs/${reference}` },
});

const claim: JsonObject = {
  claimKey: { ...textOrNull, description: 'Stays the same from version to version.' },
  evidence: nullable({ $ref: '#/$defs/evidence' }),
  confidence: {
    type: ['number', 'null'],
    minimum: 0,
    maximum: 1,
    description: 'How sure the extraction is.',
  },
  origin: {
    enum: ['extracted', 'edited', 'added', null],
    description: 'Extracted from the document as it stands, edited since, or added by an editor.',
  },
};

/** Where an installation publishes the schema of its ninjs. */
export function ninjsClaimsSchemaAddress({ api }: Publication): string {
  return `${api}/api/newsdesk/schemas/ninjs-claims-1.json`;
}

/**
 * The JSON Schema (2020-12) of the ninjs we write: IPTC's ninjs 3.1 type with the
 * key points, quotes, statistics and corrections of a report, each claim with its
 * evidence in the source document (W3C Web Annotation, TextPositionSelector and
 * TextQuoteSelector). To be served at {@link ninjsClaimsSchemaAddress}.
 */
export function ninjsClaimsSchema(publication: Publication): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: ninjsClaimsSchemaAddress(publication),
    title: 'ninjs 3.1 with claims, version 1',
    description: 'A news report with what is said and counted in it, and where its source says so.',
    type: 'object',
    $ref: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#/$defs/ninjsType',
    properties: {
      keyPoints: listOf('keyPoint'),
      quotes: listOf('quote'),
      statistics: listOf('statistic'),
      corrections: listOf('correction'),
    },
    required: ['uri', 'keyPoints', 'quotes', 'statistics', 'corrections'],
    unevaluatedProperties: false,
    $defs: {
      evidence: {
        ...closed({ start: offset, end: offset, exact: text, prefix: text, suffix: text }),
        description:
          'A place in the text of the source document: UTF-16 offsets, the end exclusive, and the words there with what stands around them.',
      },
      segment: closed({ start: offset, end: offset, exact: text }),
      known: closed({
        documentId: text,
        name: text,
        sameAs: { type: 'array', items: text },
      }),
      keyPoint: closed({ text, ...claim }),
      quote: closed({
        text: { ...text, description: 'As printed, without the marks.' },
        kind: { enum: quoteKinds },
        segments: listOf('segment'),
        speaker: closed(
          { name: textOrNull, description: textOrNull, kind: { enum: speakerKinds } },
          { person: { $ref: '#/$defs/known' }, organisation: { $ref: '#/$defs/known' } },
        ),
        cue: textOrNull,
        via: { ...textOrNull, description: 'The outlet it was said to.' },
        context: textOrNull,
        integrity: { enum: [...integrities, null] },
        ...claim,
      }),
      statistic: closed({
        label: text,
        value: { type: 'number' },
        upperValue: { type: ['number', 'null'] },
        qualifier: { enum: qualifiers },
        unit: { ...textOrNull, description: 'Currencies by their code in ISO 4217.' },
        subject: textOrNull,
        predicate: textOrNull,
        period: nullable(closed({ text: textOrNull, from: dayOrNull, to: dayOrNull })),
        source: nullable(
          closed(
            { name: textOrNull },
            { person: { $ref: '#/$defs/known' }, organisation: { $ref: '#/$defs/known' } },
          ),
        ),
        printed: textOrNull,
        otherMentions: listOf('evidence'),
        ...claim,
      }),
      correction: closed({
        date: { type: 'string', format: 'date-time' },
        kind: { enum: ['correction', 'clarification', 'update', 'kill'] },
        text,
        claimKey: textOrNull,
      }),
    },
  };
}
