import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import {
  ingestSourcePath,
  ingestStatusResponse,
  type IngestStatus,
} from '../../../../server/src/contracts/ingest-status';
import { failureOf, type RequestFailure } from '../../request-failure';

export interface UseSourceStatus {
  /** Null until it is loaded. */
  readonly status: IngestStatus | null;
  readonly failure: RequestFailure | null;
  readonly isPolling: boolean;
  readonly poll: () => void;
}

/**
 * What became of a source's runs, and the means to ask it now.
 * @param version another value loads it again, as after a save
 */
export function useSourceStatus(documentId: string, version: string): UseSourceStatus {
  const { get, post } = useFetchClient();
  const [status, setStatus] = useState<IngestStatus | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isPolling, setIsPolling] = useState(false);

  const taken = useCallback(async (request: () => Promise<{ data: unknown }>) => {
    try {
      const { data } = await request();
      setStatus(ingestStatusResponse.parse(data).data);
      setFailure(null);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setFailure(failureOf(error));
    }
  }, []);
  useEffect(() => {
    void taken(() => get(`${ingestSourcePath(documentId)}/status`));
  }, [taken, get, documentId, version]);

  const poll = useCallback(() => {
    setIsPolling(true);
    void taken(() => post(`${ingestSourcePath(documentId)}/polls`)).finally(() => {
      setIsPolling(false);
    });
  }, [taken, post, documentId]);
  return { status, failure, isPolling, poll };
}
