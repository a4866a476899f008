import type { ParagraphRole } from '../../report/extracted-report';
import { knownAgency } from '../media/agencies';
import { readKnownCredit } from '../media/credit';
import { isBoilerplate } from './boilerplate';
import { isOutletLine, readByline, readUnlabelledByline } from './byline';
import { findCaptions, readCaption, type CaptionPart } from './caption';
import { readDateline, readDatelineLine } from './dateline';
import { isHeadlineShaped, isSubheadingShaped } from './headline-shape';
import type { Paragraph } from './paragraphs';
import { markKeyPoints } from './key-points';
import { countWords, endsSentence, plainHead, plainText } from './plain-text';
import { readPublicationLine } from './publication-date';

/** What a paragraph is for, and for a picture's paragraph which part is caption and which credit. */
export interface AssignedRole {
  readonly role: ParagraphRole;
  readonly picture: CaptionPart | null;
}

/** Decides what every paragraph is for; whatever is in doubt stays body. */
export function assignRoles(
  text: string,
  paragraphs: readonly Paragraph[],
): readonly AssignedRole[] {
  const roles = new Map<number, ParagraphRole>();
  const pictures = new Map<number, CaptionPart>();
  believeHints(text, paragraphs, roles, pictures);
  markKeyPoints(text, paragraphs, roles);
  markBoilerplate(text, paragraphs, roles);
  for (const [at, part] of findCaptions(text, paragraphs)) {
    if (roles.has(at)) continue;
    roles.set(at, part.caption === null ? 'credit' : 'caption');
    pictures.set(at, part);
  }
  markFront(text, paragraphs, roles);
  markSignOff(text, paragraphs, roles);
  markSubheadings(text, paragraphs, roles);
  return paragraphs.map((_, at) => ({
    role: roles.get(at) ?? 'body',
    picture: pictures.get(at) ?? null,
  }));
}

function believeHints(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: Map<number, ParagraphRole>,
  pictures: Map<number, CaptionPart>,
): void {
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.hint === null || paragraph.hint === 'paragraph') continue;
    roles.set(at, paragraph.hint);
    if (paragraph.hint === 'caption') pictures.set(at, readCaption(text, paragraph));
    if (paragraph.hint === 'credit') {
      const plain = plainText(text, paragraph.start, paragraph.end);
      pictures.set(at, { caption: null, credit: readKnownCredit(plain) });
    }
  }
}

function markBoilerplate(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: Map<number, ParagraphRole>,
): void {
  for (const [at, { contentStart, end }] of paragraphs.entries()) {
    if (
      !roles.has(at) &&
      end - contentStart <= 400 &&
      isBoilerplate(plainText(text, contentStart, end))
    ) {
      roles.set(at, 'boilerplate');
    }
  }
}

const frontLength = 14;

/** Headline, standfirst, byline, dates: what stands above the first paragraph of body. */
function markFront(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: Map<number, ParagraphRole>,
): void {
  let hasHeadline = [...roles.values()].includes('headline');
  let hasStandfirst = [...roles.values()].includes('standfirst');
  for (let at = 0; at < Math.min(paragraphs.length, frontLength); at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || roles.has(at)) continue;
    const role = furnitureRole(text, paragraph, hasHeadline || at === 0);
    if (role !== null) {
      roles.set(at, role);
      continue;
    }
    const next = nextUnassigned(paragraphs, roles, at);
    if (opensWithDateline(text, paragraph)) return;
    if (
      !hasHeadline &&
      paragraph.hint === null &&
      canBeHeadline(text, paragraphs, roles, at, next)
    ) {
      roles.set(at, 'headline');
      hasHeadline = true;
    } else if (hasHeadline && !hasStandfirst && isStandfirst(text, paragraphs, roles, at)) {
      roles.set(at, 'standfirst');
      hasStandfirst = true;
    } else {
      return;
    }
  }
}

