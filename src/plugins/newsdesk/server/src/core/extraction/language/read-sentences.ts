import { isSpace } from '../../span';
import type { ParagraphRole } from '../../report/extracted-report';
import type { Block, Layout } from '../layout/block';
import { holdsMark, opensWithMark, pairQuoteMarks, type QuotedStretch } from './quote-marks';
import { repairTags } from './repair-tags';
import type { Sentence } from './sentence';
import { splitSentences } from './split-sentences';
import { tagWords } from './tag-words';

const proseRoles: ReadonlySet<ParagraphRole> = new Set<ParagraphRole>([
  'body',
  'headline',
  'standfirst',
  'key-point',
  'caption',
]);

/** Splits the blocks that hold prose into sentences of tagged tokens, in text order. */
export function readSentences(text: string, layout: Layout): readonly Sentence[] {
  const sentences: Sentence[] = [];
  layout.blocks.forEach((block, index) => {
    if (!proseRoles.has(block.role)) return;
    if (isSingleWord(text, block) || !holdsWord(text, block)) return;
    const quoted = quotedStretches(text, layout.blocks, index);
    for (const words of splitSentences(text, tagWords(text, block), quoted)) {
      const tokens = repairTags(words);
      const first = tokens[0];
      const last = tokens.at(-1);
      if (first === undefined || last === undefined) continue;
      sentences.push({ start: first.start, end: last.end, tokens, block: index });
    }
  });
  return sentences;
}

/** One word is no sentence: a page number, a stray mark, an address. */
function isSingleWord(text: string, { start, end }: Block): boolean {
  for (let at = start; at < end; at += 1) if (isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Marks alone, however many, say nothing. */
function holdsWord(text: string, { start, end }: Block): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** The quoted stretches of one block, read with a look at how the next one begins. */
export function quotedStretches(
  text: string,
  blocks: readonly Block[],
  index: number,
): readonly QuotedStretch[] {
  const block = blocks[index];
  if (block === undefined || !holdsMark.test(text.slice(block.start, block.end)))
    return noStretches;
  const known = pairedBlocks.get(block);
  const next = blocks[index + 1];
  const continues = next?.role === block.role && opensWithMark(text, next);
  if (known?.text === text && known.continues === continues) return known.stretches;
  const stretches = pairQuoteMarks(text, block, continues);
  pairedBlocks.set(block, { text, continues, stretches });
  return stretches;
}

const noStretches: readonly QuotedStretch[] = [];

/** Sentences and passages ask for the same blocks: their marks are paired once. */
const pairedBlocks = new WeakMap<
  Block,
  {
    readonly text: string;
    readonly continues: boolean;
    readonly stretches: readonly QuotedStretch[];
  }
>();
