import { describe, expect, it } from '@jest/globals';
import { freeSlug, slugOf } from './slug';

describe('the slug of a headline', () => {
  it.each([
    ['Mayor’s plan “fails”: 3 reasons', 'mayors-plan-fails-3-reasons'],
    ['Élysée: l’été à Nîmes', 'elysee-lete-a-nimes'],
    ['  --  ', ''],
    ['新闻', ''],
    ['word '.repeat(40), 'word-'.repeat(16).slice(0, -1)],
    ['a'.repeat(200), 'a'.repeat(80)],
  ])('of %j is %j', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('gets the first free number when it is taken', () => {
    expect(freeSlug('fire', new Set(['fire', 'fire-2', 'fire-4']))).toBe('fire-3');
  });
});
