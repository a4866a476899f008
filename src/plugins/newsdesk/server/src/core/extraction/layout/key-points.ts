import type { ParagraphRole } from '../../report/extracted-report';
import type { Paragraph } from './paragraphs';
import { isKeyPointsHeading } from './key-points-heading';
import { countWords, endsSentence, plainText } from './plain-text';

const mostPoints = 20;
const longestPoint = 70;
const longestBare = 25;

/**
 * Finds the key points: the list under a heading that announces them, or the
 * list above the first paragraph of body. A list inside the body is body.
 */
export function markKeyPoints(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: Map<number, ParagraphRole>,
): void {
  if ([...roles.values()].includes('key-point')) {
    markHintedHeading(text, paragraphs, roles);
    return;
  }
  for (const [at, paragraph] of paragraphs.entries()) {
    if (roles.has(at) && paragraph.hint !== 'subheading') continue;
    if (!isHeading(text, paragraph)) continue;
    const points = pointsUnder(text, paragraphs, at);
    if (points.length === 0) continue;
    roles.set(at, 'key-points-heading');
    for (const point of points) roles.set(point, 'key-point');
    return;
  }
  for (const point of pointsAboveBody(text, paragraphs)) roles.set(point, 'key-point');
}

function isHeading(text: string, { contentStart, end }: Paragraph): boolean {
  return end - contentStart <= 80 && isKeyPointsHeading(plainText(text, contentStart, end));
}

function markHintedHeading(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: Map<number, ParagraphRole>,
): void {
  const first = paragraphs.findIndex((_, at) => roles.get(at) === 'key-point');
  const above = paragraphs[first - 1];
  if (above !== undefined && isHeading(text, above)) roles.set(first - 1, 'key-points-heading');
}

/** The bulleted lines below a heading; without bullets, two lines or more set close under it and closed by an empty one. */
function pointsUnder(text: string, paragraphs: readonly Paragraph[], heading: number): number[] {
  const bulleted = bulletedFrom(text, paragraphs, heading + 1);
  if (bulleted.length > 0) return bulleted;
  const close: number[] = [];
  for (let at = heading + 1; at < paragraphs.length && close.length < mostPoints; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || (paragraph.afterBlank && at > heading + 1)) break;
    if (paragraph.hint !== null || countWords(text, paragraph, longestBare + 1) > longestBare) {
      return [];
    }
    close.push(at);
  }
  const closed = paragraphs[heading + close.length + 1]?.afterBlank === true;
  return close.length >= 2 && closed ? close : [];
}

function bulletedFrom(text: string, paragraphs: readonly Paragraph[], from: number): number[] {
  const points: number[] = [];
  for (let at = from; at < paragraphs.length && points.length < mostPoints; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.contentStart === paragraph.start) break;
    if (countWords(text, paragraph, longestPoint + 1) > longestPoint) break;
    points.push(at);
  }
  return points;
}

const headLines = 8;

/** Two bulleted lines or more between the headline and the body. */
function pointsAboveBody(text: string, paragraphs: readonly Paragraph[]): number[] {
  for (let at = 0; at < Math.min(headLines, paragraphs.length); at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) return [];
    if (paragraph.contentStart > paragraph.start) {
      const points = bulletedFrom(text, paragraphs, at);
      const after = paragraphs[at + points.length];
      return points.length >= 2 && after !== undefined ? points : [];
    }
    if (countWords(text, paragraph, 31) > 30) return [];
    if (at > 0 && endsSentence(text, paragraph) && countWords(text, paragraph, 13) > 12) return [];
  }
  return [];
}
