import type { SourceDocument } from '../core/document/source-document';
import type { SourceMedia, SourceRendition } from '../core/document/source-media';
import type { ExtractedReport } from '../core/report/extracted-report';
import type { Span } from '../core/span';
import { fullDate } from './dates';
import type { ItemData } from './item-data';

/** Where a technical form of a picture lies, as its provider said. */
export type Rendition = Omit<SourceRendition, 'bytes'>;

export interface FigureData extends ItemData {
  readonly caption: string | null;
  readonly alternativeText: string | null;
  readonly credit: string | null;
  readonly agency: string | null;
  readonly photographer: string | null;
  readonly takenOn: string | null;
  readonly place: string | null;
  readonly usageTerms: string | null;
  /** Best first; none of a figure that only its caption tells of. */
  readonly renditions: readonly Rendition[];
}

interface Figure {
  readonly figure: Omit<FigureData, keyof ItemData>;
  /** Where its caption stands. */
  readonly span: Span | null;
}

/**
 * The figures of a report: those whose captions the text prints, each with what its
 * provider said of the picture, and behind them the pictures whose captions it does not print.
 */
export function figuresOf(
  report: Pick<ExtractedReport, 'media'>,
  { media }: Pick<SourceDocument, 'media'>,
): readonly Figure[] {
  const left = [...media];
  const printed = report.media.map((extracted): Figure => {
    const at = left.findIndex((medium) => isOf(extracted.caption, medium));
    const [medium] = at === -1 ? [] : left.splice(at, 1);
    const { caption, credit, agency, photographer, takenOn, place } = extracted;
    return {
      figure: {
        ...told(medium),
        caption,
        credit: credit ?? medium?.credit ?? null,
        agency,
        photographer: photographer ?? medium?.byline ?? null,
        takenOn: fullDate(takenOn) ?? dayOf(medium),
        place: place ?? medium?.place ?? null,
      },
      span: extracted.captionSpans[0] ?? null,
    };
  });
  const others = left
    .filter(({ kind }) => kind === 'picture' || kind === 'graphic')
    .filter(({ caption, headline }) => (caption ?? headline) !== null)
    .map((medium): Figure => ({
      figure: {
        ...told(medium),
        caption: medium.caption ?? medium.headline,
        credit: medium.credit,
        agency: null,
        photographer: medium.byline,
        takenOn: dayOf(medium),
        place: medium.place,
      },
      span: null,
    }));
  return [...printed, ...others];
}

function isOf(caption: string, medium: SourceMedia): boolean {
  const known = comparable(medium.caption ?? '');
  const shown = comparable(caption);
  return known !== '' && shown !== '' && (known.includes(shown) || shown.includes(known));
}

function comparable(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function told(medium: SourceMedia | undefined) {
  return {
    alternativeText: medium?.alternativeText ?? null,
    usageTerms: medium?.usageTerms ?? medium?.copyrightNotice ?? null,
    renditions: (medium?.renditions ?? [])
      .filter(({ uri }) => uri !== null)
      .map(({ uri, mediaType, purpose, width, height }) => ({
        uri,
        mediaType,
        purpose,
        width,
        height,
      })),
  };
}

function dayOf(medium: SourceMedia | undefined): string | null {
  return fullDate(medium?.takenOn?.slice(0, 10) ?? null);
}
