import { readFile } from 'node:fs/promises';
import { NewsdeskError } from '../core/errors';

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws NewsdeskError `file-unreadable`
 */
export async function readInput(file: string, stdin: NodeJS.ReadableStream): Promise<Uint8Array> {
  if (file === '-') return readAll(stdin);
  try {
    return await readFile(file);
  } catch (cause) {
    throw new NewsdeskError('file-unreadable', `The file cannot be read: ${reasonOf(cause)}.`, {
      stage: 'read',
      cause,
    });
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no file of that name',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code || 'unknown error');
}
