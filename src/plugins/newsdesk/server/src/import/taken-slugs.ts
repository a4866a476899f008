import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uids } from '../model/uids';

const rows = z.array(z.object({ slug: z.string() }));

/** The slugs that begin like this one and belong to other reports, drafts included unless told. */
export async function takenSlugs(
  strapi: Core.Strapi,
  slug: string,
  of: { readonly publishedOnly: boolean; readonly except: string | null },
): Promise<ReadonlySet<string>> {
  const found: unknown = await strapi.db.query(uids.report).findMany({
    select: ['slug'],
    where: {
      slug: { $startsWith: slug },
      ...(of.publishedOnly ? { publishedAt: { $notNull: true } } : {}),
      ...(of.except === null ? {} : { documentId: { $ne: of.except } }),
    },
  });
  return new Set(rows.parse(found).map((row) => row.slug));
}
