import type { BodyBlock, BodyInline, BodyList } from '../../report/body-block';

/** The inline content of one block; the array itself is its identity. */
export type Leaf = readonly BodyInline[];

/** Every stretch of running text in a body, in order: paragraphs, headings, quotes, list items. */
export function leavesOf(body: readonly BodyBlock[]): readonly Leaf[] {
  return body.flatMap((block) => {
    if (block.type === 'list') return listLeaves(block);
    return block.type === 'image' || block.type === 'code' ? [] : [block.children];
  });
}

function listLeaves(list: BodyList): readonly Leaf[] {
  return list.children.flatMap((child) =>
    child.type === 'list' ? listLeaves(child) : [child.children],
  );
}
