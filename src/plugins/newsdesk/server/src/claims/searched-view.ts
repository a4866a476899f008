import { z } from 'zod';

const text = z.string().nullish();
const number = z.number().nullish();
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();

const entity = z.object({
  documentId: z.string(),
  name: text,
  aliases: list(z.object({ name: text })),
});
const topic = z.object({ documentId: z.string(), label: text, qcode: text });
export type Entity = z.infer<typeof entity>;

const claim = { claimKey: text, confidence: number };
const keyPoint = z.object({ ...claim, text });
const quote = z.object({
  ...claim,
  text,
  kind: text,
  speakerName: text,
  speakerDescription: text,
  speakerKind: text,
  speaker: entity.nullish(),
  speakerOrganization: entity.nullish(),
  via: text,
  context: text,
  integrity: text,
});
const statistic = z.object({
  ...claim,
  label: text,
  value: number,
  upperValue: number,
  qualifier: text,
  unit: text,
  subject: text,
  predicate: text,
  periodText: text,
  periodFrom: text,
  periodTo: text,
  sourceName: text,
  source: entity.nullish(),
  sourcePerson: entity.nullish(),
  printed: text,
});

/** As much of the public view as is searched; a part an editor has broken counts as absent. */
export const searchedView = z.object({
  documentId: z.string(),
  slug: text,
  headline: text,
  standfirst: text,
  byline: text,
  body: z.unknown(),
  language: text,
  pubStatus: text,
  embargoedUntil: text,
  expiresAt: text,
  firstPublishedAt: text,
  publishedAt: text,
  provider: entity.nullish(),
  topics: list(topic),
  keyPoints: list(keyPoint),
  quotes: list(quote),
  statistics: list(statistic),
});
export type SearchedView = z.infer<typeof searchedView>;

const confirmable = z.array(z.object({ confirmedAt: z.unknown() })).nullish();
/** Who confirmed claims, which no view shows. */
export const confirmations = z.object({
  keyPoints: confirmable,
  quotes: confirmable,
  statistics: confirmable,
});
export type Confirmable = z.infer<typeof confirmable>;
export type Confirmations = z.infer<typeof confirmations>;
