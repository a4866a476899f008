import type { Answer, Encoding } from './answer';
import { etagOf } from './negotiation';

/** How caches between us and the reader may keep an answer; all in seconds. */
export interface DownstreamPolicy {
  readonly maxAge: number;
  readonly sharedMaxAge: number;
  readonly staleWhileRevalidate: number;
  readonly surrogateKeys: boolean;
}

/** What an answer depends on besides its address. */
export const vary = [
  'Accept-Encoding',
  'Origin',
  'Authorization',
  'Strapi-Response-Format',
] as const;

/** How long caches downstream may show an answer at most, in milliseconds. */
const downstreamMs = ({ maxAge, sharedMaxAge, staleWhileRevalidate }: DownstreamPolicy): number =>
  (Math.max(maxAge, sharedMaxAge) + staleWhileRevalidate) * 1_000;

/**
 * Whether caches downstream might keep an answer beyond the moment it becomes untrue by itself.
 * @param until milliseconds since 1970
 */
export const endsSoon = (policy: DownstreamPolicy, until: number, now: number): boolean =>
  until - now <= downstreamMs(policy);

/** Cache-Control of an answer everybody gets. */
export const publicCacheControl = (policy: DownstreamPolicy, soon: boolean): string =>
  soon
    ? 'public, no-cache'
    : `public, max-age=${policy.maxAge}, s-maxage=${policy.sharedMaxAge}, stale-while-revalidate=${policy.staleWhileRevalidate}`;

/** Cache-Control of an answer to somebody who said who they are. */
export const privateCacheControl = 'private, no-cache';

/** The headers that say what the body is, as names and values in turn; without its length. */
export const answerHeaders = (
  answer: Answer,
  encoding: Encoding,
  cacheControl: string,
  withKeys: boolean,
): readonly string[] => [
  'Content-Type',
  answer.type,
  'ETag',
  etagOf(answer, encoding),
  'Cache-Control',
  cacheControl,
  ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
  ...(withKeys && answer.keys.length > 0
    ? ['Surrogate-Key', answer.keys.join(' '), 'Cache-Tag', answer.keys.join(',')]
    : []),
];
