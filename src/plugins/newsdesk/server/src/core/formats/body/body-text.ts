import type { BodyBlock, BodyList } from '../../report/body-block';
import { lines } from '../text';
import { runsOf, wordsOf } from './runs';

/** A body as plain text: blocks a blank line apart, list items on lines of their own with a bullet. */
export function bodyText(body: readonly BodyBlock[]): string {
  return body
    .flatMap((block) => {
      if (block.type === 'image') return [];
      const text =
        block.type === 'list' ? listLines(block).join('\n') : wordsOf(runsOf(block.children));
      return lines(text) ?? [];
    })
    .join('\n\n');
}

function listLines(list: BodyList): readonly string[] {
  return list.children.flatMap((child) => {
    if (child.type === 'list') return listLines(child);
    const text = lines(wordsOf(runsOf(child.children)));
    return text === null ? [] : [`• ${text.replace(/\n/g, ' ')}`];
  });
}
