import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { permissions } from '../contracts/permissions';

interface Ability {
  readonly can: (action: string) => boolean;
}
const editorState = z.object({
  userAbility: z.custom<Ability>(
    (value) => typeof value === 'object' && value !== null && 'can' in value,
  ),
});
const overridden = z.object({ quotes: z.array(z.looseObject({ overriddenAt: z.unknown() })) });

/**
 * Whether whoever saves in the panel may let an altered quote be published. Programs and the
 * content API have permissions of their own.
 * @param data with the overrides that are new already stamped
 * @throws ValidationError `override-forbidden`, on the field: any other refusal would empty the form
 */
export function requireOverridePermitted(
  strapi: Core.Strapi,
  data: Readonly<Record<string, unknown>>,
): void {
  const editor = editorState.safeParse(strapi.requestContext.get()?.state);
  if (!editor.success || editor.data.userAbility.can(permissions.override)) return;
  const { success, data: report } = overridden.safeParse(data);
  const stamped = !success
    ? []
    : report.quotes.flatMap(({ overriddenAt }, index) =>
        typeof overriddenAt === 'string' ? [index] : [],
      );
  if (stamped.length === 0) return;
  const message =
    'You may not override altered quotes. Take the reason out again and ask somebody who may.';
  throw new errors.ValidationError(message, {
    code: 'override-forbidden',
    errors: stamped.map((index) => ({
      path: ['quotes', String(index), 'overrideReason'],
      name: 'ValidationError',
      message,
    })),
  });
}
