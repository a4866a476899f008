import type { ConformanceReport } from './conformance';
import { type Flow, readHtmlFlow } from './markup/read-flow';
import type { JsonItem } from './json/json-item';
import { proseOf } from './json/prose-of';
import type { ReadLimits } from './read-limits';
import { wireParagraphs } from './wire-paragraphs';

/** One form in which an item carries its body or a description. */
interface Candidate {
  readonly role: string;
  readonly contentType: string;
  readonly value: string;
}

const noFlow: Flow = { blocks: [], media: [] };

/** The main headline: `headlines` (2.x, 3.x), `headline` (1.x), else the title. */
export function ninjsHeadline(item: JsonItem): string | null {
  const headlines = item.objects('headlines');
  const main =
    headlines.find((headline) => headline.text('role') === 'main') ??
    headlines.find((headline) => headline.text('role') === null);
  const headline =
    (main ?? headlines[0])?.text('value') ??
    item.text('headline', 'headline_main', 'headline_text', 'headline_extended') ??
    proseOf(item.raw('headline')) ??
    item.text('title', 'name') ??
    proseOf(item.raw('title'));
  // Some senders format their headlines.
  const words = headline?.replace(/<\/?[a-z][^<>]{0,200}>/gi, '').trim();
  return words === undefined || words === '' ? null : words;
}

/** The body, from the form that keeps paragraphs and pictures best: HTML, NITF, then plain text. */
export function ninjsBody(item: JsonItem, limits: ReadLimits, report: ConformanceReport): Flow {
  const candidates = [
    ...listed(item, 'bodies'),
    ...keyed(item.raw('bodies')),
    ...named(item, /^body(?:_|$)/i),
    ...named(
      item,
      /^(?:content(?:_html|_text)?|story|(?:full_?)?text|article|articleBody|bodyText|paragraphs|blocks)$/i,
    ),
  ];
  const ranked = candidates
    .filter(({ value }) => value.trim() !== '')
    .sort((a, b) => rank(a) - rank(b));
  for (const candidate of ranked) {
    const flow = flowOf(candidate, item, limits, report);
    if (flow.blocks.length > 0) return flow;
  }
  return noFlow;
}

/** A description with a certain role, as one line of plain words. */
export function ninjsPlain(
  item: JsonItem,
  role: RegExp,
  limits: ReadLimits,
  report: ConformanceReport,
): string | null {
  const candidates = [
    ...listed(item, 'descriptions'),
    ...named(item, /^(?:description|caption|summary)(?:_|$)/i),
  ]
    .filter(
      (candidate) =>
        role.test(candidate.role) && !/^(?:keypoint|credit ?line|alt)/i.test(candidate.role),
    )
    .filter(({ value }) => value.trim() !== '')
    .sort((a, b) => rank(b) - rank(a));
  const [chosen] = candidates;
  if (chosen === undefined) return null;
  const words = flowOf(chosen, item, limits, report)
    .blocks.map(({ text }) => text.replace(/\n/g, ' '))
    .join(' ');
  return words === '' ? null : words;
}

/** Key points an earlier publisher marked: `descriptions[role=keyPoint]`. */
export function ninjsKeyPoints(item: JsonItem): readonly string[] {
  return listed(item, 'descriptions')
    .filter(({ role }) => role === 'keypoint')
    .map(({ value }) => value.trim());
}

function listed(item: JsonItem, name: 'bodies' | 'descriptions'): readonly Candidate[] {
  return item.objects(name).flatMap((entry) => {
    const value =
      entry.verbatim('value') ??
      (name === 'bodies' ? proseOf([entry.raw('content'), entry.raw('text')]) : null);
    if (value === null) return [];
    return [
      {
        role: (entry.text('role') ?? '').toLowerCase(),
        contentType: (entry.text('contentType') ?? '').toLowerCase(),
        value,
      },
    ];
  });
}

/** Properties named by pattern (ninjs 1.x `body_*`, `description_*`); what follows the underscore is the role. */
function named(item: JsonItem, names: RegExp): readonly Candidate[] {
  return item.keys().flatMap((key) => {
    const value = names.test(key) ? (item.verbatim(key) ?? proseOf(item.raw(key))) : null;
    if (value === null) return [];
    const role = key.toLowerCase().replace(/^[^_]*_?/, '');
    return [{ role, contentType: contentTypeOf(role), value }];
  });
}

/** `bodies` used as a dictionary: `{"html": "…", "text": "…"}`. */
function keyed(bodies: unknown): readonly Candidate[] {
  if (typeof bodies !== 'object' || bodies === null || Array.isArray(bodies)) return [];
  return Object.entries(bodies).flatMap(([key, held]: [string, unknown]) => {
    const value = proseOf(held);
    const role = key.toLowerCase();
    return value === null || role === 'contenttype'
      ? []
      : [{ role, contentType: contentTypeOf(role), value }];
  });
}

function contentTypeOf(role: string): string {
  if (/html/.test(role)) return 'text/html';
  return /nitf/.test(role) ? 'application/nitf+xml' : '';
}

function rank({ contentType, role, value }: Candidate): number {
  const kind = `${contentType} ${role}`;
  if (/html/.test(kind)) return 0;
  if (/nitf/.test(kind) && !/ttnitf/.test(kind)) return 1;
  if (/^\s*<(?:p|div|html|body|article|section|h\d)\b/i.test(value)) return 2;
  return /xml/.test(kind) || /^\s*</.test(value) ? 4 : 3;
}

function flowOf(
  candidate: Candidate,
  item: JsonItem,
  limits: ReadLimits,
  report: ConformanceReport,
): Flow {
  const markup =
    rank(candidate) !== 3 ||
    /<\/?(?:p|br|div|strong|em|b|i|a|span|ul|li)\b[^<>]{0,500}>/i.test(candidate.value);
  if (markup) return readHtmlFlow(candidate.value, { limits, report, place: item });
  return {
    blocks: wireParagraphs(candidate.value).map((text) => ({ role: 'paragraph', text })),
    media: [],
  };
}
