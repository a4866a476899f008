import type { BodyBlock, BodyList } from '../../report/body-block';
import { runsOf, wordsOf } from '../body/runs';
import { element, type MarkupElement } from '../markup/element';
import { lines } from '../text';
import { leafNitf } from './nitf-marks';
import { imageNitf } from './nitf-media';
import type { NitfWriting } from './nitf-writing';

/** A block of the body; nothing for a block without words. */
export function blockNitf(block: BodyBlock, writing: NitfWriting): readonly MarkupElement[] {
  if (block.type === 'list') return listNitf(block, writing);
  if (block.type === 'image') return imageNitf(block.image, writing.publication);
  const words = wordsOf(runsOf(block.children));
  if (lines(words) === null) return [];
  if (block.type === 'code') return [element('pre', {}, words)];
  const content = leafNitf(block.children, writing);
  if (block.type === 'quote') {
    return [element('bq', {}, element('block', {}, element('p', {}, content)))];
  }
  return [element(block.type === 'heading' ? 'hl2' : 'p', {}, content)];
}

function listNitf(list: BodyList, writing: NitfWriting): readonly MarkupElement[] {
  const items = list.children.flatMap((child) => {
    if (child.type === 'list') {
      const inner = listNitf(child, writing);
      return inner.length === 0 ? [] : element('li', {}, inner);
    }
    if (lines(wordsOf(runsOf(child.children))) === null) return [];
    return element('li', {}, leafNitf(child.children, writing));
  });
  return items.length === 0 ? [] : [element(list.format === 'ordered' ? 'ol' : 'ul', {}, items)];
}
