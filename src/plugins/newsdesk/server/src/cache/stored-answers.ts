import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { bytesOf, compressed, isCompressible, type Answer } from './answer';
import type { Epoch } from './freshness';
import type { SharedStore } from './shared-store';

/** An answer, and of which state of what the public sees it is true. */
export interface Stored {
  readonly answer: Answer;
  readonly stamp: string;
  /** Milliseconds since 1970; untrue from then on. */
  readonly until: number;
}

/** Answers by the read they answer. */
export interface StoredAnswers {
  /** Whether an answer may be stored, here or for all; false is certain. */
  mayHave(key: string, epoch: Epoch): boolean;
  /** From memory, at once. */
  inMemory(key: string, epoch: Epoch): Stored | null;
  /** From the store that instances share; kept in memory from then on. */
  inShared(key: string, epoch: Epoch): Promise<Stored | null>;
  /** Keeps an answer made in an epoch, here and for the other instances. */
  keep(key: string, answer: Answer, epoch: Epoch): Stored;
  /** Makes the compressed bodies of an answer, in the background, once. */
  compressSoon(key: string, stored: Stored): void;
  /** How many answers are in memory, and their bytes. */
  size(): { readonly answers: number; readonly bytes: number };
}

interface Options {
  readonly shared: SharedStore;
  readonly memoryBytes: number;
  /** The longest an answer is kept. */
  readonly longestMs: number;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
}

/** The epoch is part of the shared key: an answer of another one is simply not found. */
const sharedKey = (key: string, { stamp, until }: Epoch): string =>
  `newsdesk:answer:${stamp}:${until}:${createHash('sha256').update(key).digest('base64url')}`;

/** Two levels: memory, bounded in bytes, and the store that instances share. */
export const storedAnswers = (options: Options): StoredAnswers => {
  const { shared, memoryBytes, longestMs, now, failed } = options;
  const memory = new LRUCache<string, Stored>({
    maxSize: memoryBytes,
    // One answer never drives out all others.
    maxEntrySize: Math.max(1, Math.floor(memoryBytes / 4)),
    sizeCalculation: ({ answer }, key) => bytesOf(answer) + 2 * key.length,
  });
  const compressing = new Set<string>();

  const remember = (key: string, answer: Answer, epoch: Epoch): Stored => {
    const stored = { answer, stamp: epoch.stamp, until: Math.min(epoch.until, now() + longestMs) };
    memory.set(key, stored);
    return stored;
  };

  const inMemory = (key: string, { stamp }: Epoch): Stored | null => {
    const stored = memory.get(key);
    return stored !== undefined && stored.stamp === stamp && now() < stored.until ? stored : null;
  };

  return {
    mayHave: (key, epoch) => shared.isThere() || inMemory(key, epoch) !== null,

    inMemory,

    inShared: async (key, epoch) => {
      const answer = await shared.get(sharedKey(key, epoch));
      return answer === null ? null : remember(key, answer, epoch);
    },

    keep: (key, answer, epoch) => {
      const stored = remember(key, answer, epoch);
      shared.set(sharedKey(key, epoch), answer, stored.until - now());
      return stored;
    },

    compressSoon: (key, stored) => {
      if (compressing.has(key) || !isCompressible(stored.answer)) return;
      compressing.add(key);
      compressed(stored.answer)
        .then((answer) => {
          // Only in place of the very answer: it may have been driven out or replaced.
          if (memory.peek(key) === stored) memory.set(key, { ...stored, answer });
        })
        .catch(failed)
        .finally(() => compressing.delete(key));
    },

    size: () => ({ answers: memory.size, bytes: memory.calculatedSize }),
  };
};
