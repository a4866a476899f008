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

/** What frontends send and are answered. */

export type Report = PublicReport;
export type Quote = PublicQuote;
export type Statistic = PublicStatistic;
export type Figure = PublicFigure;
export type Person = PublicPerson;
/** As lists and single entries have people: without their parts. */
export type PlainPerson = Omit<Person, 'aliases' | 'sameAs'>;
export type Organization = PublicOrganization;
export type Topic = PublicTopic;
export type Block = NonNullable<Report['body']>[number];
export type { Found, FoundQuote, FoundStatistic, ReportOfClaim };
export type FeedName = (typeof feedNames)[number];
export type ReportFormatName = (typeof reportFormatNames)[number];

export type Value = string | number | boolean | null | undefined | readonly string[];
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
