/** A node of a markup tree: an element, or characters. */
export type XmlNode = XmlElement | string;

/** One element of XML or HTML, read. Names are local (no prefix); HTML names are lower-case. */
export interface XmlElement {
  readonly name: string;
  /** The prefix it was written with, or ''. */
  readonly prefix: string;
  /** The namespace its prefix stands for, or '' where none is bound. */
  readonly namespace: string;
  /** Keyed as written: `href`, `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Line of the start tag, from 1. */
  readonly line: number;
  /** Path of local names from the root: `/newsItem/itemMeta`. */
  readonly path: string;
}

/** The value of an attribute without white space at its ends; null when absent or blank. */
export function attribute(element: XmlElement, name: string): string | null {
  const value = element.attributes.get(name)?.trim();
  return value === undefined || value === '' ? null : value;
}

/** The child elements, all or those of one name. */
export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

/** The first child element of a name, or the element reached by a chain of names. */
export function childElement(
  element: XmlElement | null,
  ...names: readonly string[]
): XmlElement | null {
  let current = element;
  for (const name of names) {
    if (current === null) return null;
    current = childElements(current, name)[0] ?? null;
  }
  return current;
}

/** Every element below (not the element itself), in document order, that a name or test picks. */
export function descendants(
  element: XmlElement,
  picks: string | ((candidate: XmlElement) => boolean),
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (typeof picks === 'string' ? child.name === picks : picks(child)) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** All characters below an element, as they are. */
export function rawText(element: XmlElement): string {
  const pieces: string[] = [];
  const visit = (node: XmlNode): void => {
    if (typeof node === 'string') pieces.push(node);
    else node.children.forEach(visit);
  };
  visit(element);
  return pieces.join('');
}

/** The characters of an element on one line, without white space at the ends; null when there are none. */
export function textOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  const text = oneLine(rawText(element));
  return text === '' ? null : text;
}

/** Markup's white space (not NBSP) made one space, and none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
