import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const state = z.object({
  user: z
    .object({
      firstname: z.string().nullish(),
      lastname: z.string().nullish(),
      username: z.string().nullish(),
      email: z.string().nullish(),
    })
    .nullish(),
  auth: z.object({ credentials: z.object({ name: z.string().nullish() }).nullish() }).nullish(),
});

/** The name of who makes the present request: an administrator, a user or an API token; null outside of one. */
export function actorOf(strapi: Core.Strapi): string | null {
  const parsed = state.safeParse(strapi.requestContext.get()?.state);
  if (!parsed.success) return null;
  const { user, auth } = parsed.data;
  const fullName = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return fullName || user?.username || user?.email || auth?.credentials?.name || null;
}
