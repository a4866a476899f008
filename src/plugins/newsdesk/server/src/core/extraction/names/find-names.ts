import type { Sentence } from '../language/sentence';
import type { Layout } from '../layout/block';
import { creditedNames } from './credited-names';
import { nameCandidates } from './name-candidates';
import { nameSentences } from './name-words';
import type { NamedEntity } from './named-entity';
import { resolveNames } from './resolve-names';

/**
 * Finds the people, organisations and places a document names, each once with
 * all its mentions, in the order they are first named. Names are read from the
 * page alone: nobody's name is completed, and nobody is known beforehand.
 */
export function findNames(
  text: string,
  layout: Layout,
  sentences: readonly Sentence[],
): readonly NamedEntity[] {
  const words = nameSentences(sentences, layout.blocks);
  const { candidates, evidence } = nameCandidates(words);
  const story = resolveNames(text, words, candidates, evidence);
  return [...story, ...creditedNames(text, layout, story)].sort(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
}
