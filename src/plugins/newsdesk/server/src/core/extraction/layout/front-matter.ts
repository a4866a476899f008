import type { BlockHint } from '../../document/source-document';
import { spanOf } from '../../span';
import type { Layout } from './block';
import { readByline, readUnlabelledByline } from './byline';
import { readDateline, readDatelineLine, type DatelineHead } from './dateline';
import type { Paragraph } from './paragraphs';
import type { AssignedRole } from './paragraph-roles';
import { onOneLine, plainHead, plainText } from './plain-text';
import { readPublicationLine, type PublicationLine } from './publication-date';

/** A dateline and where the words after it begin. */
export interface PlacedDateline {
  readonly value: NonNullable<Layout['dateline']>;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Where the paragraph's own words begin; its end when it holds nothing else. */
  readonly bodyStart: number;
}

/** Who wrote the document, where and when, as far as it says. */
interface FrontMatter {
  readonly byline: Layout['byline'];
  readonly dateline: PlacedDateline | null;
  readonly publishedOn: string | null;
}

/** Reads the byline, dateline and publication date out of the paragraphs that hold them. */
export function readFrontMatter(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: readonly AssignedRole[],
  declaredOn: string | null,
): FrontMatter {
  const published = printedDates(text, paragraphs, roles);
  const printed = published.find(({ isUpdate }) => !isUpdate) ?? published[0];
  const publishedOn = isoDay(declaredOn) ?? printed?.iso ?? null;
  return {
    byline: bylineOf(text, paragraphs, roles),
    dateline: datelineOf(text, paragraphs, roles, publishedOn),
    publishedOn,
  };
}

function isoDay(declared: string | null): string | null {
  return declared === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(declared)?.[0] ?? null);
}

function printedDates(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: readonly AssignedRole[],
): PublicationLine[] {
  const lines: PublicationLine[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const role = roles[at]?.role;
    if (role !== 'dateline' && role !== 'byline') continue;
    const plain = plainHead(text, paragraph, 200);
    const line =
      role === 'byline'
        ? (readByline(plain) ?? readUnlabelledByline(plain))?.published
        : readPublicationLine(plain);
    if (line !== null && line !== undefined) lines.push(line);
  }
  return lines.filter(({ iso }) => iso !== null);
}

function bylineOf(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: readonly AssignedRole[],
): Layout['byline'] {
  const at = roles.findIndex(({ role }) => role === 'byline');
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return null;
  const plain = plainText(text, paragraph.start, Math.min(paragraph.end, paragraph.start + 400));
  const byline =
    readByline(plain) ?? readUnlabelledByline(plain) ?? hintedByline(plain, paragraph.hint);
  const span = spanOf(text, paragraph.start, paragraph.end);
  return { text: onOneLine(span.text), authors: [...(byline?.authors ?? [])], span };
}

/** A format that says "byline" needs no "By" in front of the names. */
function hintedByline(
  plain: string,
  hint: BlockHint['role'] | null,
): { readonly authors: readonly string[] } | null {
  return hint === 'byline' ? readByline(`By ${plain}`) : null;
}

const datelineReach = 3;

function datelineOf(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: readonly AssignedRole[],
  publishedOn: string | null,
): PlacedDateline | null {
  let bodies = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    const role = roles[at]?.role;
    if (role !== 'body' && role !== 'dateline') continue;
    const plain = plainHead(text, paragraph, 140);
    const line = readDatelineLine(plain, publishedOn);
    if (line !== null && role === 'dateline')
      return placed(text, at, paragraph, line, paragraph.end);
    if (role === 'dateline') {
      if (paragraph.hint === 'dateline') return hinted(text, at, paragraph, publishedOn);
      continue;
    }
    bodies += 1;
    const head = readDateline(plain, publishedOn);
    if (head !== null && !isSpeakersName(text, paragraph, plain.slice(0, head.length))) {
      return placed(text, at, paragraph, head, paragraph.start + head.length);
    }
    if (bodies >= datelineReach) return null;
  }
  return null;
}

/** A transcript sets speakers' names as datelines are set, but sets them again and again. */
function isSpeakersName(text: string, { start }: Paragraph, head: string): boolean {
  if (/[,(]/.test(head)) return false;
  const words = head.trimEnd();
  return text.indexOf(words) < start || text.includes(words, start + words.length);
}

function placed(
  text: string,
  index: number,
  paragraph: Paragraph,
  head: DatelineHead,
  bodyStart: number,
): PlacedDateline {
  const span = spanOf(text, paragraph.start, paragraph.start + head.textLength);
  return {
    value: { text: onOneLine(span.text), place: head.place, date: head.date, span },
    paragraph: index,
    bodyStart,
  };
}

function hinted(
  text: string,
  index: number,
  paragraph: Paragraph,
  publishedOn: string | null,
): PlacedDateline | null {
  const plain = plainHead(text, paragraph, 140);
  if (readPublicationLine(plain) !== null) return null;
  const head = readDateline(`${plain} — `, publishedOn);
  const span = spanOf(text, paragraph.start, paragraph.end);
  return {
    value: {
      text: onOneLine(span.text),
      place: head?.place ?? onOneLine(span.text),
      date: head?.date ?? null,
      span,
    },
    paragraph: index,
    bodyStart: paragraph.end,
  };
}
