import type { Range } from '../span';
import type { ConformanceMessage } from './conformance';
import type { SourceMedia } from './source-media';
import type { SourceMetadata } from './source-metadata';

export { noMetadata, type SourceMetadata } from './source-metadata';

/**
 * What a reader knows about a stretch of the text because the format said so
 * (an `<h1>`, a `<figcaption>`, a ninjs `headline`). Plain text has none: there
 * the layout has to be inferred. A hint is believed for layout only, never for facts.
 * A stretch without a hint (list items, short lines above the body) is left to inference.
 */
export interface BlockHint extends Range {
  readonly role:
    | 'headline'
    | 'standfirst'
    | 'byline'
    | 'dateline'
    | 'key-point'
    | 'paragraph'
    | 'subheading'
    | 'caption'
    | 'credit'
    | 'boilerplate';
}

/**
 * A file or wire item, read. Immutable: every span of a report points into
 * `text`, which keeps the document's own characters (NBSP, CRLF, marks).
 */
export interface SourceDocument {
  readonly text: string;
  /** Lower-case media type without parameters, for example `text/plain`. */
  readonly mediaType: string;
  readonly metadata: SourceMetadata;
  /** In text order, not overlapping; empty for formats without markup. */
  readonly hints: readonly BlockHint[];
  /** Pictures, film and sound that came with it, in the input's order. */
  readonly media: readonly SourceMedia[];
  /** Every place where the input breaks its own standard, in the input's order. */
  readonly conformance: readonly ConformanceMessage[];
}
