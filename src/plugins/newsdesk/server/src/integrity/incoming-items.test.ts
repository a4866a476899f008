import { describe, expect, it } from '@jest/globals';
import { arrangeItems, type KnownItem } from './incoming-items';

const now = new Date('2026-03-01T10:00:00Z');
const arrange = (quotes: readonly object[], stored: readonly KnownItem[] = []): unknown => {
  let keys = 0;
  return arrangeItems(
    { quotes },
    { quotes: stored },
    { actor: 'Edith', now, newClaimKey: () => `new-${(keys += 1)}` },
  ).quotes;
};
const known = { id: 7, claimKey: 'a', overrideReason: null };

describe('the items of a report that is saved', () => {
  it('get a claim key when they have none', () => {
    expect(arrange([{ text: 'x' }, { text: 'y', claimKey: null }])).toEqual([
      { text: 'x', claimKey: 'new-1' },
      { text: 'y', claimKey: 'new-2' },
    ]);
  });

  it('keep the key of the stored item when it is not sent along', () => {
    expect(arrange([{ id: 7 }], [known])).toEqual([{ id: 7, claimKey: 'a' }]);
  });

  it('become the stored item of their key, whatever their id', () => {
    expect(arrange([{ id: 99, claimKey: 'a' }], [known])).toEqual([{ id: 7, claimKey: 'a' }]);
  });

  it('lose an id that is none of the draft’s', () => {
    expect(arrange([{ id: 99, claimKey: 'b' }], [known])).toEqual([{ claimKey: 'b' }]);
  });

  it('are new when they copy another’s key', () => {
    expect(arrange([{ id: 7, claimKey: 'a' }, { claimKey: 'a' }], [known])).toEqual([
      { id: 7, claimKey: 'a' },
      { claimKey: 'new-1' },
    ]);
  });

  it('may not say what only the server says', () => {
    const claims = { integrity: 'verbatim', overriddenBy: 'Nobody', overriddenAt: '1970-01-01' };
    expect(arrange([{ id: 7, ...claims }], [known])).toEqual([{ id: 7, claimKey: 'a' }]);
  });

  it('that are no items are left to be refused', () => {
    expect(
      arrangeItems({ quotes: 'none' }, {}, { actor: null, now, newClaimKey: () => '' }),
    ).toEqual({
      quotes: 'none',
    });
  });
});

describe('the reason of an override', () => {
  const stamp = { overriddenBy: 'Edith', overriddenAt: now.toISOString() };
  const overridden = { ...known, overrideReason: 'Agreed' };

  it.each([
    ['is stamped when it is new', known, ' Agreed ', { overrideReason: 'Agreed', ...stamp }],
    ['is stamped when it is another', overridden, 'Phoned', { overrideReason: 'Phoned', ...stamp }],
    ['keeps its stamp when it is the same', overridden, 'Agreed', { overrideReason: 'Agreed' }],
    [
      'takes its stamp along when it goes',
      overridden,
      '  ',
      { overrideReason: null, overriddenBy: null, overriddenAt: null },
    ],
  ])('%s', (_name, before, overrideReason, after) => {
    expect(arrange([{ id: 7, overrideReason }], [before])).toEqual([
      { id: 7, claimKey: 'a', ...after },
    ]);
  });
});
