import { describe, expect, it } from '@jest/globals';
import type {
  Draft,
  KeyPointItem,
} from '../../src/plugins/newsdesk/admin/src/features/import/draft';
import {
  changeDraft,
  startHistory,
  type DraftChange,
} from '../../src/plugins/newsdesk/admin/src/features/import/draft-history';

const point = (id: string, start: number): KeyPointItem => ({
  id,
  kind: 'keyPoint',
  from: null,
  places: [{ start, end: start + 1 }],
  confidence: null,
  isRejected: false,
  fields: { text: id },
});
const draft: Draft = { headline: 'Headline', items: [point('a', 10), point('c', 30)] };
const after = (...changes: readonly DraftChange[]) =>
  changes.reduce(changeDraft, startHistory(draft));
const typed = (headline: string): DraftChange => ({ type: 'headline', headline });

describe('the history of a draft', () => {
  it('goes back and forth', () => {
    const rejected = after({ type: 'reject', id: 'a' });
    const undone = changeDraft(rejected, { type: 'undo' });

    expect(undone.present).toEqual(draft);
    expect(changeDraft(undone, { type: 'redo' }).present).toEqual(rejected.present);
  });

  it('takes back what was typed in one field in one step', () => {
    expect(after(typed('N'), typed('Ne'), typed('New'), { type: 'undo' }).present).toEqual(draft);
  });

  it('keeps steps in different fields apart', () => {
    const renamed: KeyPointItem = { ...point('a', 10), fields: { text: 'other' } };
    const history = after(typed('New'), { type: 'edit', item: renamed, field: 'text' });

    expect(changeDraft(history, { type: 'undo' }).present).toEqual({ ...draft, headline: 'New' });
  });

  it('forgets the way forth after another change', () => {
    const history = after(typed('New'), { type: 'undo' }, { type: 'reject', id: 'c' });

    expect(history.future).toEqual([]);
  });

  it('puts an added item where it stands in the text', () => {
    const { items } = after({ type: 'add', item: point('b', 20) }).present;

    expect(items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('does not grow by changes that change nothing', () => {
    expect(after({ type: 'accept-all', kind: 'keyPoint' }).past).toEqual([]);
  });
});
