import type { ReviewedChange, WireChange } from '../contracts/wire-update';
import type { Baseline, Item } from './baseline';
import { plain, same, saysTheSame } from './merge-report';

/** What a draft says now where a newer version said something, and whose word that is. */
export interface ChangeInDraft {
  readonly current: unknown;
  readonly stands: ReviewedChange['stands'];
}

/** Looks a change of a newer version up in the draft as it stands now. Pure. */
export function changeInDraft(draft: Baseline, change: WireChange): ChangeInDraft {
  const { list, claimKey, field, ours, theirs } = change;
  if (list === null || claimKey === null) {
    return standing(draft.fields[field ?? ''], ours, theirs, isEqual);
  }
  const item = draft.lists[list].find((one) => one.claimKey === claimKey);
  if (field === null) {
    return standing(item ?? null, ours, theirs, (one, other) =>
      saysLike(one, other, change.theirs ?? change.base),
    );
  }
  if (item === undefined) return { current: null, stands: 'gone' };
  return standing(item[field], ours, theirs, isEqual);
}

function standing(
  current: unknown,
  ours: unknown,
  theirs: unknown,
  isLike: (one: unknown, other: unknown) => boolean,
): ChangeInDraft {
  const stands = isLike(current, theirs) ? 'taken' : isLike(current, ours) ? 'kept' : 'edited';
  return { current: plain(current), stands };
}

function isEqual(one: unknown, other: unknown): boolean {
  return same(plain(one), plain(other));
}

/** Two states of a claim, compared in what its provider says of such a claim. */
function saysLike(one: unknown, other: unknown, shape: unknown): boolean {
  if (!isItem(one) || !isItem(other)) return !isItem(one) && !isItem(other);
  const asked = isItem(shape) ? shape : other;
  const shown = Object.fromEntries(Object.keys(asked).map((field) => [field, other[field]]));
  return saysTheSame(one, { ...shown, claimKey: other.claimKey });
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}
