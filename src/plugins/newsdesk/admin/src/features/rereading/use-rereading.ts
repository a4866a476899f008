import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import {
  rereadingPath,
  rereadingResponse,
  type Rereading,
} from '../../../../server/src/contracts/rereading';
import { failureOf, type RequestFailure } from '../../request-failure';

export interface UseRereading {
  /** Null until the server has read the source. */
  readonly rereading: Rereading | null;
  readonly failure: RequestFailure | null;
  readonly isBusy: boolean;
  readonly load: () => Promise<void>;
  /** @returns whether the draft was changed */
  readonly take: (ids: string[]) => Promise<boolean>;
}

/** A report's source, read again, from when this is shown. */
export function useRereading(documentId: string): UseRereading {
  const { get, post } = useFetchClient();
  const [rereading, setRereading] = useState<Rereading | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const ask = useCallback(async () => {
    const { data } = await get(rereadingPath(documentId));
    setRereading(rereadingResponse.parse(data).data);
  }, [get, documentId]);
  const load = useCallback(async () => {
    try {
      await ask();
      setFailure(null);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setFailure(failureOf(error));
    }
  }, [ask]);
  useEffect(() => {
    void load();
  }, [load]);

  const take = useCallback(
    async (ids: string[]) => {
      setIsBusy(true);
      try {
        const revision = rereading?.revision ?? null;
        const { data } = await post(rereadingPath(documentId), { revision, take: ids });
        setRereading(rereadingResponse.parse(data).data);
        setFailure(null);
        return true;
      } catch (error) {
        const refused = failureOf(error);
        setFailure(refused);
        // Decided on a draft that is another by now: shown anew, to be decided again.
        if (['report-changed', 'difference-unknown'].includes(refused.code)) {
          await ask().catch(() => undefined);
        }
        return false;
      } finally {
        setIsBusy(false);
      }
    },
    [post, documentId, rereading, ask],
  );
  return { rereading, failure, isBusy, load, take };
}
