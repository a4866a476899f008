import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import {
  updateReviewResponse,
  updatesPath,
  type UpdateDecisions,
  type UpdateReview,
} from '../../../../server/src/contracts/wire-update';
import { failureOf, type RequestFailure } from '../../request-failure';

export interface WireUpdates {
  /** Null until the server answered, and where there is nothing to see. */
  readonly review: UpdateReview | null;
  readonly failure: RequestFailure | null;
  readonly reload: () => Promise<void>;
  /** @returns why it did not work, or null */
  readonly decide: (decisions: UpdateDecisions) => Promise<RequestFailure | null>;
}

/**
 * What newer versions changed in a report.
 * @param version another value loads it again, as after a save
 */
export function useWireUpdates(documentId: string | null, version: string): WireUpdates {
  const { get, post } = useFetchClient();
  const [review, setReview] = useState<UpdateReview | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  const reload = useCallback(async () => {
    if (documentId === null) return;
    try {
      const { data } = await get(updatesPath(documentId));
      setReview(updateReviewResponse.parse(data).data);
      setFailure(null);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setFailure(failureOf(error));
    }
  }, [get, documentId]);
  useEffect(() => {
    void reload();
  }, [reload, version]);

  const decide = useCallback(
    async (decisions: UpdateDecisions) => {
      try {
        const { data } = await post(updatesPath(documentId ?? ''), decisions);
        setReview(updateReviewResponse.parse(data).data);
        return null;
      } catch (error) {
        return failureOf(error);
      }
    },
    [post, documentId],
  );
  return { review, failure, reload, decide };
}
