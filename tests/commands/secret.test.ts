import { describe, expect, it } from '@jest/globals';
import { secret, secrets } from '../../src/configuration/secret';

const strong = 'nX4tY9pLq2Zr7Vb1Kd8W';

describe('a secret', () => {
  it('is taken as it is when it is strong', () => {
    expect(secret(() => strong, 'JWT_SECRET')).toBe(strong);
  });

  it.each([
    ['absent', undefined, '[secret-missing]'],
    ['empty', '', '[secret-missing]'],
    ['short', 'nX4tY9pLq2Z', '[secret-weak]'],
    ['a placeholder', 'toBeModified1234567890', '[secret-weak]'],
    ['one character repeated', 'aaaaaaaaaaaaaaaaaaaaaaaa', '[secret-weak]'],
  ])('is refused when it is %s, naming the variable', (_, value, code) => {
    const reading = () => secret(() => value, 'JWT_SECRET');

    expect(reading).toThrow(code);
    expect(reading).toThrow('JWT_SECRET');
  });
});

describe('a list of secrets', () => {
  it('is split at commas', () => {
    expect(secrets(() => `${strong}, ${strong}2`, 'APP_KEYS')).toEqual([strong, `${strong}2`]);
  });

  it('is refused when one of them is weak', () => {
    expect(() => secrets(() => `${strong},short`, 'APP_KEYS')).toThrow('[secret-weak]');
  });
});
