import { createHash } from 'node:crypto';
import { names } from './secrets.mjs';

/**
 * Secrets for steps that load the configuration without serving it: the panel's build
 * and the generated types. The same in every run, kept nowhere, never for an instance.
 */
export const throwawaySecrets = () =>
  Object.fromEntries(
    names.map((name) => [name, createHash('sha256').update(name).digest('base64url')]),
  );
