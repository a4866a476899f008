import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSentences } from '../language/read-sentences';
import { bodyLayout, quotesIn } from './testing/one-document';

const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  "'",
  '«',
  '»',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  ': ',
  '\n',
  '\u00a0',
  '\u200b',
  '\u200f',
  '—',
  'Dana Whitlock',
  'she',
  'said',
  'told reporters',
  'that',
  'the bridge',
  'is',
  'safe',
  'according to',
  'adding',
  'who',
  'and',
  '😀',
  '(',
  ')',
  '1,000',
);
const documents = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const plain = fc
  .array(
    fc.constantFrom(
      '“It is safe,” Dana Whitlock said.',
      'The mayor said the bridge was old.',
      'Cars waited. Nobody spoke.',
      'He added that he was late, according to the clerk.',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((paragraphs) => paragraphs.join('\n'));

describe('whatever the text', () => {
  it('every span slices to its own text', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const quote of quotesIn(text)) {
          const spans = [
            quote.content,
            ...quote.segments,
            quote.cue,
            quote.speaker?.mention,
            quote.via?.mention,
          ];
          for (const span of spans)
            if (span != null) expect(text.slice(span.start, span.end)).toBe(span.text);
        }
      }),
    );
  });

  it('every token slices to its own text, in order', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let last = 0;
        for (const { tokens } of readSentences(text, bodyLayout(text))) {
          for (const token of tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(last);
            last = token.end;
          }
        }
      }),
    );
  });

  it('the same text gives the same quotes', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(quotesIn(text)).toEqual(quotesIn(text));
      }),
    );
  });

  it('a paragraph more changes no earlier span', () => {
    fc.assert(
      fc.property(plain, plain, (text, more) => {
        const spans = (quotes: ReturnType<typeof quotesIn>): unknown =>
          quotes.map(({ content, cue, segments }) => [content, cue, segments]);
        const before = quotesIn(text);
        const after = quotesIn(`${text}\n${more}`).filter(
          ({ content }) => content.end <= text.length,
        );
        expect(spans(after)).toEqual(spans(before));
      }),
    );
  });

  it('CRLF and LF agree', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const texts = (printed: string): string[] =>
          quotesIn(printed).map(({ content }) => content.text);
        expect(texts(text.replaceAll('\n', '\r\n'))).toEqual(texts(text));
      }),
    );
  });

  it.each([
    ['marks', '"'.repeat(5000)],
    ['curly openings', '“'.repeat(5000)],
    ['nested marks', '“‘'.repeat(2500)],
    ['capitals', 'A '.repeat(4000)],
    ['digits', '1'.repeat(8000)],
    ['dashes', '- '.repeat(4000)],
    ['one giant word', 'a'.repeat(20000)],
    ['open brackets', '('.repeat(5000)],
    ['cues', 'he said that '.repeat(1500)],
    ['no letters', '… 1 2 3 …'],
    ['nothing', ''],
  ])('%s do not throw', (_, text) => {
    expect(() => quotesIn(text)).not.toThrow();
  });
});
