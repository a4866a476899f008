import type { BodyInline } from '../../report/body-block';

/** A stretch of a body's text set in one way. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly code: boolean;
  /** As the editor wrote it; null when it is no link. */
  readonly link: string | null;
}

/** The inline content of one block as runs, links opened up. */
export function runsOf(children: readonly BodyInline[]): readonly Run[] {
  return children.flatMap((child) =>
    child.type === 'link' ? child.children.map((text) => run(text, child.url)) : [run(child, null)],
  );
}

function run(text: Extract<BodyInline, { type: 'text' }>, link: string | null): Run {
  return {
    text: text.text,
    bold: text.bold ?? false,
    italic: text.italic ?? false,
    underline: text.underline ?? false,
    strikethrough: text.strikethrough ?? false,
    code: text.code ?? false,
    link,
  };
}

/** The words of runs without their setting. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
