import type {
  PublishedOrganization,
  PublishedPerson,
  PublishedReport,
} from '../report/published-report';
import type { JsonObject } from './json';

/**
 * The claims and corrections of a report as our extension of ninjs has them, with
 * the evidence for each. Words are given as they are: evidence must stay exact.
 */
export function claimsOf(report: PublishedReport): JsonObject {
  if (report.pubStatus !== 'usable') {
    return { keyPoints: [], quotes: [], statistics: [], corrections: [] };
  }
  return {
    keyPoints: report.keyPoints.map(({ text, ...point }) => ({ text, ...provenance(point) })),
    quotes: report.quotes.map((quote) => ({
      text: quote.text,
      kind: quote.kind,
      segments: quote.segments.map(({ start, end, exact }) => ({ start, end, exact })),
      speaker: {
        name: quote.speakerName,
        description: quote.speakerDescription,
        kind: quote.speakerKind,
        ...(quote.speaker === null ? {} : { person: known(quote.speaker) }),
        ...(quote.speakerOrganization === null
          ? {}
          : { organisation: known(quote.speakerOrganization) }),
      },
      cue: quote.cue,
      via: quote.via,
      context: quote.context,
      integrity: quote.integrity,
      ...provenance(quote),
    })),
    statistics: report.statistics.map((statistic) => ({
      label: statistic.label,
      value: statistic.value,
      upperValue: statistic.upperValue,
      qualifier: statistic.qualifier,
      unit: statistic.unit,
      subject: statistic.subject,
      predicate: statistic.predicate,
      period:
        statistic.periodText === null &&
        statistic.periodFrom === null &&
        statistic.periodTo === null
          ? null
          : { text: statistic.periodText, from: statistic.periodFrom, to: statistic.periodTo },
      source: sourceOf(statistic),
      printed: statistic.printed,
      otherMentions: statistic.otherMentions.map(place),
      ...provenance(statistic),
    })),
    corrections: report.corrections.map(({ date, kind, text, claimKey }) => ({
      date,
      kind,
      text,
      claimKey,
    })),
  };
}

type Claim = Pick<
  PublishedReport['quotes'][number],
  'claimKey' | 'evidence' | 'confidence' | 'origin'
>;
type Evidence = NonNullable<Claim['evidence']>;

function provenance({ claimKey, evidence, confidence, origin }: Claim): JsonObject {
  return {
    claimKey,
    evidence: evidence === null ? null : place(evidence),
    confidence,
    origin,
  };
}

function place({ start, end, exact, prefix, suffix }: Evidence): JsonObject {
  return { start, end, exact, prefix, suffix };
}

function sourceOf({
  sourceName,
  source,
  sourcePerson,
}: PublishedReport['statistics'][number]): JsonObject | null {
  if (sourceName === null && source === null && sourcePerson === null) return null;
  return {
    name: sourceName ?? source?.name ?? sourcePerson?.name ?? null,
    ...(sourcePerson === null ? {} : { person: known(sourcePerson) }),
    ...(source === null ? {} : { organisation: known(source) }),
  };
}

function known({ documentId, name, sameAs }: PublishedPerson | PublishedOrganization): JsonObject {
  return { documentId, name, sameAs: sameAs.map(({ url }) => url) };
}
