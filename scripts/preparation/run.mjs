import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

/** The project's folder, whatever folder a command was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a program to its end. What it prints is shown when it fails, or as it comes
 * with `live`; always on stderr: stdout belongs to the command that needed the step.
 * @throws Failure with `code` when it does not exit with 0.
 */
export function run(program, args, { code, message, cwd = root, env = {}, live = false }) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', live ? 2 : 'pipe', live ? 2 : 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error || status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`);
    throw new Failure(code, message);
  }
}