function furnitureRole(
  text: string,
  paragraph: Paragraph,
  underHeadline: boolean,
): ParagraphRole | null {
  if (paragraph.end - paragraph.start > 200) return null;
  const plain = plainText(text, paragraph.start, paragraph.end);
  if (readPublicationLine(plain) !== null || readDatelineLine(plain, null) !== null)
    return 'dateline';
  if (readByline(plain) !== null) return 'byline';
  const unlabelled = readUnlabelledByline(plain) !== null || isOutletLine(plain);
  return underHeadline && unlabelled ? 'byline' : null;
}

function opensWithDateline(text: string, paragraph: Paragraph): boolean {
  return readDateline(plainHead(text, paragraph, 140), null) !== null;
}

function nextUnassigned(
  paragraphs: readonly Paragraph[],
  roles: ReadonlyMap<number, ParagraphRole>,
  from: number,
): number | null {
  for (let at = from + 1; at < Math.min(paragraphs.length, from + frontLength); at += 1) {
    if (!roles.has(at)) return at;
  }
  return null;
}

function canBeHeadline(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: ReadonlyMap<number, ParagraphRole>,
  at: number,
  next: number | null,
): boolean {
  const paragraph = paragraphs[at];
  const below = next === null ? undefined : paragraphs[next];
  if (paragraph === undefined || paragraph.contentStart > paragraph.start) return false;
  if ([...roles.entries()].some(([index, role]) => index < at && role === 'key-point'))
    return false;
  if (isHeadlineShaped(text, paragraph, below)) return true;
  const following = paragraphs[at + 1];
  return (
    following !== undefined &&
    countWords(text, paragraph, 33) <= 32 &&
    (furnitureRole(text, following, true) !== null || opensWithDateline(text, following))
  );
}

/** A standfirst stands above the byline or the date, or is a line without a stop above the lead. */
function isStandfirst(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: ReadonlyMap<number, ParagraphRole>,
  at: number,
): boolean {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.contentStart > paragraph.start) return false;
  const words = countWords(text, paragraph, 51);
  if (words > 50 || words < 4) return false;
  const following = paragraphs[at + 1];
  if (following === undefined) return false;
  if (!roles.has(at + 1) && furnitureRole(text, following, true) !== null) return true;
  const unstopped = !endsSentence(text, paragraph);
  const plain = plainHead(text, paragraph, 400);
  return (
    unstopped &&
    words >= 6 &&
    !/[:,]$/.test(plain) &&
    !/^["“]/.test(plain) &&
    nextUnassigned(paragraphs, roles, at) !== null
  );
}

/** "Reuters" as an article's last line signs it. */
function markSignOff(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: Map<number, ParagraphRole>,
): void {
  for (let at = paragraphs.length - 1; at > 0; at -= 1) {
    if (roles.get(at) === 'boilerplate') continue;
    const paragraph = paragraphs[at];
    if (paragraph === undefined || roles.has(at) || paragraph.end - paragraph.start > 40) return;
    const plain = plainText(text, paragraph.contentStart, paragraph.end);
    if (knownAgency(plain.replace(/^[-–—( ]+|[) .]+$/g, '')) !== null) roles.set(at, 'boilerplate');
    return;
  }
}

function markSubheadings(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: Map<number, ParagraphRole>,
): void {
  for (const [at, paragraph] of paragraphs.entries()) {
    const before = paragraphs[at - 1];
    const after = paragraphs[at + 1];
    if (before === undefined || after === undefined || roles.has(at)) continue;
    if (paragraph.contentStart > paragraph.start || paragraph.hint === 'paragraph') continue;
    if (roles.has(at + 1) || !isSubheadingShaped(text, paragraph)) continue;
    if (!endsSentence(text, before) && !roles.has(at - 1)) continue;
    if (endsSentence(text, after) && countWords(text, after, 12) >= 12) roles.set(at, 'subheading');
  }
}
