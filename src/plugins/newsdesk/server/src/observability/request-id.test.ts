import { describe, expect, it } from '@jest/globals';
import { requestIdOf } from './request-id';

describe('the id of a request', () => {
  it.each(['0af7651916cd43dd8448eb211c80319c', 'Root=1-67891233-abcdef012345678912345678'])(
    'is the one it came with: %s',
    (given) => {
      expect(requestIdOf(given)).toBe(given);
    },
  );

  it.each([
    ['nothing', undefined],
    ['too little', 'short'],
    ['too much', 'a'.repeat(129)],
    ['what would forge a log line', 'abcdefgh\n{"level":"error"}'],
    ['quotes', 'abcdefgh"ijk'],
    ['a list', ['abcdefgh', 'ijklmnop']],
  ])('is made where there is %s', (_, given) => {
    const made = requestIdOf(given);

    expect(made).toMatch(/^[\w-]{12}-[0-9a-z]+$/);
    expect(requestIdOf(given)).not.toBe(made);
  });
});
