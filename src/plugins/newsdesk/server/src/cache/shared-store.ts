import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { z } from 'zod';
import type { Answer } from './answer';
import { answerOf } from './answer';

/** Answers that instances share, and the word that something has changed. */
export interface SharedStore {
  /** Whether it can be asked now. */
  isThere(): boolean;
  /** Null where there is none, or where the store is away. */
  get(key: string): Promise<Answer | null>;
  /** Returns at once; where the store is away nothing happens. */
  set(key: string, answer: Answer, lifetimeMs: number): void;
  /** Tells the other instances that something was changed and committed. */
  announce(): void;
  readonly close: () => Promise<void>;
}

interface Listener {
  /** Another instance announced a change, or may have while we could not hear it. */
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

const channel = 'newsdesk:changed';

const label = z.object({ type: z.string(), tag: z.string(), keys: z.array(z.string()) });

/** A line that says what the bytes are, then the bytes. */
const pack = ({ body, type, tag, keys }: Answer): Buffer =>
  Buffer.concat([Buffer.from(`${JSON.stringify({ type, tag, keys })}\n`), body]);

const unpack = (packed: Buffer): Answer => {
  const end = packed.indexOf('\n');
  const { type, tag, keys } = label.parse(JSON.parse(packed.toString('utf8', 0, end)));
  return answerOf(packed.subarray(end + 1), type, keys, `"${tag}"`);
};

/** How long a store that failed is left alone. */
const restMs = 1_000;

/**
 * A store in Redis. It is never waited for long and never needed: keys name the epoch an answer
 * belongs to, so nothing in it can become untrue, whatever was missed while it was away.
 */
export const redisStore = (url: string, { changed, failed }: Listener): SharedStore => {
  const self = randomUUID();
  let restsUntil = 0;
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 250,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
  });
  const hearing = redis.duplicate({ commandTimeout: undefined, enableOfflineQueue: true });
  const fail = (error: unknown): void => {
    restsUntil = Date.now() + restMs;
    failed(error);
  };
  redis.on('error', fail);
  hearing.on('error', fail);
  hearing.on('message', (_channel, sender) => {
    if (sender !== self) changed();
  });
  // Again after each reconnection: what was said in the meantime was not heard.
  hearing.on('ready', () => {
    hearing.subscribe(channel).then(changed, fail);
  });
  const isThere = (): boolean => redis.status === 'ready' && Date.now() >= restsUntil;

  return {
    isThere,
    get: async (key) => {
      if (!isThere()) return null;
      try {
        const packed = await redis.getBuffer(key);
        return packed === null ? null : unpack(packed);
      } catch (error) {
        fail(error);
        return null;
      }
    },
    set: (key, answer, lifetimeMs) => {
      if (!isThere() || lifetimeMs < 1) return;
      redis.set(key, pack(answer), 'PX', Math.floor(lifetimeMs)).catch(fail);
    },
    announce: () => {
      if (redis.status === 'ready') redis.publish(channel, self).catch(fail);
    },
    close: async () => {
      redis.disconnect();
      hearing.disconnect();
      await Promise.resolve();
    },
  };
};

/** Where there is one instance, or no Redis. */
export const noSharedStore: SharedStore = {
  isThere: () => false,
  get: () => Promise.resolve(null),
  set: () => undefined,
  announce: () => undefined,
  close: () => Promise.resolve(),
};
