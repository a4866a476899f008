import { describe, expect, it } from '@jest/globals';
import { checkQuote, comparableSource, locateQuote } from './integrity';

const text =
  'The mayor spoke on Monday. “We didn’t close the bridge – it was the river,” she said. ' +
  '"And we will rebuild it...  whatever it costs," she added.\n\n' +
  'Nothing was said about the cost to the port.';
const source = comparableSource(text);
const direct = (words: string) => checkQuote({ kind: 'direct', text: words, segments: [] }, source);

describe('the words of a direct quote', () => {
  it.each([
    ['as they stand', 'We didn’t close the bridge – it was the river'],
    ['with a straight apostrophe and another dash', "We didn't close the bridge—it was the river"],
    ['with a double hyphen', "We didn't close the bridge -- it was the river"],
    ['with a period for the comma', 'We didn’t close the bridge – it was the river.'],
    ['inside their marks', '“We didn’t close the bridge”'],
    ['with an ellipsis of one character', 'we will rebuild it… whatever it costs'],
    ['with a no-break space', 'we will\u00a0rebuild it'],
  ])('are verbatim %s', (_name, words) => {
    expect(direct(words)).toBe('verbatim');
  });

  it.each([
    ['a word replaced in brackets', 'We didn’t close the bridge – [the flood] was the river'],
    ['a capital in brackets', '[I]t was the river'],
    ['words left out', 'We didn’t close the bridge … whatever it costs'],
    ['words left out in brackets', 'We didn’t close [...] it was the river'],
    ['an explanation inserted', 'we will rebuild it [the bridge] … whatever it costs'],
  ])('are adapted with %s', (_name, words) => {
    expect(direct(words)).toBe('adapted');
  });

  it.each([
    ['one word changed', 'We didn’t open the bridge – it was the river'],
    ['a word dropped without a mark', 'We didn’t close bridge'],
    ['a word cut', 'We didn’t close the bri'],
    ['a negation lost', 'We did close the bridge'],
    ['pieces in another order', 'whatever it costs … We didn’t close the bridge'],
    ['a bracket that stands for too much', 'The mayor spoke on Monday. [And] whatever it costs'],
    ['a question made of a statement', 'it was the river?'],
    ['nothing but an ellipsis', '…'],
    ['nothing', ' '],
  ])('are altered by %s', (_name, words) => {
    expect(direct(words)).toBe('altered');
  });

  it('are verbatim when a quote in two pieces is joined', () => {
    const at = (piece: string) => ({
      start: text.indexOf(piece),
      end: text.indexOf(piece) + piece.length,
    });
    const segments = [
      at('“We didn’t close the bridge – it was the river,”'),
      at('"And we will rebuild it...  whatever it costs,"'),
    ];
    const words = 'it was the river, And we will rebuild it';
    expect(checkQuote({ kind: 'direct', text: words, segments }, source)).toBe('verbatim');
  });

  it('are altered when they are picked from here and there', () => {
    const at = (word: string) => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
    });
    const segments = [at('We'), at('rebuild'), at('the port')];
    expect(checkQuote({ kind: 'direct', text: 'We rebuild the port', segments }, source)).toBe(
      'altered',
    );
  });

  it.each([
    [-5, 3],
    [9, 2],
    [0, 1e9],
  ])('are not joined from a piece %i to %i that is none', (start, end) => {
    const segments = [
      { start, end },
      { start, end },
    ];
    expect(checkQuote({ kind: 'direct', text: 'Other words', segments }, source)).toBe('altered');
  });

  it('are unsourced without a source', () => {
    expect(checkQuote({ kind: 'direct', text: 'Hello', segments: [] }, null)).toBe('unsourced');
  });
});

describe('other kinds of quote', () => {
  it.each([
    ['mixed', 'verbatim', 'it was the river,” she said'],
    ['mixed', 'adapted', 'the mayor blamed “the river”'],
    ['mixed', 'altered', 'the mayor blamed “the lake”'],
    ['indirect', 'adapted', 'that the river was to blame'],
    ['indirect', 'verbatim', 'The mayor spoke on Monday'],
  ] as const)('%s speech is %s: %s', (kind, integrity, words) => {
    expect(checkQuote({ kind, text: words, segments: [] }, source)).toBe(integrity);
  });
});

describe('where a quote stands', () => {
  it('is told in offsets of the source text', () => {
    const range = locateQuote('it was the river.', source);
    expect(text.slice(range?.start, range?.end)).toBe('it was the river');
  });

  it('is nowhere for other words', () => {
    expect(locateQuote('it was the lake', source)).toBeNull();
  });
});

it('compares a long quote with a megabyte of text', () => {
  const long = comparableSource('a … b '.repeat(170_000));
  expect(checkQuote({ kind: 'direct', text: 'a … c … d', segments: [] }, long)).toBe('altered');
});
