import { z } from 'zod';
import { publicReport } from './public-report';

/** @param mostChanges of one answer */
export const changesQuery = (mostChanges: number) =>
  z
    .strictObject({
      since: z.iso
        .datetime({ offset: true })
        .describe('A moment: what changed after it is listed. To begin with.')
        .optional(),
      cursor: z
        .string()
        .max(100)
        .describe('`meta.cursor` of the answer before, to go on from there.')
        .optional(),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(mostChanges)
        .default(Math.min(50, mostChanges))
        .describe('How many changes.'),
    })
    .refine(({ since, cursor }) => (since === undefined) !== (cursor === undefined), {
      message: 'Send either since or cursor.',
      path: ['since'],
    });
export type ChangesQuery = z.output<ReturnType<typeof changesQuery>>;

/** Retracted is `killed`; unpublished, withheld, expired or back under embargo is `removed`. */
export const changeKinds = ['published', 'updated', 'killed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const change = z.strictObject({
  kind: z.enum(changeKinds),
  /** When the public saw it change. */
  at: z.iso.datetime({ offset: true }),
  documentId: z.string(),
  /** What the report is known by in every format. */
  uri: z.string(),
  /** The report as `GET /api/news-reports/:documentId` has it; null when it was killed or removed. */
  report: publicReport.nullable(),
});

export const changesResponse = z.strictObject({
  data: z.array(change),
  meta: z.strictObject({
    /** To ask with next, at once when there are more, otherwise whenever you like. */
    cursor: z.string(),
    hasMore: z.boolean(),
  }),
});
