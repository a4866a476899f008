import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { SourceDocument } from '../core/document/source-document';
import type { ExtractedReport } from '../core/report/extracted-report';
import { freeSlug, slugOf } from '../core/report/slug';
import type { Message } from '../core/result';
import { lockPublic } from '../delivery/read-model-tables';
import { takeTurn } from '../model/turns';
import { baselineOf } from './baseline';
import {
  chosenSpeakers,
  undecidedKnown,
  undecidedNames,
  withChosenSpeakers,
  type SpeakerChoices,
} from './chosen-speakers';
import { isOvertaken } from './database-errors';
import { draftValues, type DraftValues } from './draft-values';
import { identityKeyOf, itemKeyOf, sha256Of } from './identity-key';
import type { ItemOutcome } from './item-outcome';
import { noteItem, type ItemRow } from './item-rows';
import { updateDraft } from './item-update';
import { afterArrival, arrivalOf, nothingKnown, statusOf } from './item-versions';
import { keptMedia } from './kept-media';
import { linkNames, type LinkedNames } from './known-names';
import { lookUp } from './look-up';
import { namesToLink } from './names-to-link';
import { reportData, type ReportData } from './report-data';
import { applyStatus, killCorrection } from './retract-report';
import type { SourceFiles } from './source-files';
import {
  findReportOf,
  findSourceDocument,
  insertSourceDocument,
  isStored,
  lockSourceDocument,
  type SourceDocumentData,
  type SourceDocumentRow,
} from './source-document-row';
import { storedReading } from './stored-reading';
import { storeReport } from './store-report';
import { topicsToLink } from './topics-to-link';

/** A document, read and extracted, on its way into the newsroom. */
export interface Adoption {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly source: SourceDocument;
  readonly report: ExtractedReport;
  /** What its reader had to say. */
  readonly messages: readonly Message[];
  readonly readerVersion: string;
  readonly receivedAt: Date;
  /** Document ids of topics its sender files everything under. */
  readonly topics?: readonly string[];
  /** Whom an editor linked the report's quotes to. */
  readonly speakers?: SpeakerChoices;
  /** What an editor made of the report before it is saved. */
  readonly revise?: (data: ReportData) => ReportData;
}

/** How often an import is tried when another one was in its way. */
const attempts = 5;

interface Keys {
  readonly identityKey: string;
  /** Null for an item without a guid: it has no other versions. */
  readonly itemKey: string | null;
  readonly sha256: string;
}

/**
 * Adopts a reading into Strapi: source document, names and a draft report, all or
 * nothing. The same version again is known; a newer one updates the draft, an older one
 * is kept beside it, a canceled one kills the report. In whatever order they arrive,
 * also when two arrive at the same moment on two instances, the end is the same.
 */
export async function adoptReport(
  strapi: Core.Strapi,
  files: SourceFiles,
  adoption: Adoption,
): Promise<ItemOutcome> {
  const { source, bytes } = adoption;
  const sha256 = sha256Of(bytes);
  const keys = { identityKey: identityKeyOf(source), itemKey: itemKeyOf(source), sha256 };
  for (let attempt = 1; ; attempt += 1) {
    const isNewFile = await files.write(sha256, bytes);
    try {
      // Bytes that were here before are most likely a known item: found without locking anything.
      const known = isNewFile ? null : await knownItem(strapi, adoption, keys);
      if (known !== null) return known;
      const adopted = await strapi.db.transaction(() => adopt(strapi, adoption, keys));
      if (adopted.outcome !== 'known') {
        // An import of the same bytes that failed meanwhile may have cleared them away.
        await files.write(sha256, bytes);
      } else if (isNewFile && !(await isStored(strapi, sha256))) {
        await files.remove(sha256);
      }
      return adopted;
    } catch (error) {
      // Outside the transaction: an error has ended it on PostgreSQL.
      if (isNewFile && !(await isStored(strapi, sha256))) await files.remove(sha256);
      if (!isOvertaken(error) || attempt === attempts) throw error;
    }
  }
}

