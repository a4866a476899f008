/** A run of characters on a page, where it stands; the origin is the lower left corner, in points. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
}

export interface PdfPage {
  readonly height: number;
  /** In the order of the file, which is the reading order of nearly every exporter. */
  readonly runs: readonly PdfRun[];
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  readonly createdAt: string | null;
  readonly language: string | null;
}

/** What a PDF engine says when it cannot. */
export type PdfRefusal = 'encrypted' | 'damaged' | 'too-many-pages';

/** Port: takes the text runs out of a PDF, at most so many pages. */
export type PdfPageReader = (
  bytes: Uint8Array,
  mostPages: number,
) => Promise<PdfContent | { readonly refusal: PdfRefusal; readonly cause: unknown }>;
