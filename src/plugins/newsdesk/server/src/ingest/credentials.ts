import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { NewsdeskError } from '../core/errors';

/** Strapi's own encryption with ENCRYPTION_KEY, AES-256-GCM; null where the key is missing or another. */
interface Encryption {
  readonly encrypt: (value: string) => string | null;
  readonly decrypt: (sealed: string) => string | null;
}

const encryptionService = z.custom<Encryption>(
  (service) => typeof service === 'object' && service !== null && 'encrypt' in service,
);

const encryption = (strapi: Core.Strapi): Encryption =>
  encryptionService.parse(strapi.service('admin::encryption'));

/** @throws NewsdeskError `credentials-unreadable` */
export function sealCredentials(strapi: Core.Strapi, credentials: string): string {
  const sealed = encryption(strapi).encrypt(credentials);
  if (sealed === null) throw unreadable();
  return sealed;
}

/** @throws NewsdeskError `credentials-unreadable` */
export function openCredentials(strapi: Core.Strapi, sealed: string): string {
  const credentials = encryption(strapi).decrypt(sealed);
  if (credentials === null) throw unreadable();
  return credentials;
}

function unreadable(): NewsdeskError {
  return new NewsdeskError(
    'credentials-unreadable',
    'The credentials cannot be sealed or opened: ENCRYPTION_KEY is missing or has changed. Set it, then enter the credentials again.',
    { stage: 'fetch' },
  );
}
