import type { Segment } from '../core/report/evidence';
import type { ExtractedQuote, ExtractedReport } from '../core/report/extracted-report';
import { checkQuote, type ComparableSource, type Integrity } from '../core/report/integrity';
import type { Range } from '../core/span';
import type { ItemData, KnownNames } from './item-data';

export interface QuoteData extends ItemData {
  readonly text: string;
  readonly kind: ExtractedQuote['kind'];
  readonly segments: readonly Segment[];
  readonly speakerName: string | null;
  readonly speakerDescription: string | null;
  readonly speakerKind: 'person' | 'organization' | 'group' | 'unknown';
  readonly speaker: string | null;
  readonly speakerOrganization: string | null;
  readonly cue: string | null;
  readonly via: string | null;
  readonly context: string | null;
  readonly integrity: Integrity;
}

/** A quote as a report keeps it: its words without their marks, and who said them. */
export function quoteData(
  quote: ExtractedQuote,
  paragraphs: ExtractedReport['paragraphs'],
  source: ComparableSource,
  known: KnownNames,
): Omit<QuoteData, keyof ItemData> {
  const segments = quote.segments.map((span) => insideMarks(source.text, span));
  const text = wordsOf(quote, segments, source.text);
  const speaker = quote.speaker;
  const name = speaker?.name ?? null;
  return {
    text,
    kind: quote.kind,
    segments,
    speakerName: name ?? speaker?.mention?.text ?? null,
    speakerDescription: speaker?.description ?? null,
    speakerKind: speaker?.kind ?? 'unknown',
    speaker: name !== null && speaker?.kind === 'person' ? known.person(name) : null,
    speakerOrganization:
      name !== null && speaker?.kind === 'organization' ? known.organization(name) : null,
    cue: quote.cue?.text ?? null,
    via: quote.via?.name ?? null,
    context: paragraphOf(paragraphs, quote.content),
    integrity: checkQuote({ kind: quote.kind, text, segments }, source),
  };
}

/**
 * A direct quote in several pieces is the pieces, without what stands between them.
 * The comma American style puts before the closing mark is the sentence's, not the speaker's.
 */
function wordsOf(quote: ExtractedQuote, segments: readonly Segment[], source: string): string {
  if (quote.kind !== 'direct') return quote.content.text;
  const words =
    segments.length > 1
      ? segments.map(({ exact }) => exact).join(' ')
      : insideMarks(source, quote.content).exact;
  return words.endsWith(',') ? words.slice(0, -1) : words;
}

const doubleMarks = ["''", '``', '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb'];
const singleMarks = ["'", '\u2018', '\u2019'];

function insideMarks(source: string, range: Range): Segment {
  const text = source.slice(range.start, range.end);
  const marks = [...doubleMarks, ...singleMarks];
  const opening = marks.find((mark) => text.startsWith(mark));
  // At the end of words that nothing opened a single mark is an apostrophe.
  const closing = (opening === undefined ? doubleMarks : marks).find((mark) => text.endsWith(mark));
  const start = range.start + (opening?.length ?? 0);
  const end = Math.max(start, range.end - (closing?.length ?? 0));
  return { start, end, exact: source.slice(start, end) };
}

function paragraphOf(paragraphs: ExtractedReport['paragraphs'], at: Range): string | null {
  return (
    paragraphs.find(({ span }) => span.start <= at.start && at.start < span.end)?.span.text ?? null
  );
}
