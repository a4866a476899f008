import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { segment } from '../core/report/evidence';
import { quoteKinds } from '../core/report/extracted-report';
import { integrities } from '../core/report/integrity';
import { itemListNames, uids } from '../model/uids';

const item = z.object({ id: z.number(), claimKey: z.string().nullable() });

const quote = item.extend({
  text: z.string().nullable(),
  kind: z.enum(quoteKinds),
  /** An editor may have written anything into it; pieces that are none do not count. */
  segments: z.array(segment).catch([]),
  evidence: z.unknown(),
  integrity: z.enum(integrities).nullable(),
  overrideReason: z.string().nullable(),
});

const report = z.object({
  id: z.number(),
  documentId: z.string(),
  headline: z.string().nullable(),
  slug: z.string().nullable(),
  firstPublishedAt: z.union([z.string(), z.date()]).nullable(),
  publishedAt: z.union([z.string(), z.date()]).nullable(),
  keyPoints: z.array(item.extend({ text: z.string().nullable() })),
  quotes: z.array(quote),
  statistics: z.array(item.extend({ value: z.number().nullable() })),
  media: z.array(item),
  sourceDocument: z.object({ text: z.string().nullable() }).nullable(),
});

/** One row of a report, draft or published, as far as the gate goes. */
export type StoredReport = z.infer<typeof report>;

const itemFields = { select: ['id', 'claimKey'] };
const quoteFields = [
  'id',
  'claimKey',
  'text',
  'kind',
  'segments',
  'evidence',
  'integrity',
  'overrideReason',
];

/** The rows of a report: its draft and, when it is out, its published version. */
export async function loadReport(
  strapi: Core.Strapi,
  documentId: string,
): Promise<{ readonly draft: StoredReport | null; readonly published: StoredReport | null }> {
  const rows: unknown = await strapi.db.query(uids.report).findMany({
    where: { documentId },
    select: ['id', 'documentId', 'headline', 'slug', 'firstPublishedAt', 'publishedAt'],
    populate: {
      ...Object.fromEntries(itemListNames.map((list) => [list, itemFields])),
      keyPoints: { select: [...itemFields.select, 'text'] },
      quotes: { select: quoteFields },
      statistics: { select: [...itemFields.select, 'value'] },
      sourceDocument: { select: ['id', 'text'] },
    },
  });
  const reports = z.array(report).parse(rows);
  return {
    draft: reports.find(({ publishedAt }) => publishedAt === null) ?? null,
    published: reports.find(({ publishedAt }) => publishedAt !== null) ?? null,
  };
}
