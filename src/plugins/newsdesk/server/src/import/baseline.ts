import { z } from 'zod';
import type { ItemList } from '../model/uids';
import type { ReportData } from './report-data';

/** A claim by its fields; relations are document ids, dates ISO 8601. */
export type Item = Readonly<Record<string, unknown>> & { readonly claimKey: string };

/** A report as plain values that can be compared: as a version said it, or as its draft stands. */
export interface Baseline {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lists: Readonly<Record<ItemList, readonly Item[]>>;
}

/** Fields of a report that come with a version and that an editor may change. */
export const wireFields = [
  'headline',
  'headlineDerived',
  'standfirst',
  'slugline',
  'byline',
  'dateline',
  'body',
  'places',
  'people',
  'organizations',
  'topics',
  'provider',
  'language',
  'urgency',
  'pubStatus',
  'embargoedUntil',
  'expiresAt',
  'contentCreatedAt',
  'edNote',
  'usageTerms',
  'copyrightNotice',
] as const;

const item = z.looseObject({ claimKey: z.string() });
const items = z.array(item);

/** As it is kept with its item. */
export const baseline = z.object({
  fields: z.record(z.string(), z.unknown()),
  lists: z.object({ keyPoints: items, quotes: items, statistics: items, media: items }),
});

/** What the server works out anew at each save, and what only tells where a claim came from. */
const ownFields = ['integrity', 'origin'];

/** The reading of a version as values to compare with. */
export function baselineOf(data: ReportData): Baseline {
  const values: Readonly<Record<string, unknown>> = { ...data };
  const list = (name: ItemList): readonly Item[] =>
    data[name].map((one) => ({
      ...Object.fromEntries(Object.entries(one).filter(([field]) => !ownFields.includes(field))),
      claimKey: one.claimKey,
    }));
  return {
    fields: Object.fromEntries(wireFields.map((field) => [field, values[field] ?? null])),
    lists: {
      keyPoints: list('keyPoints'),
      quotes: list('quotes'),
      statistics: list('statistics'),
      media: list('media'),
    },
  };
}
