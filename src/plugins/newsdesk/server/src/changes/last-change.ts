import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { publicChanges } from './public-changes';

const newest = z.array(z.object({ at: z.coerce.date() }));

/**
 * When the public last saw anything change, or one report; null when it never did. The end of an
 * embargo and an expiry count from their moment on.
 */
export const lastChange = async (
  strapi: Core.Strapi,
  now: Date,
  documentId?: string,
): Promise<Date | null> => {
  const [found] = newest.parse(
    await strapi.db.query(publicChanges).findMany({
      select: ['at'],
      where: { at: { $lte: now }, ...(documentId === undefined ? {} : { documentId }) },
      orderBy: [{ at: 'desc' }],
      limit: 1,
    }),
  );
  return found?.at ?? null;
};
