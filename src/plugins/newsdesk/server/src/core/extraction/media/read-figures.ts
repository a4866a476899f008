import type { ExtractedFigure } from '../../report/extracted-report';
import type { Message } from '../../result';
import { spanOf, type Span } from '../../span';
import { findDaysInLine } from '../dates/days-in-line';
import { captionKey, isSameCaption } from '../layout/caption';
import type { Paragraph } from '../layout/paragraphs';
import type { AssignedRole } from '../layout/paragraph-roles';
import { onOneLine, plainText } from '../layout/plain-text';
import { readCaptionPlace } from './caption-place';
import type { Credit } from './credit';

interface FoundFigure {
  readonly captions: Span[];
  /** What its captions, whole and cut, are known again by. */
  readonly keys: Set<string>;
  credit: Credit | null;
}

/** A caption is repeated near by: in an alternative text, a gallery, a list of credits. */
const nearFigures = 12;

/** A picture's caption is cut in so many ways at most. */
const mostKeys = 6;

/**
 * The document's pictures: each caption once, however often it is printed,
 * with the credit beside it taken apart.
 */
export function readFigures(
  text: string,
  roles: readonly AssignedRole[],
  paragraphs: readonly Paragraph[],
  publishedOn: string | null,
): { readonly figures: ExtractedFigure[]; readonly messages: Message[] } {
  const figures: FoundFigure[] = [];
  const messages: Message[] = [];
  let open: { readonly figure: FoundFigure; readonly at: number } | null = null;
  for (const [at, { picture }] of roles.entries()) {
    const paragraph = paragraphs[at];
    if (picture === null || paragraph === undefined) continue;
    const { caption, credit } = picture;
    if (caption === null) {
      if (open?.at === at - 1 && open.figure.credit === null) open.figure.credit = credit;
      else if (credit !== null) {
        const figure: FoundFigure = { captions: [], keys: new Set(), credit };
        figures.push(figure);
        open = { figure, at };
      }
      continue;
    }
    const span = spanOf(text, paragraph.start + caption.start, paragraph.start + caption.end);
    const key = captionKey(span.text);
    const known = figures
      .slice(-nearFigures)
      .find(({ keys }) => [...keys].some((other) => isSameCaption(other, key)));
    const credited =
      open?.at === at - 1 && open.figure.captions.length === 0 && credit === null
        ? open.figure
        : undefined;
    const figure = known ?? credited ?? { captions: [], keys: new Set(), credit: null };
    figure.captions.push(span);
    if (figure.keys.size < mostKeys) figure.keys.add(key);
    figure.credit ??= credit;
    if (known !== undefined) messages.push(repeated(span));
    else if (credited === undefined) figures.push(figure);
    open = { figure, at };
  }
  return { figures: figures.map((figure) => described(figure, publishedOn)), messages };
}

function repeated(span: Span): Message {
  return {
    code: 'caption-repeated',
    severity: 'info',
    span,
    reason: 'This caption is printed more than once; it stands for one picture.',
  };
}

function described({ captions, credit }: FoundFigure, publishedOn: string | null): ExtractedFigure {
  const first = captions.reduce<Span | undefined>(
    (best, span) => (best === undefined || span.text.length > best.text.length ? span : best),
    undefined,
  );
  const plain = first === undefined ? '' : plainText(first.text, 0, first.text.length);
  return {
    caption: onOneLine(first?.text ?? ''),
    captionSpans: captions,
    credit: credit === null ? null : onOneLine(credit.credit),
    agency: credit?.agency ?? null,
    photographer: credit?.photographer ?? null,
    takenOn: takenOn(plain, publishedOn),
    place: readCaptionPlace(plain),
  };
}

/** The last date the caption gives in full; a day without its year only where the publication date fixes it. */
function takenOn(plain: string, publishedOn: string | null): string | null {
  const days = findDaysInLine(plain, publishedOn);
  const full = days.findLast(({ year }) => year !== null);
  return (full ?? days.at(-1))?.iso ?? null;
}
