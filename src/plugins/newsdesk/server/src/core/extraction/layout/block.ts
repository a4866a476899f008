import type {
  ExtractedFigure,
  ExtractedReport,
  ParagraphRole,
} from '../../report/extracted-report';
import type { Range } from '../../span';

/** A run of text with one part to play: a paragraph, a headline, one key point, a caption. */
export interface Block extends Range {
  readonly role: ParagraphRole;
}

/** The document's structure, read before any sentence is. */
export interface Layout {
  /** Trimmed, in text order, not overlapping. A key point's bullet is outside its block. */
  readonly blocks: readonly Block[];
  readonly headline: ExtractedReport['headline'];
  readonly standfirst: ExtractedReport['standfirst'];
  readonly byline: ExtractedReport['byline'];
  readonly dateline: ExtractedReport['dateline'];
  readonly keyPoints: ExtractedReport['keyPoints'];
  readonly media: readonly ExtractedFigure[];
  /** ISO date the document says it was published on; null when it does not say. */
  readonly publishedOn: string | null;
}
