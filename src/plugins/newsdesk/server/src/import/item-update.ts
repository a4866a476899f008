import type { Core } from '@strapi/strapi';
import { evidence, evidenceOf, segment } from '../core/report/evidence';
import { freeSlug, slugOf } from '../core/report/slug';
import { itemListNames, type ItemList } from '../model/uids';
import { baselineOf, type Baseline, type Item } from './baseline';
import type { DraftValues } from './draft-values';
import { mergeReport } from './merge-report';
import type { ReportData } from './report-data';
import { saveDraft } from './save-draft';
import { noteUpdate } from './wire-updates';

/** A newer version of an item, ready to be merged into the draft of its report. */
export interface Newer {
  readonly reportId: string;
  readonly draft: DraftValues;
  readonly base: Baseline;
  readonly data: ReportData;
  /** The text its claims point into. */
  readonly text: string;
  readonly sourceDocumentId: string;
  readonly messages: readonly unknown[];
  /** Addresses that are taken already. */
  readonly slugs: ReadonlySet<string>;
  readonly receivedAt: Date;
}

/**
 * Brings the draft of a report up to a newer version of its item and keeps the account
 * of what changed. Nothing is published.
 * @returns what to compare the next version with
 */
export async function updateDraft(strapi: Core.Strapi, newer: Newer): Promise<Baseline> {
  const { reportId, draft, data, text } = newer;
  const theirs = baselineOf(data);
  const merged = mergeReport(newer.base, draft, theirs);
  const theirKeys = new Set(
    itemListNames.flatMap((list) => merged.baseline.lists[list].map(({ claimKey }) => claimKey)),
  );
  const lists = Object.fromEntries(
    itemListNames.map((list): [ItemList, readonly Item[]] => [
      list,
      (merged.lists[list] ?? draft.lists[list]).map((item) =>
        theirKeys.has(item.claimKey) ? item : movedItem(item, text),
      ),
    ]),
  );
  await saveDraft(strapi, reportId, {
    ...merged.fields,
    ...lists,
    ...followingSlug(draft, newer, merged.fields['headline']),
    guid: data.guid,
    version: data.version,
    messages: newer.messages,
    sourceDocument: newer.sourceDocumentId,
  });
  await noteUpdate(strapi, {
    reportId,
    fromVersion: draft.version,
    toVersion: data.version,
    receivedAt: newer.receivedAt.toISOString(),
    changes: [...merged.changes],
  });
  return merged.baseline;
}

/** The address of a report that was never published follows its headline, unless an editor chose it. */
function followingSlug(
  { slug, wasPublished, fields }: DraftValues,
  { slugs }: Newer,
  headline: unknown,
): { readonly slug?: string } {
  if (wasPublished || typeof headline !== 'string') return {};
  const before = typeof fields['headline'] === 'string' ? slugOf(fields['headline']) : '';
  const wanted = slugOf(headline);
  const isOurs = slug !== null && slug.replace(/-\d+$/, '') === before.replace(/-\d+$/, '');
  if (!isOurs || wanted === '' || wanted === before) return {};
  return { slug: freeSlug(wanted, slugs) };
}

/** A claim the newer text may still have, but not at the same place. */
function movedItem(item: Item, text: string): Item {
  const known = evidence.safeParse(item['evidence']);
  if (!known.success) return item;
  const start = placeOf(known.data, text);
  const shift = start === null ? null : start - known.data.start;
  const segments = segment.array().safeParse(item['segments']);
  return {
    ...item,
    evidence:
      start === null ? null : evidenceOf(text, { start, end: start + known.data.exact.length }),
    ...(segments.success
      ? {
          segments:
            shift === null
              ? []
              : segments.data.map((one) => ({
                  ...one,
                  start: one.start + shift,
                  end: one.end + shift,
                })),
        }
      : {}),
  };
}

/** Where the same characters stand, the place nearest to the old one. */
function placeOf({ start, exact }: { start: number; exact: string }, text: string): number | null {
  if (exact === '') return null;
  const [before, behind] = [text.lastIndexOf(exact, start), text.indexOf(exact, start)];
  if (before === -1 && behind === -1) return null;
  if (before === -1 || behind === -1) return Math.max(before, behind);
  return start - before < behind - start ? before : behind;
}
