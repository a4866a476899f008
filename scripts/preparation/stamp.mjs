import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

// Inside node_modules: a new install starts from nothing, as it should.
const folder = path.join(root, 'node_modules/.cache/newsdesk');
const skipped = new Set(['node_modules', 'dist', 'build', '.git']);

/**
 * Does a step only when what it depends on has changed since it last succeeded.
 * @param name of the step, one word
 * @param inputs files and folders, relative to the project; absent ones count as absent
 * @param outputs what the step leaves behind; one missing means doing it again
 * @param settings further values the result depends on
 * @returns whether the step ran
 */
export function onceFor({ name, inputs, outputs, settings = [] }, step) {
  const stampFile = path.join(folder, name);
  const present = outputs.every((output) => existsSync(path.join(root, output)));
  const before = fingerprint(inputs, settings);
  if (present && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === before) return false;
  step();
  mkdirSync(folder, { recursive: true });
  writeFileSync(stampFile, before);
  return true;
}

function fingerprint(inputs, settings) {
  const hash = createHash('sha256');
  for (const setting of settings) hash.update(`${setting}\0`);
  for (const input of inputs) add(hash, path.join(root, input));
  return hash.digest('hex');
}

function add(hash, file) {
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    for (const entry of readdirSync(file).sort()) {
      if (!skipped.has(entry)) add(hash, path.join(file, entry));
    }
    return;
  }
  hash
    .update(`${path.relative(root, file)}\0`)
    .update(readFileSync(file))
    .update('\0');
}
