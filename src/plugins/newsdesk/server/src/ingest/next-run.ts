/** Never longer than this, however often a source failed. */
const mostBackOffMinutes = 24 * 60;
/** Nor than this, whatever the source asks for. */
const mostRetryAfterMinutes = 7 * 24 * 60;

export interface RunEnd {
  readonly endedAt: Date;
  readonly intervalMinutes: number;
  /** Failures in a row, this run included; 0 when it went well. */
  readonly failures: number;
  /** Seconds the source asked to be left alone for, or null. */
  readonly retryAfter: number | null;
}

/**
 * When a source is asked next: after its interval, doubled with each failure in a row up to a day,
 * and not before the source wants to be. Up to a tenth is added by chance, so that sources that
 * started together drift apart.
 * @param chance from 0 to 1
 */
export function nextRun(end: RunEnd, chance: number): Date {
  const { endedAt, intervalMinutes, failures, retryAfter } = end;
  const backedOff = Math.min(
    intervalMinutes * 2 ** Math.min(failures, 20),
    Math.max(intervalMinutes, mostBackOffMinutes),
  );
  const asked = Math.min((retryAfter ?? 0) / 60, mostRetryAfterMinutes);
  const minutes = Math.max(backedOff, asked) * (1 + chance / 10);
  return new Date(endedAt.getTime() + Math.round(minutes * 60_000));
}
