import type { ExtractedQuote } from '../../../report/extracted-report';
import { readSentences } from '../../language/read-sentences';
import type { Block, Layout } from '../../layout/block';
import type { NamedEntity } from '../../names/named-entity';
import { findQuotes } from '../find-quotes';

/** A layout of body paragraphs, one a line, for tests that are not about layout. */
export function bodyLayout(text: string): Layout {
  const blocks: Block[] = [];
  const line = /[^\r\n]+/g;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const printed = match[0];
    const start = match.index + printed.length - printed.trimStart().length;
    const end = match.index + printed.trimEnd().length;
    if (end > start) blocks.push({ start, end, role: 'body' });
  }
  return {
    blocks,
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    keyPoints: [],
    media: [],
    publishedOn: null,
  };
}

/** A name as the name finder would give it: full form first, every printed form mentioned. */
export function named(
  text: string,
  kind: NamedEntity['kind'],
  name: string,
  ...aliases: string[]
): NamedEntity {
  const mentions: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const form = [name, ...aliases].find((candidate) => text.startsWith(candidate, at));
    if (form !== undefined) mentions.push({ start: at, end: at + form.length });
    at += form?.length ?? 1;
  }
  return { kind, name, description: null, aliases, mentions, inStory: true };
}

/** The quotes of a text whose lines are paragraphs. */
export function quotesIn(
  text: string,
  names: readonly NamedEntity[] = [],
): readonly ExtractedQuote[] {
  const layout = bodyLayout(text);
  return findQuotes(text, layout, readSentences(text, layout), names).value;
}
