import { completeParameters } from '../../src/plugins/newsdesk/server/src/delivery/public-report';

/** As a query string has it: a[b][c]=d. */
const parameters = (value: unknown, name = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        parameters(part, name === '' ? key : `${name}[${key}]`),
      )
    : [`${name}=${encodeURIComponent(String(value))}`];
const complete = parameters(completeParameters()).join('&');
const query = `{ newsReports(sort: "firstPublishedAt:desc", pagination: { pageSize: 25 }) { documentId headline slug standfirst body
  keyPoints { text } quotes { text kind cue speakerName speaker { name } } statistics { label value printed } people { name } } }`;
const speaker = 'Ada Ravn 7';
const latest = 'sort=firstPublishedAt:desc';
const bySpeaker = `filters[quotes][speaker][name][$eq]=${encodeURIComponent(speaker)}&${latest}`;

/** A read that is measured. */
export interface Read {
  readonly name: string;
  readonly body?: string;
  /** Paths by who answers. */
  readonly ours: string;
  readonly stock: string;
  readonly jsonColumn: string;
}
/** The reads that are measured: complete reports from everybody. */
export const reads: readonly Read[] = [
  {
    name: 'list of 25',
    ours: `/api/news-reports?${latest}`,
    stock: `/api/news-reports?${latest}&${complete}`,
    jsonColumn: '/list',
  },
  {
    name: 'one by slug',
    ours: '/api/news-reports/slug/harbour-7',
    stock: `/api/news-reports?filters[slug][$eq]=harbour-7&${complete}`,
    jsonColumn: '/slug/harbour-7',
  },
  {
    name: 'by speaker',
    ours: `/api/news-reports?${bySpeaker}`,
    stock: `/api/news-reports?${bySpeaker}&${complete}`,
    jsonColumn: `/speaker?name=${encodeURIComponent(speaker)}`,
  },
  {
    name: 'GraphQL list',
    body: JSON.stringify({ query }),
    ours: '/graphql',
    stock: '/graphql',
    jsonColumn: '/graphql',
  },
];
/** What is sent with it, so that all are asked alike. */
export const optionsOf = ({ body }: Read) => ({
  method: body === undefined ? ('GET' as const) : ('POST' as const),
  ...(body === undefined ? {} : { body }),
  headers: {
    'accept-encoding': 'identity',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
});
