import type { Core } from '@strapi/strapi';
import type { QuotesQuery, SearchQuery, StatisticsQuery } from '../contracts/claims';
import { visibleAt } from '../delivery/visibility';
import type { Condition } from './claim-page';
import { namesTable } from './claim-tables';
import type { ClaimRole, ReportRole } from './findable';
import { fullText } from './full-text-in-use';
import { requireRange, searchedWords, type ClaimLimits } from './parse-query';
import { termOf } from './words';

type AnyQuery = QuotesQuery | StatisticsQuery | SearchQuery;

/** A condition for what was asked for, none for what was not. */
const when = <T>(value: T | undefined, condition: (value: T) => Condition): readonly Condition[] =>
  value === undefined ? [] : [condition(value)];

/** What is called so, in one of its roles. */
const called = (
  strapi: Core.Strapi,
  key: 'findable_id' | 'report_id',
  role: ClaimRole | ReportRole,
  name: string,
) =>
  strapi.db
    .getConnection(namesTable)
    .select(key)
    .where({ role, term: termOf(name) });

const firstMoment = (moment: string): number => new Date(moment).getTime();
/** A day is taken whole. */
const lastMoment = (moment: string): number =>
  new Date(moment.includes('T') ? moment : `${moment}T23:59:59.999Z`).getTime();

/** What is visible now and meets the filters by report. */
export const ofReport = (
  strapi: Core.Strapi,
  { report, topic, provider, language, reportedFrom, reportedTo }: AnyQuery,
  now: Date,
): readonly Condition[] => {
  const from = reportedFrom === undefined ? undefined : firstMoment(reportedFrom);
  const to = reportedTo === undefined ? undefined : lastMoment(reportedTo);
  requireRange(['reportedFrom', from], ['reportedTo', to]);
  const ofRole = (role: ReportRole) => (name: string) => ({
    reportId: { $in: called(strapi, 'report_id', role, name) },
  });
  return [
    ...visibleAt(now).$and,
    ...when(report, ofRole('report')),
    ...when(topic, ofRole('topic')),
    ...when(provider, ofRole('provider')),
    ...when(language, (tag) => ({ language: tag })),
    ...when(from, (bound) => ({ reportedAt: { $gte: bound } })),
    ...when(to, (bound) => ({ reportedAt: { $lte: bound } })),
  ];
};

/** What quotes and statistics are both filtered by. */
export const ofClaim = (
  strapi: Core.Strapi,
  { speaker, organization, words, verified }: QuotesQuery | StatisticsQuery,
  limits: ClaimLimits,
): readonly Condition[] => {
  const ofRole = (role: ClaimRole) => (name: string) => ({
    id: { $in: called(strapi, 'findable_id', role, name) },
  });
  return [
    ...when(speaker, ofRole('speaker')),
    ...when(organization, ofRole('organization')),
    ...when(words, (text) => ({
      id: { $in: fullText(strapi).idsOf(searchedWords(text, 'words', limits)) },
    })),
    ...(verified === true ? [{ verified: true }] : []),
  ];
};

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
