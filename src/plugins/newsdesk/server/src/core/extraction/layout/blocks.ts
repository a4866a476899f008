import { trimRange } from '../../span';
import type { Block } from './block';
import type { PlacedDateline } from './front-matter';
import type { Paragraph } from './paragraphs';
import type { AssignedRole } from './paragraph-roles';

/** Turns paragraphs and their roles into blocks: bullets, labels and brackets outside, datelines and credits apart. */
export function blocksOf(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: readonly AssignedRole[],
  dateline: PlacedDateline | null,
): Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number, role: Block['role']): void => {
    const range = trimRange(text, { start, end });
    if (range.start < range.end) blocks.push({ ...range, role });
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const { role, picture } = roles[at] ?? { role: 'body', picture: null };
    const { start, end, contentStart } = paragraph;
    if (dateline?.paragraph === at && role === 'body') {
      add(start, start + dateline.value.span.text.length, 'dateline');
      add(dateline.bodyStart, end, 'body');
    } else if (picture !== null) {
      const { caption, credit } = picture;
      if (caption !== null) add(start + caption.start, start + caption.end, 'caption');
      if (credit !== null) add(start + credit.start, start + credit.end, 'credit');
      if (caption === null && credit === null) add(start, end, role);
    } else {
      add(contentStart, end, role);
    }
  }
  return blocks;
}
