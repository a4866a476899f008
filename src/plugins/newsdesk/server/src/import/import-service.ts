import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import type { UpdateDecisions, WireUpdate } from '../contracts/wire-update';
import { readerVersion } from '../core/document/read-document';
import type { SourceDocument } from '../core/document/source-document';
import { NewsdeskError } from '../core/errors';
import type { Message } from '../core/result';
import { readDocument } from '../reading/read-documents';
import { readingHere, type ReadingEngine } from '../reading/reading-engine';
import { adoptReport, type Adoption } from './adopt-report';
import { sha256Of } from './identity-key';
import { noCounts, type ItemOutcome } from './item-outcome';
import { metricsOf } from '../observability/metrics';
import { attachPictures } from '../photos/attach-pictures';
import { noteRefusal } from './quarantine-rows';
import { isStored } from './source-document-row';
import { sourceFilesOf } from './source-files-of';
import { takeUpdate, updatesOf } from './wire-updates';

/** A file as it came. */
export interface IncomingFile {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  /** As declared by whoever sent it. */
  readonly mediaType?: string;
}

/** What whoever hands a file in knows about all of its items. */
export interface ImportOptions {
  /** Who sent it, for items that do not say. */
  readonly provider?: string;
  /** Document ids of topics every new report is filed under. */
  readonly topics?: readonly string[];
}

export interface ImportService {
  /**
   * Reads a file and takes in every item it holds. An item that nothing can be made
   * of is quarantined, and the others are not lost for it; so is a file that cannot
   * be read at all. The same file again is safe: what is known is only acknowledged.
   * @param engine reads in this thread's place
   * @returns one account an item, those that could not be read last; never empty
   */
  importFile(
    file: IncomingFile,
    options?: ImportOptions,
    engine?: ReadingEngine,
  ): Promise<readonly ItemOutcome[]>;
  /**
   * The same for a file that must hold one item; nothing is quarantined.
   * @throws NewsdeskError, of stage `read` when it cannot be read
   */
  importOne(file: IncomingFile, options?: ImportOptions): Promise<ItemOutcome>;
  /** Adopts what was read and extracted before. */
  adoptReport(adoption: Adoption): Promise<ItemOutcome>;
  /** What newer versions changed in the draft of a report, the newest first. */
  updatesOf(reportId: string): Promise<readonly WireUpdate[]>;
  /**
   * Lets an editor take or keep each change of an update, in the draft.
   * @throws NewsdeskError `update-unknown`
   */
  takeUpdate(reportId: string, decisions: UpdateDecisions): Promise<WireUpdate>;
}

