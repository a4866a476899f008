import { type DocumentBlock, sameWords } from './document-block';
import type { BlockHint } from './source-document';
import type { SourceMedia } from './source-media';

/** What a reader found of a document, apart from each other. */
export interface DocumentParts {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly keyPoints: readonly string[];
  readonly blocks: readonly DocumentBlock[];
  readonly media: readonly SourceMedia[];
}

export const noParts: DocumentParts = {
  headline: null,
  standfirst: null,
  byline: null,
  dateline: null,
  keyPoints: [],
  blocks: [],
  media: [],
};

type Head = 'headline' | 'standfirst' | 'byline' | 'dateline';
const heads: readonly Head[] = ['headline', 'standfirst', 'byline', 'dateline'];

/** A text with its hints. */
export interface ComposedText {
  readonly text: string;
  readonly hints: readonly BlockHint[];
}

/**
 * Writes the text of a document that came as markup or fields: headline,
 * standfirst, byline, dateline, key points, the body in its order, then captions
 * the body does not hold. Blocks stand a blank line apart, a credit right under
 * its caption; each has its hint. What the fields and the body both say is said once.
 */
export function composeText(parts: DocumentParts): ComposedText {
  const written = new TextUnderWay();
  const body = separateHeads(parts);
  for (const head of heads) written.add(head, body.heads[head]);
  for (const point of parts.keyPoints) written.add('key-point', point);
  for (const [at, block] of body.blocks.entries()) {
    const opensList = block.role === 'subheading' && body.blocks[at + 1]?.role === 'list-item';
    const isShort = at < 4 && block.role === 'paragraph' && isNoSentence(block.text);
    if (opensList || isShort) written.addUnmarked('', block.text);
    else if (block.role === 'list-item') written.addUnmarked('• ', block.text);
    else written.add(block.role, block.text);
  }
  const said = new Set(body.blocks.map(({ text }) => sameWords(text)));
  for (const { caption, credit, byline } of parts.media) {
    if (caption === null || said.has(sameWords(caption))) continue;
    said.add(sameWords(caption));
    written.add('caption', caption);
    const credited = credit ?? byline;
    if (credited !== null && !sameWords(caption).endsWith(sameWords(credited))) {
      written.add('credit', credited);
    }
  }
  return { text: written.text, hints: written.hints };
}

/** Takes out of the body what belongs above it, and what repeats it. */
function separateHeads(parts: DocumentParts): {
  readonly heads: Readonly<Record<Head, string | null>>;
  readonly blocks: readonly DocumentBlock[];
} {
  const found: Record<Head, string | null> = {
    headline: parts.headline,
    standfirst: isOpeningOf(parts.standfirst, parts.blocks) ? null : parts.standfirst,
    byline: printedByline(parts) ?? parts.byline,
    dateline: parts.dateline,
  };
  const given = new Set(
    heads.flatMap((head) => {
      const words = sameWords(found[head] ?? '');
      return words === '' ? [] : [words, words.replace(/^by /, ''), `by ${words}`];
    }),
  );
  const blocks: DocumentBlock[] = [];
  for (const block of parts.blocks) {
    const opening = blocks.length < 4;
    if (opening && given.has(sameWords(block.text))) continue;
    const head = heads.find((role) => role === block.role);
    if (head === undefined) blocks.push(block);
    else if (found[head] === null && opening) found[head] = block.text;
    else blocks.push(head === 'headline' ? { ...block, role: 'subheading' } : block);
  }
  return { heads: found, blocks };
}

/** The body's byline where it holds the names the field has: it is what was printed ("By Ann Lee, Staff Writer"). */
function printedByline({ byline, blocks }: DocumentParts): string | null {
  if (byline === null) return null;
  const names = sameWords(byline).replace(/^by /, '');
  const printed = blocks
    .slice(0, 6)
    .find(
      (block) => block.role === 'byline' && ` ${sameWords(block.text)} `.includes(` ${names} `),
    );
  return printed?.text ?? null;
}

/** A summary that is only the beginning of the body, perhaps cut off, says nothing of its own. */
function isOpeningOf(standfirst: string | null, blocks: readonly DocumentBlock[]): boolean {
  if (standfirst === null) return false;
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph').slice(0, 4);
  return sameWords(paragraphs.map(({ text }) => text).join(' ')).startsWith(sameWords(standfirst));
}

/** A short opening line may be a byline, a place or a date that markup calls a paragraph; the layout finds out. */
function isNoSentence(text: string): boolean {
  return text.length <= 100 && !/[.!?…:]["'”’»)\]]*$/.test(text);
}

class TextUnderWay {
  text = '';
  readonly hints: BlockHint[] = [];

  add(role: BlockHint['role'], text: string | null): void {
    if (text === null || text === '') return;
    this.#gap(role === 'credit' && this.hints.at(-1)?.role === 'caption' ? '\n' : '\n\n');
    this.hints.push({ role, start: this.text.length, end: this.text.length + text.length });
    this.text += text;
  }

  addUnmarked(bullet: string, text: string): void {
    this.#gap(bullet === '' ? '\n\n' : '\n');
    this.text += bullet + text;
  }

  #gap(gap: string): void {
    if (this.text !== '') this.text += gap;
  }
}
