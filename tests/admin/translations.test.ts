import { describe, expect, it } from '@jest/globals';
import de from '../../src/plugins/newsdesk/admin/src/translations/de.json';
import en from '../../src/plugins/newsdesk/admin/src/translations/en.json';

const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name);

describe('the German translation', () => {
  it('has every message of the English one, and no other', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
  });

  it('fills in the same values', () => {
    const english = Object.values(en).map((text) => new Set(placeholdersOf(text)));
    const german = Object.values(de).map((text) => new Set(placeholdersOf(text)));

    expect(german).toEqual(english);
  });
});
