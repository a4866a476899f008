import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { plainTextDocument } from '../core/document/read-plain-text';
import { noMetadata } from '../core/document/source-document';
import { NewsdeskError } from '../core/errors';
import { extractReport } from '../core/extraction/extract-report';
import type { ExtractedReport } from '../core/report/extracted-report';
import { readDocuments } from '../reading/read-documents';
import { readInput } from './input';
import { describe, exitCodes, writeLine, type Streams } from './output';
import { parseCall, wrongUsage } from './usage';

const jsonLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  publishedOn: z.string().nullish(),
});

/**
 * `newsdesk extract FILE…`: one document prints its report; several, whether files or
 * items of one file, print `{file, report}` a line. With `--jsonl`, a text a line from
 * standard input.
 */
export async function extract(args: readonly string[], streams: Streams): Promise<number> {
  const { flags, files } = parseCall(args, ['jsonl']);
  if (flags.has('jsonl')) return extractLines(streams);
  if (files.length === 0) throw wrongUsage('Name at least one file, or use --jsonl.');

  let failed = 0;
  for (const file of files) {
    try {
      const reports = await extractFile(file, streams);
      const [only] = files.length === 1 && reports.length === 1 ? reports : [];
      const lines =
        only === undefined
          ? reports.map((report) => JSON.stringify({ file, report }))
          : [JSON.stringify(only, null, 2)];
      for (const line of lines) await writeLine(streams.stdout, line);
    } catch (error) {
      failed += 1;
      streams.stderr.write(`${file}: ${describe(error)}\n`);
    }
  }
  return failed === 0 ? exitCodes.ok : exitCodes.failed;
}

async function extractFile(file: string, streams: Streams): Promise<ExtractedReport[]> {
  const bytes = await readInput(file, streams.stdin);
  const { value: documents, messages } = await readDocuments(bytes, {
    fileName: path.basename(file),
  });
  return documents.map((document) => {
    const report = extractReport(document);
    return { ...report, messages: [...messages, ...report.messages] };
  });
}

async function extractLines({ stdin, stdout, stderr }: Streams): Promise<number> {
  let failed = 0;
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const { id, text, publishedOn } = parseLine(line);
      const metadata = { ...noMetadata, publishedOn: publishedOn ?? null };
      const report = extractReport({ ...plainTextDocument(text), metadata });
      await writeLine(stdout, JSON.stringify({ id, report }));
    } catch (error) {
      failed += 1;
      stderr.write(`line ${number}: ${describe(error)}\n`);
    }
  }
  return failed === 0 ? exitCodes.ok : exitCodes.failed;
}

function parseLine(line: string): z.infer<typeof jsonLine> {
  try {
    return jsonLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new NewsdeskError(
      'json-line-invalid',
      'Not a JSON object with an "id" and a "text". Write one object a line.',
      { stage: 'read', cause },
    );
  }
}
