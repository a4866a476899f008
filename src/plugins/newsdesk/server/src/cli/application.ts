import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type { ReadModel } from '../delivery/read-model';

/**
 * Runs work on the Strapi application of a folder, without its HTTP server. It is not
 * taken down: the process ends next, and closing a busy pool fails on PostgreSQL.
 * @param folder the application's root; its compiled code is in `dist`
 */
export async function withApplication<T>(
  folder: string,
  work: (strapi: Core.Strapi) => Promise<T>,
): Promise<T> {
  const strapi = createStrapi({
    appDir: folder,
    distDir: path.join(folder, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  // Standard output is the command's own.
  strapi.log.level = 'error';
  await strapi.load();
  try {
    return await work(strapi);
  } finally {
    await strapi.plugin('newsdesk').service<ReadModel>('readModel').settled();
  }
}
