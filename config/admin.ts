import type { Core } from '@strapi/strapi';
import { secret } from '../src/configuration/secret';

const admin = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: secret(env, 'ADMIN_JWT_SECRET') },
  apiToken: { salt: secret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: secret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret(env, 'ENCRYPTION_KEY') },
  // Both are shop windows of the vendor and need the internet.
  flags: { nps: false, promoteEE: false },
});

export default admin;
