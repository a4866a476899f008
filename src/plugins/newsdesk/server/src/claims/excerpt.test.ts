import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt';

const marked = (text: string, ...words: readonly string[]) => {
  const excerpt = excerptOf(text, new Set(words));
  return {
    text: excerpt.text,
    marked: excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end)),
  };
};

describe('an excerpt', () => {
  it('of a short text is the text, each word found marked as it is written', () => {
    expect(marked('The FÉRRY sails <b>ferry</b>.', 'ferry')).toEqual({
      text: 'The FÉRRY sails <b>ferry</b>.',
      marked: ['FÉRRY', 'ferry'],
    });
  });

  it('of a long text is where most of what was found stands, cut between words', () => {
    const text = `ferry ${'calm water '.repeat(60)}the ferry and the quay ${'open sea '.repeat(60)}`;
    const { text: shown, marked: found } = marked(text, 'ferry', 'quay');
    expect(found).toEqual(['ferry', 'quay']);
    expect(shown.length).toBeLessThanOrEqual(240);
    expect(text).toContain(shown);
    expect(shown).toMatch(/^(calm|water) .* (open|sea)$/);
  });

  it('without a word found is the beginning', () => {
    expect(marked('calm '.repeat(100), 'storm').text).toBe('calm '.repeat(48).trim());
  });

  it('of one endless word ends all the same', () => {
    expect(marked('a'.repeat(1000), 'b').text).toHaveLength(240);
  });
});
