import { describe, expect, it } from '@jest/globals';
import { numberCaseOf } from './testing/one-paragraph';

describe('qualifiers', () => {
  it.each([
    ['About 40 people came.', '40', 'approximately'],
    ['Nearly 40 people came.', '40', 'approximately'],
    ['Some 40 people came.', '40', 'approximately'],
    ['An estimated 40 people came.', '40', 'approximately'],
    ['Around 40 or so people came.', '40', 'approximately'],
    ['More than 40 people came.', '40', 'more-than'],
    ['Over 40 people came.', '40', 'more-than'],
    ['In excess of 40 people came.', '40', 'more-than'],
    ['At least 40 people came.', '40', 'at-least'],
    ['No fewer than 40 people came.', '40', 'at-least'],
    ['Rooms for 40 or more people.', '40', 'at-least'],
    ['The 40+ people came.', '40', 'at-least'],
    ['Up to 40 people came.', '40', 'at-most'],
    ['As many as 40 people came.', '40', 'at-most'],
    ['No more than 40 people came.', '40', 'at-most'],
    ['Fewer than 40 people came.', '40', 'less-than'],
    ['Just under 40 people came.', '40', 'less-than'],
    ['Between 40 and 50 people came.', '40 and 50', 'between'],
    ['Some 40 to 50 people came.', '40 to 50', 'between'],
    ['It is 40 ± 3 percent.', '40 ± 3 percent', 'approximately'],
    ['Dozens of people came.', 'Dozens', 'more-than'],
    ['They say 40 people came.', '40', 'exact'],
    ['He turned around 40 times.', '40', 'exact'],
    ['That adds up to 40 people.', '40', 'exact'],
    ['It is $1 or more than $40.', '$1', 'exact'],
  ])('reads %j', (text, printed, qualifier) => {
    expect(numberCaseOf(text, printed).qualifier.qualifier).toBe(qualifier);
  });
});
