import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { uids } from '../model/uids';

/** The content manager's own judge of what a role may do with entries of a type. */
interface PermissionChecker {
  readonly cannot: Readonly<Record<Action, (entity?: object, field?: string) => boolean>>;
  readonly sanitizedQuery: Readonly<Record<Action, (query: object) => Promise<object>>>;
}
type Action = 'read' | 'update';
interface PermissionCheckers {
  readonly create: (of: { userAbility: unknown; model: string }) => PermissionChecker;
}

const filtered = z.looseObject({ filters: z.record(z.string(), z.unknown()).nullish() });

/** The entries of a type that the caller's roles let them read; null for callers who may read none. */
export async function readableEntries(
  strapi: Core.Strapi,
  ctx: Context,
  uid: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const checker = checkerOf(strapi, ctx, uid);
  return checker.cannot.read() ? null : allowedWhere(checker, 'read');
}

/**
 * The reports that the caller's roles let them read, as a `where` for the database: roles may be limited to some reports by conditions.
 * @throws ForbiddenError for callers who may read none
 */
export async function readableWhere(
  strapi: Core.Strapi,
  ctx: Context,
): Promise<Readonly<Record<string, unknown>>> {
  return allowedWhere(checkerOf(strapi, ctx), 'read');
}

function checkerOf(
  strapi: Core.Strapi,
  ctx: Context,
  model: string = uids.report,
): PermissionChecker {
  return strapi
    .plugin('content-manager')
    .service<PermissionCheckers>('permission-checker')
    .create({ userAbility: ctx.state['userAbility'], model });
}

async function allowedWhere(
  checker: PermissionChecker,
  action: Action,
): Promise<Readonly<Record<string, unknown>>> {
  if (checker.cannot[action]()) throw new errors.ForbiddenError();
  return filtered.parse(await checker.sanitizedQuery[action]({})).filters ?? {};
}

/**
 * @throws NotFoundError when there is no such report, or none that the caller may read
 */
export async function requireReadable(
  strapi: Core.Strapi,
  ctx: Context,
  documentId: string,
): Promise<void> {
  const readable = await readableWhere(strapi, ctx);
  const count = await strapi.db
    .query(uids.report)
    .count({ where: { $and: [{ documentId, publishedAt: null }, readable] } });
  if (count === 0) throw new errors.NotFoundError('There is no such report.');
}

/**
 * @param fields what is about to be changed, as roles name it: `headline`, `quotes.text`
 * @throws ForbiddenError when the caller may not change them in this report
 */
export async function requireWritable(
  strapi: Core.Strapi,
  ctx: Context,
  documentId: string,
  fields: readonly string[],
): Promise<void> {
  const checker = checkerOf(strapi, ctx);
  const writable = await allowedWhere(checker, 'update');
  const count = await strapi.db
    .query(uids.report)
    .count({ where: { $and: [{ documentId, publishedAt: null }, writable] } });
  const isRefused = fields.some((field) => checker.cannot.update(undefined, field));
  if (count === 0 || isRefused) throw new errors.ForbiddenError();
}
