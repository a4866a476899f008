import { createHash } from 'node:crypto';
import {
  noMetadata,
  type SourceMetadata,
} from '../../src/plugins/newsdesk/server/src/core/document/source-document';
import type {
  ExtractedQuote,
  ExtractedReport,
  ExtractedStatistic,
} from '../../src/plugins/newsdesk/server/src/core/report/extracted-report';
import { spanOf, type Span } from '../../src/plugins/newsdesk/server/src/core/span';
import type { Adoption } from '../../src/plugins/newsdesk/server/src/import/adopt-report';

/** A speaker and their words, as they stand in the text with their marks. */
export interface Saying {
  readonly words: string;
  readonly speaker: string;
  readonly kind?: ExtractedQuote['kind'];
  readonly speakerKind?: 'person' | 'organization' | 'group' | 'unknown';
}

export interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly keyPoints?: readonly string[];
  readonly quotes?: readonly Saying[];
  readonly people?: readonly string[];
  readonly organizations?: readonly string[];
  readonly statistics?: readonly Partial<ExtractedStatistic>[];
  readonly metadata?: Partial<SourceMetadata>;
}

/** A story as the reader and the extractor would hand it over, without running them. */
export function reading(story: Story): Adoption {
  const text = [story.headline, ...(story.keyPoints ?? []), ...story.paragraphs].join('\n\n');
  const find = (words: string): Span => {
    const start = text.indexOf(words);
    return spanOf(text, start, start + words.length);
  };
  const named = (names: readonly string[] | undefined) =>
    (names ?? []).map((name) => ({ name, description: null, mentions: [find(name)] }));
  const bytes = Buffer.from(text);
  const report: ExtractedReport = {
    schema: 'newsdesk/extracted-report/1',
    text: { sha256: createHash('sha256').update(bytes).digest('hex'), length: text.length },
    language: 'en',
    headline: { text: story.headline, span: find(story.headline), derived: false },
    standfirst: null,
    byline: null,
    dateline: null,
    publishedOn: null,
    paragraphs: story.paragraphs.map((paragraph) => ({ span: find(paragraph), role: 'body' })),
    keyPoints: (story.keyPoints ?? []).map((point) => ({ text: point, span: find(point) })),
    quotes: (story.quotes ?? []).map(({ words, speaker, kind = 'direct', speakerKind }) => ({
      kind,
      content: find(words),
      segments: kind === 'indirect' ? [] : [find(words)],
      cue: null,
      speaker: {
        mention: find(speaker),
        name: speaker,
        description: null,
        kind: speakerKind ?? 'person',
      },
      via: null,
      confidence: 0.9,
      rule: 'test',
    })),
    statistics: (story.statistics ?? []).map((statistic) => ({
      value: 1,
      upperValue: null,
      qualifier: 'exact',
      unit: null,
      subject: null,
      predicate: null,
      period: null,
      source: null,
      mentions: [find(story.headline)],
      confidence: 0.8,
      rule: 'test',
      ...statistic,
    })),
    media: [],
    dates: [],
    people: named(story.people),
    organizations: named(story.organizations),
    places: [],
    messages: [],
  };
  return {
    bytes,
    fileName: 'story.txt',
    source: {
      text,
      mediaType: 'text/plain',
      metadata: { ...noMetadata, ...story.metadata },
      hints: [],
      media: [],
      conformance: [],
    },
    report,
    messages: [],
    readerVersion: 'test',
    receivedAt: new Date('2026-03-01T10:00:00Z'),
  };
}

let count = 0;

/** A story of its own at each call. */
export function someStory(changes: Partial<Story> = {}): Story {
  count += 1;
  return {
    headline: `Harbour bridge closed for the ${count}th time`,
    paragraphs: [
      `“We will rebuild the bridge – whatever it costs,” Ada Lindqvist said on day ${count}.`,
      'The port authority said the river had risen.',
    ],
    quotes: [
      { words: '“We will rebuild the bridge – whatever it costs,”', speaker: 'Ada Lindqvist' },
    ],
    people: ['Ada Lindqvist'],
    ...changes,
  };
}
