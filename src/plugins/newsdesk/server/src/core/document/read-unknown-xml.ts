import { noParts } from './compose-text';
import { type ConformanceMessage, ConformanceReport } from './conformance';
import { type Flow, readFlow, readHtmlFlow } from './markup/read-flow';
import { sameWords } from './document-block';
import type { ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import { noMetadata } from './source-metadata';
import { readDateTime } from './values/read-date-time';
import { readUrgency } from './values/read-status';
import {
  attribute,
  childElements,
  descendants,
  rawText,
  textOf,
  type XmlElement,
} from './xml/xml-element';

const headlineNames =
  /^(?:headline|hedline|hl1|title|titel|titre|titulo|overskrift|rubrik|heading)$/i;
const bodyNames =
  /^(?:body|body\.content|bodytext|body_?html|content|text|texte|texto|story|article|article_?text|showtext|main|html|description|corps|inhalt)$/i;
const bylineNames = /^(?:byline|by|author|auteur|autor|writer|signature)$/i;
const guidNames = /^(?:guid|id|uid|uri|itemid|article_?id|story_?id|item_?id|news_?id)$/i;
const versionNames = /^(?:version|revision|revision_?id)$/i;
const noteNames = /^(?:ed_?note|editors?_?note|note_?to_?editors?|tilredaktionen|instructions?)$/i;
const urgencyNames = /^(?:urgency|priority)$/i;
const dateNames =
  /^(?:date|pubdate|published|publishdate|publicationdate|versioncreated|created|datetime|timestamp|senddate)$/i;

/**
 * Reads XML of a vocabulary that is no standard's, such as an agency's own
 * dialect: a headline, a byline and the longest body by the names such elements
 * usually have. What was guessed is said.
 */
export function readUnknownXml(
  root: XmlElement,
  limits: ReadLimits,
  ofFile: readonly ConformanceMessage[],
): readonly ReadItem[] {
  const report = new ConformanceReport(ofFile);
  const reason = `${root.name} belongs to no known news vocabulary; headline and body were told by their names.`;
  report.add('vocabulary-unknown', 'warning', root, reason);
  const all = descendants(root, () => true);
  const named = (names: RegExp): string | null =>
    all
      .filter(({ name }) => names.test(name))
      .map(textOf)
      .find((text) => text !== null) ?? null;
  const headline = named(headlineNames);
  const bodies = all
    .filter(({ name }) => bodyNames.test(name))
    .slice(0, 50)
    .map((element) => bodyOf(element, limits, report));
  const body = longest(bodies) ?? readFlow(root, { limits, report, place: root });
  const words = headline === null ? '' : sameWords(headline);
  return [
    {
      mediaType: 'application/xml',
      parts: {
        ...noParts,
        headline,
        byline: named(bylineNames),
        blocks: body.blocks.filter(({ text }) => sameWords(text) !== words),
        media: body.media,
      },
      metadata: {
        ...noMetadata,
        guid: named(guidNames) ?? attribute(root, 'id') ?? attribute(root, 'guid'),
        version: named(versionNames),
        urgency: readUrgency(named(urgencyNames)),
        edNote: noteIn(all, limits, report),
        publishedOn: readDateTime(named(dateNames)),
        language: attribute(root, 'xml:lang'),
      },
      report,
      place: root,
    },
  ];
}

/** A note to editors, which agencies send as HTML like everything else. */
function noteIn(
  all: readonly XmlElement[],
  limits: ReadLimits,
  report: ConformanceReport,
): string | null {
  const note = all.find((element) => noteNames.test(element.name) && textOf(element) !== null);
  if (note === undefined) return null;
  const words = bodyOf(note, limits, report).blocks.map(({ text }) => text);
  return words.length === 0 ? null : words.join('\n');
}

function bodyOf(element: XmlElement, limits: ReadLimits, report: ConformanceReport): Flow {
  const context = { limits, report, place: element };
  if (childElements(element).length > 0) return readFlow(element, context);
  return readHtmlFlow(rawText(element), context);
}

function longest(flows: readonly Flow[]): Flow | null {
  const words = ({ blocks }: Flow): number =>
    blocks.reduce((sum, { text }) => sum + text.length, 0);
  const [first] = [...flows].sort((a, b) => words(b) - words(a));
  return first === undefined || words(first) === 0 ? null : first;
}
