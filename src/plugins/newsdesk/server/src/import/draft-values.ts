import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uids, type ItemList } from '../model/uids';
import { wireFields, type Baseline, type Item } from './baseline';

/** The rows of a report, its draft as values to compare with. */
export interface DraftValues extends Baseline {
  readonly id: number;
  readonly slug: string | null;
  readonly guid: string | null;
  readonly version: string | null;
  readonly wasPublished: boolean;
}

const named = { select: ['id', 'documentId'] };
const entry = z.looseObject({ documentId: z.string() });
const reference = entry.transform(({ documentId }) => documentId).nullish();
const references = z.array(entry).transform((all) => all.map(({ documentId }) => documentId));

const item = z.looseObject({
  claimKey: z.string().nullable(),
  speaker: reference,
  speakerOrganization: reference,
  source: reference,
  sourcePerson: reference,
});
const figure = item.extend({
  file: z
    .object({ id: z.number() })
    .nullish()
    .transform((file) => file?.id ?? null),
});

const row = z.looseObject({
  id: z.number(),
  slug: z.string().nullable(),
  guid: z.string().nullable(),
  version: z.string().nullable(),
  firstPublishedAt: z.unknown(),
  people: references,
  organizations: references,
  topics: references,
  provider: reference,
  dateline: z.object({ place: z.unknown(), date: z.unknown() }).nullable(),
  places: z.array(z.object({ name: z.unknown(), description: z.unknown() })),
  keyPoints: z.array(item),
  quotes: z.array(item),
  statistics: z.array(item),
  media: z.array(figure),
});

/** What is Strapi's own of an item, or the newsroom's alone. */
const ownFields = new Set(['id', 'documentId', 'integrity']);

/** The draft of a report, or null when there is none. */
export async function draftValues(
  strapi: Core.Strapi,
  documentId: string,
): Promise<DraftValues | null> {
  const found: unknown = await strapi.db.query(uids.report).findOne({
    where: { documentId, publishedAt: null },
    populate: {
      people: named,
      organizations: named,
      topics: named,
      provider: named,
      dateline: true,
      places: true,
      keyPoints: true,
      media: { populate: { file: { select: ['id'] } } },
      quotes: { populate: { speaker: named, speakerOrganization: named } },
      statistics: { populate: { source: named, sourcePerson: named } },
    },
  });
  const report = row.nullable().parse(found);
  if (report === null) return null;
  const { id, slug, guid, version, firstPublishedAt } = report;
  const list = (name: ItemList): readonly Item[] =>
    // A claim without a key is none of ours to merge; its row's number stands for one.
    report[name].map((one) => ({
      ...values(one),
      claimKey: one.claimKey ?? `row-${String(one['id'])}`,
    }));
  return {
    id,
    slug,
    guid,
    version,
    wasPublished: (firstPublishedAt ?? null) !== null,
    fields: Object.fromEntries(wireFields.map((field) => [field, value(report[field])])),
    lists: {
      keyPoints: list('keyPoints'),
      quotes: list('quotes'),
      statistics: list('statistics'),
      media: list('media'),
    },
  };
}

function values(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([field]) => !ownFields.has(field))
      .map(([field, one]) => [field, value(one)]),
  );
}

/** As a reading has it: dates as characters, nothing as null. */
function value(one: unknown): unknown {
  if (one instanceof Date) return one.toISOString();
  return one ?? null;
}
