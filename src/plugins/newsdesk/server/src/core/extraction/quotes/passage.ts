import type { ParagraphRole } from '../../report/extracted-report';
import type { QuotedStretch } from '../language/quote-marks';
import { quotedStretches } from '../language/read-sentences';
import type { Sentence } from '../language/sentence';
import type { Layout } from '../layout/block';
import { viewSentence, type SentenceView } from './sentence-view';

/** One block that may hold quotes, with what was found in it. */
export interface Passage {
  readonly block: number;
  readonly role: ParagraphRole;
  readonly stretches: readonly QuotedStretch[];
  readonly views: readonly SentenceView[];
}

const quotingRoles: ReadonlySet<ParagraphRole> = new Set<ParagraphRole>([
  'body',
  'standfirst',
  'headline',
]);

/** Groups the sentences of headline, standfirst and body by block. */
export function readPassages(
  text: string,
  layout: Layout,
  sentences: readonly Sentence[],
): Passage[] {
  const passages: Passage[] = [];
  let index = 0;
  while (index < sentences.length) {
    const block = sentences[index]?.block ?? -1;
    const role = layout.blocks[block]?.role;
    const own: Sentence[] = [];
    while (index < sentences.length) {
      const sentence = sentences[index];
      if (sentence?.block !== block) break;
      own.push(sentence);
      index += 1;
    }
    if (role === undefined || !quotingRoles.has(role)) continue;
    const stretches = quotedStretches(text, layout.blocks, block).filter(
      ({ depth }) => depth === 0,
    );
    let first = 0;
    const views = own.map((sentence) => {
      while (first < stretches.length && (stretches[first]?.end ?? 0) <= sentence.start) first += 1;
      let last = first;
      while (last < stretches.length && (stretches[last]?.start ?? 0) < sentence.end) last += 1;
      return viewSentence(sentence, stretches.slice(first, last));
    });
    passages.push({ block, role, stretches, views });
  }
  return passages;
}
