import type { z } from 'zod';
import type { SourceDocument } from '../core/document/source-document';
import { extractedReport, type ExtractedReport } from '../core/report/extracted-report';
import { baselineOf, type Baseline } from './baseline';
import { reportData } from './report-data';

const claims = extractedReport.pick({
  keyPoints: true,
  quotes: true,
  statistics: true,
  media: true,
});

/** The claims a document had when it came in, kept with it to tell later what editors changed. */
export type StoredReading = z.infer<typeof claims>;

export function storedReading({
  keyPoints,
  quotes,
  statistics,
  media,
}: ExtractedReport): StoredReading {
  return { keyPoints, quotes, statistics, media };
}

/** @returns null where none was kept, or one of another shape */
export function readingOf(value: unknown): StoredReading | null {
  return claims.safeParse(value).data ?? null;
}

/** Claims as values to compare with those of a draft; nobody is linked. */
export function claimsOf(
  reading: StoredReading,
  source: SourceDocument,
  paragraphs: ExtractedReport['paragraphs'] = [],
): Baseline['lists'] {
  let keys = 0;
  const report: ExtractedReport = {
    schema: 'newsdesk/extracted-report/1',
    text: { sha256: '', length: source.text.length },
    language: 'und',
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    publishedOn: null,
    dates: [],
    people: [],
    organizations: [],
    places: [],
    messages: [],
    paragraphs,
    ...reading,
  };
  const data = reportData(report, source, {
    known: { person: () => null, organization: () => null },
    slug: '',
    newClaimKey: () => `found-${(keys += 1)}`,
  });
  return baselineOf(data).lists;
}
