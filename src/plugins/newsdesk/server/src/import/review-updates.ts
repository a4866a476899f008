import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ReviewedChange, UpdateReview } from '../contracts/wire-update';
import { uids } from '../model/uids';
import { changeInDraft } from './change-in-draft';
import { draftValues } from './draft-values';
import { updatesOf } from './wire-updates';

const named = z.array(z.object({ documentId: z.string(), name: z.string() }));
const revised = z.object({ revision: z.string().nullable() }).nullable();

/** Fields whose values are document ids, and of what. */
const references = {
  provider: uids.organization,
  speaker: uids.person,
  speakerOrganization: uids.organization,
  source: uids.organization,
  sourcePerson: uids.person,
} as const;

/** What newer versions changed in a report, beside what its draft says now. */
export async function reviewUpdates(strapi: Core.Strapi, reportId: string): Promise<UpdateReview> {
  const found: unknown = await strapi.db
    .query(uids.report)
    .findOne({ where: { documentId: reportId, publishedAt: null }, select: ['revision'] });
  const { revision } = revised.parse(found) ?? { revision: null };
  const noted = await updatesOf(strapi, reportId);
  const draft = noted.length === 0 ? null : await draftValues(strapi, reportId);
  if (draft === null) return { revision, updates: [], names: {} };
  const updates = noted.map((update) => ({
    ...update,
    changes: update.changes.map((change): ReviewedChange => ({
      ...change,
      ...changeInDraft(draft, change),
    })),
  }));
  const changes = updates.flatMap((update) => update.changes);
  return { revision, updates, names: await namesIn(strapi, changes) };
}

async function namesIn(
  strapi: Core.Strapi,
  changes: readonly ReviewedChange[],
): Promise<Readonly<Record<string, string>>> {
  const wanted = new Map<string, Set<string>>();
  for (const { field, base, ours, theirs, current } of changes) {
    for (const value of [base, ours, theirs, current]) {
      const values = field === null ? value : { [field]: value };
      if (typeof values !== 'object' || values === null) continue;
      for (const [name, id] of Object.entries(values)) {
        const uid = Object.entries(references).find(([reference]) => reference === name)?.[1];
        if (uid === undefined || typeof id !== 'string') continue;
        wanted.set(uid, (wanted.get(uid) ?? new Set()).add(id));
      }
    }
  }
  const names: Record<string, string> = {};
  for (const [uid, ids] of wanted) {
    const entries: unknown = await strapi.db
      .query(uid)
      .findMany({ where: { documentId: { $in: [...ids] } }, select: ['documentId', 'name'] });
    for (const { documentId, name } of named.parse(entries)) names[documentId] = name;
  }
  return names;
}
