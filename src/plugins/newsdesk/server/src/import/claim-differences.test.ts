import { describe, expect, it } from '@jest/globals';
import type { Item } from './baseline';
import { claimDifferences, withTaken } from './claim-differences';

const none = { keyPoints: [], quotes: [], statistics: [], media: [] };
const quote = (claimKey: string, start: number, text: string, more: object = {}): Item => ({
  claimKey,
  text,
  speakerName: 'Ada',
  origin: 'extracted',
  evidence: { start, end: start + 20, exact: text, prefix: '', suffix: '' },
  ...more,
});
const lists = (...quotes: readonly Item[]) => ({ ...none, quotes });
const keys = () => {
  let count = 0;
  return () => `made-${(count += 1)}`;
};

describe('another reading of the same text', () => {
  it('differs in nothing where claims stand and say the same', () => {
    const read = lists(quote('f', 10, 'Rain'));
    expect(claimDifferences(lists(quote('a', 10, 'Rain')), read, read)).toEqual([]);
  });

  it('is the same claim where it stands at the same place, whatever it says', () => {
    const [difference, ...others] = claimDifferences(
      lists(quote('a', 10, 'Rain')),
      lists(quote('b', 10, 'Rain')),
      lists(quote('f', 12, 'Snow and ice')),
    );
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      id: 'quotes/a',
      kind: 'changed',
      fields: [{ field: 'text', ours: 'Rain', found: 'Snow and ice', isEdited: false }],
    });
  });

  it('leaves alone what an editor wrote, and takes the other fields of the claim', () => {
    const draft = lists(quote('a', 10, 'Our rain'));
    const differences = claimDifferences(
      draft,
      lists(quote('b', 10, 'Rain')),
      lists(quote('f', 12, 'Snow', { speakerName: 'Ida' })),
    );
    expect(withTaken(draft, differences, keys()).quotes).toMatchObject([
      { claimKey: 'a', text: 'Our rain', speakerName: 'Ida', evidence: { start: 10 } },
    ]);
  });

  it('takes nothing of a claim where nobody knows what was found before', () => {
    const draft = lists(quote('a', 10, 'Rain'), quote('b', 50, 'Hail'));
    const differences = claimDifferences(draft, null, lists(quote('f', 10, 'Snow')));
    expect(differences.map(({ kind, canTake }) => [kind, canTake])).toEqual([
      ['changed', false],
      ['gone', false],
    ]);
    expect(withTaken(draft, differences, keys())).toEqual({});
  });

  it('says of a new claim whether it was taken out here', () => {
    const found = lists(quote('f', 10, 'Rain'), quote('g', 50, 'Hail'));
    const differences = claimDifferences(none, lists(quote('b', 10, 'Rain')), found);
    expect(differences.map(({ kind, wasTakenOut }) => [kind, wasTakenOut])).toEqual([
      ['new', true],
      ['new', false],
    ]);
  });

  it('puts a new claim where it stands in the text, with a key of its own', () => {
    const draft = lists(quote('a', 10, 'Rain'), quote('b', 90, 'Hail'));
    const found = lists(...draft.quotes, quote('f', 50, 'Snow'));
    const taken = withTaken(draft, claimDifferences(draft, draft, found), keys());
    expect(taken.quotes?.map(({ claimKey }) => claimKey)).toEqual(['a', 'made-1', 'b']);
  });

  it.each([
    ['was added by hand', { origin: 'added' }, []],
    ['somebody confirmed', { confirmedAt: '2026-03-01' }, [['gone', false]]],
    ['nobody touched', {}, [['gone', true]]],
  ])('offers to take out a claim that %s: %j', (_, more, wanted) => {
    const draft = lists(quote('a', 10, 'Rain', more));
    const differences = claimDifferences(draft, lists(quote('b', 10, 'Rain')), none);
    expect(differences.map(({ kind, canTake }) => [kind, canTake])).toEqual(wanted);
  });
});
