import path from 'node:path';
import { NewsdeskError } from '../core/errors';
import type { Severity } from '../core/result';
import { readDocuments } from '../reading/read-documents';
import { filesIn } from './files';
import { readInput } from './input';
import { exitCodes, writeLine, type Streams } from './output';
import { parseCall, wrongUsage } from './usage';

/** One way in which a file breaks its standard, or could not be read as sent. */
export interface Violation {
  readonly severity: Severity;
  readonly code: string;
  /** Line of the file, from 1. */
  readonly line: number | null;
  /** Path in the file: `/newsItem/itemMeta/versionCreated`. */
  readonly path: string | null;
  readonly reason: string;
}

/** What is wrong with one item of a file. */
export interface CheckedItem {
  readonly mediaType: string;
  readonly guid: string | null;
  readonly version: string | null;
  readonly headline: string | null;
  readonly violations: readonly Violation[];
}

/** What is wrong with a file; `error` when it cannot be read at all. */
export interface CheckedFile {
  readonly file: string;
  readonly error: { readonly code: string; readonly reason: string } | null;
  /** About the file as a whole: its encoding, items that were not read. */
  readonly violations: readonly Violation[];
  readonly items: readonly CheckedItem[];
}

/**
 * `newsdesk check FILE…`: every violation of the standard a file claims to follow, so that its
 * provider can be told what to mend. Exit code 1 when one is an error or a file cannot be read.
 */
export async function check(args: readonly string[], streams: Streams): Promise<number> {
  const { flags, files } = parseCall(args, ['json', 'recursive']);
  if (files.length === 0) throw wrongUsage('Name at least one file.');
  const asJson = flags.has('json');
  const count: Count = { files: 0, items: 0, unread: 0, error: 0, warning: 0, info: 0 };

  // One JSON object, written as it grows, so that a folder of thousands of files needs no memory.
  if (asJson) await writeLine(streams.stdout, '{"schema":"newsdesk/conformance/1","files":[');
  for await (const file of filesIn(files, { recursive: flags.has('recursive') })) {
    const checked = await checkFile(file, streams);
    add(count, checked);
    if (asJson) {
      const comma = count.files === 1 ? '' : ',';
      await writeLine(streams.stdout, comma + JSON.stringify(checked));
    } else for (const line of table(checked)) await writeLine(streams.stdout, line);
  }
  const { error, warning, info, ...counted } = count;
  await writeLine(
    streams.stdout,
    asJson
      ? `],"summary":${JSON.stringify({ ...counted, errors: error, warnings: warning, infos: info })}}`
      : summary(count),
  );
  return count.unread + count.error === 0 ? exitCodes.ok : exitCodes.failed;
}

async function checkFile(file: string, streams: Streams): Promise<CheckedFile> {
  try {
    const bytes = await readInput(file, streams.stdin);
    const options = file === '-' ? {} : { fileName: path.basename(file) };
    const { value, messages } = await readDocuments(bytes, options);
    return {
      file,
      error: null,
      violations: messages.map(({ severity, code, reason }) => ({
        severity,
        code,
        line: null,
        path: null,
        reason,
      })),
      items: value.map(({ mediaType, metadata: { guid, version, headline }, conformance }) => ({
        mediaType,
        guid,
        version,
        headline,
        violations: [...conformance].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      })),
    };
  } catch (error) {
    if (!(error instanceof NewsdeskError)) throw error;
    const { code, message: reason } = error;
    return { file, error: { code, reason }, violations: [], items: [] };
  }
}

function table({ file, error, violations, items }: CheckedFile): readonly string[] {
  if (error !== null) return [file, `  not read  [${error.code}] ${error.reason}`, ''];
  const several = items.length > 1;
  const lines = items.flatMap(({ mediaType, guid, version, violations: own }, at) => {
    const name = [mediaType, guid, version === null ? null : `version ${version}`];
    const said = name.filter((part) => part !== null).join(', ');
    const number = several ? `item ${at + 1} of ${items.length}: ` : '';
    return [`  ${number}${said}`, ...rows(own)];
  });
  return [file, ...rows(violations), ...lines, ''];
}

/** The columns of a table: severity, code, place, reason. */
function rows(violations: readonly Violation[]): readonly string[] {
  if (violations.length === 0) return [];
  const cells = violations.map(({ severity, code, line, path: at, reason }) => {
    const place = [line === null ? null : `line ${line}`, at].filter((part) => part !== null);
    return [severity, code, place.join(' '), reason] as const;
  });
  const widths = [0, 1, 2].map((column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells.map((row) => {
    const padded = row.slice(0, 3).map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `    ${padded.join('  ')}  ${row[3]}`;
  });
}

type Count = Record<'files' | 'items' | 'unread' | Severity, number>;

function add(count: Count, { error, violations, items }: CheckedFile): void {
  count.files += 1;
  count.items += items.length;
  if (error !== null) count.unread += 1;
  for (const { severity } of [...violations, ...items.flatMap((item) => item.violations)]) {
    count[severity] += 1;
  }
}

function summary({ files, items, unread, error, warning, info }: Count): string {
  const violations = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}`;
  return `${counted(files, 'file')}, ${counted(items, 'item')}: ${violations}; ${unread} not read.`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
