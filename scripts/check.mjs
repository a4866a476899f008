// Everything that can be said about the code without running it. Each step names what to do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { buildPlugin, compileApplication } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { install, requireNode } from './preparation/install.mjs';
import { root } from './preparation/run.mjs';
import { throwawaySecrets } from './preparation/throwaway-secrets.mjs';

const plugin = 'src/plugins/newsdesk';

await orExplain(() => {
  requireNode();
  install();
  buildPlugin();
  compileApplication();
});

const steps = [
  ['lint', 'eslint', ['--max-warnings=0', '.']],
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['types: host', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types: core, without a runtime', 'tsc', ['-p', `${plugin}/server/tsconfig.core.json`]],
  ['types: server', 'tsc', ['-p', `${plugin}/server/tsconfig.json`]],
  ['types: admin', 'tsc', ['--noEmit', '-p', `${plugin}/admin/tsconfig.json`]],
  ['types: admin of the host', 'tsc', ['--noEmit', '-p', 'src/admin/tsconfig.json']],
  ['types: tests', 'tsc', ['-p', 'tests/tsconfig.json']],
  ['types: evaluation', 'tsc', ['-p', 'eval/tsconfig.json']],
  ['types: benchmarks', 'tsc', ['-p', 'bench/tsconfig.json']],
  ['types: a consumer of the built core', 'tsc', ['-p', 'tests/consumer/core/tsconfig.json']],
  ['types: a consumer of the built server', 'tsc', ['-p', 'tests/consumer/server/tsconfig.json']],
  ['types: a consumer of the built client', 'tsc', ['-p', 'tests/consumer/client/tsconfig.json']],
  ['types: the example site', 'tsc', ['-p', 'examples/site/tsconfig.json']],
  ['architecture', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'src', 'config']],
  ['unused code', 'knip', []],
  ['plugin package', 'strapi-plugin', ['verify'], { cwd: plugin }],
];

/** These in turn: the second looks at what the first wrote. */
const generated = [
  ['generated types', 'strapi', ['ts:generate-types', '--silent'], { env: throwawaySecrets() }],
  ['generated types are committed', 'git', ['diff', '--exit-code', '--stat', 'types/generated']],
];

const failed = [];

async function runStep([name, program, args, { cwd = '.', env = {} } = {}]) {
  const started = process.hrtime.bigint();
  const command = program === 'git' ? 'git' : path.join(root, 'node_modules/.bin', program);
  const child = spawn(command, args, {
    cwd: path.join(root, cwd),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const [status] = await once(child, 'close');
  const seconds = Number((process.hrtime.bigint() - started) / 100_000_000n) / 10;
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) {
    failed.push(name);
    console.log(output);
  }
}

const waiting = [...steps];
const worker = async () => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await runStep(step);
};
await Promise.all(Array.from({ length: Math.min(4, os.availableParallelism()) }, worker));
for (const step of generated) await runStep(step);

if (failed.length > 0) {
  console.error(
    `\n${failed.length} of ${steps.length + generated.length} checks failed: ${failed.join(', ')}`,
  );
  process.exit(1);
}
console.log(`\nAll ${steps.length + generated.length} checks passed.`);
