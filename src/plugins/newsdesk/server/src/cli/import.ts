import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { configOf } from '../config';
import type { ImportService } from '../import/import-service';
import { sha256Of } from '../import/identity-key';
import type { ItemOutcome } from '../import/item-outcome';
import type { ImportedFiles } from '../imports/imported-files';
import type { ReadOptions } from '../reading/read-documents';
import type { ReadingEngine } from '../reading/reading-engine';
import { readingThreads, type ReadingThreads } from '../reading/reading-threads';
import { withApplication } from './application';
import { filesIn } from './files';
import { ImportTally } from './import-tally';
import { readInput } from './input';
import { describe, exitCodes, writeLine, type Streams } from './output';
import { parseCall, wrongUsage } from './usage';

/** A file on its way: its bytes, and its documents as soon as a thread has read them. */
interface FileUnderWay {
  readonly file: string;
  readonly content: Promise<{
    readonly bytes: Uint8Array;
    readonly sha256: string;
    readonly isKnown: boolean;
    readonly read: ReturnType<ReadingEngine['readDocuments']> | null;
  }>;
}

/**
 * `newsdesk import FILE…`: every item of a file becomes a draft report, or is known. A line an
 * item on standard output; one that fails does not stop the others. Files are read on other
 * threads and written by this one; those a run before took in are passed over.
 */
export async function importFiles(args: readonly string[], streams: Streams): Promise<number> {
  const { flags, files } = parseCall(args, ['recursive', 'again']);
  if (files.length === 0) throw wrongUsage('Name at least one file.');
  const recursive = flags.has('recursive');
  const total = await count(filesIn(files, { recursive }));

  const bar = new SingleBar({
    stream: streams.stderr,
    format: 'Importing {bar} {value}/{total} {eta_formatted}',
    clearOnComplete: true,
    // Into a file or a pipe a bar is only noise.
    noTTYOutput: false,
  });
  const tally = new ImportTally();
  const isStopped = await withApplication(process.cwd(), async (strapi) => {
    const interruption = interruptible();
    const importer = strapi.plugin('newsdesk').service<ImportService>('import');
    const ledger = strapi.plugin('newsdesk').service<ImportedFiles>('importedFiles');
    const threads = readingThreads();
    const { limits } = configOf(strapi);
    const start = (file: string): FileUnderWay => ({
      file,
      content: prepare(file, {
        streams,
        threads,
        limits,
        isKnown: async (sha256) => !flags.has('again') && (await ledger.known([sha256])).size > 0,
      }),
    });

    bar.start(total, 0);
    try {
      for await (const { file, content } of inAdvance(
        filesIn(files, { recursive }),
        start,
        threads.ahead,
      )) {
        if (interruption.isAsked) break;
        const fileName = file === '-' ? null : path.basename(file);
        try {
          const { bytes, sha256, isKnown, read } = await content;
          if (isKnown || read === null) {
            tally.passOver();
            await writeLine(streams.stdout, `known       ${file}`);
          } else {
            const engine = { ...threads, readDocuments: () => read };
            const items = await importer.importFile({ bytes, fileName }, {}, engine);
            const format = await read.then(
              ({ value }) => value[0]?.mediaType ?? 'empty',
              () => 'not read',
            );
            for (const item of items) {
              tally.add(format, item);
              if (item.error === null) await writeLine(streams.stdout, summary(file, item));
              else await writeLine(streams.stderr, refusal(file, item.error));
            }
            if (items.every(({ error }) => error === null)) await ledger.note(sha256);
          }
        } catch (error) {
          tally.fail();
          await writeLine(streams.stderr, `failed      ${file}: ${describe(error)}`);
        }
        bar.increment();
      }
    } finally {
      bar.stop();
      interruption.end();
      await threads.close();
    }
    return interruption.isAsked;
  });

  if (total > 1) streams.stderr.write(tally.table());
  if (isStopped) {
    streams.stderr.write('Stopped. Run the same command again to go on.\n');
    return exitCodes.interrupted;
  }
  return tally.failures === 0 ? exitCodes.ok : exitCodes.failed;
}

interface Preparation {
  readonly streams: Streams;
  readonly threads: ReadingThreads;
  readonly limits: ReadOptions['limits'];
  readonly isKnown: (sha256: string) => Promise<boolean>;
}

/** Takes a file from the disk and hands it to a thread, unless it is here already. */
function prepare(
  file: string,
  { streams, threads, limits, isKnown }: Preparation,
): FileUnderWay['content'] {
  const content = (async () => {
    const bytes = await readInput(file, streams.stdin);
    const sha256 = sha256Of(bytes);
    if (await isKnown(sha256)) return { bytes, sha256, isKnown: true, read: null };
    const fileName = file === '-' ? {} : { fileName: path.basename(file) };
    const read = threads.readDocuments(bytes, { ...fileName, limits });
    // Heard of when its turn comes.
    read.catch(() => undefined);
    return { bytes, sha256, isKnown: false, read };
  })();
  content.catch(() => undefined);
  return content;
}

async function count(things: AsyncGenerator): Promise<number> {
  let total = 0;
  while ((await things.next()).done !== true) total += 1;
  return total;
}

/** Starts work on things before their turn, a bounded number at once, and gives them in order. */
async function* inAdvance<Thing, Work>(
  things: AsyncIterable<Thing>,
  start: (thing: Thing) => Work,
  ahead: number,
): AsyncGenerator<Work> {
  const started: Work[] = [];
  for await (const thing of things) {
    started.push(start(thing));
    const next = started.length > ahead ? started.shift() : undefined;
    if (next !== undefined) yield next;
  }
  yield* started;
}

/**
 * Lets Ctrl-C end the work after the file in hand; a second one ends the process. Strapi would
 * close the database under it at once.
 */
function interruptible() {
  let isAsked = false;
  const ask = (): void => {
    isAsked = true;
    process.removeListener('SIGINT', ask);
  };
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', ask);
  return {
    get isAsked() {
      return isAsked;
    },
    end() {
      process.removeListener('SIGINT', ask);
    },
  };
}

/** One line on what became of an item. */
export function summary(file: string, { outcome, reportId, counts }: ItemOutcome): string {
  const found = [
    `${counts.keyPoints} key points`,
    `${counts.quotes} quotes`,
    `${counts.statistics} statistics`,
    `${counts.media} pictures`,
  ].join(', ');
  return `${outcome.padEnd(11)} ${file} → ${reportId ?? 'no report'} (${found})`;
}

function refusal(file: string, { code, message }: NonNullable<ItemOutcome['error']>): string {
  return `quarantined ${file}: [${code}] ${message}`;
}
