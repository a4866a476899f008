import type { SourceDocument } from '../core/document/source-document';
import type { ExtractedFigure, ExtractedReport } from '../core/report/extracted-report';
import type { Message } from '../core/result';
import type { Place } from '../contracts/place';
import type { Preview } from '../contracts/preview';
import {
  figureFields,
  keyPointFields,
  quoteFields,
  statisticFields,
} from '../contracts/report-items';
import { reportData, type ReportData } from '../import/report-data';

/** What a draft of a reading would hold, without looking anything up or storing anything. Pure. */
export function previewOf(
  report: ExtractedReport,
  source: SourceDocument,
  messages: readonly Message[],
): Omit<Preview, 'known'> {
  const data = unlinkedData(report, source);
  return {
    source: { text: source.text, sha256: report.text.sha256, mediaType: source.mediaType },
    headline: data.headline,
    headlineDerived: data.headlineDerived,
    standfirst: data.standfirst,
    byline: data.byline,
    dateline: data.dateline,
    language: data.language,
    keyPoints: data.keyPoints.map((item, index) => ({
      ...keyPointFields.strip().parse(item),
      ...evidenceOf(item, placesOf([report.keyPoints[index]?.span])),
    })),
    quotes: data.quotes.map((item, index) => ({
      ...quoteFields.strip().parse(item),
      integrity: item.integrity,
      isNamed: report.quotes[index]?.speaker?.name != null,
      ...evidenceOf(item, placesOf([report.quotes[index]?.content])),
    })),
    statistics: data.statistics.map((item, index) => ({
      ...statisticFields.strip().parse(item),
      printed: item.printed,
      ...evidenceOf(item, placesOf(report.statistics[index]?.mentions ?? [])),
    })),
    // Behind them are the pictures the text does not speak of: nothing to decide from it.
    media: data.media.slice(0, report.media.length).map((item, index) => {
      const figure = report.media[index];
      return {
        ...figureFields.strip().parse(item),
        ...evidenceOf(item, placesOf(figure?.captionSpans ?? [])),
        creditPlaces: figure === undefined ? [] : creditPlaces(figure, source.text),
      };
    }),
    people: report.people.map(({ name }) => name),
    organizations: report.organizations.map(({ name }) => name),
    messages: [...messages, ...report.messages].map((message) => ({ ...message })),
  };
}

/** The report data of a reading whose names are not looked up. */
function unlinkedData(report: ExtractedReport, source: SourceDocument): ReportData {
  return reportData(report, source, {
    known: { person: () => null, organization: () => null },
    slug: '',
    newClaimKey: () => '',
  });
}

function evidenceOf({ confidence }: { readonly confidence: number | null }, places: Place[]) {
  return { confidence: confidence ?? 1, places };
}

function placesOf(spans: readonly (Place | undefined)[]): Place[] {
  return spans.flatMap((span) =>
    span === undefined ? [] : [{ start: span.start, end: span.end }],
  );
}

/** A credit is printed behind its caption, at most a line or two away. */
const longestWayToCredit = 200;

function creditPlaces({ credit, captionSpans }: ExtractedFigure, text: string): Place[] {
  const caption = captionSpans.at(-1);
  if (credit === null || credit === '' || caption === undefined) return [];
  const window = text.slice(caption.start, caption.end + longestWayToCredit + credit.length);
  const at = window.lastIndexOf(credit);
  if (at === -1) return [];
  return [{ start: caption.start + at, end: caption.start + at + credit.length }];
}
