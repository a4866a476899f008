import { z } from 'zod';
import type { PhotoMetadata } from './photo-metadata';

const text = z.string().nullable().catch(null);

/** What is kept of a picture's own words with its file. */
export const filePhoto = z.object({
  headline: text,
  caption: text,
  alternativeText: text,
  photographer: text,
  credit: text,
  source: text,
  copyrightNotice: text,
  usageTerms: text,
  createdOn: text,
  place: text,
}) satisfies z.ZodType<PhotoMetadata>;
