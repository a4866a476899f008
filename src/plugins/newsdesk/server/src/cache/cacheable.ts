import { uids } from '../model/uids';

const { report, person, organization, topic } = uids;

/** A read whose answers may be stored. */
export interface CacheableRead {
  /** Path below the prefix of the content API; `:name` stands for one segment. */
  readonly path: string;
  /** What its answer is made of. What these lead to, by relations, components and media, counts. */
  readonly types: readonly string[];
}

/**
 * The REST reads whose answers are stored, each with the types it answers from. A read belongs
 * here if its answer depends on nothing but its address, its caller and those types.
 */
export const cacheableReads: readonly CacheableRead[] = [
  { path: '/news-reports', types: [report] },
  { path: '/news-reports/:id', types: [report] },
  { path: '/news-reports/slug/:slug', types: [report] },
  { path: '/people', types: [report, person] },
  { path: '/people/:id', types: [report, person] },
  { path: '/organizations', types: [report, organization] },
  { path: '/organizations/:id', types: [report, organization] },
  { path: '/topics', types: [report, topic] },
  { path: '/topics/:id', types: [report, topic] },
];

/** The same for GraphQL: an operation is stored if it asks for nothing but these. */
export const cacheableQueries: Readonly<Record<string, readonly string[]>> = {
  newsReports: [report],
  newsReports_connection: [report],
  newsReport: [report],
  newsReportBySlug: [report],
  people: [report, person],
  people_connection: [report, person],
  person: [report, person],
  organizations: [report, organization],
  organizations_connection: [report, organization],
  organization: [report, organization],
  topics: [report, topic],
  topics_connection: [report, topic],
  topic: [report, topic],
};

/** Every type that a stored answer is made of. */
export const cacheableTypes = (): readonly string[] => [
  ...new Set([
    ...cacheableReads.flatMap(({ types }) => types),
    ...Object.values(cacheableQueries).flat(),
  ]),
];

/** A test for the paths of the reads above. */
export const cacheablePath = (prefix: string): ((path: string) => boolean) => {
  const patterns = cacheableReads.map(({ path }) => `${prefix}${path}`.split('/'));
  return (path) => {
    const segments = path.split('/');
    return patterns.some(
      (pattern) =>
        pattern.length === segments.length &&
        pattern.every((part, index) =>
          part.startsWith(':') ? segments[index] !== '' : part === segments[index],
        ),
    );
  };
};
