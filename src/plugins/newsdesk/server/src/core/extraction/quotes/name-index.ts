import type { Range } from '../../span';
import { genderOf } from '../names/first-names';
import type { NamedEntity } from '../names/named-entity';

export type Gender = 'female' | 'male' | null;

/** Looks up the document's names by place. */
export interface NameIndex {
  /** The names with a mention inside the stretch, in text order. */
  readonly within: (range: Range) => readonly PlacedName[];
}

/** One mention of a name. */
export interface PlacedName extends Range {
  readonly entity: NamedEntity;
}

/** Sorts every mention once, so that each look-up is a binary search. */
export function indexNames(names: readonly NamedEntity[]): NameIndex {
  const mentions: PlacedName[] = names
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    within: ({ start, end }) => {
      let low = 0;
      let high = mentions.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
        else high = middle;
      }
      const found: PlacedName[] = [];
      for (let at = low; at < mentions.length; at += 1) {
        const mention = mentions[at];
        if (mention === undefined || mention.start >= end) break;
        if (mention.end <= end) found.push(mention);
      }
      return found;
    },
  };
}

/** The pronoun a person goes with, from the courtesy title or the given name; null when neither tells. */
export function genderOfPerson(name: string, printed: string): Gender {
  if (/\b(?:Mrs|Ms|Miss|Mme|Sister|Lady|Dame|Queen|Princess)\b/.test(printed)) return 'female';
  if (/\b(?:Mr|Sir|Lord|King|Prince|Father|Pope)\b/.test(printed)) return 'male';
  const given = name.split(' ')[0] ?? '';
  return name.includes(' ') ? genderOf(given) : null;
}
