import { describe, expect, it } from '@jest/globals';
import { cursorsWith } from './cursor';

const cursors = cursorsWith('a secret');
const refused = expect.objectContaining({ code: 'cursor-invalid' });

describe('a cursor', () => {
  const cursor = cursors.write('query', [1772434800000, 7, -2]);

  it('leads back to its position', () => {
    expect(cursors.read('query', cursor)).toEqual([1772434800000, 7, -2]);
  });

  it.each([
    ['of another query', 'another query', cursor],
    ['changed', 'query', `W10${cursor}`],
    ['without a signature', 'query', cursor.slice(0, cursor.indexOf('.'))],
    ['signed by somebody else', 'query', cursorsWith('another').write('query', [1])],
    ['of nonsense', 'query', '💥.💥'],
    ['of nothing', 'query', '.'],
  ])('%s is refused', (_name, query, given) => {
    expect(() => cursors.read(query, given)).toThrow(refused);
  });
});
