import { findDaysInLine } from '../dates/days-in-line';
import { findTrailingCredit, readCreditLine, type PlacedCredit } from '../media/credit';
import type { Paragraph } from './paragraphs';
import { countWords, endsSentence, plainText } from './plain-text';

/** A paragraph that belongs to a picture, and how much of it is caption and credit. */
export interface CaptionPart {
  /** Offsets in the paragraph's plain text; null when there is only a credit. */
  readonly caption: { readonly start: number; readonly end: number } | null;
  readonly credit: PlacedCredit | null;
}

const longestCaption = 110;
const shortestCaption = 6;
const openingLength = 20;
const captionLabel =
  /^(?:file photo|file image|file picture|file|photo|image|picture|pictured|caption|photo caption|image caption|media caption)(?: ?[:|] ?| ?[-–—] ?|(?<=caption), ?)(?=\S)/i;
const inThisPicture =
  /^in (?:this|these)\b.{0,80}?\b(?:photos?|images?|pictures?|frame grab|frame from video|video image|screengrab|handout)\b/i;
const gettyOpening =
  /^\p{Lu}[\p{Lu} .'-]{2,40}(?:, \p{Lu}[\p{Lu} .'-]{2,30})? ?[-–—] ?(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER) \d{1,2}(?:, ?\d{4})?: /u;
const pictureSigns =
  /\b(?:pictured|photographed|file photo|looks on|looking on|poses?|posing|is seen|are seen|seen (?:here|in|at|on|from|during)|from left|stands?|walks?|sits?|speaks|gestures?|waves|holds?|arrives?|attends?|leaves|listens|smiles|carr(?:y|ies)|react(?:s)?|celebrates?|play(?:s)?|works?|prepares?|queues?|gather(?:s)?|rests?|burns?)\b|\((?:left|right|centre|center|l|r)\)|, (?:left|right|centre|center),/i;

/**
 * Which paragraphs are captions and credits. A credit in a sure form, a label
 * or a date line at the end of a repeated line says so; a paragraph that
 * merely ends in an agency's name is body.
 */
export function findCaptions(
  text: string,
  paragraphs: readonly Paragraph[],
): Map<number, CaptionPart> {
  const found = new Map<number, CaptionPart>();
  for (const [at, paragraph] of paragraphs.entries()) {
    const part = captionPartOf(text, paragraph);
    if (part !== null) found.set(at, part);
  }
  addRepeated(text, paragraphs, found);
  addAboveCredits(text, paragraphs, found);
  return found;
}

/** Reads a paragraph that is known to be a caption, because the format says so. */
export function readCaption(text: string, paragraph: Paragraph): CaptionPart {
  const plain = plainText(text, paragraph.start, paragraph.end);
  const credit = findTrailingCredit(plain);
  return captionWith(plain, credit);
}

function captionPartOf(text: string, paragraph: Paragraph): CaptionPart | null {
  const length = paragraph.end - paragraph.start;
  if (length > 1000 || length < shortestCaption) return null;
  if (countWords(text, paragraph, longestCaption + 1) > longestCaption) return null;
  const plain = plainText(text, paragraph.start, paragraph.end);
  const credit = findTrailingCredit(plain);
  const alone = readCreditLine(plain, credit);
  if (alone?.sure === true) return { caption: null, credit: alone };
  if (credit !== null && !quotesAtLength(plain) && (credit.sure || hasPictureForm(plain, credit))) {
    return captionWith(plain, credit);
  }
  return saysItIsACaption(plain) ? captionWith(plain, null) : null;
}

function captionWith(plain: string, credit: PlacedCredit | null): CaptionPart {
  const end = credit === null ? plain.length : credit.captionEnd;
  const start = captionLabel.exec(plain)?.[0].length ?? 0;
  return { caption: start < end ? { start, end } : null, credit };
}

function saysItIsACaption(plain: string): boolean {
  if (quotesAtLength(plain)) return false;
  return captionLabel.test(plain) && /^(?:file|photo|image|media|caption)\b/i.test(plain)
    ? plain.length < 500
    : gettyOpening.test(plain) || (inThisPicture.test(plain) && plain.length < 500);
}

