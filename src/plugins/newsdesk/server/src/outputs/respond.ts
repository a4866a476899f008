import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { NewsdeskError } from '../core/errors';

export interface Output {
  /** With its charset where it has one. */
  readonly mediaType: string;
  readonly body: string;
  /** When it last changed, or null where that is not known. */
  readonly lastModified: Date | null;
}

/** Answers with the whole output, or with 304 where the caller has these bytes already. */
export const respond = (ctx: Context, { mediaType, body, lastModified }: Output): void => {
  ctx.status = 200;
  ctx.set('Content-Type', `${mediaType}; charset=utf-8`);
  // Kept, but asked about each time: what was killed must be gone at once.
  ctx.set('Cache-Control', 'public, no-cache');
  ctx.etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  if (lastModified !== null) ctx.lastModified = lastModified;
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = body;
};

/**
 * The format the caller likes best, by media type.
 * @throws NewsdeskError `not-acceptable`
 */
export const preferred = <Name>(ctx: Context, formats: ReadonlyMap<string, Name>): Name => {
  const mediaTypes = [...formats.keys()];
  ctx.vary('Accept');
  const accepted = ctx.accepts(mediaTypes);
  const name = accepted === false ? undefined : formats.get(accepted);
  if (name !== undefined) return name;
  throw new NewsdeskError('not-acceptable', `Accept one of ${mediaTypes.join(', ')}.`, {
    stage: 'serve',
  });
};
