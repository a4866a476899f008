import { z } from 'zod';
import { bodyBlock } from './body-block';
import { evidence, segment } from './evidence';
import { qualifiers, quoteKinds, speakerKinds } from './extracted-report';
import { integrities } from './integrity';

const text = z.string().nullable();
const instant = z.iso.datetime({ offset: true }).nullable();
const day = z.iso.date().nullable();

/** What is absent in the public JSON is null; a list that is absent is empty. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);

const links = list(z.object({ url: z.string() }));
const aliases = list(z.object({ name: z.string() }));

const person = z.object({
  documentId: z.string(),
  name: z.string(),
  role: text,
  aliases,
  sameAs: links,
});

const organization = z.object({
  documentId: z.string(),
  name: z.string(),
  kind: text,
  aliases,
  sameAs: links,
});

const topic = z.object({ documentId: z.string(), label: z.string(), qcode: text });

/** What every claim carries; evidence that an editor has broken counts as none. */
const claim = {
  claimKey: text,
  evidence: evidence.nullable().catch(null),
  confidence: z.number().min(0).max(1).nullable(),
  origin: z.enum(['extracted', 'edited', 'added']).nullable(),
};

const keyPoint = z.object({ ...claim, text: z.string() });

const quote = z.object({
  ...claim,
  text: z.string(),
  kind: z.enum(quoteKinds),
  segments: z.array(segment).catch([]),
  speakerName: text,
  speakerDescription: text,
  speakerKind: z.enum(speakerKinds),
  speaker: person.nullable(),
  speakerOrganization: organization.nullable(),
  cue: text,
  via: text,
  context: text,
  integrity: z.enum(integrities).nullable(),
});

const statistic = z.object({
  ...claim,
  label: z.string(),
  value: z.number(),
  upperValue: z.number().nullable(),
  qualifier: z.enum(qualifiers),
  unit: text,
  subject: text,
  predicate: text,
  periodText: text,
  periodFrom: day,
  periodTo: day,
  sourceName: text,
  source: organization.nullable(),
  sourcePerson: person.nullable(),
  printed: text,
  otherMentions: z.array(evidence).catch([]),
});

const rendition = z.object({
  url: z.string(),
  mime: z.string().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  sizeInBytes: z.number().nullish(),
});

const file = rendition.extend({
  name: text,
  alternativeText: text,
  caption: text,
  /** In kilobytes, as Strapi keeps it. */
  size: z.number().nullable(),
  formats: z.record(z.string(), rendition).nullable().catch(null),
});

const figure = z.object({
  ...claim,
  file: file.nullable(),
  caption: text,
  alternativeText: text,
  credit: text,
  agency: text,
  photographer: text,
  takenOn: day,
  place: text,
  usageTerms: text,
});

const correction = z.object({
  date: z.iso.datetime({ offset: true }),
  kind: z.enum(['correction', 'clarification', 'update', 'kill']),
  text: z.string(),
  claimKey: text,
});

/**
 * A report as the public sees it: the JSON of `GET /api/news-reports/:documentId`,
 * as far as other formats say it. Fields the newsroom keeps to itself are not part
 * of it, and what it does not know is dropped.
 */
export const publishedReport = z.object({
  documentId: z.string(),
  headline: z.string(),
  slug: text,
  standfirst: text,
  slugline: text,
  byline: text,
  dateline: z.object({ place: text, date: day }).nullable(),
  body: list(bodyBlock),
  keyPoints: list(keyPoint),
  quotes: list(quote),
  statistics: list(statistic),
  media: list(figure),
  corrections: list(correction),
  people: list(person),
  organizations: list(organization),
  topics: list(topic),
  places: list(z.object({ name: z.string(), description: text })),
  provider: organization.nullable(),
  guid: text,
  version: text,
  language: text,
  urgency: z.int().min(1).max(9).nullable(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  embargoedUntil: instant,
  expiresAt: instant,
  firstPublishedAt: instant,
  contentCreatedAt: instant,
  /** When the version that is out was published. */
  publishedAt: z.iso.datetime({ offset: true }),
  usageTerms: text,
  copyrightNotice: text,
});

export type PublishedReport = z.infer<typeof publishedReport>;
export type PublishedReportInput = z.input<typeof publishedReport>;
export type PublishedQuote = z.infer<typeof quote>;
export type PublishedStatistic = z.infer<typeof statistic>;
export type PublishedFigure = z.infer<typeof figure>;
export type PublishedFile = z.infer<typeof file>;
export type PublishedPerson = z.infer<typeof person>;
export type PublishedOrganization = z.infer<typeof organization>;
