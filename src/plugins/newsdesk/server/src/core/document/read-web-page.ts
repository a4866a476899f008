import type { Result } from '../result';
import { noParts } from './compose-text';
import { ConformanceReport, wholeInput } from './conformance';
import { sameWords } from './document-block';
import type { JsonItem } from './json/json-item';
import { linkedArticle } from './linked-data';
import { mainContent } from './main-content';
import { parseHtml } from './markup/parse-html';
import { type Flow, readFlow, readHtmlFlow } from './markup/read-flow';
import { isCaption } from './markup/markup-vocabulary';
import { readCaption } from './markup/read-caption';
import { readFigure } from './markup/read-figure';
import { finishItems } from './read-item';
import type { ReadLimits } from './read-limits';
import type { SourceDocument } from './source-document';
import { type SourceMedia, unknownMedia } from './source-media';
import { linkedMedia, pageTitle, webPageMetadata } from './web-page-metadata';
import { decodeXml } from './xml/decode-xml';
import { attribute, descendants, rawText, textOf, type XmlElement } from './xml/xml-element';

/**
 * Reads an HTML page or fragment. From a page full of navigation only the article is
 * taken; a simple document is read whole. Headline, byline, date and picture
 * credits come from JSON-LD and meta tags where the page has them.
 * @throws NewsdeskError `document-without-sentence`, `document-encoding-unknown`,
 *   `nesting-too-deep`, `document-too-complex`, `document-too-large`
 */
export function readWebPage(
  bytes: Uint8Array,
  limits: ReadLimits,
): Result<readonly SourceDocument[]> {
  const report = new ConformanceReport();
  const { text: html, messages } = decodeXml(bytes, report);
  const page = parseHtml(html, limits);
  const article = linkedArticle(page);
  const metadata = webPageMetadata(page, article);
  const flow = articleFlow(html, page, limits, report);
  const linked = linkedMedia(article);
  const printed = descendants(page, 'h1')
    .map(textOf)
    .filter((heading) => heading !== null);
  // The printed headline is the one to quote; a page with several has none that is surely it.
  const headline =
    printed.length === 1 ? (printed[0] ?? null) : (metadata.headline ?? printed[0] ?? null);
  const inFlow = flow.blocks.some(({ role }) => role === 'headline');
  const pictures = [...flow.media, ...picturesBesides(page, flow)];
  const shown = new Set(
    pictures.flatMap(({ renditions }) => renditions.map(({ uri }) => fileOf(uri))),
  );
  const media = pictures.map((medium) => {
    const same = linked.find(({ renditions }) =>
      renditions.some(({ uri }) =>
        medium.renditions.some((one) => fileOf(one.uri) === fileOf(uri)),
      ),
    );
    return same === undefined
      ? medium
      : {
          ...medium,
          caption: medium.caption ?? same.caption,
          credit: medium.credit ?? same.credit,
          copyrightNotice: same.copyrightNotice,
        };
  });
  return finishItems(
    [
      {
        mediaType: 'text/html',
        parts: {
          ...noParts,
          headline: headline ?? (inFlow ? null : (metadata.headline ?? pageTitle(page))),
          byline: printedByline(page, article) ?? metadata.byline,
          blocks: flow.blocks,
          media: [
            ...media,
            ...linked.filter(
              ({ renditions }) => !renditions.some(({ uri }) => shown.has(fileOf(uri))),
            ),
          ],
        },
        metadata: { ...metadata, headline: metadata.headline ?? headline },
        report,
        place: wholeInput,
      },
    ],
    limits,
    messages,
  );
}

