import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import type { SourceDocument } from '../core/document/source-document';
import { NewsdeskError } from '../core/errors';
import type { ImportService } from '../import/import-service';
import { uids } from '../model/uids';
import { readDocuments } from '../reading/read-documents';
import { openCredentials } from './credentials';
import { fetchAnswer, type FetchedAnswer } from './fetch-document';
import type { IngestState, RunMessage } from './ingest-states';

const named = z.object({ documentId: z.string(), name: z.string() });
const source = z.object({
  documentId: z.string(),
  label: z.string(),
  address: z.string(),
  format: z.enum(['auto', 'rss', 'atom', 'ninjs', 'newsml-g2']),
  intervalMinutes: z.number(),
  authentication: z.enum(['none', 'basic', 'bearer']),
  userName: z.string().nullable(),
  sealedCredentials: z.string().nullable(),
  provider: named.nullable(),
  topic: z.object({ documentId: z.string() }).nullable(),
});

export type IngestSource = z.output<typeof source>;

/** A source as the poller needs it, its sealed credentials included; null when there is none such. */
export async function findSource(
  strapi: Core.Strapi,
  documentId: string,
): Promise<IngestSource | null> {
  const found: unknown = await strapi.db
    .query(uids.ingestSource)
    .findOne({ where: { documentId }, populate: { provider: true, topic: true } });
  return source.nullable().parse(found);
}

/** What a run of a source came to. */
export interface Run extends Pick<FetchedAnswer, 'etag' | 'lastModified'> {
  /** How many items became what, by the import's own words for it. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Items that could not be taken, and what the file as a whole had to say. */
  readonly messages: readonly RunMessage[];
}

/** Formats that machines write; a page that says "log in" in words is none of them. */
const mediaTypes: Readonly<Record<IngestSource['format'], RegExp>> = {
  auto: /\+(xml|json)$|^text\/vnd\.|^application\/xml$/,
  rss: /^application\/rss\+xml$/,
  atom: /^application\/atom\+xml$/,
  ninjs: /^application\/ninjs\+json$/,
  'newsml-g2': /^application\/vnd\.iptc\.g2/,
};

/**
 * Asks a source once and imports every item of its answer as a draft. Items that only link to a
 * page are taken as they are: nothing is fetched but the source's own address.
 * @returns null when the source has nothing new
 * @throws NewsdeskError when it cannot be asked, or its answer cannot be read as a whole
 */
export async function pollSource(
  strapi: Core.Strapi,
  from: IngestSource,
  { state, signal }: { readonly state: IngestState | null; readonly signal: AbortSignal },
): Promise<Run | null> {
  const { fetching, limits } = configOf(strapi);
  const answer = await fetchAnswer(from.address, {
    limits: fetching,
    signal,
    headers: { ...authorization(strapi, from), ...conditions(state) },
  });
  if (answer === null) return null;
  const { bytes, mediaType, fileName, etag, lastModified } = answer;
  const { value: documents, messages: readMessages } = await readDocuments(bytes, {
    ...(mediaType === null ? {} : { mediaType }),
    limits,
  });
  refuseOtherFormats(from, documents);

  const importer = strapi.plugin('newsdesk').service<ImportService>('import');
  const items = await importer.importFile(
    { bytes, fileName, ...(mediaType === null ? {} : { mediaType }) },
    {
      ...(from.provider === null ? {} : { provider: from.provider.name }),
      ...(from.topic === null ? {} : { topics: [from.topic.documentId] }),
    },
  );
  const outcomes: Record<string, number> = {};
  for (const { outcome } of items) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return {
    outcomes,
    messages: [
      ...readMessages.map(({ code, reason }) => ({ code, reason })),
      ...items.flatMap(({ guid, error }) =>
        error === null
          ? []
          : [
              {
                code: error.code,
                reason: guid === null ? error.message : `${guid}: ${error.message}`,
              },
            ],
      ),
    ],
    etag,
    lastModified,
  };
}

/** A failure as an editor reads it: our own words, or none of a stranger's. */
export function messageOf(error: unknown): RunMessage {
  return error instanceof NewsdeskError
    ? { code: error.code, reason: error.message }
    : { code: 'internal-error', reason: 'The newsroom failed; its log says how.' };
}

function authorization(
  strapi: Core.Strapi,
  { authentication, userName, sealedCredentials }: IngestSource,
): Readonly<Record<string, string>> {
  if (authentication === 'none' || sealedCredentials === null) return {};
  const secret = openCredentials(strapi, sealedCredentials);
  return {
    authorization:
      authentication === 'bearer'
        ? `Bearer ${secret}`
        : `Basic ${Buffer.from(`${userName ?? ''}:${secret}`).toString('base64')}`,
  };
}

function conditions(state: IngestState | null): Readonly<Record<string, string>> {
  return {
    ...(state?.etag ? { 'if-none-match': state.etag } : {}),
    ...(state?.lastModified ? { 'if-modified-since': state.lastModified } : {}),
  };
}

function refuseOtherFormats(
  { format, address }: IngestSource,
  documents: readonly SourceDocument[],
): void {
  const other = documents.find(({ mediaType }) => !mediaTypes[format].test(mediaType));
  if (other === undefined) return;
  throw new NewsdeskError(
    'format-unexpected',
    `${new URL(address).host} answers with ${other.mediaType}. Check the address and the source's format.`,
    { stage: 'fetch', details: { mediaType: other.mediaType, format } },
  );
}
