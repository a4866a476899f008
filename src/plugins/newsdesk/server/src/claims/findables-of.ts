import { z } from 'zod';
import type { FindableType } from '../contracts/claims';
import { toPublicReport, type Json, type JsonObject } from '../delivery/public-report';
import type { ReportRow } from '../delivery/stored-report';
import { indexed, termOf } from './words';

/** As what a name is known: of one claim, or of a whole report. */
export type ClaimRole = 'speaker' | 'organization';
export type ReportRole = 'topic' | 'provider' | 'report';

interface Named<Role> {
  readonly role: Role;
  readonly term: string;
}

/** One thing the public can find, as the three tables hold it. */
export interface Findable {
  readonly type: FindableType;
  readonly place: number;
  /** Columns of the kind of claim it is. */
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  readonly names: readonly Named<ClaimRole>[];
  /** The public JSON. */
  readonly json: string;
  /** What excerpts are cut from. */
  readonly text: string;
  readonly words: string;
}

/** Everything that can be found of one report. */
export interface Findables {
  readonly reportId: number;
  /** Columns all of them share. */
  readonly common: Readonly<Record<string, string | number | Date | null>>;
  readonly names: readonly Named<ReportRole>[];
  readonly entries: readonly Findable[];
}

const text = z.string().nullish();
const number = z.number().nullish();
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();

const entity = z.object({
  documentId: z.string(),
  name: text,
  aliases: list(z.object({ name: text })),
});
const topic = z.object({ documentId: z.string(), label: text, qcode: text });
type Entity = z.infer<typeof entity>;

const claim = { claimKey: text, confidence: number };
const keyPoint = z.object({ ...claim, text });
const quote = z.object({
  ...claim,
  text,
  kind: text,
  speakerName: text,
  speakerDescription: text,
  speakerKind: text,
  speaker: entity.nullish(),
  speakerOrganization: entity.nullish(),
  via: text,
  context: text,
  integrity: text,
});
const statistic = z.object({
  ...claim,
  label: text,
  value: number,
  upperValue: number,
  qualifier: text,
  unit: text,
  subject: text,
  predicate: text,
  periodText: text,
  periodFrom: text,
  periodTo: text,
  sourceName: text,
  source: entity.nullish(),
  sourcePerson: entity.nullish(),
  printed: text,
});

/** As much of the public view as is searched; a part an editor has broken counts as absent. */
const view = z.object({
  documentId: z.string(),
  slug: text,
  headline: text,
  standfirst: text,
  byline: text,
  body: z.unknown(),
  language: text,
  pubStatus: text,
  embargoedUntil: text,
  expiresAt: text,
  firstPublishedAt: text,
  publishedAt: text,
  provider: entity.nullish(),
  topics: list(topic),
  keyPoints: list(keyPoint),
  quotes: list(quote),
  statistics: list(statistic),
});
type View = z.infer<typeof view>;

const confirmable = z.array(z.object({ confirmedAt: z.unknown() })).nullish();
const confirmations = z.object({
  keyPoints: confirmable,
  quotes: confirmable,
  statistics: confirmable,
});

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

const named = <Role>(role: Role, ...names: readonly (string | null | undefined)[]) => {
  const terms = new Set(names.map(termOf).filter((term) => term !== null));
  return [...terms].map((term): Named<Role> => ({ role, term }));
};

/** Everything an entry is called. */
const callings = (one: Entity | null | undefined): readonly (string | null | undefined)[] =>
  one ? [one.documentId, one.name, ...(one.aliases ?? []).map(({ name }) => name)] : [];

const lines = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n');

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

/** Places of quotes, statistics and key points, and the fields their tables filter by. */
const claimsOf = (report: View, confirmed: z.infer<typeof confirmations>) => {
  const isConfirmed = (of: z.infer<typeof confirmable>, index: number): boolean => {
    const at = of?.[index]?.confirmedAt;
    return at !== null && at !== undefined;
  };
  return [
    ...(report.quotes ?? []).map((one, index) => ({
      type: 'quote' as const,
      list: 'quotes',
      index,
      claimKey: one.claimKey,
      fields: {
        kind: one.kind ?? null,
        via: termOf(one.via),
        confidence: one.confidence ?? 0,
        verified:
          one.integrity === 'verbatim' ||
          one.integrity === 'adapted' ||
          isConfirmed(confirmed.quotes, index),
      },
      names: [
        ...named(
          'speaker' as const,
          ...callings(one.speaker),
          one.speakerKind === 'organization' ? null : one.speakerName,
        ),
        ...named(
          'organization' as const,
          ...callings(one.speakerOrganization),
          one.speakerKind === 'organization' ? one.speakerName : null,
        ),
      ],
      text: one.text ?? '',
      words: lines(one.text, one.speakerName, one.speakerDescription, one.via, one.context),
    })),
    ...(report.statistics ?? []).map((one, index) => {
      const value = one.value ?? 0;
      const upper = one.upperValue ?? value;
      const from = one.periodFrom?.slice(0, 10) ?? null;
      const to = one.periodTo?.slice(0, 10) ?? null;
      return {
        type: 'statistic' as const,
        list: 'statistics',
        index,
        claimKey: one.claimKey,
        fields: {
          unit: termOf(one.unit),
          qualifier: one.qualifier ?? null,
          lowest: Math.min(value, upper),
          highest: Math.max(value, upper),
          periodFrom: from,
          periodTo: to,
          periodKey: from ?? to ?? '',
          confidence: one.confidence ?? 0,
          verified: isConfirmed(confirmed.statistics, index),
        },
        names: [
          ...named(
            'speaker' as const,
            ...callings(one.sourcePerson),
            one.source ? null : one.sourceName,
          ),
          ...named(
            'organization' as const,
            ...callings(one.source),
            one.sourcePerson ? null : one.sourceName,
          ),
        ],
        text: one.label ?? '',
        words: lines(
          one.label,
          one.printed,
          one.subject,
          one.predicate,
          one.unit,
          one.periodText,
          one.sourceName,
        ),
      };
    }),
    ...(report.keyPoints ?? []).map((one, index) => ({
      type: 'keyPoint' as const,
      list: 'keyPoints',
      index,
      claimKey: one.claimKey,
      fields: {
        confidence: one.confidence ?? 0,
        verified: isConfirmed(confirmed.keyPoints, index),
      },
      names: [],
      text: one.text ?? '',
      words: one.text ?? '',
    })),
  ];
};

/** Everything that can be found of a report read with {@link findableQuery}. */
export const findablesOf = (row: ReportRow & Readonly<Record<string, unknown>>): Findables => {
  const json = toPublicReport(row);
  const report = view.parse(json);
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
