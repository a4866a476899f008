import { describe, expect, it } from '@jest/globals';
import { bodyLayout } from '../quotes/testing/one-document';
import { readSentences } from './read-sentences';

const sentencesOf = (text: string): string[] =>
  readSentences(text, bodyLayout(text)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['end at a full stop', 'It rained. We left.', ['It rained.', 'We left.']],
    [
      'go on after a title',
      'Mr. Lind met Dr. Roos. They left.',
      ['Mr. Lind met Dr. Roos.', 'They left.'],
    ],
    ['go on after an initial', 'J. Lind left. It rained.', ['J. Lind left.', 'It rained.']],
    ['go on after a month', 'It rained on Feb. 3 in Riga.', ['It rained on Feb. 3 in Riga.']],
    [
      'end at an abbreviation before a function word',
      'She left the U.S. The rain went on.',
      ['She left the U.S.', 'The rain went on.'],
    ],
    [
      'are not cut inside a quotation',
      '“It rained. We left,” she said. He stayed.',
      ['“It rained. We left,” she said.', 'He stayed.'],
    ],
    [
      'end with a quotation that ends in a full stop',
      '“It rained.” We left.',
      ['“It rained.”', 'We left.'],
    ],
    [
      'keep an attribution behind a question mark',
      '“Did it rain?” Ann Lind asked. Nobody knew.',
      ['“Did it rain?” Ann Lind asked.', 'Nobody knew.'],
    ],
    ['are none in marks without a word', '“” • — …\nIt rained.', ['It rained.']],
    ['end with their block', 'It rained\nWe left', ['It rained', 'We left']],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('carry tokens with their part of speech', () => {
    const text = 'Officials said it rained.';
    const tokens = readSentences(text, bodyLayout(text))[0]?.tokens ?? [];
    expect(tokens.map(({ text: printed, tag }) => `${printed}/${tag}`)).toContain('said/VERB');
  });

  it('map no-break spaces and zero-width characters instead of rewriting them', () => {
    const text = 'It rai\u200bned on Feb.\u00a024 again.';
    const [sentence] = readSentences(text, bodyLayout(text));
    expect(sentence?.tokens.map((token) => text.slice(token.start, token.end))).toContain(
      'rai\u200bned',
    );
  });

  it('look up words in lower case with straight apostrophes', () => {
    const text = 'It Isn’t raining.';
    expect(readSentences(text, bodyLayout(text))[0]?.tokens.map(({ lower }) => lower)).toContain(
      "n't",
    );
  });

  it('are read from prose blocks only', () => {
    const text = 'By Ann Lind and others';
    const layout = {
      ...bodyLayout(text),
      blocks: [{ start: 0, end: text.length, role: 'byline' as const }],
    };
    expect(readSentences(text, layout)).toEqual([]);
  });
});
