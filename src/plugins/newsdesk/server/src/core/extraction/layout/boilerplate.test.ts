import { describe, expect, it } from '@jest/globals';
import { isBoilerplate } from './boilerplate';

describe('page furniture', () => {
  it.each([
    'Sign up for our newsletter',
    'Sign up to our daily briefing and get the news in your inbox.',
    'Subscribe to our podcast here.',
    'Read more: Why dogs hate October',
    'READ MORE',
    'Related: The long summer',
    'Related stories',
    'Also read: Ten ways to cook rice',
    'We use cookies to improve your experience.',
    'By clicking accept you agree to our terms.',
    'Share this article on Facebook',
    'Share',
    'Follow Jane Doe on Twitter @janedoe.',
    'Follow us on Instagram',
    'jane.doe@example.com',
    '@janedoe',
    'Reporting by Jane Doe; Editing by John Roe',
    '(Reporting by Jane Doe in Kyiv and John Roe in London; editing by Ana Cruz)',
    'Additional reporting by Jane Doe',
    'Jane Doe contributed to this report.',
    'The Associated Press contributed to this report.',
    'With inputs from PTI',
    '© 2023 Creek Media. All rights reserved.',
    'Copyright 2023 Creek Media',
    'This story was originally published in the Marlow Creek Bugle.',
    'This article has been updated with a comment from the council.',
    'Advertisement',
    'Story continues below',
    '3 comments',
    'Comments (12)',
    'View comments',
    'Skip to content',
    '***',
    '-30-',
    'Have a tip? Write to the newsroom.',
  ])('is “%s”', (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it.each([
    'Sign up for the draft began on Monday, officials said.',
    'Research by the University of Leeds found that bees can count.',
    'Reporting by the newspaper showed that the mayor had known.',
    'John Smith contributed to the campaign.',
    'Read the letter, he told the court.',
    'Share prices fell on Tuesday.',
    'Follow the money, the prosecutor said.',
    'Copyright law protects the song, the judge said.',
    'This report was produced by the United Nations and shows a rise in hunger.',
    'Related crimes fell by a third.',
    'Comment is free, but facts are sacred.',
    'Watch officers were posted at the gate.',
    'Topics discussed at the summit included trade.',
    '“Sign up for our newsletter and you will see,” the editor said.',
    'More from the family than from the state was spent on it, she said.',
    'Email records show that he knew.',
    'Edited by hand, the film took nine years to finish.',
  ])('is not “%s”', (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });
});
