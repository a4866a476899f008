import type { SourceMedia, SourceRendition } from '../core/document/source-media';

/** A medium as its source document keeps it: everything said of it, and where each form of it lies. */
export type KeptMedia = Omit<SourceMedia, 'renditions'> & {
  readonly renditions: readonly (Omit<SourceRendition, 'bytes'> & {
    /** Whether the document brought this form along. */
    readonly isEmbedded: boolean;
  })[];
};

/** The media of a document without their bytes, which are in its original file. */
export const keptMedia = (media: readonly SourceMedia[]): readonly KeptMedia[] =>
  media.map((medium) => ({
    ...medium,
    renditions: medium.renditions.map(({ bytes, ...rendition }) => ({
      ...rendition,
      isEmbedded: bytes !== null,
    })),
  }));
