/** A picture in a word-processor document; the HTML refers to it by `src`. */
export interface WordPicture {
  readonly src: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A word-processor document as HTML, with classes `caption`, `byline` and `standfirst` from its styles. */
export interface WordHtml {
  readonly html: string;
  readonly pictures: readonly WordPicture[];
  /** What could not be converted, one sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Port: turns an Office Open XML document into HTML. It is given an archive that is
 * already checked for size and not compressed. What it throws is taken as damage.
 */
export type WordConverter = (archive: Uint8Array) => Promise<WordHtml>;
