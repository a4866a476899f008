import type { PublishedQuote, PublishedStatistic } from '../report/published-report';
import { oneLine } from './text';

/** Who said it: the known person or organization, else the name or description as printed. */
export function quoteSource(quote: PublishedQuote): string | null {
  return (
    oneLine(quote.speakerName) ??
    oneLine(quote.speaker?.name ?? quote.speakerOrganization?.name ?? null) ??
    oneLine(quote.speakerDescription)
  );
}

/** The period of a statistic in ISO 8601: a day, or an interval, open where an end is not known. */
export function periodOf({ periodFrom, periodTo }: PublishedStatistic): string | null {
  if (periodFrom === null && periodTo === null) return null;
  return periodFrom === periodTo ? periodFrom : `${periodFrom ?? '..'}/${periodTo ?? '..'}`;
}
