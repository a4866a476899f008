import { decodeHTML } from 'entities';
import type { ConformanceReport, InputPlace } from '../conformance';
import type { DocumentBlock } from '../document-block';
import type { ReadLimits } from '../read-limits';
import type { SourceMedia } from '../source-media';
import { wireParagraphs } from '../wire-paragraphs';
import { oneLine, type XmlElement, type XmlNode } from '../xml/xml-element';
import {
  type DocumentRole,
  isBlock,
  isCaption,
  isUnread,
  roleOf,
  tagName,
} from './markup-vocabulary';
import { parseHtml } from './parse-html';
import { type PrintedCaption, readCaption } from './read-caption';
import { readFigure, showsMedia } from './read-figure';

/** The blocks of a stretch of markup, in order, and the pictures among them. */
export interface Flow {
  readonly blocks: readonly DocumentBlock[];
  readonly media: readonly SourceMedia[];
}

export interface FlowContext {
  readonly limits: ReadLimits;
  readonly report: ConformanceReport;
  readonly place: InputPlace;
}

/**
 * Reads HTML, XHTML or NITF markup into blocks. Roles come from the elements;
 * markup inside words (people, money, dates) is passed over as no fact. Markup
 * that was escaped once too often is read as markup and reported.
 */
export function readFlow(root: XmlElement, context: FlowContext): Flow {
  return flowOf(root, context, 0);
}

/** The same for markup that comes as a string. */
export function readHtmlFlow(html: string, context: FlowContext): Flow {
  return flowOf(parseHtml(html, context.limits), context, 0);
}

function flowOf(root: XmlElement, context: FlowContext, escapedTimes: number): Flow {
  const blocks: DocumentBlock[] = [];
  const media: SourceMedia[] = [];
  let pieces: string[] = [];
  let linked = 0;
  let openLinks = 0;

  const flush = (role: DocumentRole, preformatted: boolean): void => {
    if (pieces.length === 0) return;
    const joined = pieces.join('');
    pieces = [];
    const isTeaser = linked > 0 && linked >= oneLine(joined).length * 0.9 && linked < 200;
    linked = 0;
    const unescaped = tag.test(joined)
      ? joined
      : escapedCharacter.test(joined)
        ? decodeHTML(joined)
        : '';
    if (escapedTimes < 3 && tag.test(unescaped)) {
      const reason = 'Markup was escaped once too often; it was read as markup.';
      context.report.add('markup-escaped-twice', 'warning', context.place, reason);
      const inner = flowOf(parseHtml(unescaped, context.limits), context, escapedTimes + 1);
      blocks.push(...inner.blocks);
      media.push(...inner.media);
      return;
    }
    const text = withoutEscapes(joined, context);
    for (const paragraph of preformatted ? wireParagraphs(text) : text.split(/\n\s*\n/)) {
      const tidy = tidyLines(paragraph);
      if (tidy === '') continue;
      const isLink = isTeaser && (role === 'paragraph' || role === 'list-item');
      blocks.push({ role: isLink ? 'boilerplate' : role, text: tidy });
    }
  };

  const print = ({ caption, credit }: PrintedCaption): void => {
    if (caption === null) return;
    blocks.push({ role: 'caption', text: caption });
    if (credit !== null && !caption.endsWith(credit)) blocks.push({ role: 'credit', text: credit });
  };

  /** A caption that stands apart from its picture belongs to the last one without. */
  const captionLast = ({ caption, credit }: PrintedCaption): void => {
    const last = media.at(-1);
    if (last?.caption === null) {
      media[media.length - 1] = { ...last, caption, credit: credit ?? last.credit };
    }
  };

  const visit = (
    node: XmlNode,
    parent: XmlElement,
    role: DocumentRole,
    preformatted: boolean,
  ): void => {
    if (typeof node === 'string') {
      if (openLinks > 0) linked += oneLine(node).length;
      pieces.push(preformatted ? node.replace(/\r\n?/g, '\n') : collapsed(node, parent));
      return;
    }
    if (isUnread(node)) return;
    const name = tagName(node);
    if (name === 'br') {
      pieces.push('\n');
      return;
    }
    if (['figure', 'media', 'img', 'picture'].includes(name) && showsMedia(node)) {
      if (name !== 'img') flush(role, preformatted);
      const figure = readFigure(node);
      media.push(figure);
      print(figure);
      return;
    }
    if (isCaption(node) && tagName(parent) !== 'table') {
      flush(role, preformatted);
      const printed = readCaption(node);
      print(printed);
      captionLast(printed);
      return;
    }
    if (['td', 'th'].includes(name) && pieces.length > 0) pieces.push('\t');
    if (['story.date', 'byttl'].includes(name) && /[^\s,]\s*$/.test(pieces.at(-1) ?? '')) {
      pieces.push(name === 'byttl' ? ', ' : ' ');
    }
    if (!isBlock(node)) {
      if (name === 'a') openLinks += 1;
      for (const child of node.children) visit(child, node, role, preformatted);
      if (name === 'a') openLinks -= 1;
      return;
    }
    flush(role, preformatted);
    const inner = roleOf(node, parent) ?? role;
    const verbatim = preformatted || name === 'pre';
    for (const child of node.children) visit(child, node, inner, verbatim);
    flush(inner, verbatim);
  };

  visit(root, root, roleOf(root, null) ?? 'paragraph', root.name === 'pre');
  flush('paragraph', false);
  return { blocks, media };
}

/** Markup in what should be characters. */
const tag =
  /<\/?(?:p|br|div|strong|em|b|i|a|span|ul|ol|li|h[1-6]|table|img)(?:\s[^<>]{0,500})?\/?>/i;

/** Character references that survived decoding were escaped twice. */
function withoutEscapes(text: string, context: FlowContext): string {
  if (!escapedCharacter.test(text)) return text;
  const reason = 'Character references were escaped once too often; they were read as characters.';
  context.report.add('entities-escaped-twice', 'warning', context.place, reason);
  return decodeHTML(text);
}

/** A character reference in what should be plain characters. */
export const escapedCharacter =
  /&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[\da-f]{2,6});/i;

/** White space made one space; a blank line in text that stands outside any `p` ends a paragraph. */
function collapsed(characters: string, parent: XmlElement): string {
  const loose = isBlock(parent) && tagName(parent) !== 'p';
  const kept = loose ? characters.split(/\r?\n[ \t]*\r?\n/) : [characters];
  return kept.map((part) => part.replace(/[ \t\r\n\f]+/g, ' ')).join('\n\n');
}

function tidyLines(paragraph: string): string {
  const lines = paragraph
    .split('\n')
    .map((line) => line.replace(/[ \r\f]+/g, ' ').replace(/^[ \t]+|[ \t]+$/g, ''));
  return lines.filter((line) => line !== '').join('\n');
}
