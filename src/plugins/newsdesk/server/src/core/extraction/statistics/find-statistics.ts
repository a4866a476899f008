import type {
  ExtractedDate,
  ExtractedQuote,
  ExtractedStatistic,
} from '../../report/extracted-report';
import type { Sentence } from '../language/sentence';
import type { Layout } from '../layout/block';
import type { NamedEntity } from '../names/named-entity';
import { namesByEnd } from './read-source';
import { mergeStatistics, type DraftStatistic } from './merge-statistics';
import { statisticsOfBlock, type BlockSetting } from './statistics-of-block';

/** What has been found before the statistics are. */
export interface StatisticContext {
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly names: readonly NamedEntity[];
  readonly quotes: readonly ExtractedQuote[];
  readonly dates: readonly ExtractedDate[];
}

const proseRoles: ReadonlySet<string> = new Set(['headline', 'standfirst', 'key-point', 'body']);

/**
 * Finds the statistics of a document, the same fact once with all its mentions; in text order.
 * Captions, bylines and boilerplate give none.
 */
export function findStatistics(
  text: string,
  context: StatisticContext,
): readonly ExtractedStatistic[] {
  const { layout } = context;
  const quotes = [...context.quotes].sort((a, b) => a.content.start - b.content.start);
  const source = { text, names: namesByEnd(context.names), quotes };
  const drafts: DraftStatistic[] = [];
  let sentenceAt = 0;
  let dateAt = 0;
  layout.blocks.forEach((block, index) => {
    const sentences: Sentence[] = [];
    const dates: ExtractedDate[] = [];
    for (
      let next = context.sentences[sentenceAt];
      next !== undefined && next.block <= index;
      next = context.sentences[sentenceAt]
    ) {
      if (next.block === index) sentences.push(next);
      sentenceAt += 1;
    }
    for (
      let next = context.dates[dateAt];
      next !== undefined && next.span.start < block.end;
      next = context.dates[dateAt]
    ) {
      if (next.span.start >= block.start) dates.push(next);
      dateAt += 1;
    }
    if (!proseRoles.has(block.role)) return;
    const setting: BlockSetting = {
      text,
      block,
      sentences,
      dates,
      source,
      publishedOn: layout.publishedOn,
    };
    for (const draft of statisticsOfBlock(setting)) drafts.push(draft);
  });
  return mergeStatistics(drafts);
}
