import { describe, expect, it } from '@jest/globals';
import { wireParagraphs } from './wire-paragraphs';

describe('the paragraphs of a wire', () => {
  it.each([
    [
      'are joined from wrapped lines up to an indent',
      '   The council met on Monday to talk about the\nnew bridge over the river.\n   It will open in May.\n',
      [
        'The council met on Monday to talk about the new bridge over the river.',
        'It will open in May.',
      ],
    ],
    [
      'end at a blank line',
      'The council met.\r\n\r\nIt will open in May.',
      ['The council met.', 'It will open in May.'],
    ],
    [
      'are single lines where nothing is wrapped',
      'The council met.\nIt will open.',
      ['The council met.', 'It will open.'],
    ],
  ])('%s', (_name, text, paragraphs) => {
    expect(wireParagraphs(text)).toEqual(paragraphs);
  });
});
