import type { Range } from '../../span';
import type { Layout } from '../layout/block';
import type { NamedEntity } from './named-entity';

/** The people and agencies that bylines and picture credits name and the story does not. */
export function creditedNames(
  text: string,
  layout: Layout,
  story: readonly NamedEntity[],
): NamedEntity[] {
  const known = new Set(story.map(({ name }) => name.toLowerCase()));
  const credited = new Map<string, NamedEntity>();
  const add = (
    kind: NamedEntity['kind'],
    name: string,
    description: string,
    blocks: readonly Range[],
  ): void => {
    const key = name.toLowerCase();
    if (known.has(key) || credited.has(key)) return;
    const mentions = blocks.flatMap((block) => mentionsIn(text, block, name));
    if (mentions.length === 0) return;
    credited.set(key, { kind, name, description, aliases: [], mentions, inStory: false });
  };
  const bylines = layout.blocks.filter(({ role }) => role === 'byline');
  const credits = layout.blocks.filter(({ role }) => role === 'credit');
  for (const author of layout.byline?.authors ?? []) add('person', author, 'author', bylines);
  for (const { photographer, agency } of layout.media) {
    if (photographer !== null) add('person', photographer, 'photographer', credits);
    if (agency !== null) add('organization', agency, 'picture agency', credits);
  }
  return [...credited.values()];
}

function mentionsIn(text: string, { start, end }: Range, name: string): Range[] {
  const at = text.slice(start, end).toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? [] : [{ start: start + at, end: start + at + name.length }];
}
