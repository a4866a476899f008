import { describe, expect, it } from '@jest/globals';
import { cueForm, cueOf, inflect } from './cue-lexicon';

describe('reporting verbs', () => {
  it.each([
    ['announce', ['announces', ['announced'], 'announcing']],
    ['deny', ['denies', ['denied'], 'denying']],
    ['confess', ['confesses', ['confessed'], 'confessing']],
    ['agree', ['agrees', ['agreed'], 'agreeing']],
    ['say', ['says', ['said'], 'saying']],
    ['admit', ['admits', ['admitted'], 'admitting']],
  ])('%s inflects', (lemma, forms) => {
    expect(inflect(lemma)).toEqual(forms);
  });

  it('are found by any form', () => {
    expect(cueForm('told')).toEqual({ form: 'past', lemma: 'tell' });
  });

  it('know whether they are said or thought', () => {
    expect([cueOf('claim')?.attitude, cueOf('believe')?.attitude]).toEqual([false, true]);
  });

  it('leave other verbs alone', () => {
    expect(cueForm('walked')).toBeUndefined();
  });
});
