import { z } from 'zod';
import { message } from '../core/report/extracted-report';
import { integrities } from '../core/report/integrity';
import { place } from './place';
import { figureFields, keyPointFields, quoteFields, statisticFields } from './report-items';

/**
 * `POST /newsdesk/imports/previews`, multipart, one `file`: what a report of it would hold.
 * Nothing is stored. Refusals carry a `NewsdeskError` code in `error.details.code`.
 */
export const previewPath = '/newsdesk/imports/previews';

const item = z.strictObject({
  /** Where it stands in the source text; empty where the document does not say. */
  places: z.array(place),
  confidence: z.number().min(0).max(1),
});

/** An item's position in its list is its name when a draft is made of the preview. */
export const preview = z.strictObject({
  source: z.strictObject({
    text: z.string(),
    /** Of the text: a draft is only made of the text that was looked at. */
    sha256: z.string(),
    mediaType: z.string(),
  }),
  headline: z.string().nullable(),
  headlineDerived: z.boolean(),
  standfirst: z.string().nullable(),
  byline: z.string().nullable(),
  dateline: z
    .strictObject({ place: z.string().nullable(), date: z.string().nullable() })
    .nullable(),
  language: z.string(),
  keyPoints: z.array(item.extend(keyPointFields.shape)),
  quotes: z.array(
    item.extend({
      ...quoteFields.shape,
      integrity: z.enum(integrities),
      /** Whether the speaker's name is one, and no mere mention such as "the mayor". */
      isNamed: z.boolean(),
    }),
  ),
  statistics: z.array(item.extend({ ...statisticFields.shape, printed: z.string() })),
  media: z.array(item.extend({ ...figureFields.shape, creditPlaces: z.array(place) })),
  people: z.array(z.string()),
  organizations: z.array(z.string()),
  messages: z.array(message),
  /** The report that was made of the same item before. */
  known: z.strictObject({ reportId: z.string(), headline: z.string().nullable() }).nullable(),
});

export const previewResponse = z.strictObject({ data: preview });
export type Preview = z.infer<typeof preview>;
