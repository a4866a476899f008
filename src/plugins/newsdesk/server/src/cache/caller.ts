import { z } from 'zod';

const id = z.union([z.number(), z.string()]);

const known = z.union([
  z
    .object({
      strategy: z.object({ name: z.literal('users-permissions') }),
      credentials: z.null(),
    })
    .transform(() => 'public'),
  z
    .object({
      strategy: z.object({ name: z.literal('users-permissions') }),
      credentials: z.object({ id, role: z.object({ id }) }),
    })
    .transform(({ credentials }) => `user ${credentials.id} role ${credentials.role.id}`),
  z
    .object({
      strategy: z.object({ name: z.enum(['api-token', 'content-api-token']) }),
      credentials: z.object({ id }),
    })
    .transform(({ credentials }) => `token ${credentials.id}`),
]);

/**
 * Who asks, as far as answers differ by it: the public, a user in a role, an API token. Null for
 * a caller of a kind we do not know; such a caller's answers are not stored.
 * @param auth what Strapi's authentication left on the request's state
 */
export const callerOf = (auth: unknown): string | null => {
  const parsed = known.safeParse(auth);
  return parsed.success ? parsed.data : null;
};
