import type { SourceDocument } from '../core/document/source-document';
import { evidenceOf } from '../core/report/evidence';
import type { ExtractedReport } from '../core/report/extracted-report';
import { comparableSource } from '../core/report/integrity';
import type { Message } from '../core/result';
import { bodyOf, type BodyBlock } from './body';
import { fullDate, instant } from './dates';
import { figuresOf, type FigureData } from './figure-data';
import type { ItemData, KnownNames } from './item-data';
import { quoteData, type QuoteData } from './quote-data';
import { statisticData, type StatisticData } from './statistic-data';

/** What the mapping needs besides the reading itself. */
export interface ReportContext {
  readonly known: KnownNames;
  readonly slug: string;
  /** Document ids of the topics it was filed under. */
  readonly topics?: readonly string[];
  /** A new claim key at each call. */
  readonly newClaimKey: () => string;
}

export interface KeyPointData extends ItemData {
  readonly text: string;
}

/** A news report as the document service takes it; relations are document ids. */
export interface ReportData {
  readonly headline: string | null;
  readonly headlineDerived: boolean;
  readonly slug: string;
  readonly standfirst: string | null;
  readonly slugline: string | null;
  readonly byline: string | null;
  readonly dateline: { readonly place: string | null; readonly date: string | null } | null;
  readonly body: readonly BodyBlock[];
  readonly keyPoints: readonly KeyPointData[];
  readonly quotes: readonly QuoteData[];
  readonly statistics: readonly StatisticData[];
  readonly media: readonly FigureData[];
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly topics: readonly string[];
  readonly places: readonly { readonly name: string; readonly description: string | null }[];
  readonly provider: string | null;
  readonly guid: string | null;
  readonly version: string | null;
  readonly language: string;
  readonly urgency: number | null;
  readonly pubStatus: 'usable' | 'withheld' | 'canceled';
  readonly embargoedUntil: string | null;
  readonly expiresAt: string | null;
  readonly contentCreatedAt: string | null;
  readonly edNote: string | null;
  readonly usageTerms: string | null;
  readonly copyrightNotice: string | null;
  readonly messages: readonly Message[];
}

/** Turns the reading of a document into a report, every item with its evidence. Pure. */
export function reportData(
  report: ExtractedReport,
  source: SourceDocument,
  context: ReportContext,
): ReportData {
  const { text, metadata } = source;
  const { known } = context;
  const comparable = comparableSource(text);
  const item = (span: { start: number; end: number } | null, confidence: number): ItemData => ({
    claimKey: context.newClaimKey(),
    evidence: span === null ? null : evidenceOf(text, span),
    confidence,
    origin: 'extracted',
  });
  return {
    headline: report.headline?.text ?? metadata.headline,
    headlineDerived: report.headline?.derived ?? false,
    slug: context.slug,
    standfirst: report.standfirst?.text ?? null,
    slugline: metadata.slugline,
    byline: report.byline?.text ?? metadata.byline,
    dateline: datelineOf(report, metadata),
    body: bodyOf(report.paragraphs),
    keyPoints: report.keyPoints.map((point) => ({ text: point.text, ...item(point.span, 1) })),
    quotes: report.quotes.map((quote) => ({
      ...quoteData(quote, report.paragraphs, comparable, known),
      ...item(quote.content, quote.confidence),
    })),
    statistics: report.statistics.map((statistic) => ({
      ...statisticData(statistic, report, text, known),
      ...item(statistic.mentions[0] ?? null, statistic.confidence),
    })),
    media: figuresOf(report, source).map(({ figure, span }) => ({
      ...figure,
      ...item(span, 1),
    })),
    people: linked(report.people, (name) => known.person(name)),
    organizations: linked(report.organizations, (name) => known.organization(name)),
    topics: context.topics ?? [],
    places: report.places.map(({ name, description }) => ({ name, description })),
    provider: metadata.provider === null ? null : known.organization(metadata.provider),
    guid: metadata.guid,
    version: metadata.version,
    language: report.language,
    urgency: urgencyOf(metadata.urgency),
    pubStatus: metadata.pubStatus ?? 'usable',
    embargoedUntil: instant(metadata.embargoedUntil),
    expiresAt: instant(metadata.expiresAt),
    contentCreatedAt: instant(metadata.contentCreatedAt ?? metadata.firstCreatedAt),
    edNote: metadata.edNote,
    usageTerms: metadata.usageTerms,
    copyrightNotice: metadata.copyrightNotice,
    messages: report.messages,
  };
}

/** 1 to 9; providers also send 0, which means none was given. */
function urgencyOf(urgency: number | null): number | null {
  return urgency !== null && urgency >= 1 && urgency <= 9 ? Math.round(urgency) : null;
}

function datelineOf(
  { dateline, publishedOn }: ExtractedReport,
  { located }: SourceDocument['metadata'],
): ReportData['dateline'] {
  const place = dateline?.place ?? located[0] ?? null;
  const date = fullDate(dateline?.date ?? null) ?? fullDate(publishedOn);
  return place === null && date === null ? null : { place, date };
}

function linked(
  names: readonly { readonly name: string }[],
  idOf: (name: string) => string | null,
): readonly string[] {
  return [...new Set(names.map(({ name }) => idOf(name)).filter((id) => id !== null))];
}
