import { type SourceMedia, type SourceRendition, unknownMedia } from './source-media';
import { integerOf } from './values/read-number';
import { attribute, childElement, childElements, textOf, type XmlElement } from './xml/xml-element';

/** The media of a feed's item: Media RSS (`media:group`, `media:content`, `media:thumbnail`), enclosures, Atom links. */
export function feedMedia(entry: XmlElement): readonly SourceMedia[] {
  const groups = mediaElements(entry, 'group').map((group) =>
    mediumOf(mediaElements(group, 'content'), group, entry),
  );
  const contents = mediaElements(entry, 'content').map((content) =>
    mediumOf([content], content, entry),
  );
  const enclosures = [
    ...childElements(entry, 'enclosure'),
    ...childElements(entry, 'link').filter((link) => attribute(link, 'rel') === 'enclosure'),
  ].map((enclosure) => mediumOf([enclosure], null, entry));
  const found = [...groups, ...contents, ...enclosures].filter(
    ({ renditions }) => renditions.length > 0,
  );
  const thumbnails = mediaElements(entry, 'thumbnail').map((thumbnail) =>
    mediumOf([thumbnail], null, entry),
  );
  return unique(found.length > 0 ? found : thumbnails);
}

/** Children of the Media RSS module, by its prefix or its namespace. */
function mediaElements(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent, name).filter(
    ({ prefix, namespace }) => prefix === 'media' || /mrss/.test(namespace),
  );
}

function mediumOf(
  contents: readonly XmlElement[],
  about: XmlElement | null,
  entry: XmlElement,
): SourceMedia {
  const said = (name: string): string | null => {
    const own = about === null ? undefined : mediaElements(about, name)[0];
    const inner = contents.flatMap((content) => mediaElements(content, name))[0];
    return textOf(own ?? inner ?? mediaElements(entry, name)[0] ?? null);
  };
  const [first] = contents;
  const type =
    first === undefined ? '' : (attribute(first, 'medium') ?? attribute(first, 'type') ?? '');
  return {
    ...unknownMedia,
    kind: /^video/.test(type)
      ? 'video'
      : /^audio/.test(type)
        ? 'audio'
        : /^(?:image|$)/.test(type)
          ? 'picture'
          : 'other',
    headline: said('title'),
    caption: said('description') ?? said('text'),
    credit: said('credit'),
    copyrightNotice: said('copyright'),
    alternativeText: textOf(childElement(about, 'alt')),
    renditions: contents.flatMap(renditionOf),
  };
}

function renditionOf(content: XmlElement): readonly SourceRendition[] {
  const uri = attribute(content, 'url') ?? attribute(content, 'href');
  if (uri === null) return [];
  return [
    {
      uri,
      bytes: null,
      mediaType: attribute(content, 'type'),
      purpose: content.name === 'thumbnail' ? 'thumbnail' : null,
      width: integerOf(attribute(content, 'width')),
      height: integerOf(attribute(content, 'height')),
    },
  ];
}

/** The same file is often given twice, as an enclosure and as Media RSS; the first says more. */
function unique(media: readonly SourceMedia[]): readonly SourceMedia[] {
  const seen = new Set<string>();
  return media.filter(({ renditions }) => {
    const isNew = renditions.every(({ uri }) => uri === null || !seen.has(uri));
    for (const { uri } of renditions) if (uri !== null) seen.add(uri);
    return isNew;
  });
}
