import { describe, expect, it } from '@jest/globals';
import { isKeyPointsHeading } from './key-points-heading';

describe('a heading over key points', () => {
  it.each([
    'KEY POINTS',
    'Key points:',
    'The key points',
    'Key takeaways',
    'Key Takeaways from the hearing',
    'Takeaways:',
    'Highlights',
    'At a glance',
    'AT A GLANCE:',
    'In brief',
    'What to know',
    'What you need to know',
    'What we know so far',
    'TL;DR',
    'TLDR:',
    'Five things to know',
    '5 takeaways',
    'Summary',
    '**Key points**',
    'Fast facts',
  ])('is %s', (line) => {
    expect(isKeyPointsHeading(line)).toBe(true);
  });

  it.each([
    'The key points of the deal were agreed in Geneva. Both sides left at once.',
    'Key witnesses',
    'In brief remarks the minister thanked the crew',
    'Summary executions',
    'What to do',
    'Points',
    '',
  ])('is not %s', (line) => {
    expect(isKeyPointsHeading(line)).toBe(false);
  });
});
