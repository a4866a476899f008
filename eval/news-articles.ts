import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stretch } from './brat-attributions';

/** One quote that a careful editor would mark. */
export interface ExpectedQuote {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: Stretch;
  /** The speaker as resolved, without an article. */
  readonly speaker: string;
  /** The words that name the speaker; null when the quote floats. */
  readonly mention: string | null;
}

export interface NewsArticle {
  readonly name: string;
  readonly text: string;
  readonly quotes: readonly ExpectedQuote[];
}

/**
 * Reads our own reviewed articles: the text, a line `---`, then a quote a line in text order:
 * `kind | speaker | mention or - | first words ~ last words`.
 * @throws Error when a quote is not in its text
 */
export function readNewsArticles(folder: string): NewsArticle[] {
  if (!existsSync(folder)) throw new Error(`no articles under ${folder}`);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const printed = readFileSync(join(folder, file), 'utf8');
      const [text = '', list = ''] = printed.split('\n---\n');
      let cursor = 0;
      const quotes = list
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const quote = readQuote(line, text, cursor, file);
          cursor = quote.content.start;
          return quote;
        });
      return { name: file.slice(0, -'.txt'.length), text, quotes };
    });
}

function readQuote(line: string, text: string, cursor: number, file: string): ExpectedQuote {
  const [kind, speaker = '', mention = '-', content = ''] = line
    .split('|')
    .map((part) => part.trim());
  if (kind !== 'direct' && kind !== 'mixed' && kind !== 'indirect')
    throw new Error(`${file}: “${line}” has no kind`);
  const [first = '', last = first] = content.split(' ~ ');
  const start = text.indexOf(first, cursor);
  const end = text.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`${file}: ${content} is not in the text`);
  return {
    kind,
    speaker,
    mention: mention === '-' ? null : mention,
    content: { start, end: end + last.length },
  };
}
