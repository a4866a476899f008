import { plainText } from './plain-text';
import type { Range } from '../../span';

const gluedBullet = /^ *[•·▪‣●○◦■□▸►▶➤➔→✓✔⁃∙◾◼]+ */u;
const spacedBullet = /^(?:[-*–—+>]|\(?\d{1,2}[.)]) +/;

/**
 * The length of the bullet and the white space after it, or 0. A dash, star or
 * number has to be followed by a space; typographic bullets need not be.
 */
export function bulletLength(text: string, line: Range): number {
  const head = plainText(text, line.start, Math.min(line.end, line.start + 12));
  const length = (gluedBullet.exec(head) ?? spacedBullet.exec(head))?.[0].length ?? 0;
  return line.start + length < line.end ? length : 0;
}
