import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { SourceDocument } from '../document/source-document';
import {
  extractedReportSchemaId,
  type ExtractedDate,
  type ExtractedName,
  type ExtractedQuote,
  type ExtractedReport,
  type ExtractedStatistic,
} from '../report/extracted-report';
import type { Message } from '../result';
import { spanOf } from '../span';
import { findDates } from './dates/find-dates';
import { readSentences } from './language/read-sentences';
import { detectLanguage } from './layout/detect-language';
import type { Layout } from './layout/block';
import { defaultProseLimits, withinLimits, type ProseLimits } from './layout/prose-limits';
import { readLayout } from './layout/read-layout';
import { findNames } from './names/find-names';
import type { NamedEntity } from './names/named-entity';
import { findQuotes } from './quotes/find-quotes';
import { findStatistics } from './statistics/find-statistics';

/**
 * Reads a source document as a careful editor would: what is its headline, who
 * said what, which figures does it give. Pure and deterministic; every span
 * points into `document.text`. Text in another language than English is read
 * for its layout only, and so is what lies beyond the limits; a message says so.
 */
export function extractReport(
  document: SourceDocument,
  limits: ProseLimits = defaultProseLimits,
): ExtractedReport {
  const { text } = document;
  const { value: layout, messages: layoutMessages } = readLayout(document);
  const {
    language,
    readAsEnglish,
    messages: languageMessages,
  } = detectLanguage(text, layout.blocks, document.metadata.language);
  const { names, quotes, dates, statistics, messages } = readAsEnglish
    ? readProse(text, layout, limits)
    : unreadProse;

  return {
    schema: extractedReportSchemaId,
    text: { sha256: bytesToHex(sha256(utf8ToBytes(text))), length: text.length },
    language,
    headline: layout.headline,
    standfirst: layout.standfirst,
    byline: layout.byline,
    dateline: layout.dateline,
    publishedOn: layout.publishedOn,
    paragraphs: layout.blocks.map(({ start, end, role }) => ({
      span: spanOf(text, start, end),
      role,
    })),
    keyPoints: [...layout.keyPoints],
    quotes: [...quotes],
    statistics: [...statistics],
    media: [...layout.media],
    dates: [...dates],
    people: namesOf(text, names, 'person'),
    organizations: namesOf(text, names, 'organization'),
    places: namesOf(text, names, 'place'),
    messages: [...languageMessages, ...layoutMessages, ...messages],
  };
}

/** What the sentences say, as opposed to how the page is laid out. */
interface ProseReading {
  readonly names: readonly NamedEntity[];
  readonly quotes: readonly ExtractedQuote[];
  readonly dates: readonly ExtractedDate[];
  readonly statistics: readonly ExtractedStatistic[];
  readonly messages: readonly Message[];
}

const unreadProse: ProseReading = {
  names: [],
  quotes: [],
  dates: [],
  statistics: [],
  messages: [],
};

function readProse(text: string, whole: Layout, limits: ProseLimits): ProseReading {
  const { value: layout, messages: unread } = withinLimits(text, whole, limits);
  const sentences = readSentences(text, layout);
  const names = findNames(text, layout, sentences);
  const { value: quotes, messages } = findQuotes(text, layout, sentences, names);
  const dates = findDates(text, layout);
  const statistics = findStatistics(text, { layout, sentences, names, quotes, dates });
  return { names, quotes, dates, statistics, messages: [...unread, ...messages] };
}

function namesOf(
  text: string,
  names: readonly NamedEntity[],
  kind: NamedEntity['kind'],
): ExtractedName[] {
  return names
    .filter((name) => name.kind === kind && name.inStory)
    .map(({ name, description, mentions }) => ({
      name,
      description,
      mentions: mentions.map(({ start, end }) => spanOf(text, start, end)),
    }));
}
