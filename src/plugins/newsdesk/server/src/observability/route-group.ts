/** What requests are counted by: few names, whatever strangers ask for. */
export type RouteGroup =
  | 'reports'
  | 'names'
  | 'claims'
  | 'outputs'
  | 'imports'
  | 'graphql'
  | 'content-api'
  | 'uploads'
  | 'admin'
  | 'other';

interface Doors {
  /** Prefix of the content API, without a slash at the end. */
  readonly rest: string;
  /** Path of GraphQL; null without it. */
  readonly graphql: string | null;
}

const ofContentApi: readonly (readonly [RegExp, RouteGroup])[] = [
  [/^\/news-reports(?:\/|$)/, 'reports'],
  [/^\/(?:people|organizations|topics)(?:\/|$)/, 'names'],
  [/^\/newsdesk\/(?:quotes|statistics|search)(?:\/|$)/, 'claims'],
  [/^\/newsdesk\/imports(?:\/|$)/, 'imports'],
  [/^\/newsdesk\//, 'outputs'],
];

/**
 * The group a request is counted in.
 * @param routeType `admin` or `content-api`, once the request has met its route
 */
export const routeGroupOf = (
  path: string,
  routeType: unknown,
  { rest, graphql }: Doors,
): RouteGroup => {
  if (path === graphql) return 'graphql';
  if (path.startsWith(`${rest}/`)) {
    const below = path.slice(rest.length);
    return ofContentApi.find(([pattern]) => pattern.test(below))?.[1] ?? 'content-api';
  }
  if (path.startsWith('/uploads/')) return 'uploads';
  return routeType === 'admin' || path === '/admin' || path.startsWith('/admin/')
    ? 'admin'
    : 'other';
};
