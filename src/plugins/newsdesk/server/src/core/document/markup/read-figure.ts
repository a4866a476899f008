import { readDataUri } from '../values/read-data-uri';
import { integerOf } from '../values/read-number';
import { type SourceMedia, type SourceRendition, unknownMedia } from '../source-media';
import { attribute, childElements, descendants, type XmlElement } from '../xml/xml-element';
import { isCaption } from './markup-vocabulary';
import { creditIn, readCaption } from './read-caption';

/**
 * Reads a picture with its caption and credit: an HTML `figure` or lone `img`,
 * or NITF `media` (NITF 3.6, `media-reference`, `media-caption`, `media-producer`).
 */
export function readFigure(figure: XmlElement): SourceMedia {
  const inside = [figure, ...descendants(figure, () => true)];
  const sources = inside.filter(({ name }) =>
    ['img', 'video', 'audio', 'source', 'media-reference', 'image'].includes(name.toLowerCase()),
  );
  const captions = outermostCaptions(figure).map(readCaption);
  // A page prints the same caption for narrow and for wide screens.
  const caption = [...new Set(captions.flatMap((printed) => printed.caption ?? []))].join(' ');
  return {
    ...unknownMedia,
    kind: kindOf(figure, sources),
    caption: caption === '' ? null : caption,
    credit: creditIn(figure),
    alternativeText:
      sources
        .map((source) => attribute(source, 'alt') ?? attribute(source, 'alternate-text'))
        .find(isText) ?? null,
    guid:
      sources
        .map((source) => attribute(source, 'data-uri') ?? attribute(source, 'uri'))
        .find(isText) ?? null,
    renditions: sources.flatMap(renditionOf),
  };
}

/** Captions, but not the captions inside them. */
function outermostCaptions(figure: XmlElement): readonly XmlElement[] {
  return childElements(figure).flatMap((element) =>
    isCaption(element) ? [element] : outermostCaptions(element),
  );
}

function renditionOf(source: XmlElement): readonly SourceRendition[] {
  const uri =
    attribute(source, 'src') ??
    attribute(source, 'source') ??
    attribute(source, 'data-src') ??
    attribute(source, 'srcset')?.split(/[\s,]/)[0] ??
    attribute(source, 'href') ??
    null;
  if (uri === null) return [];
  const embedded = readDataUri(uri);
  return [
    {
      uri: embedded === null ? uri : null,
      bytes: embedded?.bytes ?? null,
      mediaType: embedded?.mediaType ?? attribute(source, 'mime-type') ?? attribute(source, 'type'),
      purpose: attribute(source, 'name'),
      width: integerOf(attribute(source, 'width')),
      height: integerOf(attribute(source, 'height')),
    },
  ];
}

function kindOf(figure: XmlElement, sources: readonly XmlElement[]): SourceMedia['kind'] {
  const declared = attribute(figure, 'media-type') ?? sources[0]?.name ?? 'image';
  if (/video/.test(declared)) return 'video';
  if (/audio/.test(declared)) return 'audio';
  return /graphic/.test(declared) ? 'graphic' : 'picture';
}

function isText(text: string | null): text is string {
  return text !== null && text !== '';
}

/** Whether a figure shows something at all; a caption's table or code is not a picture. */
export function showsMedia(figure: XmlElement): boolean {
  return (
    figure.name === 'img' ||
    childElements(figure, 'media-reference').length > 0 ||
    descendants(figure, ({ name }) => ['img', 'video', 'audio', 'image'].includes(name)).length > 0
  );
}
