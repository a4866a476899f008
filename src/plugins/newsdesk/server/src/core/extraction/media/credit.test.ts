import { describe, expect, it } from '@jest/globals';
import { findTrailingCredit, readCreditLine } from './credit';

describe('a credit at the end of a caption', () => {
  it.each([
    ['Reuters / THOMAS ROE', 'Reuters / THOMAS ROE', 'Reuters', 'Thomas Roe'],
    ['(Jane Doe/AFP)', 'Jane Doe/AFP', 'AFP', 'Jane Doe'],
    ['[JANE DOE/AFP]', 'JANE DOE/AFP', 'AFP', 'Jane Doe'],
    ['(Photo by Jane Doe/Getty Images)', 'Jane Doe/Getty Images', 'Getty Images', 'Jane Doe'],
    [
      '(Photo by Jane Doe/AFP via Getty Images)',
      'Jane Doe/AFP via Getty Images',
      'AFP',
      'Jane Doe',
    ],
    ['(AP Photo/Jane Doe, File)', 'AP Photo/Jane Doe, File', 'AP', 'Jane Doe'],
    ['AP Photo/Jane Doe', 'AP Photo/Jane Doe', 'AP', 'Jane Doe'],
    ['REUTERS/Jane Doe', 'REUTERS/Jane Doe', 'Reuters', 'Jane Doe'],
    ['Photograph: Jane Doe/The Guardian', 'Jane Doe/The Guardian', 'The Guardian', 'Jane Doe'],
    ['Picture: Jane Doe/PA Wire', 'Jane Doe/PA Wire', 'PA Wire', 'Jane Doe'],
    ['Photo: Jane Doe', 'Jane Doe', null, 'Jane Doe'],
    ['Credit: Jane Doe/Alamy', 'Jane Doe/Alamy', 'Alamy', 'Jane Doe'],
    [
      'Credit...Jane Doe for The New York Times',
      'Jane Doe for The New York Times',
      'The New York Times',
      'Jane Doe',
    ],
    [
      '© Jane Doe / Agence France-Presse',
      'Jane Doe / Agence France-Presse',
      'Agence France-Presse',
      'Jane Doe',
    ],
    [
      'Jane Doe for The Valley Courier',
      'Jane Doe for The Valley Courier',
      'The Valley Courier',
      'Jane Doe',
    ],
    ['Handout via Reuters', 'Handout via Reuters', 'Reuters', null],
    ['JANE DOE/AFP/GETTY IMAGES', 'JANE DOE/AFP/GETTY IMAGES', 'AFP', 'Jane Doe'],
    ['Jane Doe—AP', 'Jane Doe—AP', 'AP', 'Jane Doe'],
    ['File photo', 'File photo', null, null],
    ['Getty Images', 'Getty Images', 'Getty Images', null],
  ])('is read from “%s”', (printed, credit, agency, photographer) => {
    const caption = `A boat passes the garden. ${printed}`;
    const found = findTrailingCredit(caption);
    expect(found).toMatchObject({ credit, agency, photographer, sure: true });
    expect(caption.slice(found?.start, found?.end)).toBe(credit);
    expect(caption.slice(0, found?.captionEnd)).toBe('A boat passes the garden.');
  });

  it.each([
    '(NBC/WSJ)',
    '(Smith/Jones)',
    'He told Reuters',
    '(see page 4)',
    '(Guardian)',
    'Reuters',
  ])('is not sure of “%s”', (printed) => {
    expect(findTrailingCredit(`He said it again. ${printed}`)?.sure ?? false).toBe(false);
  });
});

describe('a line that is a credit', () => {
  it.each(['Photograph: Jane Doe/The Paper', 'Jane Doe/Getty Images', 'AP Photo/Jane Doe'])(
    'is “%s”',
    (line) => {
      expect(readCreditLine(line)?.photographer).toBe('Jane Doe');
    },
  );

  it.each(['A boat passes. Photograph: Jane Doe/AFP', 'Jane Doe', 'The photo: a boy with a dog.'])(
    'is not “%s”',
    (line) => {
      expect(readCreditLine(line)).toBeNull();
    },
  );
});
