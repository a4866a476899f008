import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from './detect-language';

const detect = (text: string, declared: string | null = null) =>
  detectLanguage(text, [{ start: 0, end: text.length, role: 'body' }], declared);

const german =
  'Die Feuerwehr hat am Dienstag eine Kuh aus einem Schwimmbecken gerettet. Das Tier war in der Nacht von einer Weide gelaufen.';
const english =
  'The fire brigade rescued a cow from a swimming pool on Tuesday. The animal had walked off a meadow in the night.';

describe('the language of a document', () => {
  it.each([
    [english, 'en', true],
    [german, 'de', false],
    [
      'Les pompiers ont sauvé mardi une vache tombée dans une piscine. L’animal avait quitté son pré dans la nuit.',
      'fr',
      false,
    ],
    [
      'Los bomberos rescataron el martes una vaca de una piscina. El animal se había escapado de un prado durante la noche.',
      'es',
      false,
    ],
    ['12345 67890', 'und', true],
    ['', 'und', true],
  ])('of “%s” is %s', (text, language, readAsEnglish) => {
    expect(detect(text)).toMatchObject({ language, readAsEnglish });
  });

  it('keeps the declared region', () => {
    expect(detect(english, 'en-GB')).toMatchObject({ language: 'en-GB', messages: [] });
  });

  it('believes the text over the declaration, and says so', () => {
    const { language, messages } = detect(german, 'en');
    expect(language).toBe('de');
    expect(messages.map(({ code }) => code)).toEqual([
      'language-declared-differently',
      'language-not-supported',
    ]);
  });

  it('keeps the declaration where the text is too short to tell', () => {
    expect(detect('Ja.', 'de')).toMatchObject({ language: 'de', readAsEnglish: false });
  });
});
