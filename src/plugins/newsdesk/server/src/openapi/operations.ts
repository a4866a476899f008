import type { z } from 'zod';
import type { NewsdeskConfig } from '../config';
import { changesQuery, changesResponse } from '../contracts/changes';
import { quotesResponse, searchResponse, statisticsResponse } from '../contracts/claim-answers';
import { quotesQuery, searchQuery, statisticsQuery } from '../contracts/claims';
import {
  documentId,
  feedNames,
  feedQuery,
  newsSitemapQuery,
  noQuery,
  reportFormatNames,
} from '../contracts/outputs';
import {
  organizationsResponse,
  peopleResponse,
  reportResponse,
  reportsResponse,
  topicsResponse,
} from '../contracts/public-report';
import { listQuery, slug } from '../contracts/strapi-reads';
import { feedFormats, reportFormats } from '../core/formats/formats';

/** Stands in examples for the documentId of whichever report is there. */
export const exampleDocumentId = 'abcdefghijklmnopqrstuvwx';

/** One address as it is served and documented: the controller parses by the same contract. */
export interface Operation {
  /** As OpenAPI writes it. */
  readonly path: string;
  readonly id: string;
  readonly tag: 'Reports' | 'Names' | 'Formats' | 'Feeds' | 'Changes' | 'Claims' | 'Contract';
  readonly summary: string;
  /** Variable parts of the address, each with an example that exists in the seeded newsroom. */
  readonly parts?: Readonly<
    Record<string, { readonly schema: z.ZodType; readonly example: string }>
  >;
  readonly query: z.ZodType;
  /** A query that is answered by 200 in the seeded newsroom. */
  readonly example: Readonly<Record<string, unknown>>;
  /** By media type: a contract for JSON of ours, null for a format that is specified elsewhere. */
  readonly answers: Readonly<Record<string, z.ZodType | null>>;
  /** Statuses of refusals. */
  readonly refusals: readonly number[];
}

const one = { documentId: { schema: documentId, example: exampleDocumentId } };

/** Everything the public may read, in the order it is explained. */
export const operationsOf = ({ limits }: NewsdeskConfig): readonly Operation[] => {
  const list = (
    path: string,
    id: string,
    summary: string,
    tag: Operation['tag'],
    answer: z.ZodType,
    example: Operation['example'],
  ): Operation => ({
    path,
    id,
    tag,
    summary,
    query: listQuery,
    example,
    answers: { 'application/json': answer },
    refusals: [400],
  });
  return [
    list(
      '/api/news-reports',
      'findReports',
      'Reports, complete unless fields or populate are given',
      'Reports',
      reportsResponse,
      {
        filters: { language: { $eq: 'en' } },
        sort: 'firstPublishedAt:desc',
        pagination: { pageSize: 10 },
      },
    ),
    {
      path: '/api/news-reports/{documentId}',
      id: 'findReport',
      tag: 'Reports',
      summary: 'One report, complete',
      parts: one,
      query: noQuery,
      example: {},
      answers: { 'application/json': reportResponse },
      refusals: [404],
    },
    {
      path: '/api/news-reports/slug/{slug}',
      id: 'findReportBySlug',
      tag: 'Reports',
      summary: 'One report by its slug, complete',
      parts: { slug },
      query: noQuery,
      example: {},
      answers: { 'application/json': reportResponse },
      refusals: [404],
    },
    list(
      '/api/people',
      'findPeople',
      'People whom a visible report names',
      'Names',
      peopleResponse,
      {
        sort: 'name',
      },
    ),
    list(
      '/api/organizations',
      'findOrganizations',
      'Organizations that a visible report names',
      'Names',
      organizationsResponse,
      { sort: 'name' },
    ),
    list('/api/topics', 'findTopics', 'Topics of visible reports', 'Names', topicsResponse, {
      sort: 'label',
    }),
    ...(
      [
        [
          'quotes',
          'Quotes across reports',
          quotesQuery,
          quotesResponse,
          { kind: 'direct', limit: 5 },
        ],
        [
          'statistics',
          'Statistics across reports',
          statisticsQuery,
          statisticsResponse,
          { minValue: 100, sort: 'value:desc' },
        ],
        [
          'search',
          'Full-text search over reports and claims, best first',
          searchQuery,
          searchResponse,
          { q: 'soldiers', limit: 5 },
        ],
      ] as const
    ).map(([name, summary, query, answer, example]): Operation => ({
      path: `/api/newsdesk/${name}`,
      id: name,
      tag: 'Claims',
      summary,
      query,
      example,
      answers: { 'application/json': answer },
      refusals: [400],
    })),
    ...reportFormatNames.map((name): Operation => ({
      path: `/api/newsdesk/reports/{documentId}/${name}`,
      id: `reportAs-${name}`,
      tag: 'Formats',
      summary: `One report as ${name}`,
      parts: one,
      query: noQuery,
      example: {},
      answers: { [reportFormats[name].mediaType]: null },
      refusals: [400, 404],
    })),
    {
      path: '/api/newsdesk/reports/{documentId}',
      id: 'reportByAccept',
      tag: 'Formats',
      summary: 'One report in the format Accept prefers',
      parts: one,
      query: noQuery,
      example: {},
      answers: Object.fromEntries(
        reportFormatNames.map((name) => [reportFormats[name].mediaType, null]),
      ),
      refusals: [400, 404, 406],
    },
    ...feedNames.map((name): Operation => ({
      path: `/api/newsdesk/feeds/${name}`,
      id: `feed-${name}`,
      tag: 'Feeds',
      summary: `The newest reports as ${name}`,
      query: feedQuery(limits.feedReports),
      example: { language: 'en', limit: 10 },
      answers: { [feedFormats[name].mediaType]: null },
      refusals: [400],
    })),
    {
      path: '/api/newsdesk/feeds',
      id: 'feedByAccept',
      tag: 'Feeds',
      summary: 'The newest reports in the format Accept prefers',
      query: feedQuery(limits.feedReports),
      example: {},
      answers: Object.fromEntries(feedNames.map((name) => [feedFormats[name].mediaType, null])),
      refusals: [400, 406],
    },
    {
      path: '/api/newsdesk/feeds/news-sitemap.xml',
      id: 'newsSitemap',
      tag: 'Feeds',
      summary: 'Google News sitemap: what was first published in the last two days',
      query: newsSitemapQuery,
      example: { page: 1 },
      answers: { 'application/xml': null },
      refusals: [400, 404],
    },
    {
      path: '/api/newsdesk/feeds/news-sitemap-index.xml',
      id: 'newsSitemapIndex',
      tag: 'Feeds',
      summary: 'The files of the Google News sitemap',
      query: noQuery,
      example: {},
      answers: { 'application/xml': null },
      refusals: [400],
    },
    {
      path: '/api/newsdesk/changes',
      id: 'findChanges',
      tag: 'Changes',
      summary: 'What was published, updated, killed or removed since a moment',
      query: changesQuery(limits.changes),
      example: { since: '2020-01-01T00:00:00Z', limit: 10 },
      answers: { 'application/json': changesResponse },
      refusals: [400],
    },
    {
      path: '/api/newsdesk/schemas/ninjs-claims-1.json',
      id: 'ninjsClaimsSchema',
      tag: 'Contract',
      summary: 'The JSON Schema of the claims in our ninjs',
      query: noQuery,
      example: {},
      answers: { 'application/schema+json': null },
      refusals: [400],
    },
  ];
};
