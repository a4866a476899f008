import { newCounters, type Counters } from './counters';
import { freshness, type Freshness } from './freshness';
import type { DownstreamPolicy } from './headers';
import { noSharedStore, redisStore, type SharedStore } from './shared-store';
import { storedAnswers, type StoredAnswers } from './stored-answers';

/** Everything the cache of one instance is made of. */
export interface Cache {
  /** Whether answers are stored at all. */
  readonly isOn: boolean;
  readonly memoryBytes: number;
  readonly policy: DownstreamPolicy;
  readonly freshness: Freshness;
  readonly answers: StoredAnswers;
  readonly counters: Counters;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  /** A write of this instance that the public sees is committed. */
  readonly committed: () => void;
  readonly close: () => Promise<void>;
}

/** What the cache is told by the configuration. */
export interface CacheSettings extends DownstreamPolicy {
  readonly enabled: boolean;
  readonly memoryBytes: number;
  readonly redisUrl: string | null;
  readonly checkMs: number;
  readonly longestSeconds: number;
}

interface Surroundings {
  readonly stamp: () => Promise<string>;
  readonly boundary: (now: number) => Promise<number>;
  readonly failed: (error: unknown) => void;
}

export const createCache = (settings: CacheSettings, around: Surroundings): Cache => {
  const now = Date.now;
  const counters = newCounters();
  const { failed } = around;
  const fresh = freshness({ ...around, now, checkMs: settings.checkMs });
  const shared: SharedStore =
    settings.redisUrl === null || !settings.enabled
      ? noSharedStore
      : redisStore(settings.redisUrl, {
          changed: fresh.changed,
          failed: (error) => {
            counters.sharedFailures += 1;
            failed(error);
          },
        });
  const { enabled: isOn, memoryBytes } = settings;
  return {
    isOn,
    memoryBytes,
    policy: settings,
    freshness: fresh,
    answers: storedAnswers({
      shared,
      memoryBytes,
      longestMs: settings.longestSeconds * 1_000,
      now,
      failed,
    }),
    counters,
    now,
    failed,
    committed: () => {
      counters.changes += 1;
      fresh.changed();
      shared.announce();
    },
    close: shared.close,
  };
};