/** A bare agency at the end is a credit when the line has a caption's other marks. */
function hasPictureForm(plain: string, credit: PlacedCredit): boolean {
  const caption = plain.slice(0, credit.captionEnd);
  return saysItIsACaption(plain) || endsInDate(caption);
}

/** A caption that ends like "… near Kyiv, Ukraine, March 10, 2022." */
function endsInDate(caption: string): boolean {
  const tail = caption.slice(-40);
  const last = findDaysInLine(tail, null).at(-1);
  return last !== undefined && last.year !== null && !/[\p{L}\p{N}]/u.test(tail.slice(last.end));
}

function quotesAtLength(plain: string): boolean {
  return /["“][^"”]{60,}["”]/.test(plain);
}

/** The same line twice, one of them perhaps with the credit or cut short, is a caption twice. */
function addRepeated(
  text: string,
  paragraphs: readonly Paragraph[],
  found: Map<number, CaptionPart>,
): void {
  const byOpening = new Map<string, number[]>();
  for (const [at, { start, end }] of paragraphs.entries()) {
    if (end - start < openingLength || end - start > 1000) continue;
    const opening = text.slice(start, start + openingLength);
    const same = byOpening.get(opening);
    if (same === undefined) byOpening.set(opening, [at]);
    else same.push(at);
  }
  for (const same of byOpening.values()) {
    for (const [index, at] of same.entries()) {
      const earlier = same[index - 1];
      const first = earlier === undefined ? undefined : paragraphs[earlier];
      const second = paragraphs[at];
      if (earlier === undefined || first === undefined || second === undefined) continue;
      if (countWords(text, second, 6) < 6) continue;
      const known = found.has(at) || found.has(earlier);
      if (!known && !isRepeatedCaption(text, [first, second], at - earlier)) continue;
      if (!isSameCaption(captionKey(captionOf(text, first)), captionKey(captionOf(text, second))))
        continue;
      if (!found.has(earlier)) found.set(earlier, readCaption(text, first));
      if (!found.has(at)) found.set(at, readCaption(text, second));
    }
  }
}

/** The words of a line without the credit at its end, sure or not. */
function captionOf(text: string, { start, end }: Paragraph): string {
  const plain = plainText(text, start, end);
  return plain.slice(0, findTrailingCredit(plain)?.captionEnd ?? plain.length);
}

/** Without a credit, lines repeated at once, or near by and looking like a picture's. */
function isRepeatedCaption(text: string, lines: readonly Paragraph[], distance: number): boolean {
  if (distance > 3 || lines[0]?.start === 0 || !lines.some((line) => endsSentence(text, line)))
    return false;
  const [plain = ''] = lines.map(({ start, end }) => plainText(text, start, end));
  if (/["“”]/.test(plain)) return false;
  if (pictureSigns.test(plain) || endsInDate(plain)) return true;
  return distance === 1 && /(?<![\p{L}'])(?!this|its|has|was)\p{Ll}{3,}(?:s|ing)\b/u.test(plain);
}

const shortestCut = 30;

/** Captions are the same when their keys are, or when one is the other cut short. */
export function isSameCaption(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= shortestCut && long.startsWith(short);
}

/** What a caption is known again by: its letters and digits in small letters. */
export function captionKey(caption: string): string {
  return caption.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The line above a lone credit is its caption when it reads like one. */
function addAboveCredits(
  text: string,
  paragraphs: readonly Paragraph[],
  found: Map<number, CaptionPart>,
): void {
  for (const [at, part] of [...found]) {
    const above = paragraphs[at - 1];
    const credit = paragraphs[at];
    if (part.caption !== null || above === undefined || credit === undefined || found.has(at - 1))
      continue;
    if (countWords(text, above, 61) > 60) continue;
    const plain = plainText(text, above.start, above.end);
    if (/["“”]/.test(plain)) continue;
    const close =
      !credit.afterBlank && above.afterBlank && paragraphs[at + 1]?.afterBlank !== false;
    const looksIt = pictureSigns.test(plain) || endsInDate(plain);
    if (!close && !(looksIt && countWords(text, above, 5) >= 5)) continue;
    found.set(at - 1, captionWith(plain, null));
  }
}
