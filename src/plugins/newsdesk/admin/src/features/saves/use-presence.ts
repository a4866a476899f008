import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  presencePath,
  presenceResponse,
  type Presence,
} from '../../../../server/src/contracts/presence';

/** Well within the minute after which the server takes a silent tab for closed, in milliseconds. */
const every = 20_000;

export interface UsePresence {
  /** Null until the server answered. */
  readonly presence: Presence | null;
  /** Asks now. @returns null when the server does not answer */
  readonly ask: () => Promise<Presence | null>;
}

/** Says that this tab has a report open, and who else has. */
export function usePresence(documentId: string | null): UsePresence {
  const { post } = useFetchClient();
  const [presence, setPresence] = useState<Presence | null>(null);
  const tab = useRef(crypto.randomUUID());

  const note = useCallback(
    async (leaving: boolean) => {
      if (documentId === null) return null;
      try {
        const { data } = await post(presencePath(documentId), { tab: tab.current, leaving });
        return presenceResponse.parse(data).data;
      } catch {
        // Nobody is told by it that something of theirs failed: saving says so itself.
        return null;
      }
    },
    [post, documentId],
  );
  const ask = useCallback(async () => {
    const answer = await note(false);
    if (answer !== null) setPresence(answer);
    return answer;
  }, [note]);

  useEffect(() => {
    void ask();
    const timer = setInterval(() => void ask(), every);
    return () => {
      clearInterval(timer);
      void note(true);
    };
  }, [ask, note]);
  return { presence, ask };
}
