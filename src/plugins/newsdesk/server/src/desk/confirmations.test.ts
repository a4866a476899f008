import { describe, expect, it } from '@jest/globals';
import { arrangeItems, type KnownItem } from '../integrity/incoming-items';

const saving = { actor: 'Ada', now: new Date(0), newClaimKey: () => 'new' };
const stored: KnownItem = { id: 7, claimKey: 'a', text: 'as it was' };

const save = (item: object) => arrangeItems({ quotes: [item] }, { quotes: [stored] }, saving);

describe('the confirmation of a claim that is saved', () => {
  it('cannot be given by the form', () => {
    expect(save({ claimKey: 'a', confirmedBy: 'Me', confirmedAt: '2026-01-01' })).toEqual({
      quotes: [{ id: 7, claimKey: 'a' }],
    });
  });

  it('stays while the words do', () => {
    expect(save({ claimKey: 'a', text: 'as it was' })).toEqual({
      quotes: [{ id: 7, claimKey: 'a', text: 'as it was' }],
    });
  });

  it('ends with other words', () => {
    expect(save({ claimKey: 'a', text: 'as it is' })).toEqual({
      quotes: [{ id: 7, claimKey: 'a', text: 'as it is', confirmedBy: null, confirmedAt: null }],
    });
  });
});
