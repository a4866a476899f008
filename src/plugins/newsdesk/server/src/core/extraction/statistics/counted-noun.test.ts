import { describe, expect, it } from '@jest/globals';
import { numberCaseOf } from './testing/one-paragraph';

function countedIn(text: string, printed: string): string | null {
  const { noun } = numberCaseOf(text, printed);
  return noun === null ? null : text.slice(noun.start, noun.end);
}

describe('what a number counts', () => {
  it.each([
    ['Some 12 people Monday left town.', '12', 'people'],
    ['It sold 400 cars last year.', '400', 'cars'],
    ['They have 197 paid employees and consultants.', '197', 'paid employees'],
    ['He took 18 of 25 slots in the state.', '18', 'slots'],
    ['Only 15 of the 25 delegates came.', '15', 'delegates'],
    ['About 300 black and Hispanic voters came.', '300', 'black and Hispanic voters'],
    ['Four top-ranking Russian generals died.', 'Four', 'top-ranking Russian generals'],
    ['Some 300 U.S. troops died.', '300', 'U.S. troops'],
    ['They hired 50 more teachers.', '50', 'teachers'],
    ['The 60 men who want changes left.', '60', 'men'],
    ['It took 10 of thousands of votes.', '10', null],
    ['It rose to 300 in March.', '300', null],
  ])('is read in %j', (text, printed, noun) => {
    expect(countedIn(text, printed)).toBe(noun);
  });
});
