import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from './boot';

const script = path.join(__dirname, 'run-newsroom.mjs');

/** A newsroom running in a process of its own. */
export interface NewsroomProcess {
  /** Everything it has printed. */
  output(): string;
  /** Waits for its end; null when it was killed. */
  ended(): Promise<number | null>;
  /** Kills it without warning as soon as something is so, or when it has ended. */
  killWhen(isSo: () => boolean): Promise<void>;
}

/**
 * Boots a newsroom, seeding it if that is due, and imports files.
 * @param changes to its environment
 */
export function startProcess(
  newsroom: Newsroom,
  files: readonly string[] = [],
  changes: Readonly<Record<string, string>> = {},
): NewsroomProcess {
  const child = spawn(process.execPath, [script, ...files], {
    env: { ...process.env, ...newsroom.environment, ...changes },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exit = once(child, 'exit');
  return {
    output: () => output,
    async ended() {
      await exit;
      return child.exitCode;
    },
    async killWhen(isSo) {
      while (child.exitCode === null && !isSo()) {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** Whether a newsroom has the original file of a source document. */
export function hasSourceFile(newsroom: Newsroom, sha256: string): boolean {
  return existsSync(path.join(newsroom.sourceFiles, sha256));
}
