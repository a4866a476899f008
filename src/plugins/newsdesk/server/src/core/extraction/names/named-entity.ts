import type { Range } from '../../span';

/** Someone or something the document names, with every place it does. */
export interface NamedEntity {
  readonly kind: 'person' | 'organization' | 'place';
  /** The fullest form printed, titles and possessives stripped; never completed beyond the text. */
  readonly name: string;
  /** Title, role, affiliation as printed beside the name, or null. */
  readonly description: string | null;
  /** Other forms printed in this document: surname, acronym. */
  readonly aliases: readonly string[];
  /** In text order; the name alone, without title or possessive. */
  readonly mentions: readonly Range[];
  /** False when it is named in a credit or byline only: no part of the story. */
  readonly inStory: boolean;
}
