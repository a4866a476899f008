import type { Context, Next } from 'koa';
import { answeredWith } from './answering';
import type { Cache } from './cache';
import type { Front } from './front';
import { answerHeaders, endsSoon, privateCacheControl, publicCacheControl, vary } from './headers';
import { encodingFor, etagOf, isUnchanged, takesSmaller } from './negotiation';

/** What belongs to one answer or one connection, and is said anew each time. */
const saidAnew: ReadonlySet<string> = new Set([
  'cache-control',
  'cache-tag',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'surrogate-key',
  'transfer-encoding',
  'x-request-id',
  'x-response-time',
]);

/** The headers of an answer that all later ones share, as names and values in turn. */
const lastingHeaders = (ctx: Context): readonly string[] =>
  Object.entries(ctx.response.headers).flatMap(([name, value]) =>
    saidAnew.has(name) || value === undefined
      ? []
      : (Array.isArray(value) ? value : [value]).flatMap((one) => [name, String(one)]),
  );

/**
 * Sends what {@link answering} answered with: validators, freshness for caches downstream, 304, a
 * compressed body. Comes before all other middlewares, and so sees their headers: the public's
 * answers are sent with the same ones from then on, by the front.
 */
export const sending =
  ({ answers, counters, policy, now }: Cache, front: Front) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const answered = answeredWith(ctx);
    if (answered === undefined || ctx.status !== 200) return;
    const { answer, stored, key, isPublic } = answered;
    // Somebody in between made another body of it.
    if (ctx.body !== answer.body) return;

    const isAnonymous = isPublic && ctx.get('authorization') === '' && ctx.get('cookie') === '';
    for (const field of vary) ctx.vary(field);
    const hasCookie = ctx.response.get('set-cookie') !== '';
    if (isAnonymous && !hasCookie && stored !== null) {
      front.learn(ctx.req, key, lastingHeaders(ctx));
    }

    const acceptEncoding = ctx.get('accept-encoding');
    const encoding = encodingFor(answer, acceptEncoding);
    const soon = stored === null || endsSoon(policy, stored.until, now());
    const cacheControl =
      isAnonymous && !hasCookie ? publicCacheControl(policy, soon) : privateCacheControl;
    const headers = answerHeaders(answer, encoding, cacheControl, policy.surrogateKeys);
    for (let index = 0; index < headers.length; index += 2) {
      ctx.set(headers[index] ?? '', headers[index + 1] ?? '');
    }
    const isPost = ctx.method === 'POST';
    if (!isPost && isUnchanged(etagOf(answer, encoding), ctx.get('if-none-match'))) {
      counters.unchanged += 1;
      ctx.status = 304;
      return;
    }
    ctx.body = answer.smaller[encoding] ?? answer.body;
    if (stored !== null && takesSmaller(acceptEncoding)) answers.compressSoon(key, stored);
  };
