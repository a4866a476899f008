/** A state of everything the public sees, and how long it stays as it is if nobody writes. */
export interface Epoch {
  /** Changes with every write, and never comes back. */
  readonly stamp: string;
  /** Milliseconds since 1970: the next moment an embargo passes or a report expires. */
  readonly until: number;
}

/** Says which stored answers are still true. */
export interface Freshness {
  /** The present epoch where it is known without asking the database; null where it has to be asked. */
  known(): Epoch | null;
  /** The epoch of the last look, however long ago; null after a change. Good only to begin with. */
  likely(): Epoch | null;
  /** The present epoch, asked for after this is called. */
  current(): Promise<Epoch>;
  /** Something the public sees was changed and committed, here or elsewhere. */
  readonly changed: () => void;
}

interface Source {
  /** The stamp that the last committed write left. */
  readonly stamp: () => Promise<string>;
  /** The next moment after `now` at which what is visible changes by itself; Infinity where none is. */
  readonly boundary: (now: number) => Promise<number>;
  readonly now: () => number;
  /** How often the stamp is looked up while answers are served, in milliseconds. */
  readonly checkMs: number;
  readonly failed: (error: unknown) => void;
}

/**
 * The database's stamp is the only truth: every write that matters changes it in its own
 * transaction. It is looked up in the background while answers are served, so a write that nobody
 * announced (another process, a message that was lost) is seen after two checks at the latest;
 * one that was announced, at once.
 */
export const freshness = ({ stamp, boundary, now, checkMs, failed }: Source): Freshness => {
  let epoch: Epoch | null = null;
  let confirmedAt = Number.NEGATIVE_INFINITY;
  let changes = 0;
  let seenChanges = 0;
  let running: Promise<Epoch> | null = null;
  let queued: Promise<Epoch> | null = null;

  const look = async (): Promise<Epoch> => {
    const seen = changes;
    const started = now();
    const found = await stamp();
    const next: Epoch =
      epoch?.stamp === found && started < epoch.until
        ? epoch
        : { stamp: found, until: await boundary(started) };
    // A change since then may be in what was read or not: the next to ask looks again.
    if (seen === changes) {
      epoch = next;
      seenChanges = seen;
      confirmedAt = started;
    }
    return next;
  };

  const start = (): Promise<Epoch> => {
    const looking = look().finally(() => {
      running = null;
    });
    running = looking;
    return looking;
  };

  const current = (): Promise<Epoch> => {
    if (running === null) return start();
    // The one under way may have read before the caller's last statement: all wait for the next.
    queued ??= running
      .catch(() => undefined)
      .then(() => {
        queued = null;
        return start();
      });
    return queued;
  };

  return {
    known: () => {
      if (epoch === null) return null;
      const instant = now();
      const age = instant - confirmedAt;
      if (instant >= epoch.until || age >= 2 * checkMs) return null;
      if (age >= checkMs && running === null) start().catch(failed);
      return epoch;
    },
    likely: () => (seenChanges === changes && epoch !== null && now() < epoch.until ? epoch : null),
    current,
    changed: () => {
      changes += 1;
      confirmedAt = Number.NEGATIVE_INFINITY;
    },
  };
};
