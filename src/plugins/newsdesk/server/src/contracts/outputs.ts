import { z } from 'zod';

/** Strapi's ids of documents. */
export const documentId = z
  .string()
  .regex(/^[a-z0-9]{24}$/)
  .describe('The documentId of an entry: 24 small letters and digits.');

/** The formats of one report, by the last part of their address. */
export const reportFormatNames = [
  'ninjs',
  'ninjs-plain',
  'newsml-g2',
  'newsml-g2-message',
  'nitf',
  'json-ld',
] as const;

/** Without a format, `Accept` chooses. */
export const reportParameters = z.object({
  documentId,
  format: z.enum(reportFormatNames).optional(),
});

/** The formats of a list of reports, by the last part of their address. */
export const feedNames = ['rss', 'atom', 'feed.json'] as const;
export const feedParameters = z.object({ format: z.enum(feedNames).optional() });

/** What a feed may be narrowed to; all conditions hold at once. */
export const feedFilters = {
  topic: z
    .string()
    .regex(/^(?:[A-Za-z][\w.-]{0,31}:[\w.-]{1,64}|[a-z0-9]{24})$/)
    .describe('Reports on this topic: its qcode, such as medtop:20000337, or its documentId.')
    .optional(),
  provider: documentId.describe('Reports from this organization, by its documentId.').optional(),
  person: documentId
    .describe('Reports that name or quote this person, by their documentId.')
    .optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/)
    .describe('Reports in this language (BCP 47), as the report says it.')
    .optional(),
};

/** @param mostReports of one answer */
export const feedQuery = (mostReports: number) =>
  z.strictObject({
    ...feedFilters,
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(mostReports)
      .default(Math.min(25, mostReports))
      .describe('How many of the newest reports.'),
  });
export type FeedQuery = z.output<ReturnType<typeof feedQuery>>;

export const noQuery = z.strictObject({});

export const newsSitemapQuery = z.strictObject({
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .describe('Which file of the sitemap, from 1; the index names them all.'),
});
