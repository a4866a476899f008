import type { Range } from '../../span';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** One word, number or mark, placed in the source text. */
export interface Token extends Range {
  /** As printed. */
  readonly text: string;
  /** Lower case, curly apostrophes straightened: for looking up, never for printing. */
  readonly lower: string;
  readonly tag: PartOfSpeech;
}

/** A sentence of one block. A quoted passage of several sentences does not end one. */
export interface Sentence extends Range {
  readonly tokens: readonly Token[];
  /** Index into `Layout.blocks`. */
  readonly block: number;
}
