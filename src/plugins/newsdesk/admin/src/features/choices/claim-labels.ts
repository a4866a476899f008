import { unstable_useDocumentLayout as useDocumentLayout, useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { z } from 'zod';
import type { ItemList } from '../../../../server/src/model/uids';

const reportUid = 'api::news-report.news-report';
const shapes = {
  keyPoints: { uid: 'news.key-point', letter: 'K' },
  quotes: { uid: 'news.quote', letter: 'Q' },
  statistics: { uid: 'news.statistic', letter: 'S' },
  media: { uid: 'news.figure', letter: 'P' },
} as const;

const keyed = z.array(z.object({ claimKey: z.string().nullish() })).catch([]);

export interface ClaimLabels {
  /** A field or list of the report, as the form names it. */
  readonly ofReport: (field: string) => string;
  /** A field of the claims of a list. */
  readonly ofClaim: (list: ItemList, field: string) => string;
  /** The short name of a claim, as in the evidence panel; null when it is not in the form. */
  readonly codeOf: (list: ItemList, claimKey: string | null) => string | null;
}

/** Names what is in a report as its form and the evidence panel do. */
export function useClaimLabels(): ClaimLabels {
  const { edit } = useDocumentLayout(reportUid);
  const values = useForm('ClaimLabels', (form) => form.values);
  return useMemo(() => {
    const lists = new Map<string, unknown>(Object.entries(values));
    return {
      ofReport: (field) => edit.metadatas[field]?.label ?? field,
      ofClaim(list, field) {
        const fields = edit.components[shapes[list].uid]?.layout.flat() ?? [];
        return fields.find(({ name }) => name === field)?.label ?? field;
      },
      codeOf(list, claimKey) {
        if (claimKey === null) return null;
        const items = keyed.parse(lists.get(list));
        const index = items.findIndex((item) => item.claimKey === claimKey);
        return index === -1 ? null : `${shapes[list].letter}${index + 1}`;
      },
    };
  }, [edit, values]);
}
