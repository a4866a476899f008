import { useCallback, useEffect, useState } from 'react';
import { failureOf, type RequestFailure } from '../../request-failure';

export type Loaded<T> =
  | { readonly stage: 'loading' }
  | { readonly stage: 'failed'; readonly failure: RequestFailure }
  | { readonly stage: 'loaded'; readonly value: T };

/** What a request answers, and how to ask again; what is shown stays until the new answer is there. */
export function useLoaded<T>(load: () => Promise<T>): readonly [Loaded<T>, () => void] {
  const [state, setState] = useState<Loaded<T>>({ stage: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      try {
        const value = await load();
        if (isWanted) setState({ stage: 'loaded', value });
      } catch (error) {
        if (isWanted) setState({ stage: 'failed', failure: failureOf(error) });
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [load, round]);
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return [state, again];
}
