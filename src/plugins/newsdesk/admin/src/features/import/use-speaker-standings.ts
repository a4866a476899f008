import { useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from './draft';
import { useImportApi } from './import-api';
import { nameId, standingsOf, unknownNames, type Matches, type Standing } from './speaker-standing';

/** Whom each quote will be linked to; the server is asked once about each name. */
export function useSpeakerStandings(draft: Draft): ReadonlyMap<string, Standing> {
  const api = useImportApi();
  const [matches, setMatches] = useState<Matches>(new Map());
  const isAsking = useRef(false);

  useEffect(() => {
    const names = unknownNames(draft, matches);
    if (names.length === 0 || isAsking.current) return;
    isAsking.current = true;
    const ask = async () => {
      try {
        const answered = await api.matches(names);
        setMatches(
          (before) => new Map([...before, ...answered.map((it) => [nameId(it), it] as const)]),
        );
      } catch {
        // Asked again with the next change; who is linked is decided when the draft is saved.
      } finally {
        isAsking.current = false;
      }
    };
    void ask();
  }, [api, draft, matches]);

  return useMemo(() => standingsOf(draft, matches), [draft, matches]);
}
