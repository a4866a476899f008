import { evidenceOf, type Evidence } from '../core/report/evidence';
import type { ExtractedReport, ExtractedStatistic } from '../core/report/extracted-report';
import { firstDay, lastDay } from './dates';
import type { ItemData, KnownNames } from './item-data';

export interface StatisticData extends ItemData {
  readonly label: string;
  readonly value: number;
  readonly upperValue: number | null;
  readonly qualifier: ExtractedStatistic['qualifier'];
  readonly unit: string | null;
  readonly subject: string | null;
  readonly predicate: string | null;
  readonly periodText: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly sourceName: string | null;
  /** The organization it comes from. */
  readonly source: string | null;
  readonly sourcePerson: string | null;
  readonly printed: string;
  readonly otherMentions: readonly Evidence[];
}

/** A statistic as a report keeps it: its value as a number, and as printed. */
export function statisticData(
  statistic: ExtractedStatistic,
  report: Pick<ExtractedReport, 'people' | 'organizations'>,
  source: string,
  known: KnownNames,
): Omit<StatisticData, keyof ItemData> {
  const { value, upperValue, qualifier, unit, subject, predicate, period, mentions } = statistic;
  const sourceName = statistic.source?.name ?? null;
  const [printed, ...others] = mentions;
  return {
    label: labelOf(statistic),
    value,
    upperValue,
    qualifier,
    unit,
    subject,
    predicate,
    periodText: period?.text ?? null,
    periodFrom: firstDay(period?.from ?? null),
    periodTo: lastDay(period?.to ?? null),
    sourceName,
    source: isNamed(report.organizations, sourceName) ? known.organization(sourceName) : null,
    sourcePerson: isNamed(report.people, sourceName) ? known.person(sourceName) : null,
    printed: printed?.text ?? '',
    otherMentions: others.map((span) => evidenceOf(source, span)),
  };
}

const qualifierWords: Readonly<Record<ExtractedStatistic['qualifier'], string>> = {
  exact: '',
  approximately: 'Approximately ',
  'at-least': 'At least ',
  'at-most': 'At most ',
  'more-than': 'More than ',
  'less-than': 'Less than ',
  between: 'Between ',
};

/** What a list of statistics shows: "Approximately 1,000 soldiers (captured)". */
export function labelOf(statistic: ExtractedStatistic): string {
  const { value, upperValue, qualifier, unit, subject, predicate } = statistic;
  const numbers = upperValue === null ? [value] : [value, upperValue];
  const amount = numbers.map(printedNumber).join(qualifier === 'between' ? ' and ' : '–');
  const said = (unit === null ? [predicate] : [subject, predicate]).filter((word) => word !== null);
  return [
    `${qualifierWords[qualifier]}${withUnit(amount, unit ?? subject)}`,
    ...(said.length > 0 ? [`(${said.join(' ')})`] : []),
  ].join(' ');
}

function printedNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function withUnit(amount: string, unit: string | null): string {
  if (unit === null) return amount;
  if (unit === 'percent') return `${amount}%`;
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${amount}` : `${amount} ${unit}`;
}

function isNamed(names: readonly { readonly name: string }[], name: string | null): name is string {
  return name !== null && names.some((known) => known.name === name);
}
