import {
  isCursorPage,
  isFound,
  isOne,
  isPage,
  isPerson,
  isQuote,
  isReport,
  isStatistic,
  memberOf,
  textOf,
  type Is,
} from './answers';
import type {
  CursorPage,
  FeedName,
  FeedQuery,
  Filters,
  Found,
  FoundQuote,
  FoundStatistic,
  ListQuery,
  Page,
  PlainPerson,
  QuotesQuery,
  Report,
  ReportFormatName,
  SearchQuery,
  StatisticsQuery,
  Value,
} from './types';

export type * from './types';

/*
 * The API for frontends: types of everything it sends and a few functions around `fetch`. No
 * dependency at run time, nothing of Strapi's server; runs in browsers and on Node.js.
 */

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

export interface Newsdesk {
  /** Complete reports by Strapi's filters, newest first unless told. */
  reports(query?: ListQuery): Promise<Page<Report>>;
  /** One complete report, or null where the public sees none. */
  report(documentId: string): Promise<Report | null>;
  reportBySlug(slug: string): Promise<Report | null>;
  people(query?: ListQuery): Promise<Page<PlainPerson>>;
  person(documentId: string): Promise<PlainPerson | null>;
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

const refusalOf = async (answer: Response): Promise<NewsdeskRefusal> => {
  const body: unknown = await answer.json().catch(() => null);
  const error = memberOf(body, 'error');
  return new NewsdeskRefusal(
    answer.status,
    textOf(memberOf(error, 'details'), 'code'),
    textOf(error, 'message') ?? `The newsroom answered ${answer.status}.`,
  );
};

const contentOf = async <Answer>(answer: Response, is: Is<Answer>): Promise<Answer> => {
  const body: unknown = await answer.json().catch(() => null);
  if (is(body)) return body;
  throw new NewsdeskRefusal(
    answer.status,
    'answer-unexpected',
    'The answer is none of a newsroom. Is baseURL the address of its API?',
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
  const list = async <Answer>(path: string, query: object, is: Is<Answer>): Promise<Answer> => {
    const answer = await answered(addressWith(path, query));
    if (answer === null) throw new NewsdeskRefusal(404, null, `There is no ${path} here.`);
    return contentOf(answer, is);
  };
  const one = async <Entry>(path: string, is: Is<Entry>): Promise<Entry | null> => {
    const answer = await answered(path);
    return answer === null ? null : (await contentOf(answer, isOne(is))).data;
  };
  const part = encodeURIComponent;

  return {
    reports: (query = {}) =>
      list('/news-reports', { sort: 'firstPublishedAt:desc', ...query }, isPage(isReport)),
    report: (documentId) => one(`/news-reports/${part(documentId)}`, isReport),
    reportBySlug: (slug) => one(`/news-reports/slug/${part(slug)}`, isReport),
    people: (query = {}) => list('/people', query, isPage(isPerson)),
    person: (documentId) => one(`/people/${part(documentId)}`, isPerson),
    quotes: (query = {}) => list('/newsdesk/quotes', query, isCursorPage(isQuote)),
    statistics: (query = {}) => list('/newsdesk/statistics', query, isCursorPage(isStatistic)),
    search: (query) => list('/newsdesk/search', query, isCursorPage(isFound)),
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
