import type { BodyBlock, BodyImage, BodyList } from '../../report/body-block';
import { element, type MarkupElement, type MarkupNode } from '../markup/element';
import { lines, oneLine } from '../text';
import { linkAddress, webAddress } from '../web-address';
import { type Run, runsOf, wordsOf } from './runs';

/**
 * A body as HTML elements.
 * @param base where relative addresses lie
 */
export function bodyHtml(body: readonly BodyBlock[], base: string): readonly MarkupElement[] {
  return body.flatMap((block) => blockHtml(block, base) ?? []);
}

function blockHtml(block: BodyBlock, base: string): MarkupElement | null {
  if (block.type === 'list') return listHtml(block, base);
  if (block.type === 'image') return imageHtml(block.image, base);
  const runs = runsOf(block.children);
  if (lines(wordsOf(runs)) === null) return null;
  if (block.type === 'code') return element('pre', {}, element('code', {}, wordsOf(runs)));
  const content = runs.flatMap((run) => runHtml(run, base));
  if (block.type === 'quote') return element('blockquote', {}, element('p', {}, content));
  // The headline is the page's first heading, whatever the editor chose for a subheading.
  return element(block.type === 'heading' ? `h${Math.max(2, block.level)}` : 'p', {}, content);
}

function listHtml(list: BodyList, base: string): MarkupElement | null {
  const items = list.children.flatMap((child) => {
    if (child.type === 'list') {
      const inner = listHtml(child, base);
      return inner === null ? [] : element('li', {}, inner);
    }
    const runs = runsOf(child.children);
    if (lines(wordsOf(runs)) === null) return [];
    return element(
      'li',
      {},
      runs.flatMap((run) => runHtml(run, base)),
    );
  });
  return items.length === 0 ? null : element(list.format === 'ordered' ? 'ol' : 'ul', {}, items);
}

function imageHtml(image: BodyImage, base: string): MarkupElement | null {
  const source = webAddress(image.url, base);
  if (source === null) return null;
  const caption = oneLine(image.caption ?? null);
  return element(
    'figure',
    {},
    element('img', {
      src: source,
      alt: image.alternativeText ?? '',
      width: image.width ?? null,
      height: image.height ?? null,
    }),
    caption === null ? null : element('figcaption', {}, caption),
  );
}

/** Text with its line ends as `br`. */
export function withBreaks(text: string): readonly MarkupNode[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [...(index === 0 ? [] : [element('br')]), line])
    .filter((node) => node !== '');
}

function runHtml(run: Run, base: string): readonly MarkupNode[] {
  const address = run.link === null ? null : linkAddress(run.link, base);
  const settings = [
    run.code && 'code',
    run.strikethrough && 's',
    run.underline && 'u',
    run.italic && 'em',
    run.bold && 'strong',
  ].filter((name) => name !== false);
  const set = settings.reduce<readonly MarkupNode[]>(
    (content, name) => [element(name, {}, content)],
    withBreaks(run.text),
  );
  return address === null ? set : [element('a', { href: address }, set)];
}
