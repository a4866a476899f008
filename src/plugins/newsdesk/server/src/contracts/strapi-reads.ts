import { z } from 'zod';

/** What Strapi's own lists take; filters have the whole of Strapi's language. */
export const listQuery = z.looseObject({
  filters: z
    .record(z.string(), z.unknown())
    .describe('Strapi filters: filters[field][$eq]=…, also through people, topics, quotes.')
    .optional(),
  sort: z.string().describe('Field, or field:desc; several with commas.').optional(),
  pagination: z
    .object({
      page: z.int().min(1).optional(),
      pageSize: z.int().min(1).max(100).optional(),
      start: z.int().min(0).optional(),
      limit: z.int().min(1).max(100).optional(),
      withCount: z.boolean().optional(),
    })
    .describe('page and pageSize, or start and limit.')
    .optional(),
});

/** The slug of the report a newsroom is seeded with. */
export const slug = {
  schema: z.string().min(1),
  example: 'captured-russian-soldiers-urged-putin-to-stop-the-terror-acts-against-ukraine',
};
