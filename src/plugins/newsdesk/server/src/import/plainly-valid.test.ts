import { describe, expect, it } from '@jest/globals';
import { isPlainlyValid } from './plainly-valid';

const attributes = {
  text: { type: 'text', required: true },
  slug: { type: 'string', maxLength: 5 },
  code: { type: 'string', regex: '^a' },
  kind: { type: 'enumeration', enum: ['direct', 'mixed'] },
  confidence: { type: 'float', min: 0, max: 1 },
  evidence: { type: 'json' },
  takenOn: { type: 'date' },
  file: { type: 'media' },
};

describe('an item', () => {
  it.each([
    [{}],
    [{ text: null, kind: null }],
    [{ text: 'We sail', slug: 'abcde', kind: 'mixed', confidence: 1, evidence: { start: 0 } }],
    [{ takenOn: '2026-02-28' }],
  ])('is plainly valid: %j', (item) => {
    expect(isPlainlyValid(attributes, item)).toBe(true);
  });

  it.each([
    [{ kind: 'loud' }],
    [{ slug: 'abcdef' }],
    [{ confidence: 1.1 }],
    [{ confidence: Number.NaN }],
    [{ confidence: '1' }],
    [{ text: 3 }],
    [{ takenOn: '2026-02-30' }],
    // For Strapi to judge.
    [{ code: 'abc' }],
    [{ file: 3 }],
    [{ unknown: 'x' }],
  ])('is for Strapi to judge: %j', (item) => {
    expect(isPlainlyValid(attributes, item)).toBe(false);
  });
});