function articleFlow(
  html: string,
  page: XmlElement,
  limits: ReadLimits,
  report: ConformanceReport,
): Flow {
  const context = { limits, report, place: wholeInput };
  const body = descendants(page, 'body')[0] ?? page;
  const isSimple = !descendants(body, ({ name }) =>
    ['nav', 'footer', 'aside', 'script', 'header', 'form', 'iframe'].includes(name),
  ).length;
  if (isSimple) return readFlow(body, context);
  const main = mainContent(html);
  const found = main === null ? null : readHtmlFlow(main, context);
  const articles = descendants(
    page,
    ({ name, path }) => (name === 'article' || name === 'main') && !path.includes('/article/'),
  ).map((element) => readFlow(element, context));
  const [longest] = [...articles].sort((a, b) => words(b) - words(a));
  if (found === null || words(found) === 0) {
    return longest !== undefined && words(longest) > 0 ? longest : readFlow(body, context);
  }
  if (longest === undefined || words(longest) * 2 < words(found)) return found;
  // Less than half of the article element means that its middle was mistaken for furniture.
  if (words(found) * 2 < words(longest)) return longest;
  // What stands outside the page's own article element is a notice or a teaser.
  const inArticle = new Set(longest.blocks.map(({ text }) => text));
  return { ...found, blocks: found.blocks.filter(({ text }) => inArticle.has(text)) };
}

/** Pictures with words that stand in the article, but not in its text: above it, in a gallery. */
function picturesBesides(page: XmlElement, flow: Flow): readonly SourceMedia[] {
  const known = new Set(flow.blocks.map(({ text }) => sameWords(text)));
  const body = descendants(page, 'body')[0] ?? page;
  const article = descendants(body, ({ name }) => name === 'article' || name === 'main')[0] ?? body;
  return descendants(article, (element) => !elsewhere.test(element.path) && !isLinked(element))
    .flatMap(pictureOf)
    .filter(({ caption }) => {
      const words = sameWords(caption ?? '');
      if (words === '' || known.has(words)) return false;
      known.add(words);
      return true;
    });
}

function pictureOf(element: XmlElement): readonly SourceMedia[] {
  if (element.name === 'figure') return [readFigure(element)];
  if (isCaption(element)) return [{ ...unknownMedia, ...readCaption(element) }];
  const alternative = element.name === 'img' ? attribute(element, 'alt') : null;
  return alternative !== null && creditedWords.test(alternative)
    ? [{ ...readFigure(element), caption: alternative }]
    : [];
}

/** Whether nearly all its words are a link's: a teaser for another page. */
function isLinked(element: XmlElement): boolean {
  if (element.name !== 'figure' && !isCaption(element)) return false;
  const linked = descendants(element, 'a').reduce(
    (sum, link) => sum + rawText(link).trim().length,
    0,
  );
  return linked > 0 && linked * 1.3 >= rawText(element).trim().length;
}

/** Furniture, teasers (a picture in a link), and what a figure has read already. */
const elsewhere = /\/(?:nav|footer|noscript|a|figure|table)\//;

/** An agency's caption in place of an alternative text: "… in Leeds, May 3, 2024. (AP Photo/Jane Doe)". */
const creditedWords =
  /\.[”"]? \((?:[\p{L} .]{0,20}\b(?:Photo|Picture|Image)|[\p{L} .'-]{2,40}\/)[^()]{2,80}\)$/u;

function words({ blocks }: Flow): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * A short line marked as the author's, when there is exactly one such place. Where the
 * page's data names the authors, a line that runs them together with the rest is not it.
 */
function printedByline(page: XmlElement, article: JsonItem | null): string | null {
  const lines = descendants(page, (element) => {
    const marks = ` ${attribute(element, 'class') ?? ''} `.toLowerCase();
    return (
      /[\s_-]byline[\s_-]/.test(marks) ||
      attribute(element, 'rel') === 'author' ||
      attribute(element, 'itemprop') === 'author'
    );
  });
  const texts = [
    ...new Set(
      lines
        .filter((line) => !isInFigure(line))
        .map(textOf)
        .filter((text) => text !== null && text.length <= 120),
    ),
  ];
  const [text] = texts;
  if (texts.length !== 1 || text === undefined || text === null) return null;
  const line = ` ${sameWords(text)} `;
  const authors = article?.objects('author').flatMap((author) => author.text('name') ?? []) ?? [];
  return authors.every((name) => line.includes(` ${sameWords(name)} `)) ? text : null;
}

function isInFigure(element: XmlElement): boolean {
  return /\/(?:figure|figcaption)\//.test(element.path);
}

/** The file a picture's address ends in; sites serve the same picture under many sizes and hosts. */
function fileOf(uri: string | null): string {
  return uri?.replace(/[?#].*$/, '').replace(/^.*\//, '') ?? '';
}
