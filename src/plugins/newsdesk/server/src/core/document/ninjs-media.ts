import type { ConformanceReport } from './conformance';
import { described, ninjsMetadata } from './ninjs-metadata';
import { ninjsHeadline, ninjsPlain } from './ninjs-text';
import type { JsonItem } from './json/json-item';
import type { ReadLimits } from './read-limits';
import { type SourceMedia, type SourceRendition, unknownMedia } from './source-media';
import { integerOf } from './values/read-number';

/** The pictures, films and sounds associated with an item, and its own renditions if it is one itself. */
export function ninjsMedia(
  item: JsonItem,
  limits: ReadLimits,
  report: ConformanceReport,
): readonly SourceMedia[] {
  const own =
    isMedia(item) && renditionsOf(item).length > 0 ? [mediumOf(item, limits, report)] : [];
  const associated = item
    .entries('associations')
    .filter(({ item: association }) => isMedia(association))
    .map(({ item: association }) => mediumOf(association, limits, report));
  return [...own, ...associated];
}

/** Whether an item is no text; without a type, renditions without a body tell. */
export function isMedia(item: JsonItem): boolean {
  const type = item.text('type')?.toLowerCase() ?? '';
  if (['picture', 'image', 'photo', 'video', 'audio', 'graphic'].includes(type)) return true;
  const hasBody = item.has('bodies') || item.keys().some((key) => /^body/i.test(key));
  return type === '' && item.has('renditions') && !hasBody;
}

function mediumOf(item: JsonItem, limits: ReadLimits, report: ConformanceReport): SourceMedia {
  const metadata = ninjsMetadata(item, report);
  const type = item.text('type')?.toLowerCase() ?? '';
  const place = item.objects('places', 'place')[0]?.text('name') ?? null;
  return {
    ...unknownMedia,
    kind: type === 'video' || type === 'audio' || type === 'graphic' ? type : 'picture',
    guid: metadata.guid,
    headline: ninjsHeadline(item),
    caption:
      ninjsPlain(item, /^(?:caption|description|text|html5?|main|$)/, limits, report) ??
      ninjsPlain(item, /./, limits, report),
    alternativeText: item.text('altText', 'alt_text') ?? described(item, /^alt/),
    credit: metadata.creditLine,
    byline: metadata.byline,
    copyrightNotice: metadata.copyrightNotice,
    usageTerms: metadata.usageTerms,
    takenOn: metadata.contentCreatedAt,
    place: metadata.located[0] ?? place,
    renditions: renditionsOf(item),
  };
}

/** Largest first, as far as sizes are given. */
function renditionsOf(item: JsonItem): readonly SourceRendition[] {
  const renditions = item.entries('renditions').flatMap(({ key, item: rendition }) => {
    const uri = rendition.text('href', 'url', 'media');
    if (uri === null) return [];
    return [
      {
        uri,
        bytes: null,
        mediaType: rendition.text('contentType', 'mimetype'),
        purpose: key,
        width: integerOf(rendition.text('width')),
        height: integerOf(rendition.text('height')),
      },
    ];
  });
  return [...renditions].sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
}
