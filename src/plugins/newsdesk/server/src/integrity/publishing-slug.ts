import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { freeSlug, slugOf } from '../core/report/slug';
import { takenSlugs } from '../import/taken-slugs';

/** A report about to be published, as far as its address goes. */
export interface SlugOwner {
  /** Null for one that is only being created. */
  readonly documentId: string | null;
  readonly slug: string;
  readonly wasPublished: boolean;
}

/** The slug of a headline, or a random one for a headline without Latin letters. */
export function newSlug(headline: string | null, newClaimKey: () => string): string {
  return slugOf(headline ?? '') || `report-${newClaimKey().slice(0, 8)}`;
}

/**
 * The slug to publish under: the report's own, with a number behind it when another
 * published report has it. An address that was public is never changed silently.
 * @throws ValidationError `slug-taken` for a report that was published before
 */
export async function publishingSlug(strapi: Core.Strapi, owner: SlugOwner): Promise<string> {
  const { documentId: except, slug, wasPublished } = owner;
  const taken = await takenSlugs(strapi, slug, { publishedOnly: true, except });
  if (!taken.has(slug)) return slug;
  if (!wasPublished) return freeSlug(slug, taken);
  const message = `The slug "${slug}" belongs to another published report. Choose another one.`;
  throw new errors.ValidationError(message, {
    code: 'slug-taken',
    errors: [{ path: ['slug'], name: 'ValidationError', message }],
  });
}
