import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

export const names = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

const file = path.join(root, '.env');

/**
 * Writes a random value into `.env` for each secret that neither it nor the
 * environment gives; the file is readable by its owner only. Values that are
 * there are never changed.
 */
export function generateSecrets() {
  const existing = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const given = new Set(existing.split('\n').map((line) => line.split('=')[0].trim()));
  const missing = names.filter((name) => !given.has(name) && !process.env[name]);
  if (missing.length > 0) {
    const lines = missing.map((name) => `${name}=${generate(name)}`);
    const gap = existing === '' || existing.endsWith('\n') ? '' : '\n';
    // Renamed into place: a process killed here leaves the old file or the new one.
    writeFileSync(`${file}.new`, `${existing}${gap}${lines.join('\n')}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    console.error(`Generated secrets in .env: ${missing.join(', ')}`);
  }
  if (existsSync(file)) chmodSync(file, 0o600);
}

const generate = (name) => (name === 'APP_KEYS' ? `${random()},${random()}` : random());

const random = () => randomBytes(32).toString('base64url');
