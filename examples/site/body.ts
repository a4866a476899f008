import type { Block } from 'strapi-plugin-newsdesk/client';
import { html, type Html } from './html.js';

type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Inline = Paragraph['children'][number];
type List = Extract<Block, { type: 'list' }>;

const inline = (part: Inline): Html => {
  if (part.type === 'link') {
    // An editor may paste anything; only addresses of pages and mails become links.
    const words = part.children.map(inline);
    return /^(?:https?:|mailto:|\/)/i.test(part.url)
      ? html`<a href="${part.url}">${words}</a>`
      : html`${words}`;
  }
  let words = html`${part.text}`;
  if (part.code === true) words = html`<code>${words}</code>`;
  if (part.bold === true) words = html`<strong>${words}</strong>`;
  if (part.italic === true) words = html`<em>${words}</em>`;
  if (part.underline === true) words = html`<u>${words}</u>`;
  if (part.strikethrough === true) words = html`<s>${words}</s>`;
  return words;
};

const isList = (item: object): item is List => 'format' in item;
const isItem = (item: object): item is { readonly children: readonly Inline[] } => !isList(item);

const list = ({ format, children }: List): Html => {
  const items = children.map((item) => {
    if (isList(item)) return html`<li>${list(item)}</li>`;
    return isItem(item) ? html`<li>${item.children.map(inline)}</li>` : null;
  });
  return format === 'ordered'
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
};

/** A block of a report's body. */
export const bodyBlock = (block: Block): Html => {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${block.children.map(inline)}</p>`;
    case 'heading':
      // The page's own headline is the first level.
      return block.level <= 2
        ? html`<h2>${block.children.map(inline)}</h2>`
        : html`<h3>${block.children.map(inline)}</h3>`;
    case 'quote':
      return html`<blockquote>${block.children.map(inline)}</blockquote>`;
    case 'code':
      return html`<pre>${block.children.map(inline)}</pre>`;
    case 'list':
      return list(block);
    case 'image':
      return html`<img src="${block.image.url}" alt="${block.image.alternativeText ?? ''}" />`;
  }
};
