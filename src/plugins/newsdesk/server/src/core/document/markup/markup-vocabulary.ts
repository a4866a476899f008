import type { BlockHint } from '../source-document';
import { attribute, descendants, type XmlElement } from '../xml/xml-element';

/** Never part of what is read: code, controls, and metadata that has its own reader. */
const unread = new Set([
  'script',
  'style',
  'template',
  'head',
  'svg',
  'math',
  'canvas',
  'iframe',
  'object',
  'embed',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'nav',
  'docdata',
  'rights',
  'note',
  'distributor',
  'media-metadata',
  'media-object',
  'pubdata',
  'revision-history',
  'rt',
  'rp',
]);

/** Elements of HTML and NITF 3 that stand as blocks of their own. */
const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
  '#fragment',
  'para',
  'nitf',
  'body.head',
  'body.content',
  'body.end',
  'hedline',
  'headline',
  'hl1',
  'hl2',
  'byline',
  'dateline',
  'abstract',
  'block',
  'bq',
  'credit',
  'tagline',
  'bibliography',
  'media',
  'media-caption',
  'media-producer',
  'nitf-table',
  'fn',
  'ednote',
  'copyrite',
  'series',
  'lede',
  'lead',
  'tr-head',
]);

const rolesByName: Readonly<Record<string, BlockHint['role']>> = {
  h1: 'headline',
  hl1: 'headline',
  headline: 'headline',
  h2: 'subheading',
  h3: 'subheading',
  h4: 'subheading',
  h5: 'subheading',
  h6: 'subheading',
  hl2: 'subheading',
  dt: 'subheading',
  summary: 'subheading',
  byline: 'byline',
  dateline: 'dateline',
  abstract: 'standfirst',
  tagline: 'boilerplate',
  bibliography: 'boilerplate',
  footer: 'boilerplate',
  copyrite: 'boilerplate',
  caption: 'caption',
  figcaption: 'caption',
};

/** Tag names are compared in lower case: older XML feeds carry HTML in capitals. */
export function tagName(element: XmlElement): string {
  return element.name.toLowerCase();
}

export function isUnread(element: XmlElement): boolean {
  return unread.has(tagName(element)) || attribute(element, 'hidden') !== null;
}

export function isBlock(element: XmlElement): boolean {
  return blocks.has(tagName(element));
}

/** The role an element gives its words, or null when it leaves its parent's. */
export function roleOf(element: XmlElement, parent: XmlElement | null): DocumentRole | null {
  const name = tagName(element);
  if (name === 'li') return 'list-item';
  if (name === 'hl2' && parent !== null && tagName(parent) === 'hedline') return 'standfirst';
  const byName = rolesByName[name];
  if (byName !== undefined) return byName;
  if (!isBlock(element)) return null;
  const classes = ` ${(attribute(element, 'class') ?? '').toLowerCase()} `;
  if (/ (?:byline|author|article-author|by-line) /.test(classes)) return 'byline';
  if (/ (?:dateline|date-line) /.test(classes)) return 'dateline';
  if (isCaption(element)) return 'caption';
  if (/ (?:standfirst|dek|deck|subheadline) /.test(classes)) return 'standfirst';
  return null;
}

export type DocumentRole = BlockHint['role'] | 'list-item';

/** Whether an element holds a picture's words, and not the picture. */
export function isCaption(element: XmlElement): boolean {
  if (['figcaption', 'media-caption', 'caption'].includes(tagName(element))) return true;
  const marks = attribute(element, 'class') ?? '';
  return (
    /(?:^|[\s_-])captions?(?:$|[\s_-])|[a-z]Caption(?:$|[\s_-])/.test(marks) &&
    descendants(element, ({ name }) => pictures.has(name) || name === 'figcaption').length === 0
  );
}

const pictures = new Set(['img', 'picture', 'figure', 'video', 'audio', 'amp-img']);

/** Whether an element in a caption names who made the picture. */
export function isCredit(element: XmlElement): boolean {
  if (['cite', 'small', 'media-producer', 'credit'].includes(tagName(element))) return true;
  const marks = `${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''}`;
  return /(?:^|[\s_-])(?:credits?|byline|copyright|copyrightholder|photographer|author|source|distributor)(?:$|[\s_-])|credittext/i.test(
    marks,
  );
}
