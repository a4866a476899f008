import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ReportSource, SourceClaim } from '../contracts/report-source';
import { evidence } from '../core/report/evidence';
import { itemListNames, uids, type ItemList } from '../model/uids';

const moment = z
  .union([z.string(), z.date()])
  .nullable()
  .transform((at) => (at instanceof Date ? at.toISOString() : at));

/** An editor may have written anything into it; what is no evidence is none. */
const place = evidence.pick({ start: true, end: true });
const item = z.object({
  id: z.number(),
  claimKey: z.string().nullable(),
  evidence: place.nullable().catch(null),
  otherMentions: z.array(place).nullish().catch(null),
  text: z.string().nullish(),
  label: z.string().nullish(),
  caption: z.string().nullish(),
  confirmedBy: z.string().nullable(),
  confirmedAt: moment,
});

const draft = z.object({
  headline: z.string().nullable(),
  sourceDocument: z
    .object({
      text: z.string(),
      fileName: z.string().nullable(),
      mediaType: z.string().nullable(),
      receivedAt: moment,
    })
    .nullable(),
  keyPoints: z.array(item),
  quotes: z.array(item),
  statistics: z.array(item),
  media: z.array(item),
});
type Draft = z.infer<typeof draft>;

const kinds = {
  keyPoints: 'keyPoint',
  quotes: 'quote',
  statistics: 'statistic',
  media: 'figure',
} as const;

/** The draft of a report with its source document; null when there is no such report. */
export async function loadDraft(strapi: Core.Strapi, documentId: string): Promise<Draft | null> {
  const row: unknown = await strapi.db.query(uids.report).findOne({
    where: { documentId, publishedAt: null },
    select: ['id', 'headline'],
    populate: {
      ...Object.fromEntries(itemListNames.map((list) => [list, true])),
      sourceDocument: { select: ['text', 'fileName', 'mediaType', 'receivedAt'] },
    },
  });
  return draft.nullable().parse(row);
}

/** What the panel shows of it. */
export function sourceOf(report: Draft): ReportSource {
  return {
    headline: report.headline,
    source: report.sourceDocument,
    claims: itemListNames.flatMap((list) => claimsOf(report, list)),
  };
}

function claimsOf(report: Draft, list: ItemList): SourceClaim[] {
  return report[list].flatMap((claim) =>
    claim.claimKey === null
      ? []
      : [
          {
            claimKey: claim.claimKey,
            kind: kinds[list],
            words: claim.text ?? claim.label ?? claim.caption ?? '',
            places: [claim.evidence, ...(claim.otherMentions ?? [])].filter((at) => at !== null),
            confirmedBy: claim.confirmedBy,
            confirmedAt: claim.confirmedAt,
          },
        ],
  );
}

/** The rows of a draft's claims by list: those with one of the keys. */
export function claimIds(
  report: Draft,
  keys: ReadonlySet<string>,
): readonly (readonly [ItemList, readonly number[]])[] {
  return itemListNames.map((list) => [
    list,
    report[list]
      .filter(({ claimKey }) => claimKey !== null && keys.has(claimKey))
      .map(({ id }) => id),
  ]);
}
