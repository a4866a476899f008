import { z } from 'zod';
import { qualifiers, quoteKinds, speakerKinds } from '../core/report/extracted-report';

/** Far beyond any sentence; what is longer is not a claim. */
const prose = z.string().max(20_000);
const words = z.string().max(2_000);
const optionalWords = words.nullable();
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What an editor decides about a key point. */
export const keyPointFields = z.strictObject({ text: prose.min(1) });

/** What an editor decides about a quote. */
export const quoteFields = z.strictObject({
  text: prose.min(1),
  kind: z.enum(quoteKinds),
  speakerName: optionalWords,
  speakerDescription: optionalWords,
  speakerKind: z.enum(speakerKinds),
  cue: optionalWords,
  via: optionalWords,
});

/** What an editor decides about a statistic. */
export const statisticFields = z.strictObject({
  label: prose.min(1),
  value: z.number(),
  upperValue: z.number().nullable(),
  qualifier: z.enum(qualifiers),
  unit: optionalWords,
  subject: optionalWords,
  periodText: optionalWords,
  sourceName: optionalWords,
});

/** What an editor decides about a picture. */
export const figureFields = z.strictObject({
  caption: prose,
  credit: optionalWords,
  agency: optionalWords,
  photographer: optionalWords,
  takenOn: isoDay.nullable(),
  place: optionalWords,
});

export type KeyPointFields = z.infer<typeof keyPointFields>;
export type QuoteFields = z.infer<typeof quoteFields>;
export type StatisticFields = z.infer<typeof statisticFields>;
export type FigureFields = z.infer<typeof figureFields>;
