import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import { claimDifference, type Rereading } from '../contracts/rereading';
import { noMetadata, type SourceDocument } from '../core/document/source-document';
import { NewsdeskError } from '../core/errors';
import { extractReport } from '../core/extraction/extract-report';
import { uids } from '../model/uids';
import { readDocuments } from '../reading/read-documents';
import { claimDifferences, withTaken, type FoundDifference } from './claim-differences';
import { draftValues, type DraftValues } from './draft-values';
import { saveDraft } from './save-draft';
import { sourceFilesOf } from './source-files-of';
import { claimsOf, readingOf, storedReading } from './stored-reading';

const stored = z.object({
  revision: z.string().nullable(),
  sourceDocument: z
    .object({
      text: z.string(),
      mediaType: z.string().nullable(),
      fileName: z.string().nullable(),
      sha256: z.string(),
      metadata: z.looseObject({}).nullable(),
      reading: z.unknown(),
    })
    .nullable(),
});
type Stored = z.infer<typeof stored>;
type StoredSource = NonNullable<Stored['sourceDocument']>;

/**
 * What the extractor of today finds in a report's source text otherwise than the draft has it.
 * Nothing is changed.
 */
export async function rereadReport(strapi: Core.Strapi, reportId: string): Promise<Rereading> {
  const report = await storedReport(strapi, reportId);
  const found = await readAgain(strapi, report);
  const draft = await draftOf(strapi, reportId);
  return {
    revision: report.revision,
    differences: differencesOf(draft, found).map((it) => claimDifference.strip().parse(it)),
  };
}

/**
 * Takes differences into the draft, in one transaction; what an editor wrote stays.
 * @throws NewsdeskError `difference-unknown`; ValidationError `report-changed` from another revision
 */
export async function takeDifferences(
  strapi: Core.Strapi,
  reportId: string,
  { revision, take }: { readonly revision: string | null; readonly take: readonly string[] },
): Promise<void> {
  // Before the transaction: reading takes its time, and the text never changes.
  const found = await readAgain(strapi, await storedReport(strapi, reportId));
  await strapi.db.transaction(async () => {
    const draft = await draftOf(strapi, reportId);
    const differences = new Map(differencesOf(draft, found).map((it) => [it.id, it]));
    const taken = take.flatMap((id) => differences.get(id) ?? []);
    // Saved first: of a draft that somebody changed it is refused as such.
    const lists = withTaken(draft.lists, taken, randomUUID);
    await saveDraft(strapi, reportId, { ...lists, revision });
    if (taken.length < take.length) throw unknownDifference();
  });
}

interface Found {
  readonly source: SourceDocument;
  readonly base: ReturnType<typeof claimsOf> | null;
  readonly lists: ReturnType<typeof claimsOf>;
}

function differencesOf(draft: DraftValues, { base, lists }: Found): readonly FoundDifference[] {
  return claimDifferences(draft.lists, base, lists);
}

async function storedReport(strapi: Core.Strapi, documentId: string): Promise<Stored> {
  const found: unknown = await strapi.db.query(uids.report).findOne({
    where: { documentId, publishedAt: null },
    select: ['revision'],
    populate: {
      sourceDocument: {
        select: ['text', 'mediaType', 'fileName', 'sha256', 'metadata', 'reading'],
      },
    },
  });
  const { success, data } = stored.safeParse(found);
  if (!success) throw notFound();
  return data;
}

async function draftOf(strapi: Core.Strapi, reportId: string): Promise<DraftValues> {
  const draft = await draftValues(strapi, reportId);
  if (draft === null) throw notFound();
  return draft;
}

async function readAgain(strapi: Core.Strapi, { sourceDocument }: Stored): Promise<Found> {
  if (sourceDocument === null) {
    throw new NewsdeskError(
      'source-missing',
      'This report was not read from a document, so that there is nothing to read again.',
      { stage: 'extract' },
    );
  }
  const source = await sourceOf(strapi, sourceDocument);
  const report = extractReport(source, configOf(strapi).limits);
  const before = readingOf(sourceDocument.reading);
  return {
    source,
    base: before === null ? null : claimsOf(before, source),
    lists: claimsOf(storedReading(report), source, report.paragraphs),
  };
}

/** The source document with what its format says of its layout, where its bytes still say the same text. */
async function sourceOf(strapi: Core.Strapi, row: StoredSource): Promise<SourceDocument> {
  const { text, mediaType, fileName, sha256 } = row;
  try {
    const bytes = await sourceFilesOf(strapi).read(sha256);
    const { value } = await readDocuments(bytes, {
      ...(fileName === null ? {} : { fileName }),
      limits: configOf(strapi).limits,
    });
    const source = value.find((one) => one.text === text);
    if (source !== undefined) return source;
  } catch {
    // Gone, or read otherwise by now: the stored text is what the claims point into.
  }
  return {
    text,
    mediaType: mediaType ?? 'text/plain',
    metadata: { ...noMetadata, ...row.metadata },
    hints: [],
    media: [],
    conformance: [],
  };
}

function notFound(): NewsdeskError {
  return new NewsdeskError('report-not-found', 'There is no such report.', { stage: 'serve' });
}

function unknownDifference(): NewsdeskError {
  return new NewsdeskError(
    'difference-unknown',
    'Some of these differences are not there any more. Read the source again and decide again.',
    { stage: 'adopt' },
  );
}
