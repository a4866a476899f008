import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import {
  confirmationsPath,
  reportSourcePath,
  reportSourceResponse,
  type ReportSource,
} from '../../../../server/src/contracts/report-source';
import { failureOf, type RequestFailure } from '../../request-failure';

export type ReportSourceState =
  | { readonly stage: 'loading' }
  | { readonly stage: 'failed'; readonly failure: RequestFailure }
  | { readonly stage: 'loaded'; readonly report: ReportSource };

export interface UseReportSource {
  readonly state: ReportSourceState;
  readonly reload: () => void;
  /** @returns why it did not work, or null */
  readonly confirm: (claimKeys: string[], confirmed: boolean) => Promise<RequestFailure | null>;
}

/**
 * The source document of a report and the confirmations of its claims.
 * @param version another value loads them again, as after a save
 */
export function useReportSource(documentId: string, version: string): UseReportSource {
  const { get, post } = useFetchClient();
  const [state, setState] = useState<ReportSourceState>({ stage: 'loading' });

  const load = useCallback(async () => {
    try {
      const { data } = await get(reportSourcePath(documentId));
      setState({ stage: 'loaded', report: reportSourceResponse.parse(data).data });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setState({ stage: 'failed', failure: failureOf(error) });
    }
  }, [get, documentId]);
  useEffect(() => {
    void load();
  }, [load, version]);

  const confirm = useCallback(
    async (claimKeys: string[], confirmed: boolean) => {
      try {
        const { data } = await post(confirmationsPath(documentId), { claimKeys, confirmed });
        setState({ stage: 'loaded', report: reportSourceResponse.parse(data).data });
        return null;
      } catch (error) {
        return failureOf(error);
      }
    },
    [post, documentId],
  );
  return { state, confirm, reload: useCallback(() => void load(), [load]) };
}
