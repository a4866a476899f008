import { z } from 'zod';
import { qualifiers, quoteKinds } from '../core/report/extracted-report';

/** Far more than any name. */
const name = z.string().trim().min(1).max(300);
const day = z.iso.date();
/** A day, taken whole (UTC), or an instant. */
const moment = z.union([day, z.iso.datetime({ offset: true })]);
/** A number, also as it is written in an address. */
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^[+-]?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,3})?$/)
    .transform(Number)
    .pipe(z.number()),
]);
const whole = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().positive()),
]);
/** `true` asks for verified claims alone; `false` for all. */
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
/** One or several of a list; in an address with commas between them. */
const oneOrSeveral = <const T extends readonly string[]>(values: T) =>
  z.union([
    z.array(z.enum(values)).min(1).max(values.length),
    z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(values)).max(values.length)),
  ]);

const paging = {
  /** Claims of one answer. */
  limit: whole.optional(),
  /** `meta.pagination.nextCursor` of the answer before, for the same query. */
  cursor: z.string().min(1).max(500).optional(),
};

/** Filters that look at the report a claim is from. */
const ofReport = {
  /** Document id or slug. */
  report: name.optional(),
  /** Document id, code or label. */
  topic: name.optional(),
  /** Who sent the report: document id, name or alias. */
  provider: name.optional(),
  /** A language tag, as the report has it. */
  language: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,35}$/)
    .optional(),
  /** Reports first published then or later. */
  reportedFrom: moment.optional(),
  /** Reports first published then or earlier. */
  reportedTo: moment.optional(),
};

const ofClaim = {
  ...ofReport,
  /** A person: document id, name or alias, or the name as it is printed. */
  speaker: name.optional(),
  /** An organization: document id, name or alias, or the name as it is printed. */
  organization: name.optional(),
  /** All of these words, whatever their accents, case and order. */
  words: z.string().optional(),
  verified: flag.optional(),
};

/** Query of `GET /api/newsdesk/quotes`. */
export const quotesQuery = z.strictObject({
  ...ofClaim,
  kind: oneOrSeveral(quoteKinds).optional(),
  /** The outlet a quote was given to. */
  via: name.optional(),
  sort: z.enum(['date:desc', 'date:asc', 'confidence:desc', 'confidence:asc']).default('date:desc'),
  ...paging,
});

/** Query of `GET /api/newsdesk/statistics`. */
export const statisticsQuery = z.strictObject({
  ...ofClaim,
  unit: name.optional(),
  qualifier: oneOrSeveral(qualifiers).optional(),
  /** The value, or the range a statistic gives, reaches this. */
  minValue: number.optional(),
  /** The value, or the range a statistic gives, starts below or at this. */
  maxValue: number.optional(),
  /** The statistic's period has not ended before this day. */
  periodFrom: day.optional(),
  /** The statistic's period has begun by this day. */
  periodTo: day.optional(),
  sort: z
    .enum([
      'date:desc',
      'date:asc',
      'value:desc',
      'value:asc',
      'period:desc',
      'period:asc',
      'confidence:desc',
      'confidence:asc',
    ])
    .default('date:desc'),
  ...paging,
});

/** What a search can find. */
export const findableTypes = ['report', 'quote', 'statistic', 'keyPoint'] as const;

/** Query of `GET /api/newsdesk/search`. */
export const searchQuery = z.strictObject({
  /** Words; all of them must be there. */
  q: z.string(),
  type: oneOrSeveral(findableTypes).optional(),
  ...ofReport,
  ...paging,
});

export type QuotesQuery = z.output<typeof quotesQuery>;
export type StatisticsQuery = z.output<typeof statisticsQuery>;
export type SearchQuery = z.output<typeof searchQuery>;
export type FindableType = (typeof findableTypes)[number];
