import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainTextDocument } from '../../document/read-plain-text';
import { spanOf, type Span } from '../../span';
import type { Layout } from './block';
import { onOneLine } from './plain-text';
import { readLayout } from './read-layout';

const read = (text: string): Layout => readLayout(plainTextDocument(text)).value;

const line = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '',
    'KEY POINTS',
    '• Garden to float',
    '- Baths stay shut',
    'By Jane Doe',
    'Published 10 March 2022',
    'LONDON, March 3 (Reuters) - Shares fell on Monday after a quiet week.',
    'A boat passes the garden in Leeds, March 3, 2021. Reuters / JANE DOE',
    'A boat passes the garden in Leeds, March 3, 2021.',
    'Photograph: Jane Doe/AFP',
    'Advertisement',
    'The council voted on Wednesday to spend two million on a garden that floats.',
    '“It will sink,” said Jane Doe, the harbour master.',
    '\u00a0\u200b\u202e\ufeff',
  ),
);
const documents = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'));

const spansOf = (layout: Layout): Span[] =>
  [
    layout.headline?.span,
    layout.standfirst?.span,
    layout.byline?.span,
    layout.dateline?.span,
    ...layout.keyPoints.map(({ span }) => span),
    ...layout.media.flatMap(({ captionSpans }) => captionSpans),
  ].filter((span) => span !== undefined && span !== null);

describe('whatever a document holds', () => {
  it('every span is a cut of its text', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const span of spansOf(read(text))) {
          expect(span).toEqual(spanOf(text, span.start, span.end));
        }
      }),
    );
  });

  it('blocks are in order, trimmed and apart', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let from = 0;
        for (const { start, end } of read(text).blocks) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });

  it('it is read the same way twice', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });

  it('line feeds and carriage returns agree', () => {
    const roles = (text: string): [string, string][] =>
      read(text).blocks.map(({ start, end, role }) => [role, onOneLine(text.slice(start, end))]);
    fc.assert(
      fc.property(
        documents.map((text) => text.replace(/\r/g, '')),
        (text) => {
          expect(roles(text.replace(/\n/g, '\r\n'))).toEqual(roles(text));
        },
      ),
    );
  });

  it.each([
    '"'.repeat(20_000),
    'A'.repeat(20_000),
    'Ab '.repeat(20_000),
    '- '.repeat(20_000),
    '- a\n'.repeat(20_000),
    '('.repeat(20_000),
    'A/'.repeat(20_000),
    '1'.repeat(20_000),
    '\n'.repeat(20_000),
    '\ud83d'.repeat(5_000),
    '\u0000',
  ])('it never throws (case %#)', (text) => {
    expect(() => read(text)).not.toThrow();
  });
});
