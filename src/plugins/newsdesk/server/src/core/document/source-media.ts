/** One technical form of a picture, film or sound. */
export interface SourceRendition {
  /** Where it lies, as given; null when it is embedded. */
  readonly uri: string | null;
  /** The file itself, when the document brought it along. */
  readonly bytes: Uint8Array | null;
  readonly mediaType: string | null;
  /** The provider's word for it: `highRes`, `thumbnail`. */
  readonly purpose: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** A picture, film or sound that came with a document, with what its provider said of it. */
export interface SourceMedia {
  readonly kind: 'picture' | 'video' | 'audio' | 'graphic' | 'other';
  readonly guid: string | null;
  readonly headline: string | null;
  readonly caption: string | null;
  readonly alternativeText: string | null;
  readonly credit: string | null;
  readonly byline: string | null;
  readonly copyrightNotice: string | null;
  readonly usageTerms: string | null;
  /** ISO 8601 date or date-time. */
  readonly takenOn: string | null;
  readonly place: string | null;
  /** Best first. */
  readonly renditions: readonly SourceRendition[];
}

/** A medium of which nothing is known but that it is there; readers spread it. */
export const unknownMedia: SourceMedia = {
  kind: 'picture',
  guid: null,
  headline: null,
  caption: null,
  alternativeText: null,
  credit: null,
  byline: null,
  copyrightNotice: null,
  usageTerms: null,
  takenOn: null,
  place: null,
  renditions: [],
};
