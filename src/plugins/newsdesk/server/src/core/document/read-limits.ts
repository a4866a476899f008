/** How much a reader takes in before it refuses. Every limit has a configuration key of its name under `limits`. */
export interface ReadLimits {
  /** Bytes of the file as it came. */
  readonly documentBytes: number;
  /** UTF-16 code units of the text read from it. */
  readonly textCharacters: number;
  /** Source documents in one file: items of a feed, attachments of a mail. */
  readonly items: number;
  /** Nesting of XML elements, JSON values and mail parts. */
  readonly nesting: number;
  /** XML elements and attributes, or JSON values, in one file. */
  readonly nodes: number;
  /** Bytes an archive (DOCX) may grow to when unpacked. */
  readonly archiveBytes: number;
  /** Files in an archive. */
  readonly archiveEntries: number;
  /** Pages of a PDF. */
  readonly pages: number;
}

export const defaultReadLimits: ReadLimits = {
  documentBytes: 20_000_000,
  textCharacters: 2_000_000,
  items: 1_000,
  nesting: 256,
  nodes: 500_000,
  archiveBytes: 100_000_000,
  archiveEntries: 2_000,
  pages: 2_000,
};
