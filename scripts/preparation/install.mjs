import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { root, run } from './run.mjs';

const oldest = [20, 19];

/** Refuses a Node.js that the packages are not built for. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const tooOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  if (tooOld || major > 24) {
    throw new Failure(
      'node-version',
      `Newsdesk runs on Node.js ${oldest.join('.')} to 24; this is ${process.versions.node}. Install a version in that range.`,
    );
  }
}

/** Installs the locked packages, unless exactly they are there already. */
export function install() {
  if (isInstalled()) return;
  console.error('Installing packages (about three minutes the first time) …');
  // Development packages build the admin panel; NODE_ENV=production would leave them out.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    code: 'install-failed',
    message:
      'The packages could not be installed. The lines above say why; a compiler (gcc, make, python3) and access to a package registry are needed once.',
    live: true,
  });
}

/** npm writes its own lock into node_modules when an install has succeeded whole. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const locked = packagesOf('package-lock.json');
  if (installed === null || locked === null) return false;
  return Object.entries(locked).every(
    ([place, wanted]) =>
      !place.includes('node_modules/') ||
      // Other systems' binaries are locked too, but not installed here.
      (wanted.optional && installed[place] === undefined) ||
      installed[place]?.version === wanted.version,
  );
}

function packagesOf(lock) {
  const file = path.join(root, lock);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}
