import { checkNinjs } from './check-ninjs';
import { type DocumentParts, noParts } from './compose-text';
import { ConformanceReport } from './conformance';
import type { DocumentBlock } from './document-block';
import { decodeWire } from './decode-wire';
import { JsonItem } from './json/json-item';
import { parseJson } from './json/parse-json';
import { isMedia, ninjsMedia } from './ninjs-media';
import { ninjsMetadata } from './ninjs-metadata';
import { ninjsBody, ninjsHeadline, ninjsKeyPoints, ninjsPlain } from './ninjs-text';
import { finishItems, type ReadFile, type ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import { unreadable } from './refusals';

/**
 * Reads ninjs 1.x, 2.x and 3.x, one item, a list of items or items in an envelope;
 * other JSON (JSON Feed, an agency's own) is read as far as its names are the same.
 * @throws NewsdeskError `document-unreadable`, `document-too-complex`, `nesting-too-deep`,
 *   `document-without-sentence`, `document-too-large`, `document-encoding-unknown`
 */
export function readNinjs(bytes: Uint8Array, limits: ReadLimits): ReadFile {
  const ofFile = new ConformanceReport();
  const { text, messages } = decodeWire(bytes, ofFile);
  const value = valueOf(text, limits, ofFile);
  const items = itemsIn(value, '', 0).flatMap((item) =>
    readItemAndParts(item, limits, () => new ConformanceReport(ofFile.messages)),
  );
  if (items.length === 0)
    throw unreadable('application/json', 'There is no news item in the JSON file.');
  return finishItems(items, limits, messages);
}

/** One value, or one a line (JSON Lines). */
function valueOf(text: string, limits: ReadLimits, report: ConformanceReport): unknown {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isLines = lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line));
  if (!isLines) return parseJson(text, limits, report);
  return parseJson(`[${lines.join(',')}]`, limits, report);
}

/** The news items of a file: itself, its list, or those inside an envelope (`items`, `data`, `item`). */
function itemsIn(value: unknown, path: string, depth: number): readonly JsonItem[] {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.flatMap((inner, index) => itemsIn(inner, `${path}/${index}`, depth + 1));
  }
  const item = JsonItem.of(value, path);
  if (item === null) return [];
  if (looksLikeNews(item) || depth > 6) return [item];
  const whole = withBodyBeside(item, path);
  if (whole !== null) return [whole];
  const inner = item.keys().flatMap((key) => {
    const held = item.raw(key);
    return typeof held === 'object' && held !== null
      ? itemsIn(held, `${path}/${key}`, depth + 1).filter(looksLikeNews)
      : [];
  });
  return inner.length > 0 ? inner : depth === 0 ? [item] : [];
}

/** An answer of an agency's interface may hold the item and, beside it, its body: `{data: {item}, nitf: {body_html}}`. */
function withBodyBeside(envelope: JsonItem, path: string): JsonItem | null {
  const data = envelope.objects('data')[0]?.raw('item') ?? envelope.raw('item');
  const item = JsonItem.of(data, `${path}/item`);
  const body = ['nitf', 'body', 'content'].flatMap((name) => envelope.objects(name))[0];
  if (item === null || body === undefined || typeof data !== 'object') return null;
  const value = body.text('body_html', 'body_nitf', 'body_text', 'content');
  return value === null ? null : JsonItem.of({ ...data, body_html: value }, item.path);
}

function looksLikeNews(item: JsonItem): boolean {
  const isList = Array.isArray(item.raw('items')) || Array.isArray(item.raw('_items'));
  if (isList) return false;
  const identified = item.has('uri', 'guid', 'id', 'version', 'type', 'language');
  const written =
    item.has('headline', 'headlines', 'bodies', 'title', 'pubStatus') ||
    item.keys().some((key) => /^(?:body|description|content)(?:_|$)/i.test(key));
  return (
    (identified && written) ||
    item.has('headline', 'headlines', 'bodies', 'body_html', 'body_text', 'body_xhtml') ||
    (item.has('title') && item.has('content', 'body', 'text', 'content_html', 'paragraphs')) ||
    item.has('uri')
  );
}

/** A composite item without a body of its own is followed by the texts it is made of. */
function readItemAndParts(
  item: JsonItem,
  limits: ReadLimits,
  report: () => ConformanceReport,
): readonly ReadItem[] {
  const read = readNinjsItem(item, limits, report());
  const parts = item
    .entries('associations')
    .map(({ item: association }) => association)
    .filter(
      (association) =>
        !isMedia(association) && ninjsBody(association, limits, report()).blocks.length > 0,
    );
  if (item.text('type') === 'composite' && read.parts.blocks.length === 0) {
    return [read, ...parts.map((part) => readNinjsItem(part, limits, report()))];
  }
  for (const part of parts) {
    const reason = 'An associated text was left out; send it as an item of its own.';
    read.report.add('association-left-out', 'info', part, reason);
  }
  return [read];
}

function readNinjsItem(item: JsonItem, limits: ReadLimits, report: ConformanceReport): ReadItem {
  checkNinjs(item, report);
  const metadata = ninjsMetadata(item, report);
  const body = ninjsBody(item, limits, report);
  const summary = ninjsPlain(item, /./, limits, report) ?? ninjsPlain(item, /^$/, limits, report);
  const shown = isMedia(item);
  const media = [...body.media, ...ninjsMedia(item, limits, report)];
  const described: readonly DocumentBlock[] = [
    { role: shown ? 'caption' : 'paragraph', text: summary ?? '' },
  ];
  const hasBody = body.blocks.length > 0;
  const captioned = media.some(({ caption }) => caption !== null && caption === summary);
  const parts: DocumentParts = {
    ...noParts,
    headline: ninjsHeadline(item),
    standfirst: hasBody && !shown ? summary : null,
    byline: shown ? null : metadata.byline,
    dateline: item.objects('dateline')[0]?.text('text') ?? item.text('dateline'),
    keyPoints: ninjsKeyPoints(item),
    blocks: hasBody ? body.blocks : captioned ? [] : described,
    media,
  };
  return {
    mediaType: 'application/ninjs+json',
    parts,
    metadata: { ...metadata, headline: parts.headline },
    report,
    place: item,
  };
}
