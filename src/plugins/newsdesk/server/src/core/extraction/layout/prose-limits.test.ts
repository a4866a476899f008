import { describe, expect, it } from '@jest/globals';
import { plainTextDocument } from '../../document/read-plain-text';
import { extractReport } from '../extract-report';

const article = [
  'Bridge to close for a month',
  'The bridge will close on Monday, the council said.',
  '“It is safe until then,” said Ann Lee, the engineer.',
  '“Nobody should worry,” said Tom Barry, the mayor.',
].join('\n\n');

const read = (limits: { paragraphs: number; words: number }) =>
  extractReport(plainTextDocument(article), limits);
const speakers = (limits: { paragraphs: number; words: number }) =>
  read(limits).quotes.map(({ speaker }) => speaker?.name);

describe('the limits of prose', () => {
  it('leave an ordinary text alone', () => {
    const { messages, quotes } = read({ paragraphs: 4, words: 100 });
    expect(quotes).toHaveLength(3);
    expect(messages.map(({ code }) => code)).not.toContain('text-read-in-part');
  });

  it('end the reading behind the last paragraph they allow, and say where', () => {
    const { messages, paragraphs } = read({ paragraphs: 3, words: 100 });
    expect(speakers({ paragraphs: 3, words: 100 })).not.toContain('Tom Barry');
    expect(paragraphs).toHaveLength(4);
    expect(messages).toContainEqual(
      expect.objectContaining({
        code: 'text-read-in-part',
        span: expect.objectContaining({ start: article.indexOf('“Nobody') }),
      }),
    );
  });

  it('cut a paragraph at the last word they allow; a mark counts as a word', () => {
    const { messages } = read({ paragraphs: 4, words: 8 });
    const [cut] = messages.filter(({ code }) => code === 'text-read-in-part');
    expect(article.slice(0, cut?.span?.start)).toBe('Bridge to close for a month\n\nThe bridge ');
    expect(speakers({ paragraphs: 4, words: 8 })).toEqual([]);
  });
});
