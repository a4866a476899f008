import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export const reportUid = 'api::news-report.news-report';
export const personUid = 'api::person.person';
export const organizationUid = 'api::organization.organization';
export const sourceUid = 'api::source-document.source-document';

const item = z.looseObject({
  id: z.number(),
  claimKey: z.string().nullable(),
  evidence: z.object({ start: z.number(), end: z.number(), exact: z.string() }).nullable(),
});

const report = z.looseObject({
  id: z.number(),
  slug: z.string().nullable(),
  firstPublishedAt: z.unknown(),
  keyPoints: z.array(item),
  quotes: z.array(item),
  statistics: z.array(item),
  media: z.array(item),
  sourceDocument: z.looseObject({ documentId: z.string(), sha256: z.string() }).nullable(),
});

export type StoredReport = z.infer<typeof report>;
export type Status = 'draft' | 'published';

/** A row of a report with all its items, or null. */
export async function findStored(
  strapi: Core.Strapi,
  documentId: string,
  status: Status,
): Promise<StoredReport | null> {
  const found: unknown = await strapi.db.query(reportUid).findOne({
    where: { documentId, publishedAt: status === 'draft' ? null : { $ne: null } },
    populate: {
      keyPoints: true,
      quotes: { populate: ['speaker', 'speakerOrganization'] },
      statistics: true,
      media: true,
      sourceDocument: true,
      provider: true,
    },
  });
  return report.nullable().parse(found);
}

/** A row of a report that must be there. */
export async function stored(
  strapi: Core.Strapi,
  documentId: string,
  status: Status = 'draft',
): Promise<StoredReport> {
  const found = await findStored(strapi, documentId, status);
  if (found === null) throw new Error(`there is no ${status} of ${documentId}`);
  return found;
}