/** The one door by which documents enter the newsroom. */
export const importService = ({ strapi }: { strapi: Core.Strapi }): ImportService => {
  const { limits } = configOf(strapi);
  const files = sourceFilesOf(strapi);
  const { imports, readingSeconds } = metricsOf(strapi);
  const adopt = async (adoption: Adoption): Promise<ItemOutcome> => {
    const adopted = await adoptReport(strapi, files, adoption);
    imports.inc({ outcome: adopted.outcome });
    const { outcome, reportId } = adopted;
    if ((outcome !== 'created' && outcome !== 'updated') || reportId === null) return adopted;
    const { media } = adoption.source;
    if (media.length === 0) return adopted;
    const messages = await attachPictures(strapi, reportId, media, outcome === 'updated');
    return { ...adopted, messages: [...adopted.messages, ...messages] };
  };

  const readOptions = ({ fileName, mediaType }: IncomingFile) => ({
    ...(fileName === null ? {} : { fileName }),
    ...(mediaType === undefined ? {} : { mediaType }),
    limits,
  });

  const take = (
    { bytes, fileName }: IncomingFile,
    source: SourceDocument,
    messages: readonly Message[],
    options: ImportOptions,
    engine: ReadingEngine,
  ): Promise<ItemOutcome> => {
    const sent = withProvider(source, options.provider);
    const extracted = readingSeconds.startTimer({ stage: 'extract' });
    const report = engine.extractReport(sent, limits);
    extracted();
    return adopt({
      bytes,
      fileName,
      source: sent,
      report,
      messages,
      readerVersion,
      receivedAt: new Date(),
      ...(options.topics === undefined ? {} : { topics: options.topics }),
    });
  };

  const quarantine = async (file: IncomingFile, refused: Refused): Promise<ItemOutcome> => {
    const error = asRefusal(refused.error);
    if (error.code === 'import-failed') strapi.log.error(`[import-failed] ${error.message}`, error);
    const sha256 = sha256Of(file.bytes);
    const isNewFile = await files.write(sha256, file.bytes);
    try {
      const quarantineId = await noteRefusal(strapi, {
        sha256,
        fileName: file.fileName,
        mediaType: file.mediaType ?? null,
        byteSize: file.bytes.byteLength,
        item: refused.item,
        error,
        messages: refused.messages,
        options: refused.options,
        at: new Date(),
      });
      // Whoever removed the same bytes meanwhile did not know that they are needed.
      await files.write(sha256, file.bytes);
      imports.inc({ outcome: 'quarantined' });
      return quarantined(refused, error, quarantineId);
    } catch (cause) {
      if (isNewFile && !(await isStored(strapi, sha256))) await files.remove(sha256);
      throw cause;
    }
  };

  return {
    async importFile(file, options = {}, engine = readingHere) {
      let read;
      try {
        const wasRead = readingSeconds.startTimer({ stage: 'read' });
        read = await engine.readDocuments(file.bytes, readOptions(file));
        wasRead();
      } catch (error) {
        return [await quarantine(file, { error, item: null, guid: null, messages: [], options })];
      }
      const { value, messages, refused = [] } = read;
      const isOne = value.length + refused.length === 1;
      const taken: ItemOutcome[] = [];
      for (const [index, source] of value.entries()) {
        try {
          taken.push(await take(file, source, messages, options, engine));
        } catch (error) {
          const { guid } = source.metadata;
          const item = isOne ? null : (guid ?? `item ${index + 1}`);
          taken.push(await quarantine(file, { error, item, guid, messages, options }));
        }
      }
      for (const { guid, place, error } of refused) {
        const item = guid ?? place.path ?? `line ${place.line ?? 0}`;
        taken.push(await quarantine(file, { error, item, guid, messages: [], options }));
      }
      return taken;
    },
    async importOne(file, options = {}) {
      const { value, messages } = await readDocument(file.bytes, readOptions(file));
      return take(file, value, messages, options, readingHere);
    },
    adoptReport: adopt,
    updatesOf: (reportId) => updatesOf(strapi, reportId),
    takeUpdate: (reportId, decisions) => takeUpdate(strapi, reportId, decisions),
  };
};

function withProvider(source: SourceDocument, provider: string | undefined): SourceDocument {
  if (provider === undefined || source.metadata.provider !== null) return source;
  return { ...source, metadata: { ...source.metadata, provider } };
}

interface Refused {
  readonly error: unknown;
  /** Which of several; null for the whole file. */
  readonly item: string | null;
  readonly guid: string | null;
  readonly messages: readonly Message[];
  readonly options: ImportOptions;
}

function asRefusal(error: unknown): NewsdeskError {
  if (error instanceof NewsdeskError) return error;
  return new NewsdeskError(
    'import-failed',
    'The item could be read but not stored. It waits in the quarantine; retry it, and report the error in the log if it fails again.',
    { stage: 'adopt', cause: error },
  );
}

function quarantined(
  { guid, messages }: Refused,
  { code, message, details }: NewsdeskError,
  quarantineId: string,
): ItemOutcome {
  return {
    outcome: 'quarantined',
    reportId: null,
    sourceDocumentId: null,
    identityKey: null,
    guid,
    version: null,
    headline: null,
    counts: noCounts,
    messages,
    error: { code, message, details },
    quarantineId,
  };
}
