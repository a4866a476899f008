import { callings, named } from './callings';
import type { Confirmable, Confirmations, SearchedView } from './searched-view';
import { lines, termOf } from './words';

/** Places of quotes, statistics and key points, and the fields their tables filter by. */
export const claimsOf = (report: SearchedView, confirmed: Confirmations) => {
  const isConfirmed = (of: Confirmable, index: number): boolean => {
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
