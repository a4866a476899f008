import type { Core } from '@strapi/strapi';
import type { QuotesQuery, SearchQuery, StatisticsQuery } from '../contracts/claims';
import { visibleAt } from '../delivery/visibility';
import type { Condition } from './claim-page';
import type { ClaimRole, ReportRole } from './findable';
import { called, saying, type Membership } from './membership';
import { requireRange, searchedWords, type ClaimLimits } from './parse-query';
import { termOf } from './words';

type AnyQuery = QuotesQuery | StatisticsQuery | SearchQuery;

/** A condition for what was asked for, none for what was not. */
const when = <T, C>(value: T | undefined, condition: (value: T) => C): readonly C[] =>
  value === undefined ? [] : [condition(value)];

const firstMoment = (moment: string): number => new Date(moment).getTime();
/** A day is taken whole. */
const lastMoment = (moment: string): number =>
  new Date(moment.includes('T') ? moment : `${moment}T23:59:59.999Z`).getTime();

/** What is visible now and meets the filters by report. */
export const ofReport = (
  { language, reportedFrom, reportedTo }: AnyQuery,
  now: Date,
): readonly Condition[] => {
  const from = reportedFrom === undefined ? undefined : firstMoment(reportedFrom);
  const to = reportedTo === undefined ? undefined : lastMoment(reportedTo);
  requireRange(['reportedFrom', from], ['reportedTo', to]);
  return [
    ...visibleAt(now).$and,
    ...when(language, (tag) => ({ language: tag })),
    ...when(from, (bound) => ({ reportedAt: { $gte: bound } })),
    ...when(to, (bound) => ({ reportedAt: { $lte: bound } })),
  ];
};

/** The sets a report must be in. */
export const setsOfReport = (
  strapi: Core.Strapi,
  { report, topic, provider }: AnyQuery,
): readonly Membership[] => {
  const as = (role: ReportRole) => (name: string) => called(strapi, 'report_id', role, name);
  return [
    ...when(report, as('report')),
    ...when(topic, as('topic')),
    ...when(provider, as('provider')),
  ];
};

/** The sets a quote or statistic must be in, beside its report's. */
export const setsOfClaim = (
  strapi: Core.Strapi,
  { speaker, organization, words }: QuotesQuery | StatisticsQuery,
  limits: ClaimLimits,
): readonly Membership[] => {
  const as = (role: ClaimRole) => (name: string) => called(strapi, 'id', role, name);
  return [
    ...when(speaker, as('speaker')),
    ...when(organization, as('organization')),
    ...when(words, (text) => saying(strapi, searchedWords(text, 'words', limits))),
  ];
};

export const ofClaim = ({ verified }: QuotesQuery | StatisticsQuery): readonly Condition[] =>
  verified === true ? [{ verified: true }] : [];

export const ofQuote = ({ kind, via }: QuotesQuery): readonly Condition[] => [
  ...when(kind, (kinds) => ({ kind: { $in: kinds } })),
  ...when(via, (outlet) => ({ via: termOf(outlet) })),
];

/** A range without an end on that side is open. */
const orOpen = (attribute: string, condition: object): Condition => ({
  periodKey: { $ne: '' },
  $or: [{ [attribute]: { $null: true } }, { [attribute]: condition }],
});

export const ofStatistic = (query: StatisticsQuery): readonly Condition[] => {
  const { unit, qualifier, minValue, maxValue, periodFrom, periodTo } = query;
  requireRange(['minValue', minValue], ['maxValue', maxValue]);
  requireRange(['periodFrom', periodFrom], ['periodTo', periodTo]);
  return [
    ...when(unit, (name) => ({ unit: termOf(name) })),
    ...when(qualifier, (qualifiers) => ({ qualifier: { $in: qualifiers } })),
    ...when(minValue, (bound) => ({ highest: { $gte: bound } })),
    ...when(maxValue, (bound) => ({ lowest: { $lte: bound } })),
    ...when(periodFrom, (day) => orOpen('periodTo', { $gte: day })),
    ...when(periodTo, (day) => orOpen('periodFrom', { $lte: day })),
  ];
};
