import type { FoundQuote, FoundStatistic, Found, ReportOfClaim } from '../contracts/claim-answers';
import type {
  PublicFigure,
  PublicOrganization,
  PublicPerson,
  PublicQuote,
  PublicReport,
  PublicStatistic,
  PublicTopic,
} from '../contracts/public-report';
import type { feedNames, reportFormatNames } from '../contracts/outputs';

/*
 * The API for frontends: types of everything it sends and a few functions around `fetch`. No
 * dependency at run time, nothing of Strapi's server; runs in browsers and on Node.js.
 */

export type Report = PublicReport;
export type Quote = PublicQuote;
export type Statistic = PublicStatistic;
export type Figure = PublicFigure;
export type Person = PublicPerson;
export type Organization = PublicOrganization;
export type Topic = PublicTopic;
export type Block = NonNullable<Report['body']>[number];
export type { Found, FoundQuote, FoundStatistic, ReportOfClaim };
export type FeedName = (typeof feedNames)[number];
export type ReportFormatName = (typeof reportFormatNames)[number];

/** As much of `@strapi/client` as is needed: its authentication and headers are then used. */
export interface StrapiClient {
  readonly baseURL: string;
  fetch(address: string): Promise<Response>;
}

export interface Configuration {
  /** The API's address with its prefix, such as `https://news.example.org/api`. */
  readonly baseURL: string;
  /** An API token; without one what the public may see is answered. */
  readonly token?: string;
}

/** A refusal of the API: `code` is stable, `message` says what to do. */
export class NewsdeskRefusal extends Error {
  override readonly name = 'NewsdeskRefusal';
  constructor(
    readonly status: number,
    readonly code: string | null,
    message: string,
  ) {
    super(message);
  }
}

type Value = string | number | boolean | null | undefined | readonly string[];
export type Filters = { readonly [field: string]: Value | Filters };

/** Strapi's own list parameters. Reports come complete without `fields` and `populate`. */
export interface ListQuery {
  readonly filters?: Filters;
  readonly sort?: string;
  readonly pagination?: { readonly page?: number; readonly pageSize?: number };
}

export interface Page<Entry> {
  readonly data: readonly Entry[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
  };
}

/** A page of claims or of what a search found; go on with `nextCursor` and the same query. */
export interface CursorPage<Entry> {
  readonly data: readonly Entry[];
  readonly meta: {
    readonly pagination: { readonly limit: number; readonly nextCursor: string | null };
  };
}

