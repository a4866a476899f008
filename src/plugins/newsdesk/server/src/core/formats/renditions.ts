import type { PublishedFigure, PublishedFile } from '../report/published-report';
import { oneLine } from './text';
import { webAddress } from './web-address';

/** One file of a picture, at an absolute address. */
export interface Rendition {
  readonly name: string;
  readonly address: string;
  readonly mediaType: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: number | null;
}

/** The original of a picture first, then what the upload made of it, by name. */
export function renditionsOf(file: PublishedFile, base: string): readonly Rendition[] {
  const original = {
    ...file,
    sizeInBytes: file.size === null ? null : Math.round(file.size * 1000),
  };
  const made = Object.entries(file.formats ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return [['original', original] as const, ...made].flatMap(([name, one]) => {
    const address = webAddress(one.url, base);
    return address === null
      ? []
      : {
          name,
          address,
          mediaType: mediaTypeOf(one.mime ?? null),
          width: positive(one.width),
          height: positive(one.height),
          bytes: positive(one.sizeInBytes),
        };
  });
}

/** A picture that can be shown: its file with the words that go with it. */
export interface Picture extends Rendition {
  readonly figure: PublishedFigure;
  readonly renditions: readonly Rendition[];
  readonly caption: string | null;
  readonly alternativeText: string | null;
  readonly credit: string | null;
}

/** The pictures of a report that have a file on the web. */
export function picturesOf(
  { media }: { readonly media: readonly PublishedFigure[] },
  base: string,
): readonly Picture[] {
  return media.flatMap((figure) => {
    const renditions = figure.file === null ? [] : renditionsOf(figure.file, base);
    const [best] = renditions;
    return best === undefined ? [] : { ...best, figure, renditions, ...wordsFor(figure) };
  });
}

/** What is said of a picture, with or without its file. */
export function wordsFor({
  caption,
  alternativeText,
  credit,
  file,
}: PublishedFigure): Pick<Picture, 'caption' | 'alternativeText' | 'credit'> {
  return {
    caption: oneLine(caption) ?? oneLine(file?.caption ?? null),
    alternativeText: oneLine(alternativeText) ?? oneLine(file?.alternativeText ?? null),
    credit: oneLine(credit),
  };
}

function mediaTypeOf(mime: string | null): string | null {
  return mime !== null && /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime.toLowerCase() : null;
}

function positive(value: number | null | undefined): number | null {
  return value != null && value > 0 ? Math.round(value) : null;
}
