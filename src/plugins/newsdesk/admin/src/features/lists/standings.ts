import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import {
  standingsPath,
  standingsResponse,
  type Standing,
} from '../../../../server/src/contracts/standings';

type Ask = (documentIds: readonly string[]) => Promise<readonly Standing[]>;
type Row = { readonly documentId: string; readonly updatedAt?: string };

/** What one moment's cells ask for, in one request. */
let waiting: Map<string, Promise<Standing | null>> | null = null;

function together(ask: Ask, documentId: string): Promise<Standing | null> {
  if (waiting === null) {
    const asked = new Map<string, Promise<Standing | null>>();
    waiting = asked;
    const answers = Promise.resolve().then(async () => {
      waiting = null;
      const found = await ask([...asked.keys()]);
      return new Map(found.map((standing) => [standing.documentId, standing]));
    });
    answersOf.set(asked, answers);
  }
  const known = waiting.get(documentId);
  if (known !== undefined) return known;
  const answers = answersOf.get(waiting) ?? Promise.resolve(new Map<string, Standing>());
  const answer = answers.then((found) => found.get(documentId) ?? null);
  waiting.set(documentId, answer);
  return answer;
}

const answersOf = new WeakMap<object, Promise<ReadonlyMap<string, Standing>>>();

export type StandingState = Standing | 'loading' | 'unknown';

/** How a report of the list stands; every row of the list is asked for at once. */
export function useStanding({ documentId, updatedAt }: Row): StandingState {
  const { post } = useFetchClient();
  const [state, setState] = useState<StandingState>('loading');
  useEffect(() => {
    let isShown = true;
    const ask: Ask = async (documentIds) => {
      const { data } = await post(standingsPath, { documentIds });
      return standingsResponse.parse(data).data;
    };
    const load = async () => {
      let found: Standing | null = null;
      try {
        found = await together(ask, documentId);
      } catch {
        // The cell shows that nothing is known.
      }
      if (isShown) setState(found ?? 'unknown');
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [post, documentId, updatedAt]);
  return state;
}
