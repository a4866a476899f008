import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { configOf } from '../config';
import { itemLists, itemListNames, uids } from '../model/uids';
import { actorOf } from './actor';
import {
  alteredQuotes,
  alteredQuotesRefusal,
  findingsOf,
  nameOf,
  noteFindings,
  showFindings,
  type Finding,
} from './check-quotes';
import { arrangeItems } from './incoming-items';
import { requireOverridePermitted } from './permitted-override';
import { newSlug, publishingSlug } from './publishing-slug';
import { loadReport, type StoredReport } from './stored-report';
import { without } from './without';

const writes = ['create', 'update', 'publish', 'clone'] as const;
type Write = (typeof writes)[number];

const parameters = z.looseObject({
  documentId: z.string().optional(),
  status: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
});

const written = z.object({ documentId: z.string() });

/**
 * The one gate every write of a news report passes, whoever makes it: admin, REST,
 * GraphQL or code. Each write is one transaction with its checks, so that a refusal
 * leaves everything as it was.
 */
export function guardPublishing(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const action = writes.find((write) => write === context.action);
    if (context.uid !== uids.report || action === undefined) return next();
    return strapi.db.transaction(async () => {
      const params = parameters.parse(context.params);
      const before = await storedBefore(strapi, action, params.documentId);
      const prepared = await prepare(strapi, action, params, before);
      Object.assign(context, { params: prepared });

      const result = await next();
      const after = written.safeParse(result);
      if (after.success) {
        const isPublishing = publishes(action, params);
        const news = await settle(strapi, after.data.documentId, { action, isPublishing, before });
        showFindings(result, news);
      }
      return result;
    });
  });
}

type Parameters = z.infer<typeof parameters>;

function publishes(action: Write, { status }: Parameters): boolean {
  return action === 'publish' || (action !== 'clone' && status === 'published');
}

async function storedBefore(
  strapi: Core.Strapi,
  action: Write,
  documentId: string | undefined,
): Promise<StoredReport | null> {
  if (documentId === undefined || action === 'create' || action === 'clone') return null;
  return (await loadReport(strapi, documentId)).draft;
}

async function prepare(
  strapi: Core.Strapi,
  action: Write,
  params: Parameters,
  before: StoredReport | null,
): Promise<Parameters> {
  const now = new Date();
  if (publishes(action, params)) await dateFirstPublication(strapi, before, now);
  if (action === 'publish') {
    await giveSlug(strapi, before);
    return params;
  }
  if (action === 'clone') {
    return { ...params, data: { ...params.data, slug: null, firstPublishedAt: null } };
  }
  const data = arrangeItems(params.data ?? {}, before ?? {}, {
    actor: actorOf(strapi),
    now,
    newClaimKey: randomUUID,
  });
  requireOverridePermitted(strapi, data);
  const slug = await slugToSave(strapi, data, before, publishes(action, params));
  return {
    ...params,
    data: {
      ...without(data, ['firstPublishedAt']),
      ...(slug === undefined ? {} : { slug }),
      ...(action === 'create' && publishes(action, params) ? { firstPublishedAt: now } : {}),
    },
  };
}

/** On the draft, from where each publication copies it; Strapi clears it in the data of an update. */
async function dateFirstPublication(
  strapi: Core.Strapi,
  draft: StoredReport | null,
  now: Date,
): Promise<void> {
  if (draft === null || draft.firstPublishedAt !== null) return;
  await strapi.db
    .query(uids.report)
    .update({ where: { id: draft.id }, data: { firstPublishedAt: now } });
}

const slugFields = z.object({
  slug: z.string().nullish().catch(undefined),
  headline: z.string().nullish().catch(undefined),
});

/** @returns undefined to leave the slug as it is */
async function slugToSave(
  strapi: Core.Strapi,
  data: Readonly<Record<string, unknown>>,
  before: StoredReport | null,
  isPublishing: boolean,
): Promise<string | undefined> {
  const given = slugFields.parse(data);
  const kept = given.slug === undefined ? before?.slug : given.slug;
  const slug = kept || newSlug(given.headline ?? before?.headline ?? null, randomUUID);
  if (!isPublishing) return slug === before?.slug ? undefined : slug;
  return publishingSlug(strapi, {
    documentId: before?.documentId ?? null,
    slug,
    wasPublished: wasPublished(before),
  });
}

async function giveSlug(strapi: Core.Strapi, draft: StoredReport | null): Promise<void> {
  if (draft === null) return;
  const slug = await publishingSlug(strapi, {
    documentId: draft.documentId,
    slug: draft.slug ?? newSlug(draft.headline, randomUUID),
    wasPublished: wasPublished(draft),
  });
  if (slug === draft.slug) return;
  await strapi.db.query(uids.report).update({ where: { id: draft.id }, data: { slug } });
}

function wasPublished(before: StoredReport | null): boolean {
  return (before?.firstPublishedAt ?? null) !== null;
}

interface Settling {
  readonly action: Write;
  readonly isPublishing: boolean;
  readonly before: StoredReport | null;
}

async function settle(
  strapi: Core.Strapi,
  documentId: string,
  { action, isPublishing, before }: Settling,
): Promise<ReadonlyMap<number, Finding>> {
  const { draft, published } = await loadReport(strapi, documentId);
  const news = new Map<number, Finding>();
  if (draft !== null) {
    if (action === 'clone') await giveNewClaimKeys(strapi, draft);
    refuseLostSource(before, draft);
    for (const entry of await noteFindings(strapi, draft, findingsOf(draft))) news.set(...entry);
  }
  if (published === null || !isPublishing) return news;
  const found = findingsOf(published);
  for (const entry of await noteFindings(strapi, published, found)) news.set(...entry);
  judge(strapi, published, found);
  return news;
}

/** @throws ValidationError `quote-altered`, unless the newsroom's policy is milder */
function judge(strapi: Core.Strapi, published: StoredReport, found: readonly Finding[]): void {
  const altered = alteredQuotes(published, found);
  const policy = configOf(strapi).alteredQuotes;
  if (altered.length === 0 || policy === 'off') return;
  if (policy === 'block') throw alteredQuotesRefusal(published, altered);
  strapi.log.warn(
    `[quote-altered] The report ${published.documentId} was published with ${altered.length} altered direct quotes.`,
  );
}

/** The clone of a claim is another claim: it lives on in another report. */
async function giveNewClaimKeys(strapi: Core.Strapi, draft: StoredReport): Promise<void> {
  for (const list of itemListNames) {
    for (const { id } of draft[list]) {
      await strapi.db
        .query(itemLists[list])
        .update({ where: { id }, data: { claimKey: randomUUID() } });
    }
  }
}

/** Without its source document every quote would pass unchecked. */
function refuseLostSource(before: StoredReport | null, after: StoredReport): void {
  if (before === null || before.sourceDocument === null || after.sourceDocument !== null) return;
  const message = `${nameOf(after)} keeps its source document: what it says is checked against it.`;
  throw new errors.ValidationError(message, {
    code: 'source-document-kept',
    errors: [{ path: ['sourceDocument'], name: 'ValidationError', message }],
  });
}
