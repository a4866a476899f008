import { z } from 'zod';
import {
  paragraphRoles,
  qualifiers,
  quoteKinds,
} from '../../src/plugins/newsdesk/server/src/core/report/extracted-report';

/** A quote an editor expects; an optional one may be found and need not be. */
const expectedQuote = z.strictObject({
  kind: z.enum(quoteKinds),
  content: z.string(),
  cue: z.string().nullable(),
  /** The speaker's name; of a group the words it is named by, articles aside. */
  speaker: z.string().nullable(),
  description: z.string().optional(),
  via: z.string().nullable().optional(),
  optional: z.boolean().default(false),
  /** True where editors would differ over what the speaker is called. */
  optionalSpeaker: z.boolean().default(false),
});

const expectedStatistic = z.strictObject({
  value: z.number(),
  upperValue: z.number().nullable().default(null),
  qualifier: z.enum(qualifiers),
  unit: z.string().nullable(),
  source: z.string().nullable().optional(),
  /** The period's words; null where the fact has none. */
  period: z.string().nullable().optional(),
  optional: z.boolean().default(false),
  optionalUnit: z.boolean().default(false),
});

const expectedFigure = z.strictObject({
  caption: z.string(),
  credit: z.string().nullable(),
  agency: z.string().nullable(),
  photographer: z.string().nullable(),
  takenOn: z.string().nullable(),
  place: z.string().nullable(),
});

/** What a careful editor expects of one document of the corpus. */
export const expectation = z.strictObject({
  language: z.string(),
  headline: z.strictObject({ text: z.string(), derived: z.boolean() }).nullable(),
  standfirst: z.string().nullable(),
  byline: z.strictObject({ authors: z.array(z.string()) }).nullable(),
  dateline: z
    .strictObject({ text: z.string(), place: z.string().nullable(), date: z.string().nullable() })
    .nullable(),
  publishedOn: z.string().nullable(),
  keyPoints: z.array(z.string()),
  /** The paragraphs of the roles that are named here, complete and in order. */
  roles: z.partialRecord(z.enum(paragraphRoles), z.array(z.string())),
  bodyParagraphs: z.number().optional(),
  quotes: z.array(expectedQuote),
  statistics: z.array(expectedStatistic),
  media: z.array(expectedFigure),
  /** Names that have to be found. */
  people: z.array(z.string()),
  organizations: z.array(z.string()),
  places: z.array(z.string()),
  /** Words that must be nobody's and nothing's name in the story. */
  notNames: z.array(z.string()),
  messages: z.array(z.string()).default([]),
});

export type Expectation = z.infer<typeof expectation>;
