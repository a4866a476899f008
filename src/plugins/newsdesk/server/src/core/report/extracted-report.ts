import { z } from 'zod';

/** The schema identifier printed in every report; bump it when the shape changes. */
export const extractedReportSchemaId = 'newsdesk/extracted-report/1';

const span = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
});

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const paragraphRoles = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'key-points-heading',
  'key-point',
  'body',
  'subheading',
  'caption',
  'credit',
  'boilerplate',
] as const;
export const quoteKinds = ['direct', 'mixed', 'indirect'] as const;
export const speakerKinds = ['person', 'organization', 'group', 'unknown'] as const;
export const qualifiers = [
  'exact',
  'approximately',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'between',
] as const;
export const datePrecisions = ['year', 'month', 'day'] as const;
export const severities = ['info', 'warning', 'error'] as const;

const confidence = z.number().min(0).max(1);

export const extractedQuote = z.strictObject({
  kind: z.enum(quoteKinds),
  /** Marks included for a direct quote; for the others the clause, `that` included. */
  content: span,
  /** The stretches inside marks, marks included, in text order. */
  segments: z.array(span),
  cue: span.nullable(),
  speaker: z
    .strictObject({
      mention: span.nullable(),
      name: z.string().nullable(),
      description: z.string().nullable(),
      kind: z.enum(speakerKinds),
    })
    .nullable(),
  via: z.strictObject({ mention: span.nullable(), name: z.string() }).nullable(),
  confidence,
  rule: z.string(),
});

export const extractedStatistic = z.strictObject({
  value: z.number(),
  upperValue: z.number().nullable(),
  qualifier: z.enum(qualifiers),
  unit: z.string().nullable(),
  subject: z.string().nullable(),
  predicate: z.string().nullable(),
  period: z
    .strictObject({ text: z.string(), from: isoDate.nullable(), to: isoDate.nullable() })
    .nullable(),
  source: z
    .strictObject({ mention: span.nullable(), name: z.string(), cue: z.string().nullable() })
    .nullable(),
  /** Every place the fact is printed, the fullest first. */
  mentions: z.array(span).min(1),
  confidence,
  rule: z.string(),
});

export const extractedFigure = z.strictObject({
  caption: z.string(),
  captionSpans: z.array(span),
  credit: z.string().nullable(),
  agency: z.string().nullable(),
  photographer: z.string().nullable(),
  takenOn: isoDate.nullable(),
  place: z.string().nullable(),
});

export const extractedDate = z.strictObject({
  span,
  iso: isoDate.nullable(),
  precision: z.enum(datePrecisions).nullable(),
});

export const extractedName = z.strictObject({
  name: z.string(),
  description: z.string().nullable(),
  mentions: z.array(span).min(1),
});

export const message = z.strictObject({
  code: z.string(),
  severity: z.enum(severities),
  span: span.nullable(),
  reason: z.string(),
});

/** The core's output: a checkable reading of one source document. */
export const extractedReport = z.strictObject({
  schema: z.literal(extractedReportSchemaId),
  text: z.strictObject({ sha256: z.string().length(64), length: z.int().nonnegative() }),
  /** BCP 47, or `und` when it cannot be told. */
  language: z.string(),
  headline: z
    .strictObject({ text: z.string(), span: span.nullable(), derived: z.boolean() })
    .nullable(),
  standfirst: z.strictObject({ text: z.string(), span }).nullable(),
  byline: z.strictObject({ text: z.string(), authors: z.array(z.string()), span }).nullable(),
  dateline: z
    .strictObject({
      text: z.string(),
      place: z.string().nullable(),
      date: isoDate.nullable(),
      span,
    })
    .nullable(),
  publishedOn: isoDate.nullable(),
  paragraphs: z.array(z.strictObject({ span, role: z.enum(paragraphRoles) })),
  keyPoints: z.array(z.strictObject({ text: z.string(), span })),
  quotes: z.array(extractedQuote),
  statistics: z.array(extractedStatistic),
  media: z.array(extractedFigure),
  dates: z.array(extractedDate),
  people: z.array(extractedName),
  organizations: z.array(extractedName),
  places: z.array(extractedName),
  messages: z.array(message),
});

export type ExtractedReport = z.infer<typeof extractedReport>;
export type ExtractedQuote = z.infer<typeof extractedQuote>;
export type ExtractedStatistic = z.infer<typeof extractedStatistic>;
export type ExtractedFigure = z.infer<typeof extractedFigure>;
export type ExtractedDate = z.infer<typeof extractedDate>;
export type ExtractedName = z.infer<typeof extractedName>;
export type ParagraphRole = (typeof paragraphRoles)[number];
export type Qualifier = (typeof qualifiers)[number];
export type SpeakerKind = (typeof speakerKinds)[number];
