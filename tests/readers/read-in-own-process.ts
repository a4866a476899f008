import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NewsdeskError } from '../../src/plugins/newsdesk/server/src/core/errors';
import { readDocuments } from '../../src/plugins/newsdesk/server/src/reading/read-documents';

/**
 * Reads every file of a folder and prints one line of JSON a file. A process of its own,
 * because PDF.js is loaded as an ES module, which Jest's modules cannot do.
 */
async function readFolder(folder: string): Promise<void> {
  for (const name of readdirSync(folder).sort()) {
    const outcome = await readDocuments(readFileSync(join(folder, name))).then(
      ({ value: [document] }) => ({
        name,
        roles: document?.hints.map(({ role, start, end }) => [
          role,
          document.text.slice(start, end),
        ]),
        text: document?.text,
      }),
      (error: unknown) => ({
        name,
        code: error instanceof NewsdeskError ? error.code : 'not-ours',
        reason: String(error),
        cause:
          error instanceof NewsdeskError && error.cause instanceof Error ? error.cause.name : null,
      }),
    );
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
  }
}

void readFolder(process.argv[2] ?? '.');
