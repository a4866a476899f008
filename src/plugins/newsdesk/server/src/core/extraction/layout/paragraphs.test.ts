import { describe, expect, it } from '@jest/globals';
import { readLines } from './lines';
import { joinLines } from './paragraphs';
import { onOneLine } from './plain-text';

const paragraphsOf = (text: string): string[] =>
  joinLines(text, readLines(text, { start: 0, end: text.length })).map(({ start, end }) =>
    onOneLine(text.slice(start, end)),
  );

const wrapped = `The council voted on Wednesday to spend two million on a garden
that floats at the old coal wharf, in the face of protests from the
people who want the swimming baths repaired before the summer.

The vote was nine to four, and the gallery booed when the result was
read out by the clerk of the council.`;

describe('lines', () => {
  it('are joined where the document is hard-wrapped', () => {
    expect(paragraphsOf(wrapped)).toHaveLength(2);
    expect(paragraphsOf(wrapped)[1]).toBe(
      'The vote was nine to four, and the gallery booed when the result was read out by the clerk of the council.',
    );
  });

  it('are joined the same way with carriage returns', () => {
    expect(paragraphsOf(wrapped.replace(/\n/g, '\r\n'))).toEqual(paragraphsOf(wrapped));
  });

  it('are paragraphs where each is one, with or without empty lines', () => {
    const lines = [
      'A long first paragraph that goes on and on and is one line of the document, as editors export it.',
      'A short second one.',
      'A third of middling length that says nothing new about the garden.',
      'A fourth.',
    ];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
    expect(paragraphsOf(lines.join('\n\n'))).toEqual(lines);
  });

  it('that hang under a bullet belong to it', () => {
    expect(paragraphsOf('• one line\n  and its rest\n• another')).toEqual([
      '• one line and its rest',
      '• another',
    ]);
  });

  it('that begin indented after a full stop begin a paragraph', () => {
    const indented = wrapped.replace(/\n\n/, '\n').replace(/^The/gm, '  The');
    expect(paragraphsOf(indented)).toHaveLength(2);
  });
});
