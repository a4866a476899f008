import type { ExtractedReport } from '../core/report/extracted-report';

interface Text {
  readonly type: 'text';
  readonly text: string;
}

/** A block of Strapi's block editor, of the kinds a document's prose needs. */
export type BodyBlock =
  | { readonly type: 'paragraph'; readonly children: readonly [Text] }
  | { readonly type: 'heading'; readonly level: 2; readonly children: readonly [Text] };

/** The prose of a document as blocks: its paragraphs and subheadings, nothing that has a field of its own. */
export function bodyOf(paragraphs: ExtractedReport['paragraphs']): readonly BodyBlock[] {
  return paragraphs.flatMap(({ span, role }): BodyBlock[] => {
    // A line break inside a paragraph is where the file's lines ended, not what the author wrote.
    const children = [
      { type: 'text', text: span.text.replace(/[ \t]*\r?\n[ \t]*/g, ' ') },
    ] as const;
    if (role === 'body') return [{ type: 'paragraph', children }];
    if (role === 'subheading') return [{ type: 'heading', level: 2, children }];
    return [];
  });
}
