import { useMemo } from 'react';
import type { ReviewedChange, UpdateReview } from '../../../../server/src/contracts/wire-update';
import { useClaimLabels } from '../choices/claim-labels';
import { shownValue } from '../saves/shown-value';

export interface ChangeLabels {
  readonly labelOf: (change: ReviewedChange) => string;
  /** A value in words; empty for nothing. */
  readonly shown: (field: string | null, value: unknown) => string;
}

/** Of a whole claim: where it stands, and what no reader sees. */
const unsaid = new Set(['context', 'renditions', 'file']);

/** Names changes as the form names its fields, and entries by their names. */
export function useChangeLabels(review: UpdateReview | null): ChangeLabels {
  const { ofReport, ofClaim, codeOf } = useClaimLabels();
  return useMemo(() => {
    const names = review?.names ?? {};
    const nameOf = (value: unknown): unknown =>
      typeof value === 'string' ? (names[value] ?? value) : value;
    return {
      labelOf({ list, claimKey, field }) {
        if (list === null) return ofReport(field ?? '');
        const claim = codeOf(list, claimKey) ?? ofReport(list);
        return field === null ? claim : `${claim} · ${ofClaim(list, field)}`;
      },
      shown(field, value) {
        if (field !== null || typeof value !== 'object' || value === null) {
          return shownValue(nameOf(value));
        }
        const said = Object.entries(value).filter(([name]) => !unsaid.has(name));
        return shownValue(Object.fromEntries(said.map(([name, part]) => [name, nameOf(part)])));
      },
    };
  }, [review, ofReport, ofClaim, codeOf]);
}
