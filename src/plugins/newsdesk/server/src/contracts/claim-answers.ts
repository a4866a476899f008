import { z } from 'zod';
import { findableTypes } from './claims';
import { publicCorrection, publicKeyPoint, publicQuote, publicStatistic } from './public-report';

const text = z.string().nullable();

/** The report a claim is from, as far as it takes to show and to link it. */
export const reportOfClaim = z.strictObject({
  documentId: z.string(),
  slug: text,
  headline: text,
  standfirst: text,
  byline: text,
  language: text,
  firstPublishedAt: text,
  publishedAt: text,
  provider: z.strictObject({ documentId: z.string(), name: z.string() }).nullable(),
  topics: z.array(z.strictObject({ documentId: z.string(), label: z.string(), qcode: text })),
});

const found = {
  verified: z.boolean(),
  corrections: z.array(publicCorrection),
  report: reportOfClaim,
};

export const foundQuote = publicQuote.extend({ type: z.literal('quote'), ...found });
export const foundStatistic = publicStatistic.extend({ type: z.literal('statistic'), ...found });

const meta = z.strictObject({
  pagination: z.strictObject({ limit: z.int(), nextCursor: z.string().nullable() }),
});

export const quotesResponse = z.strictObject({ data: z.array(foundQuote), meta });
export const statisticsResponse = z.strictObject({ data: z.array(foundStatistic), meta });

const ranked = {
  score: z.number(),
  excerpt: z.strictObject({
    text: z.string().describe('Plain text: escape it where it is shown as HTML.'),
    marks: z.array(z.strictObject({ start: z.int(), end: z.int() })),
  }),
};
const searched = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(findableTypes[0]), ...ranked, report: reportOfClaim }),
  foundQuote.extend(ranked),
  foundStatistic.extend(ranked),
  publicKeyPoint.extend({ type: z.literal('keyPoint'), ...found, ...ranked }),
]);
export const searchResponse = z.strictObject({ data: z.array(searched), meta });

export type FoundQuote = z.infer<typeof foundQuote>;
export type FoundStatistic = z.infer<typeof foundStatistic>;
export type Found = z.infer<typeof searched>;
export type ReportOfClaim = z.infer<typeof reportOfClaim>;
