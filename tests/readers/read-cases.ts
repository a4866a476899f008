import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../../src/plugins/newsdesk/server/src/core/document/source-document';
import type { Result } from '../../src/plugins/newsdesk/server/src/core/result';

/** One folder: the input as it came, and what it has to be read as. */
export interface ReaderCase {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly expectationPath: string;
}

export function readerCases(folder: string): readonly ReaderCase[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const fileName = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'));
      if (fileName === undefined) throw new Error(`The case ${name} has no input.`);
      return {
        name,
        fileName,
        bytes: new Uint8Array(readFileSync(join(folder, name, fileName))),
        expectationPath: join(folder, name, 'expected.json'),
      };
    });
}

/** What was read, without what is empty, in a form a person can review. */
export function reviewable({ value, messages }: Result<readonly SourceDocument[]>): unknown {
  return {
    documents: value.map((document) => ({
      mediaType: document.mediaType,
      text: document.text.split('\n'),
      roles: document.hints.map(
        ({ role, start, end }) =>
          `${role}: ${document.text.slice(start, end).split('\n').join(' / ')}`,
      ),
      metadata: withoutEmpty(document.metadata),
      media: document.media.map(withoutEmpty),
      conformance: document.conformance.map(({ severity, code, line, path }) =>
        `${severity} ${code} at ${line === null ? '' : `line ${line} `}${path ?? ''}`.trim(),
      ),
    })),
    messages: messages.map(({ severity, code }) => `${severity} ${code}`),
  };
}

function withoutEmpty(value: object): unknown {
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, inner]: [string, unknown]) =>
          inner !== null && !(Array.isArray(inner) && inner.length === 0),
      )
      .map(([key, inner]: [string, unknown]) => [key, shown(inner)]),
  );
}

function shown(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (Array.isArray(value)) return value.map(shown);
  return typeof value === 'object' && value !== null ? withoutEmpty(value) : value;
}
