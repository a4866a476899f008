import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';

type Auth = Parameters<Core.Strapi['auth']['verify']>[0];

const auth = z.custom<Auth>(
  (value) => typeof value === 'object' && value !== null && 'strategy' in value,
);

/** Set on a GraphQL request by the first mutation that runs in it: what follows is writing. */
export const writing = 'newsdeskWriting';

const contentApiState = z.object({
  route: z.object({
    info: z.object({ type: z.literal('content-api') }),
    method: z.string().optional(),
  }),
  [writing]: z.boolean().optional(),
  auth: auth.optional(),
});

export interface ContentApiRead {
  readonly state: Record<string, unknown>;
  readonly auth: Auth | undefined;
}

const ownWork = new AsyncLocalStorage<true>();

/** Runs work of our own inside a request (materialising, repairing) without the caller's limits. */
export const unguarded = <T>(work: () => Promise<T>): Promise<T> => ownWork.run(true, work);

/**
 * The content-API read this code runs for: a GET of REST or a GraphQL query; null in the admin,
 * in writes, on the command line, and inside {@link unguarded}.
 */
export const contentApiRead = (strapi: Core.Strapi): ContentApiRead | null => {
  if (ownWork.getStore() === true) return null;
  const context = strapi.requestContext.get();
  if (context === undefined) return null;
  const state = contentApiState.safeParse(context.state);
  if (!state.success || state.data[writing] === true) return null;
  // GraphQL's route has no method of its own.
  const { method } = state.data.route;
  return method === undefined || method === 'GET'
    ? { state: context.state, auth: state.data.auth }
    : null;
};

/** Whether the caller may update entries of a type: such a caller is staff, and may see drafts. */
export const mayUpdate = async (
  strapi: Core.Strapi,
  read: ContentApiRead,
  uid: string,
): Promise<boolean> => {
  if (read.auth === undefined) return false;
  try {
    await strapi.auth.verify(read.auth, { scope: [`${uid}.update`] });
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) {
      return false;
    }
    throw error;
  }
};
