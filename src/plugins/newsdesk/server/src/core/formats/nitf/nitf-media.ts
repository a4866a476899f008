import type { BodyImage } from '../../report/body-block';
import type { PublishedFigure } from '../../report/published-report';
import { element, type MarkupElement, textElement } from '../markup/element';
import type { Publication } from '../publication';
import { renditionsOf, wordsFor } from '../renditions';
import { oneLine } from '../text';
import { webAddress } from '../web-address';

/** A picture the editor put into the body. */
export function imageNitf(image: BodyImage, { api }: Publication): readonly MarkupElement[] {
  const source = webAddress(image.url, api);
  if (source === null) return [];
  return [
    element(
      'media',
      { 'media-type': 'image' },
      element('media-reference', {
        source,
        'mime-type': image.mime ?? null,
        'alternate-text': oneLine(image.alternativeText ?? null),
        width: image.width ?? null,
        height: image.height ?? null,
      }),
      textElement('media-caption', oneLine(image.caption ?? null)),
    ),
  ];
}

/** A figure keeps its caption and credit also while its file is still missing. */
export function figureNitf(
  figure: PublishedFigure,
  { api }: Publication,
): readonly MarkupElement[] {
  const { file } = figure;
  const words = wordsFor(figure);
  const [best] = file === null ? [] : renditionsOf(file, api);
  if (best === undefined && words.caption === null) return [];
  return [
    element(
      'media',
      { 'media-type': 'image' },
      ...[
        ['date', figure.takenOn],
        ['location', oneLine(figure.place)],
        ['usage-terms', oneLine(figure.usageTerms)],
      ].map(([name, value]) =>
        name == null || value == null ? null : element('media-metadata', { name, value }),
      ),
      element('media-reference', {
        source: best?.address ?? null,
        'mime-type': best?.mediaType ?? null,
        'source-credit': oneLine(figure.agency),
        'alternate-text': words.alternativeText,
        width: best?.width ?? null,
        height: best?.height ?? null,
      }),
      textElement('media-caption', words.caption),
      textElement('media-producer', words.credit ?? oneLine(figure.photographer)),
    ),
  ];
}
