import { describe, expect, it } from '@jest/globals';
import { readSentences } from '../language/read-sentences';
import { findQuotes } from './find-quotes';
import { bodyLayout } from './testing/one-document';

function quotesInHeadline(text: string): string[] {
  const body = bodyLayout(text);
  const blocks = body.blocks.map((block) => ({ ...block, role: 'headline' as const }));
  const layout = { ...body, blocks };
  return findQuotes(text, layout, readSentences(text, layout), []).value.map(
    ({ content }) => content.text,
  );
}

describe('the label before a headline’s colon', () => {
  it.each([
    ['a name', 'Whitlock: The Bridge Is Safe', ['The Bridge Is Safe']],
    [
      'capitalised words before words in marks',
      'Harbour Challenger Anna Ward: Close It, ‘Stop the Boats at the Door’',
      ['Close It, ‘Stop the Boats at the Door’'],
    ],
    ['a heading with nothing in marks', 'Why Bridges Fall: The Cables Are Old', []],
  ])('is %s', (_, text, contents) => {
    expect(quotesInHeadline(text)).toEqual(contents);
  });
});
