import type { Core } from '@strapi/strapi';

/** The secret that addresses are signed with: the application's own, the same on every instance. */
export const pictureKeyOf = (strapi: Core.Strapi): string =>
  strapi.config.get<readonly string[]>('server.app.keys')[0] ?? '';