async function knownItem(
  strapi: Core.Strapi,
  adoption: Adoption,
  { identityKey }: Keys,
): Promise<ItemOutcome | null> {
  const existing = await findSourceDocument(strapi, identityKey);
  const reportId = existing && (await findReportOf(strapi, existing));
  return reportId === null ? null : summary('known', reportId, existing, adoption, []);
}

async function adopt(strapi: Core.Strapi, adoption: Adoption, keys: Keys): Promise<ItemOutcome> {
  const { source, receivedAt } = adoption;
  const arrival = arrivalOf(source, keys.identityKey, receivedAt);
  // What may retract a report takes this lock before all others, as publishing does.
  if (arrival.pubStatus !== 'usable') await lockPublic(strapi);
  // So that two reports that name somebody new do not both create them.
  await takeTurn(strapi, 'naming');
  const toLink = {
    ...undecidedNames(
      namesToLink(adoption.report, source),
      adoption.report,
      adoption.speakers ?? [],
    ),
    topics: topicsToLink(source.metadata.subjects),
    topicIds: adoption.topics ?? [],
  };
  const found = await lookUp(strapi, {
    ...keys,
    ...toLink,
    people: toLink.people.map(({ name }) => name),
    organizations: toLink.organizations.map(({ name }) => name),
    slug: slugStart(adoption, keys),
  });
  const { existing, item: held } = found;
  const draft = held?.reportId ? await draftValues(strapi, held.reportId) : null;
  const reportId = draft === null ? null : (held?.reportId ?? null);

  if (existing !== null) {
    await lockSourceDocument(strapi, existing, receivedAt);
    const known = reportId ?? (await findReportOf(strapi, existing));
    // Without a report there is nothing to acknowledge but a kill or notice of an item to come.
    if (known !== null || !arrival.hasContent) {
      return summary('known', known, existing, adoption, []);
    }
  }
  const row = existing ?? (await insertSourceDocument(strapi, sourceDocumentData(adoption, keys)));
  // Of an item whose report was deleted nothing is known any more, but that it was killed.
  const isGone = held !== null && held.reportId !== null && reportId === null;
  const before = held === null ? nothingKnown : held.state;
  const { isNewContent, ...state } = afterArrival(
    isGone ? { ...before, content: null } : before,
    arrival,
  );
  const account = { row, adoption, keys, held, draft, reportId, state };

  if (isNewContent) {
    const linked = await linkNames(strapi, toLink, found);
    return adoptContent(strapi, account, { ...linked, slugs: found.slugs });
  }
  if (reportId !== null) await retract(strapi, account);
  await note(strapi, account, { ...unchanged(held), reportId, state });
  const isNotice = !arrival.hasContent;
  const outcome = state.isKilled ? 'killed' : isNotice ? 'updated' : 'superseded';
  return summary(outcome, reportId, row, adoption, []);
}

interface Account {
  readonly row: SourceDocumentRow;
  readonly adoption: Adoption;
  readonly keys: Keys;
  readonly held: ItemRow | null;
  readonly draft: DraftValues | null;
  readonly reportId: string | null;
  readonly state: ItemRow['state'];
}

