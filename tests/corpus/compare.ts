import type { ExtractedReport } from '../../src/plugins/newsdesk/server/src/core/report/extracted-report';
import type { Expectation } from './expectation';

/** What a group is called, however the sentence determines it: "the trustees" and "trustees". */
export function bareName(name: string | null | undefined): string | null {
  return name?.replace(/^(?:the|a|an|its|her|his|their) /i, '').toLowerCase() ?? null;
}

/** One line of text: wrapped words joined. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface QuoteSummary {
  readonly kind: string;
  readonly content: string;
  readonly cue: string | null;
  readonly speaker: string | null;
}

/** The found quotes as the expectation writes them, without those an editor would leave open. */
export function foundQuotes(report: ExtractedReport, expected: Expectation): QuoteSummary[] {
  const optional = new Set(expected.quotes.filter((q) => q.optional).map((q) => q.content));
  const openSpeaker = new Set(
    expected.quotes.filter((q) => q.optionalSpeaker).map((q) => q.content),
  );
  const required = new Set(expected.quotes.filter((q) => !q.optional).map((q) => q.content));
  return report.quotes
    .filter(({ content }) => required.has(content.text) || !optional.has(content.text))
    .map(({ kind, content, cue, speaker }) => ({
      kind,
      content: content.text,
      cue: cue?.text ?? null,
      speaker: openSpeaker.has(content.text) ? null : bareName(speaker?.name),
    }));
}

/** The expected quotes in the same form. */
export function requiredQuotes({ quotes }: Expectation): QuoteSummary[] {
  return quotes
    .filter((quote) => !quote.optional)
    .map(({ kind, content, cue, speaker, optionalSpeaker }) => ({
      kind,
      content,
      cue,
      speaker: optionalSpeaker ? null : bareName(speaker),
    }));
}

interface StatisticSummary {
  readonly value: number;
  readonly upperValue: number | null;
  readonly qualifier: string;
  readonly unit: string | null;
}

type ExpectedStatistic = Expectation['statistics'][number];

/** The found statistics as the expectation writes them, without those an editor would leave open. */
export function foundStatistics(
  report: ExtractedReport,
  expected: Expectation,
): StatisticSummary[] {
  const openUnits = new Set(expected.statistics.filter((s) => s.optionalUnit).map((s) => s.value));
  return report.statistics
    .map(({ value, upperValue, qualifier, unit }) => ({
      value,
      upperValue,
      qualifier,
      unit: openUnits.has(value) ? null : unit,
    }))
    .filter((found) => !expected.statistics.some((s) => s.optional && isSameFact(found, s)));
}

function isSameFact(found: StatisticSummary, expected: ExpectedStatistic): boolean {
  return found.value === expected.value && (expected.unit === null || found.unit === expected.unit);
}

/** The expected statistics in the same form. */
export function requiredStatistics({ statistics }: Expectation): StatisticSummary[] {
  return statistics
    .filter((statistic) => !statistic.optional)
    .map(({ value, upperValue, qualifier, unit, optionalUnit }) => ({
      value,
      upperValue,
      qualifier,
      unit: optionalUnit ? null : unit,
    }));
}

/** The same facts in the same order, whatever order they are printed in. */
export function inOrderOfValue(facts: readonly StatisticSummary[]): StatisticSummary[] {
  return [...facts].sort((a, b) => a.value - b.value || (a.unit ?? '').localeCompare(b.unit ?? ''));
}

/** The text of the paragraphs that have a role, on one line each. */
export function paragraphsOf(report: ExtractedReport, role: string): string[] {
  return report.paragraphs
    .filter((paragraph) => paragraph.role === role)
    .map(({ span }) => oneLine(span.text));
}
