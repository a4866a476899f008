import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerOf, type Answer } from './answer';
import type { Cache } from './cache';
import { callerOf } from './caller';
import type { Epoch } from './freshness';
import { requestKey, type Read } from './request-key';
import { neverStored, notedKeys } from './request-notes';
import type { Stored } from './stored-answers';

/** What a request was answered with, for the middleware that sends it. */
export interface Answered {
  readonly answer: Answer;
  /** Where it is stored; null where it is not. */
  readonly stored: Stored | null;
  readonly key: string;
  /** Whether everybody gets it. */
  readonly isPublic: boolean;
}

const answers = new WeakMap<object, Answered>();

/** What {@link answering} answered a request with; undefined where the request is none of its own. */
export const answeredWith = (ctx: Context): Answered | undefined => answers.get(ctx);

/** A read whose answers may be stored, as the request states it. */
export interface KnownRead extends Read {
  /**
   * Whether equal requests may wait for one answer. Not before it is known that they only read:
   * equal mutations are two.
   */
  readonly mayJoin: (key: string) => boolean;
  /** Whether the answer, made now, may be stored. */
  readonly isStorable: (key: string, body: string | Buffer) => boolean;
}

const bodyOf = (ctx: Context): string | Buffer | null => {
  const { body } = ctx;
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body;
  const type = ctx.response.get('content-type');
  const isJson = type === '' || type.startsWith('application/json');
  return typeof body === 'object' && body !== null && isJson && !('pipe' in body)
    ? JSON.stringify(body)
    : null;
};

/** The answer that stands in a context, as bytes; null where it is an error, a stream, or somebody's own. */
const madeAnswer = (
  ctx: Context,
  read: KnownRead,
  key: string,
): { answer: Answer; isStorable: boolean } | null => {
  if (ctx.status !== 200 || ctx.response.get('set-cookie') !== '') return null;
  const body = bodyOf(ctx);
  if (body === null) return null;
  const type = ctx.response.get('content-type') || 'application/json; charset=utf-8';
  const answer = answerOf(
    typeof body === 'string' ? Buffer.from(body) : body,
    type,
    notedKeys(ctx.state),
    ctx.response.get('etag'),
  );
  return { answer, isStorable: ctx.state[neverStored] !== true && read.isStorable(key, body) };
};

const put = (ctx: Context, answered: Answered): void => {
  answers.set(ctx, answered);
  ctx.status = 200;
  ctx.set('Content-Type', answered.answer.type);
  ctx.body = answered.answer.body;
};

/**
 * Answers the reads that may be stored: from memory, from the shared store, or by letting the
 * request through, once for all that ask the same at the same time. Comes after Strapi's own
 * middlewares and before its routes.
 * @param readOf tells a read that may be stored from other requests
 */
export const answering = (
  strapi: Core.Strapi,
  cache: Cache,
  readOf: (ctx: Context) => Promise<KnownRead | null>,
) => {
  const { freshness, answers: store, counters } = cache;
  const flights = new Map<string, Promise<Stored | null>>();

  /** Lets the request through, and stores its answer if nothing changed meanwhile. */
  const make = async (
    ctx: Context,
    next: Next,
    read: KnownRead,
    key: string,
    isPublic: boolean,
    epoch: Epoch | null,
  ): Promise<Stored | null> => {
    counters.misses += 1;
    await next();
    const made = madeAnswer(ctx, read, key);
    if (made === null) return null;
    const { answer, isStorable } = made;
    if (!isStorable) return null;
    put(ctx, { answer, stored: null, key, isPublic });
    if (epoch === null) return null;
    const after = await freshness.current();
    if (after.stamp !== epoch.stamp || after.until !== epoch.until) {
      counters.overtaken += 1;
      return null;
    }
    counters.stored += 1;
    const stored = store.keep(key, answer, epoch);
    put(ctx, { answer, stored, key, isPublic });
    return stored;
  };

  /**
   * The epoch to begin with where none is known. What is stored has to be true now; what is made
   * anew is checked before it is stored, so there a likely epoch saves a look.
   */
  const beginning = async (key: string): Promise<Epoch> => {
    const likely = freshness.likely();
    const isMadeAnew = likely !== null && !store.mayHave(key, likely);
    return isMadeAnew ? likely : freshness.current();
  };

  const answer = async (
    ctx: Context,
    next: Next,
    read: KnownRead,
    caller: string,
  ): Promise<void> => {
    const isPublic = caller === 'public';
    const key = requestKey(read, caller);
    if (key === null) {
      await next();
      return;
    }
    if (!cache.isOn) {
      await make(ctx, next, read, key, isPublic, null);
      return;
    }

    const epoch = freshness.known() ?? (await beginning(key));
    const known = store.inMemory(key, epoch);
    if (known !== null) {
      counters.memoryHits += 1;
      put(ctx, { answer: known.answer, stored: known, key, isPublic });
      return;
    }

    const flight = `${epoch.stamp} ${epoch.until} ${key}`;
    const ahead = read.mayJoin(key) ? flights.get(flight) : undefined;
    const joined = await ahead;
    if (joined !== undefined && joined !== null) {
      counters.joined += 1;
      put(ctx, { answer: joined.answer, stored: joined, key, isPublic });
      return;
    }
    if (ahead !== undefined) {
      // What they waited for could not be stored; each gets an answer of its own.
      await make(ctx, next, read, key, isPublic, epoch);
      return;
    }

    const leading = (async (): Promise<Stored | null> => {
      const shared = await store.inShared(key, epoch);
      if (shared === null) return make(ctx, next, read, key, isPublic, epoch);
      counters.sharedHits += 1;
      put(ctx, { answer: shared.answer, stored: shared, key, isPublic });
      return shared;
    })();
    // Those who wait are not told of the failure: they try for themselves.
    flights.set(
      flight,
      leading.catch(() => null),
    );
    try {
      await leading;
    } finally {
      flights.delete(flight);
    }
  };

  return async (ctx: Context, next: Next): Promise<void> => {
    const read = await readOf(ctx);
    if (read === null) {
      await next();
      return;
    }
    if (ctx.get('authorization') === '' && ctx.get('cookie') === '') {
      return answer(ctx, next, read, 'public');
    }
    ctx.state['route'] = { info: { type: 'content-api' }, config: {} };
    await strapi.auth.authenticate(ctx, () => {
      const caller = callerOf(ctx.state['auth']);
      return caller === null ? next() : answer(ctx, next, read, caller);
    });
  };
};
