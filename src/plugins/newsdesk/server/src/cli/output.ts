import { NewsdeskError } from '../core/errors';

/** Where a command reads and writes: the process, or a test's own streams. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

export const exitCodes = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** An error as one line for a terminal: its code, then what to do. */
export function describe(error: unknown): string {
  if (error instanceof NewsdeskError) return `[${error.code}] ${error.message}`;
  return `[unexpected] ${error instanceof Error ? error.message : String(error)}`;
}

/** Writes a line and waits while the reader at the other end is slower than we are. */
export async function writeLine(stream: NodeJS.WritableStream, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) {
    await new Promise((resolve) => stream.once('drain', resolve));
  }
}
