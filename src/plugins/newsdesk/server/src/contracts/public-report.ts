import { z } from 'zod';
import { bodyBlock } from '../core/report/body-block';
import { evidence } from '../core/report/evidence';
import { qualifiers, quoteKinds, speakerKinds } from '../core/report/extracted-report';
import { integrities } from '../core/report/integrity';

/*
 * What `GET /api/news-reports` sends without `populate`, whole and closed: the other end of
 * `delivery/public-shape.ts`. A test reads real answers with it.
 */

const id = z.int();
const text = z.string().nullable();
const moment = z.iso.datetime({ offset: true });
const day = z.iso.date().nullable();
const dates = { createdAt: moment, updatedAt: moment, publishedAt: moment.nullable() };

const alias = z.strictObject({ id, name: z.string() });
const link = z.strictObject({ id, url: z.string() });
const named = { aliases: z.array(alias), sameAs: z.array(link) };

export const publicPerson = z.strictObject({
  id,
  documentId: z.string(),
  name: z.string(),
  role: text,
  ...dates,
  ...named,
});

export const publicOrganization = z.strictObject({
  id,
  documentId: z.string(),
  name: z.string(),
  kind: text,
  ...dates,
  ...named,
});

export const publicTopic = z.strictObject({
  id,
  documentId: z.string(),
  label: z.string(),
  qcode: text,
  ...dates,
});

const rendition = z.looseObject({
  url: z.string(),
  mime: z.string().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
});

export const publicFile = z.strictObject({
  id,
  documentId: z.string(),
  name: z.string(),
  alternativeText: text,
  caption: text,
  width: z.number().nullable(),
  height: z.number().nullable(),
  formats: z.record(z.string(), rendition).nullable(),
  ext: text,
  mime: text,
  size: z.number().nullable().describe('In kilobytes.'),
  url: z.string().describe('Relative to the server, or absolute.'),
  previewUrl: text,
  ...dates,
});

const claim = {
  evidence: evidence
    .nullable()
    .describe('Where the source document says it: UTF-16 offsets, end exclusive, and the words.'),
  claimKey: text.describe('Stays the same from version to version.'),
  confidence: z.number().min(0).max(1).nullable(),
  origin: z.enum(['extracted', 'edited', 'added']).nullable(),
};

export const publicKeyPoint = z.strictObject({ id, text: z.string(), ...claim });

export const publicQuote = z.strictObject({
  id,
  text: z.string().describe('As printed, without the marks.'),
  kind: z.enum(quoteKinds),
  segments: z.array(z.unknown()).nullable().describe('The words inside marks.'),
  speakerName: text,
  speakerDescription: text,
  speakerKind: z.enum(speakerKinds),
  cue: text.describe('The reporting verb.'),
  via: text.describe('The outlet it was said to.'),
  context: text,
  integrity: z.enum(integrities).nullable().describe('Against the words of the source document.'),
  ...claim,
  speaker: publicPerson.nullable(),
  speakerOrganization: publicOrganization.nullable(),
});

export const publicStatistic = z.strictObject({
  id,
  label: z.string(),
  value: z.number(),
  upperValue: z.number().nullable(),
  qualifier: z.enum(qualifiers),
  unit: text.describe('Currencies by their code in ISO 4217.'),
  subject: text,
  predicate: text,
  periodText: text,
  periodFrom: day,
  periodTo: day,
  sourceName: text,
  printed: text.describe('Word for word.'),
  otherMentions: z.array(z.unknown()).nullable(),
  ...claim,
  source: publicOrganization.nullable(),
  sourcePerson: publicPerson.nullable(),
});

export const publicFigure = z.strictObject({
  id,
  caption: text,
  alternativeText: text,
  credit: text,
  agency: text,
  photographer: text,
  takenOn: day,
  place: text,
  usageTerms: text,
  ...claim,
  file: publicFile.nullable(),
});

export const publicCorrection = z.strictObject({
  id,
  date: moment,
  kind: z.enum(['correction', 'clarification', 'update', 'kill']),
  text: z.string(),
  claimKey: text,
});

export const publicReport = z.strictObject({
  id,
  documentId: z.string(),
  headline: z.string(),
  slug: text,
  headlineDerived: z.boolean().nullable(),
  standfirst: text,
  slugline: text,
  byline: text,
  body: z.array(bodyBlock).nullable().describe('Blocks of Strapi’s block editor.'),
  guid: text,
  version: text,
  language: text,
  urgency: z.int().min(1).max(9).nullable(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  embargoedUntil: moment.nullable(),
  expiresAt: moment.nullable(),
  firstPublishedAt: moment.nullable(),
  contentCreatedAt: moment.nullable(),
  usageTerms: text,
  copyrightNotice: text,
  ...dates,
  dateline: z.strictObject({ id, place: text, date: day }).nullable(),
  keyPoints: z.array(publicKeyPoint),
  quotes: z.array(publicQuote),
  statistics: z.array(publicStatistic),
  media: z.array(publicFigure),
  corrections: z.array(publicCorrection),
  people: z.array(publicPerson),
  organizations: z.array(publicOrganization),
  topics: z.array(publicTopic),
  places: z.array(z.strictObject({ id, name: z.string(), description: text })),
  provider: publicOrganization.nullable(),
});

export type PublicReport = z.infer<typeof publicReport>;
export type PublicQuote = z.infer<typeof publicQuote>;
export type PublicStatistic = z.infer<typeof publicStatistic>;
export type PublicFigure = z.infer<typeof publicFigure>;
export type PublicPerson = z.infer<typeof publicPerson>;
export type PublicOrganization = z.infer<typeof publicOrganization>;
export type PublicTopic = z.infer<typeof publicTopic>;

const pagination = z.strictObject({
  page: z.int(),
  pageSize: z.int(),
  pageCount: z.int(),
  total: z.int(),
});

export const reportResponse = z.strictObject({ data: publicReport, meta: z.strictObject({}) });
export const reportsResponse = z.strictObject({
  data: z.array(publicReport),
  meta: z.strictObject({ pagination }),
});

/** People and organizations asked for without `populate` come without their parts. */
const plain = { aliases: true, sameAs: true } as const;
export const peopleResponse = z.strictObject({
  data: z.array(publicPerson.omit(plain).loose()),
  meta: z.strictObject({ pagination }),
});
export const organizationsResponse = z.strictObject({
  data: z.array(publicOrganization.omit(plain).loose()),
  meta: z.strictObject({ pagination }),
});
export const topicsResponse = z.strictObject({
  data: z.array(publicTopic.loose()),
  meta: z.strictObject({ pagination }),
});

/** Every refusal. */
export const errorResponse = z.strictObject({
  data: z.null(),
  error: z.strictObject({
    status: z.int(),
    name: z.string(),
    message: z.string().describe('What is wrong and what to do.'),
    details: z.looseObject({ code: z.string().describe('Stable, for programs.').optional() }),
  }),
});
