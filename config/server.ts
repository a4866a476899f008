import type { Core } from '@strapi/strapi';
import { secrets } from '../src/configuration/secret';

const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: env.bool('BEHIND_PROXY', false) ? { koa: true } : false,
  // `npm start` says where everything is; develop mode has Strapi's own banner.
  logger: {
    updates: { enabled: false },
    startup: { enabled: env('NODE_ENV') !== 'production' },
  },
  // For language models: read-only tools over what is published, and Strapi's own.
  mcp: { enabled: env.bool('MCP_ENABLED', false) },
  app: { keys: secrets(env, 'APP_KEYS') },
});

export default server;
