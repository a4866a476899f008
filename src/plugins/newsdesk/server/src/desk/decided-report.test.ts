import { describe, expect, it } from '@jest/globals';
import { noMetadata, type SourceDocument } from '../core/document/source-document';
import { NewsdeskError } from '../core/errors';
import { extractReport } from '../core/extraction/extract-report';
import type { Decisions } from '../contracts/draft';
import { quoteFields } from '../contracts/report-items';
import { reportData } from '../import/report-data';
import { decidedData } from './decided-data';
import { decidedReport } from './decided-report';
import { previewOf } from './preview-of';

const text = `Harbour to be widened

HULL - “We will widen the harbour next year,” Mayor Ida Holm said on Monday.

The work will cost 20 million pounds, the council said.
`;
const source: SourceDocument = {
  text,
  mediaType: 'text/plain',
  metadata: noMetadata,
  hints: [],
  media: [],
  conformance: [],
};
const extracted = extractReport(source);
const shown = previewOf(extracted, source, []);
const direct = shown.quotes.findIndex(({ kind }) => kind === 'direct');
const quote = shown.quotes[direct];
if (quote === undefined) throw new Error('The fixture has no direct quote.');

const kept = { ...quoteFields.strip().parse(quote), from: direct, at: null, link: null };
const nothing: Decisions = {
  sha256: extracted.text.sha256,
  headline: 'Harbour to be widened',
  keyPoints: [],
  quotes: [],
  statistics: [],
  media: [],
};

function decide(decisions: Partial<Decisions>) {
  const all = { ...nothing, ...decisions };
  const report = decidedReport(extracted, source, all);
  const data = reportData(report, source, {
    known: {
      person: (name) => (name === 'Ida Holm' ? 'person-1' : null),
      organization: () => null,
    },
    slug: 'slug',
    newClaimKey: () => 'key',
  });
  return decidedData(data, source, all, shown);
}

describe('a draft of an editor’s decisions', () => {
  it('leaves out what was rejected', () => {
    expect(decide({})).toMatchObject({ keyPoints: [], quotes: [], statistics: [], media: [] });
  });

  it('keeps what was found as found', () => {
    expect(decide({ quotes: [kept] }).quotes).toMatchObject([
      { origin: 'extracted', text: quote.text, integrity: 'verbatim' },
    ]);
  });

  it('notes other words as edited, and checks them again', () => {
    const words = 'We will never widen the harbour';

    expect(decide({ quotes: [{ ...kept, text: words }] }).quotes).toMatchObject([
      { origin: 'edited', text: words, integrity: 'altered' },
    ]);
  });

  it('links another speaker by a known full name', () => {
    const decided = { ...kept, speakerName: 'Ida Holm', speakerKind: 'person' as const };

    expect(decide({ quotes: [{ ...decided, speakerDescription: 'mayor' }] }).quotes).toMatchObject([
      { speakerName: 'Ida Holm', speakerDescription: 'mayor', speaker: 'person-1' },
    ]);
  });

  it('adds what was selected, with its place as evidence', () => {
    const start = text.indexOf('20 million pounds');
    const printed = '20 million pounds';
    const added = {
      label: 'Cost',
      value: 20_000_000,
      upperValue: null,
      qualifier: 'exact' as const,
      unit: 'GBP',
      subject: null,
      periodText: null,
      sourceName: null,
      from: null,
      at: { start, end: start + printed.length },
    };

    expect(decide({ statistics: [added] }).statistics).toMatchObject([
      { origin: 'added', label: 'Cost', value: 20_000_000, printed, evidence: { start } },
    ]);
  });

  it('has the editor’s headline, no longer a derived one', () => {
    expect(decide({ headline: 'A wider harbour' })).toMatchObject({
      headline: 'A wider harbour',
      headlineDerived: false,
    });
  });

  it.each([
    ['another text', { sha256: 'of something else' }],
    ['an item that was never found', { quotes: [{ ...kept, from: 99 }] }],
    [
      'a place outside the text',
      { keyPoints: [{ text: 'x', from: null, at: { start: 0, end: 9_999 } }] },
    ],
  ])('is refused for %s', (_, decisions) => {
    expect(() => decide(decisions)).toThrow(
      expect.objectContaining({ constructor: NewsdeskError, code: 'decision-misplaced' }),
    );
  });
});
