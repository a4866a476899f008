import { describe, expect, it } from '@jest/globals';
import { looseNameKey, samePeople } from './same-people';

const person = (documentId: string, name: string, ...aliases: string[]) => ({
  documentId,
  name,
  aliases,
});

describe('samePeople', () => {
  it.each([
    ['case and accents', 'Jana NOVÁK', 'jana novak'],
    ['order and punctuation', 'Novak, Jana', 'Jana Novak'],
    ['hyphens', 'Jana Novak-Hill', 'Jana Novak Hill'],
  ])('does not tell names apart by %s', (_, one, other) => {
    expect(samePeople([person('a', one), person('b', other)])).toEqual([
      { because: one, documentIds: ['a', 'b'] },
    ]);
  });

  it('compares names with aliases', () => {
    const found = samePeople([person('a', 'Jana Hill', 'Jana Novak'), person('b', 'Jana Novak')]);

    expect(found).toEqual([{ because: 'Jana Novak', documentIds: ['a', 'b'] }]);
  });

  it('takes no single word for a reason', () => {
    expect(samePeople([person('a', 'Maxim'), person('b', 'Maxim')])).toEqual([]);
  });

  it('names the same people once, whatever they have in common', () => {
    const names = ['Jana Novak', 'Jana Hill', 'J. A. Novak'] as const;

    expect(samePeople([person('a', ...names), person('b', ...names)])).toHaveLength(1);
  });

  it('keeps letters of every script', () => {
    expect(looseNameKey('Олена Коваль')).not.toBe('');
  });
});
