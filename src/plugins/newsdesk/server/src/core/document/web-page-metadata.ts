import { sameWords } from './document-block';
import type { JsonItem } from './json/json-item';
import { noMetadata, type SourceMetadata } from './source-metadata';
import { type SourceMedia, unknownMedia } from './source-media';
import { readDateTime } from './values/read-date-time';
import { integerOf } from './values/read-number';
import { attribute, childElement, descendants, textOf, type XmlElement } from './xml/xml-element';

/** What a page says of itself in JSON-LD, meta tags (Open Graph, article, Dublin Core) and `time`. */
export function webPageMetadata(page: XmlElement, article: JsonItem | null): SourceMetadata {
  const metas = metaTags(page);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const content = metas.get(name);
      if (content !== undefined) return content;
    }
    return null;
  };
  const html = descendants(page, 'html')[0];
  const canonical = descendants(page, 'link').find(
    (link) => attribute(link, 'rel')?.toLowerCase() === 'canonical',
  );
  const time = descendants(page, 'time')
    .map((element) => readDateTime(attribute(element, 'datetime')))
    .find((date) => date !== null);
  const published =
    readDateTime(article?.text('datePublished') ?? null) ??
    readDateTime(
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'date',
        'dc.date',
        'dcterms.created',
        'pubdate',
        'publish-date',
        'parsely-pub-date',
      ),
    ) ??
    time ??
    null;
  const modified = readDateTime(
    article?.text('dateModified') ??
      meta('article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified'),
  );
  const authors = article?.words('author') ?? [];
  const single = article?.objects('author').flatMap((author) => author.text('name') ?? []) ?? [];
  const names = [...new Set(single.length > 0 ? single : authors)];
  const author = meta(
    'author',
    'article:author',
    'dc.creator',
    'byl',
    'parsely-author',
    'sailthru.author',
  );
  const provider =
    article?.objects('publisher')[0]?.text('name') ??
    meta('og:site_name', 'publisher', 'dc.publisher', 'application-name');
  return {
    ...noMetadata,
    provider,
    guid:
      canonical === undefined
        ? (meta('og:url') ?? article?.text('url', '@id') ?? null)
        : attribute(canonical, 'href'),
    version: modified,
    publishedOn: published,
    language:
      article?.text('inLanguage') ??
      (html === undefined ? null : attribute(html, 'lang')) ??
      meta('og:locale')?.replace('_', '-') ??
      null,
    firstCreatedAt: published,
    versionCreatedAt: modified,
    headline: withoutSite(
      article?.text('headline') ?? meta('og:title', 'dc.title', 'twitter:title'),
      provider,
    ),
    byline:
      names.length > 0
        ? names.join(', ')
        : author !== null && /^https?:/.test(author)
          ? null
          : author,
    copyrightNotice: article?.text('copyrightNotice') ?? meta('copyright', 'dc.rights'),
    keywords:
      article?.words('keywords') ??
      meta('news_keywords', 'keywords')
        ?.split(/\s*,\s*/)
        .filter((word) => word !== '') ??
      [],
  };
}

/** "River falls - The Valley Courier" → "River falls", where that is the site's name. */
function withoutSite(headline: string | null, site: string | null): string | null {
  const end = headline?.search(/ [|–—»-] [^|–—»]{2,60}$/) ?? -1;
  if (headline === null || site === null || end < 1) return headline;
  return sameWords(headline.slice(end)) === sameWords(site) ? headline.slice(0, end) : headline;
}

/** The pictures an article's JSON-LD describes; plain addresses without a caption are thumbnails and left out. */
export function linkedMedia(article: JsonItem | null): readonly SourceMedia[] {
  return (article?.objects('image') ?? []).flatMap((image) => {
    const uri = image.text('contentUrl', 'url', '@id');
    const caption = image.text('caption', 'description');
    if (uri === null || caption === null) return [];
    return [
      {
        ...unknownMedia,
        caption,
        headline: image.text('headline', 'name'),
        credit: image.text('creditText') ?? image.objects('creator')[0]?.text('name') ?? null,
        copyrightNotice: image.text('copyrightNotice'),
        renditions: [
          {
            uri,
            bytes: null,
            mediaType: null,
            purpose: null,
            width: integerOf(image.text('width')),
            height: integerOf(image.text('height')),
          },
        ],
      },
    ];
  });
}

/** The title of a page without the site's name behind it. */
export function pageTitle(page: XmlElement): string | null {
  const html = descendants(page, 'html')[0] ?? page;
  const title = textOf(
    childElement(html, 'head', 'title') ?? descendants(page, 'title')[0] ?? null,
  );
  const [first] = title?.split(/ [|–—»] /) ?? [];
  return first === undefined || first.length < 10 ? title : first;
}

function metaTags(page: XmlElement): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of descendants(page, 'meta')) {
    const name = (
      attribute(meta, 'property') ??
      attribute(meta, 'name') ??
      attribute(meta, 'itemprop')
    )?.toLowerCase();
    const content = attribute(meta, 'content');
    if (name !== undefined && content !== null && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}
