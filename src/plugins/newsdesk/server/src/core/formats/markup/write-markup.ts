import { escapeUTF8 } from 'entities';
import { xmlText } from '../text';
import type { MarkupElement, MarkupNode } from './element';

/** HTML's void elements among those we write; HTML knows no other empty-element tags. */
const voidElements = new Set(['br', 'hr', 'img', 'meta']);

/**
 * Writes a document: the XML declaration and its root element, in UTF-8. Text and
 * attribute values are escaped and rid of what XML forbids; line ends and tabs in
 * attributes become spaces, as every XML parser would read them (XML 1.0, 3.3.3).
 */
export function writeXml(root: MarkupElement): string {
  const written: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  write(root, written, () => true);
  written.push('\n');
  return written.join('');
}

/** Writes a fragment of HTML that is also well-formed XML. */
export function writeHtml(nodes: readonly MarkupNode[]): string {
  const written: string[] = [];
  for (const node of nodes) write(node, written, (name) => voidElements.has(name));
  return written.join('');
}

function write(node: MarkupNode, written: string[], mayBeEmpty: (name: string) => boolean): void {
  if (typeof node === 'string') {
    written.push(escapeUTF8(xmlText(node)));
    return;
  }
  written.push('<', node.name);
  for (const [name, value] of node.attributes) {
    written.push(' ', name, '="', escapeUTF8(xmlText(value).replace(/[\t\n]/g, ' ')), '"');
  }
  if (node.children.length === 0 && mayBeEmpty(node.name)) {
    written.push('/>');
    return;
  }
  written.push('>');
  for (const child of node.children) write(child, written, mayBeEmpty);
  written.push('</', node.name, '>');
}
