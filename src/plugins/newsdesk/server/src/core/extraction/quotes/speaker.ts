import type { SpeakerKind } from '../../report/extracted-report';
import type { Gender } from './name-index';

/** Who speaks, looked up in the document's names. */
export interface Speaker {
  readonly name: string | null;
  readonly description: string | null;
  readonly kind: SpeakerKind;
  readonly gender: Gender;
  /** The same for every mention of one speaker. */
  readonly identity: string;
  readonly plural: boolean;
}

/** A speaker, or somebody named, where the text has them. */
export interface PlacedSpeaker {
  readonly at: number;
  readonly speaker: Speaker;
  readonly spoke: boolean;
  readonly block: number;
  /** The subject a sentence opens with. */
  readonly opens?: boolean;
}

/** However long a paragraph is, only so many names and speakers before a pronoun are weighed. */
export const recent = 60;
