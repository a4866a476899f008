import { describe, expect, it } from '@jest/globals';
import { loggedStatement } from './statements';

describe('a statement in the log', () => {
  it('holds no values', () => {
    expect(loggedStatement(`select * from t where a = 'O''Hara said' and b = ? and c = 'x'`)).toBe(
      'select * from t where a = ? and b = ? and c = ?',
    );
  });

  it('holds a list once, however long', () => {
    const list = Array.from({ length: 500 }, (_, index) => `$${index + 1}`).join(', ');

    expect(loggedStatement(`select * from t where id in (${list})`)).toBe(
      'select * from t where id in (?, …)',
    );
  });

  it('ends somewhere', () => {
    expect(loggedStatement(`select ${'a'.repeat(9_000)}`)).toHaveLength(1_002);
  });
});