interface ReportConditions {
  readonly report?: string;
  readonly topic?: string;
  readonly provider?: string;
  readonly language?: string;
  readonly reportedFrom?: string;
  readonly reportedTo?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

interface ClaimConditions extends ReportConditions {
  readonly speaker?: string;
  readonly organization?: string;
  readonly words?: string;
  readonly verified?: boolean;
}

export interface QuotesQuery extends ClaimConditions {
  readonly kind?: readonly Quote['kind'][];
  readonly via?: string;
  readonly sort?: `${'date' | 'confidence'}:${'asc' | 'desc'}`;
}

export interface StatisticsQuery extends ClaimConditions {
  readonly unit?: string;
  readonly qualifier?: readonly Statistic['qualifier'][];
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly sort?: `${'date' | 'value' | 'period' | 'confidence'}:${'asc' | 'desc'}`;
}

export interface SearchQuery extends ReportConditions {
  readonly q: string;
  readonly type?: readonly Found['type'][];
}

export interface FeedQuery {
  readonly topic?: string;
  readonly provider?: string;
  readonly person?: string;
  readonly language?: string;
  readonly limit?: number;
}

export interface Newsdesk {
  /** Complete reports by Strapi's filters, newest first unless told. */
  reports(query?: ListQuery): Promise<Page<Report>>;
  /** One complete report, or null where the public sees none. */
  report(documentId: string): Promise<Report | null>;
  reportBySlug(slug: string): Promise<Report | null>;
  people(query?: ListQuery): Promise<Page<Omit<Person, 'aliases' | 'sameAs'>>>;
  person(documentId: string): Promise<Omit<Person, 'aliases' | 'sameAs'> | null>;
  /** Quotes across reports, each with its report. */
  quotes(query?: QuotesQuery): Promise<CursorPage<FoundQuote>>;
  statistics(query?: StatisticsQuery): Promise<CursorPage<FoundStatistic>>;
  search(query: SearchQuery): Promise<CursorPage<Found>>;
  /** A report as another format writes it. */
  reportAs(documentId: string, format: ReportFormatName): Promise<string | null>;
  /** Where a feed lies, to be linked to. */
  feedAddress(feed: FeedName, query?: FeedQuery): string;
  reportFormatAddress(documentId: string, format: ReportFormatName): string;
  /** The absolute address of a file whose `url` may be relative. */
  fileAddress(url: string): string;
}

const isList = (value: Value | Filters): value is readonly string[] => Array.isArray(value);

const parameters = (query: object, prefix = ''): readonly string[] =>
  Object.entries(query).flatMap(([key, value]: [string, Value | Filters]) => {
    const name = prefix === '' ? key : `${prefix}[${key}]`;
    if (value === undefined || value === null) return [];
    if (isList(value)) return [`${name}=${encodeURIComponent(value.join(','))}`];
    if (typeof value === 'object') return parameters(value, name);
    return [`${name}=${encodeURIComponent(String(value))}`];
  });

const addressWith = (path: string, query: object): string => {
  const search = parameters(query).join('&');
  return search === '' ? path : `${path}?${search}`;
};

const textOf = (value: unknown, key: string): string | null => {
  const found: unknown =
    typeof value === 'object' && value !== null
      ? Object.getOwnPropertyDescriptor(value, key)?.value
      : undefined;
  return typeof found === 'string' ? found : null;
};

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

const refusalOf = async (answer: Response): Promise<NewsdeskRefusal> => {
  const body: unknown = await answer.json().catch(() => null);
  const error = memberOf(body, 'error');
  return new NewsdeskRefusal(
    answer.status,
    textOf(memberOf(error, 'details'), 'code'),
    textOf(error, 'message') ?? `The newsroom answered ${answer.status}.`,
  );
};

const byConfiguration = ({ baseURL, token }: Configuration): StrapiClient => ({
  baseURL,
  fetch: (address) =>
    fetch(
      `${baseURL}${address}`,
      token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    ),
});

/**
 * The newsroom behind an address, or behind a client of `@strapi/client`.
 * @throws NewsdeskRefusal from every function, for every refusal but a missing entry
 */
export const newsdesk = (through: StrapiClient | Configuration): Newsdesk => {
  const client = 'fetch' in through ? through : byConfiguration(through);
  const base = client.baseURL.replace(/\/$/, '');

  const answered = async (address: string): Promise<Response | null> => {
    // `@strapi/client` throws for refusals, with the answer inside.
    const answer = await client.fetch(address).catch((error: unknown) => {
      const response = memberOf(error, 'response');
      if (response instanceof Response) return response;
      throw error;
    });
    if (answer.status === 404) return null;
    if (!answer.ok) throw await refusalOf(answer);
    return answer;
  };
  const list = async <Answer>(path: string, query: object): Promise<Answer> => {
    const answer = await answered(addressWith(path, query));
    if (answer === null) throw new NewsdeskRefusal(404, null, `There is no ${path} here.`);
    return (await answer.json()) as Answer;
  };
  const one = async <Entry>(path: string): Promise<Entry | null> => {
    const answer = await answered(path);
    return answer === null ? null : ((await answer.json()) as { readonly data: Entry }).data;
  };
  const part = encodeURIComponent;

  return {
    reports: (query = {}) => list('/news-reports', { sort: 'firstPublishedAt:desc', ...query }),
    report: (documentId) => one(`/news-reports/${part(documentId)}`),
    reportBySlug: (slug) => one(`/news-reports/slug/${part(slug)}`),
    people: (query = {}) => list('/people', query),
    person: (documentId) => one(`/people/${part(documentId)}`),
    quotes: (query = {}) => list('/newsdesk/quotes', query),
    statistics: (query = {}) => list('/newsdesk/statistics', query),
    search: (query) => list('/newsdesk/search', query),
    reportAs: async (documentId, format) => {
      const answer = await answered(`/newsdesk/reports/${part(documentId)}/${format}`);
      return answer === null ? null : answer.text();
    },
    feedAddress: (feed, query = {}) => addressWith(`${base}/newsdesk/feeds/${feed}`, query),
    reportFormatAddress: (documentId, format) =>
      `${base}/newsdesk/reports/${part(documentId)}/${format}`,
    fileAddress: (url) => new URL(url, `${base}/`).href,
  };
};
