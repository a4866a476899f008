import { toPublicReport, type Json, type JsonObject } from '../delivery/public-report';
import type { ReportRow } from '../delivery/stored-report';
import { callings, named } from './callings';
import { claimsOf } from './claims-of';
import type { Findable, Findables } from './findable';
import { confirmations, searchedView } from './searched-view';
import { indexed, lines } from './words';

/** As much of a report as databases take for their full text. */
const longestWords = 100_000;
/** As much of a report as is looked through for an excerpt. */
const longestText = 20_000;

/** The texts of a body's blocks, a line each. */
const bodyText = (value: unknown): string => {
  const lines: string[] = [];
  const ofNode = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(ofNode).join('');
    if (typeof node !== 'object' || node === null) return '';
    if ('text' in node && typeof node.text === 'string') return node.text;
    return 'children' in node ? ofNode(node.children) : '';
  };
  if (Array.isArray(value)) for (const block of value) lines.push(ofNode(block));
  return lines.join('\n').slice(0, longestWords);
};

const listed = (json: Json | undefined): readonly JsonObject[] =>
  Array.isArray(json)
    ? json.filter((item): item is JsonObject => typeof item === 'object' && item !== null)
    : [];

const pick = (object: Json | undefined, ...keys: readonly string[]): Json => {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return null;
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
};

/** What every answer says of the report a claim is from: enough to show and to link it. */
const reportOf = (report: JsonObject): JsonObject => ({
  documentId: report['documentId'] ?? null,
  slug: report['slug'] ?? null,
  headline: report['headline'] ?? null,
  standfirst: report['standfirst'] ?? null,
  byline: report['byline'] ?? null,
  language: report['language'] ?? null,
  firstPublishedAt: report['firstPublishedAt'] ?? null,
  publishedAt: report['publishedAt'] ?? null,
  provider: pick(report['provider'], 'documentId', 'name'),
  topics: listed(report['topics']).map((one) => pick(one, 'documentId', 'label', 'qcode')),
});

const instant = (value: string | null | undefined): Date | null => (value ? new Date(value) : null);

/** Everything that can be found of a report read with {@link findableQuery}. */
export const findablesOf = (row: ReportRow & Readonly<Record<string, unknown>>): Findables => {
  const json = toPublicReport(row);
  const report = searchedView.parse(json);
  const summary = reportOf(json);
  const corrections = listed(json['corrections']);

  const claims = claimsOf(report, confirmations.parse(row)).map(
    ({ type, list: name, index, claimKey, fields, names, text: shown, words }): Findable => ({
      type,
      place: -index,
      fields,
      names,
      json: JSON.stringify({
        type,
        ...listed(json[name])[index],
        verified: fields.verified,
        corrections: corrections.filter((one) => claimKey && one['claimKey'] === claimKey),
        report: summary,
      }),
      text: shown,
      words: indexed(words),
    }),
  );

  const shown = lines(report.headline, report.standfirst, bodyText(report.body));
  return {
    reportId: row.id,
    common: {
      reportedAt: new Date(report.firstPublishedAt ?? report.publishedAt ?? 0).getTime(),
      pubStatus: report.pubStatus ?? null,
      embargoedUntil: instant(report.embargoedUntil),
      expiresAt: instant(report.expiresAt),
      language: report.language ?? null,
    },
    names: [
      ...named('report' as const, report.documentId, report.slug),
      ...named('provider' as const, ...callings(report.provider)),
      ...(report.topics ?? []).flatMap(({ documentId, label, qcode }) =>
        named('topic' as const, documentId, label, qcode),
      ),
    ],
    entries: [
      {
        type: 'report',
        place: 1,
        fields: { confidence: 1, verified: true },
        names: [],
        json: JSON.stringify({ type: 'report', report: summary }),
        text: shown.slice(0, longestText),
        words: indexed(shown, report.byline).slice(0, longestWords),
      },
      ...claims,
    ],
  };
};
