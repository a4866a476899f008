import type { SourceDocument } from '../core/document/source-document';
import { NewsdeskError } from '../core/errors';
import type {
  ExtractedQuote,
  ExtractedReport,
  ExtractedStatistic,
} from '../core/report/extracted-report';
import { spanOf, trimRange, type Span } from '../core/span';
import type { Decisions } from '../contracts/draft';
import type { Place } from '../contracts/place';

type Decided<List extends 'keyPoints' | 'quotes' | 'statistics' | 'media'> =
  Decisions[List][number];

/**
 * A reading with an editor's decisions: items left out, added, and with other
 * speakers and values. Its lists have the order of the decisions.
 * @throws NewsdeskError `decision-misplaced` when a decision is about nothing in this document
 */
export function decidedReport(
  report: ExtractedReport,
  { text }: Pick<SourceDocument, 'text'>,
  decisions: Decisions,
): ExtractedReport {
  if (decisions.sha256 !== report.text.sha256) throw misplaced('text');
  return {
    ...report,
    headline:
      report.headline?.text === decisions.headline
        ? report.headline
        : { text: decisions.headline, span: null, derived: false },
    keyPoints: decisions.keyPoints.map((point) =>
      point.from === null
        ? { text: point.text, span: spanAt(text, point.at) }
        : found(report.keyPoints, point.from),
    ),
    quotes: decisions.quotes.map((quote) =>
      quote.from === null
        ? addedQuote(quote, spanAt(text, quote.at))
        : withSpeaker(found(report.quotes, quote.from), quote),
    ),
    statistics: decisions.statistics.map((statistic) =>
      statistic.from === null
        ? addedStatistic(statistic, spanAt(text, statistic.at))
        : withSource(found(report.statistics, statistic.from), statistic),
    ),
    media: decisions.media.map((figure) => {
      if (figure.from === null) throw misplaced('media');
      return found(report.media, figure.from);
    }),
  };
}

function found<T>(items: readonly T[], from: number): T {
  const item = items[from];
  if (item === undefined) throw misplaced('from');
  return item;
}

function spanAt(text: string, place: Place | null): Span {
  if (place === null || place.start >= place.end || place.end > text.length)
    throw misplaced('place');
  const { start, end } = trimRange(text, place);
  return spanOf(text, start, end);
}

function misplaced(what: string): NewsdeskError {
  return new NewsdeskError(
    'decision-misplaced',
    'The draft was prepared from another version of this document. Preview the document again.',
    { stage: 'adopt', details: { what } },
  );
}

function addedQuote(quote: Decided<'quotes'>, content: Span): ExtractedQuote {
  return {
    kind: quote.kind,
    content,
    segments: quote.kind === 'direct' ? [content] : [],
    cue: null,
    speaker: speakerOf(quote),
    via: null,
    confidence: 1,
    rule: 'editor',
  };
}

function withSpeaker(extracted: ExtractedQuote, decided: Decided<'quotes'>): ExtractedQuote {
  const { speaker } = extracted;
  const isSame =
    (speaker?.name ?? speaker?.mention?.text ?? null) === decided.speakerName &&
    (speaker?.description ?? null) === decided.speakerDescription &&
    (speaker?.kind ?? 'unknown') === decided.speakerKind;
  return {
    ...extracted,
    kind: decided.kind,
    speaker: isSame ? speaker : { ...speakerOf(decided), name: nameOf(speaker, decided) },
  };
}

/** What stands for a name in the text stays a mention until the editor types a name. */
function nameOf(
  speaker: ExtractedQuote['speaker'],
  { speakerName }: Decided<'quotes'>,
): string | null {
  const isMention = speaker?.name === null && speaker.mention?.text === speakerName;
  return isMention ? null : speakerName;
}

function speakerOf({ speakerName, speakerDescription, speakerKind }: Decided<'quotes'>) {
  return {
    mention: null,
    name: speakerName,
    description: speakerDescription,
    kind: speakerKind,
  };
}

function addedStatistic(statistic: Decided<'statistics'>, printed: Span): ExtractedStatistic {
  const { value, upperValue, qualifier, unit, subject, periodText, sourceName } = statistic;
  return {
    value,
    upperValue,
    qualifier,
    unit,
    subject,
    predicate: null,
    period: periodText === null ? null : { text: periodText, from: null, to: null },
    source: sourceName === null ? null : { mention: null, name: sourceName, cue: null },
    mentions: [printed],
    confidence: 1,
    rule: 'editor',
  };
}

function withSource(
  extracted: ExtractedStatistic,
  { sourceName }: Decided<'statistics'>,
): ExtractedStatistic {
  if ((extracted.source?.name ?? null) === sourceName) return extracted;
  return {
    ...extracted,
    source: sourceName === null ? null : { mention: null, name: sourceName, cue: null },
  };
}