/** A version that says more than the one before: a new draft, or the old one brought up to it. */
async function adoptContent(
  strapi: Core.Strapi,
  account: Account,
  linked: LinkedNames & { readonly slugs: ReadonlySet<string> },
): Promise<ItemOutcome> {
  const { row, adoption, keys, held, draft, reportId, state } = account;
  const { source, report, speakers = [] } = adoption;
  const chosen = await chosenSpeakers(strapi, speakers);
  const { known, topics, idOf, slugs, messages } = linked;
  const read: ReportData = {
    ...reportData(report, source, {
      known: undecidedKnown(known, report, speakers),
      topics,
      slug: freeSlug(slugStart(adoption, keys), slugs),
      newClaimKey: randomUUID,
    }),
    pubStatus: statusOf(state),
  };
  const allMessages = [...adoption.messages, ...read.messages, ...messages];

  if (reportId !== null && draft !== null && held?.baseline != null) {
    await retract(strapi, account);
    const baseline = await updateDraft(strapi, {
      reportId,
      draft: { ...draft, fields: { ...draft.fields, pubStatus: statusOf(state) } },
      base: { ...held.baseline, fields: { ...held.baseline.fields, pubStatus: statusOf(state) } },
      data: withChosenSpeakers(read, report, chosen),
      text: source.text,
      sourceDocumentId: row.documentId,
      messages: allMessages,
      slugs,
      receivedAt: adoption.receivedAt,
    });
    await note(strapi, account, { reportId, state, baseline });
    return summary(state.isKilled ? 'killed' : 'updated', reportId, row, adoption, messages);
  }
  const data = withChosenSpeakers(adoption.revise?.(read) ?? read, report, chosen);
  const created = await storeReport(strapi, {
    data: { ...data, corrections: state.isKilled ? [killOf(adoption)] : [] },
    messages: allMessages,
    sourceDocument: row.id,
    idOf: (documentId) => idOf(documentId) ?? chosen.idOf(documentId),
  });
  await note(strapi, account, { reportId: created, state, baseline: baselineOf(read) });
  return summary(state.isKilled ? 'killed' : 'created', created, row, adoption, messages);
}

function slugStart({ source, report }: Adoption, { identityKey }: Keys): string {
  const headline = report.headline?.text ?? source.metadata.headline ?? '';
  return slugOf(headline) || `report-${identityKey.slice(0, 8)}`;
}

/** Lets what the provider now says of using the item take effect. */
async function retract(
  strapi: Core.Strapi,
  { adoption, held, reportId, state }: Account,
): Promise<void> {
  const before = held?.state ?? nothingKnown;
  if (reportId === null || statusOf(before) === statusOf(state)) return;
  await applyStatus(strapi, reportId, {
    before: statusOf(before),
    now: statusOf(state),
    correction: state.isKilled && !before.isKilled ? killOf(adoption) : null,
  });
}

function killOf({ source, receivedAt }: Adoption) {
  const { provider, versionCreatedAt } = source.metadata;
  const time = Date.parse(versionCreatedAt ?? '');
  return killCorrection(Number.isNaN(time) ? receivedAt : new Date(time), provider);
}

function unchanged(held: ItemRow | null): Pick<ItemRow, 'baseline'> {
  return { baseline: held?.baseline ?? null };
}

async function note(
  strapi: Core.Strapi,
  { keys: { itemKey }, held }: Account,
  after: ItemRow,
): Promise<void> {
  if (itemKey !== null) await noteItem(strapi, itemKey, held, after);
}

function sourceDocumentData(
  { bytes, fileName, source, report, readerVersion, receivedAt }: Adoption,
  { identityKey, sha256 }: Keys,
): SourceDocumentData {
  const { provider, guid, version } = source.metadata;
  return {
    identityKey,
    sha256,
    fileName,
    mediaType: source.mediaType,
    byteSize: bytes.byteLength,
    text: source.text,
    provider,
    guid,
    version,
    receivedAt,
    readerVersion,
    extractorVersion: report.schema,
    messages: source.conformance,
    metadata: { ...source.metadata, media: keptMedia(source.media) },
    reading: storedReading(report),
  };
}

function summary(
  outcome: ItemOutcome['outcome'],
  reportId: string | null,
  row: SourceDocumentRow | null,
  { source, report, messages: readMessages }: Adoption,
  messages: readonly Message[],
): ItemOutcome {
  return {
    outcome,
    reportId,
    sourceDocumentId: row?.documentId ?? null,
    identityKey: identityKeyOf(source),
    guid: source.metadata.guid,
    version: source.metadata.version,
    headline: report.headline?.text ?? null,
    counts: {
      keyPoints: report.keyPoints.length,
      quotes: report.quotes.length,
      statistics: report.statistics.length,
      media: report.media.length,
    },
    messages: [...readMessages, ...report.messages, ...messages],
    error: null,
    quarantineId: null,
  };
}
