import {
  attribute,
  descendants,
  oneLine,
  rawText,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-element';
import { isBlock, isCaption, isCredit, isUnread } from './markup-vocabulary';

/** A picture's words as a page prints them below it. */
export interface PrintedCaption {
  readonly caption: string | null;
  readonly credit: string | null;
}

/**
 * Reads a caption's words and, apart, those of the credits inside it. Pages mark a
 * photographer and an agency as two credits; they are one, with a slash between.
 */
export function readCaption(caption: XmlElement): PrintedCaption {
  const credit = creditIn(caption);
  const words = withoutEdges(wordsOf(caption, (element) => !isCredit(element)));
  if (words !== '') return { caption: words, credit };
  return credit === null ? { caption: textIn(caption), credit: null } : { caption: null, credit };
}

/** The credits in an element, outermost only, each once. */
export function creditIn(element: XmlElement): string | null {
  const credits = outermostCredits(element)
    .map((credit) => withoutBrackets(wordsOf(credit, () => true)))
    .filter((words) => words !== '');
  const [first, second] = new Set(credits);
  if (first === undefined) return null;
  return second === undefined ? first : `${first.replace(/ ?\/$/, '')}/${second}`;
}

function outermostCredits(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || isUnread(child)) return [];
    // A wrapper named after both holds the caption as well.
    const holdsCaption = () => descendants(child, isCaption).length > 0;
    return isCredit(child) && !holdsCaption() ? [child] : outermostCredits(child);
  });
}

function textIn(element: XmlElement): string | null {
  const words = wordsOf(element, () => true);
  return words === '' ? null : words;
}

/** An element's words; blocks in it stand apart. */
function wordsOf(element: XmlElement, takes: (child: XmlElement) => boolean): string {
  const pieces: string[] = [];
  const visit = (node: XmlNode): void => {
    if (typeof node === 'string') pieces.push(node);
    else if (!isUnread(node) && !isFurniture(node) && takes(node)) {
      const apart = isBlock(node) || node.name === 'br' ? ' ' : '';
      pieces.push(apart);
      node.children.forEach(visit);
      pieces.push(apart);
    }
  };
  element.children.forEach(visit);
  return oneLine(pieces.join(''));
}

/** Words for the ear alone ("Image caption"), and links that sell the picture. */
function isFurniture(element: XmlElement): boolean {
  const marks = attribute(element, 'class') ?? '';
  if (/(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader-text)(?:\s|$)/i.test(marks)) return true;
  return element.name === 'a' && /\blicen[sc]ing\b/i.test(rawText(element));
}

/** What is left of "Caption (Image: X)" or "Caption / X" when the credit is taken out. */
function withoutEdges(words: string): string {
  return words
    .replace(/^[\s/|·•,)\]]+|[\s/|·•,([–—-]+$/g, '')
    .replace(/[.!?]\s*[()[\]/|]+$/, (end) => end.charAt(0));
}

/** "(Image: X)" → "Image: X". */
function withoutBrackets(words: string): string {
  const inside = /^[([] ?(.*?) ?[)\]]$/.exec(words)?.[1] ?? words;
  return inside.replace(/^[\s/|·•,]+|[\s/|·•,;]+$/g, '');
}
