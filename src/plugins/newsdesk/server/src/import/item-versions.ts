import type { SourceDocument } from '../core/document/source-document';

/**
 * Where a version stands among the versions of its item: by number where versions are
 * numbers, then by time, then by their characters. The same order however they arrive.
 */
interface Rank {
  /** Digits of a version that is a number, without leading zeros; null when it is none. */
  readonly number: string | null;
  /** Milliseconds; 0 when nothing tells. */
  readonly time: number;
  readonly version: string;
}

export type PubStatus = 'usable' | 'withheld' | 'canceled';

/** What is known of an item from all its versions that came in, in whatever order. */
export interface ItemState {
  /** The version the report was last brought up to; null before the first that says something. */
  readonly content: (Rank & { readonly identityKey: string }) | null;
  /** The newest word on whether it may be used. */
  readonly status: (Rank & { readonly pubStatus: PubStatus }) | null;
  /** Canceled once is canceled for good: only an editor takes it up again. */
  readonly isKilled: boolean;
}

/** A version as it comes in. */
interface Arrival extends Rank {
  readonly identityKey: string;
  readonly pubStatus: PubStatus;
  /** Whether there is something to make a report of; a kill's text is never taken over. */
  readonly hasContent: boolean;
}

export const nothingKnown: ItemState = { content: null, status: null, isKilled: false };

/** @param receivedAt decides only between items whose provider gives neither version nor time */
export function arrivalOf(
  { text, metadata }: Pick<SourceDocument, 'text' | 'metadata'>,
  identityKey: string,
  receivedAt: Date,
): Arrival {
  const { version, versionCreatedAt, publishedOn } = metadata;
  const pubStatus = metadata.pubStatus ?? 'usable';
  const digits = /^\d+$/.test(version ?? '') ? (version ?? '') : null;
  const times = [version, versionCreatedAt, publishedOn].map((value) => timeOf(value));
  return {
    identityKey,
    pubStatus,
    hasContent: pubStatus !== 'canceled' && /\p{L}/u.test(text),
    number: digits === null ? null : digits.replace(/^0+(?=\d)/, ''),
    time:
      (digits === null ? times[0] : null) ??
      times[1] ??
      (version === null ? (times[2] ?? receivedAt.getTime()) : 0),
    version: version ?? '',
  };
}

function timeOf(value: string | null | undefined): number | null {
  // Anything shorter than a day is a number or a name that happens to parse.
  const time = /^\d{4}-?\d{2}-?\d{2}/.test(value ?? '') ? Date.parse(value ?? '') : NaN;
  return Number.isNaN(time) ? null : time;
}

/** Negative when `one` is older. */
function compareRanks(one: Rank, other: Rank): number {
  return (
    compareNumbers(one.number, other.number) ||
    one.time - other.time ||
    compareText(one.version, other.version)
  );
}

/** Of any length: some agencies number their versions by date and time. */
function compareNumbers(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return one.length - other.length || compareText(one, other);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

const strictness: Readonly<Record<PubStatus, number>> = { usable: 0, withheld: 1, canceled: 2 };

/** What is known after one more version. The order of arrivals makes no difference. */
export function afterArrival(
  state: ItemState,
  arrival: Arrival,
): ItemState & { readonly isNewContent: boolean } {
  const { content, status } = state;
  const { number, time, version, identityKey, pubStatus } = arrival;
  const rank = { number, time, version };
  const isNewContent =
    arrival.hasContent &&
    (content === null ||
      (compareRanks(arrival, content) || compareText(identityKey, content.identityKey)) > 0);
  const isNewStatus =
    status === null ||
    (compareRanks(arrival, status) || strictness[pubStatus] - strictness[status.pubStatus]) > 0;
  return {
    content: isNewContent ? { ...rank, identityKey } : content,
    status: isNewStatus ? { ...rank, pubStatus } : status,
    isKilled: state.isKilled || pubStatus === 'canceled',
    isNewContent,
  };
}

/** What its provider says of using it. */
export function statusOf({ status, isKilled }: ItemState): PubStatus {
  return isKilled ? 'canceled' : (status?.pubStatus ?? 'usable');
}
