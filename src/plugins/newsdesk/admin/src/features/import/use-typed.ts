import { useCallback, useEffect, useRef, useState } from 'react';

/** A pause this long is no longer typing. */
const pause = 300;

interface Typed {
  readonly value: string;
  readonly type: (typed: string) => void;
  readonly commit: () => void;
}

/**
 * What is being typed: shown at once, told after a pause, when the field is left and when
 * it goes away. A page of hundreds of cards is not asked about every letter.
 */
export function useTyped(value: string, onCommit: (typed: string) => void): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, onCommit });
  latest.current = { typed, onCommit };
  const commit = useCallback(() => {
    const { typed: words, onCommit: tell } = latest.current;
    if (words === null) return;
    latest.current.typed = null;
    setTyped(null);
    tell(words);
  }, []);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(commit, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, commit]);
  useEffect(() => commit, [commit]);
  return { value: typed ?? value, type: setTyped, commit };
}
