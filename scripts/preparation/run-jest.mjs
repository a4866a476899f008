import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './run.mjs';

/**
 * Runs Jest over projects, each line of its behind the run's name.
 *
 * @param {{name: string, projects: readonly string[], env?: Record<string, string>}} run
 * @param {readonly string[]} options what else Jest is told
 * @returns counts, the failed tests by file and name, their files, and how many passed in the
 *   files where none failed
 */
export async function runJest({ name, projects, env = {} }, options) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-test-'));
  const report = path.join(scratch, 'results.json');
  try {
    const jest = spawn(
      path.join(root, 'node_modules/.bin/jest'),
      ['--selectProjects', ...projects, '--json', `--outputFile=${report}`, ...options],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules', ...env },
      },
    );
    const ended = once(jest, 'close');
    for await (const line of createInterface({ input: jest.stderr }))
      console.error(`${name}: ${line}`);
    const [status] = await ended;
    if (!existsSync(report)) return withoutResult(name);
    return read(name, JSON.parse(readFileSync(report, 'utf8')), status);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const withoutResult = (name) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [`${name}: ended without a result`],
  failedFiles: [],
  passedElsewhere: 0,
});

function read(name, result, status) {
  const failures = [];
  const failedFiles = [];
  let passedElsewhere = 0;
  for (const { name: file, status: fileStatus, assertionResults } of result.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const shown = `${name}: ${path.relative(root, file)}`;
    for (const { fullName } of failed) failures.push(`${shown}: ${fullName}`);
    if (fileStatus === 'failed' && failed.length === 0) failures.push(`${shown} could not run`);
    if (fileStatus === 'failed') failedFiles.push(file);
    else passedElsewhere += assertionResults.filter((test) => test.status === 'passed').length;
  }
  if (status !== 0 && result.success) failures.push(`${name}: Jest ended with code ${status}`);
  return {
    passed: result.numPassedTests,
    failed: failures.length,
    skipped: result.numPendingTests,
    failures,
    failedFiles,
    passedElsewhere,
  };
}
