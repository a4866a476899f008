import { describe, expect, it } from '@jest/globals';
import { numberCaseOf } from '../testing/one-paragraph';
import { isRejected } from './all-rejections';
import {
  isBareScale,
  isBodyHeight,
  isCompoundModifier,
  isEmphasis,
  isFurtherFew,
  isHalfOfBefore,
  isIdiom,
  isKnownGroup,
  isOtherHalf,
  isPairing,
  isPronounOne,
  isScore,
  isTopShare,
} from './idioms';
import {
  isAddress,
  isCalibre,
  isCapitalisedNumber,
  isCode,
  isEmergencyNumber,
  isLabel,
  isListNumber,
  isMoneyInName,
  isPartOfName,
  isSecondLabel,
} from './labels';
import type { Rejection } from './rejection';
import {
  isAge,
  isClockTime,
  isCountOfTime,
  isCutOffCount,
  isDurationInPassing,
  isYear,
} from './times';

/** Rule, a sentence it is for and its number, a sentence it must leave alone and its number. */
const rules: readonly [string, Rejection, string, string, string, string][] = [
  [
    'a clock time',
    isClockTime,
    'The doors open at 7 p.m. on the day.',
    '7',
    'Some 7 people left.',
    '7',
  ],
  ['a year', isYear, 'The plant opened in 1998.', '1998', 'More than 1998 people came.', '1998'],
  ['a span of years', isYear, 'It ran in 1984-85.', '1984', 'It sold 1,984 tickets.', '1,984'],
  [
    'letters behind digits',
    isCutOffCount,
    'The 5G network is ready.',
    '5',
    'Its 5 networks are ready.',
    '5',
  ],
  [
    'a duration',
    isDurationInPassing,
    'They waited three weeks.',
    'three weeks',
    'The average stay is three weeks.',
    'three weeks',
  ],
  [
    'a count of time',
    isCountOfTime,
    'It rained for four consecutive days.',
    'four',
    'It hit four consecutive towns.',
    'four',
  ],
  [
    'an age',
    isAge,
    'The 30-year-old driver fled.',
    '30-year',
    'A 30 percent share fell.',
    '30 percent',
  ],
  [
    'an age behind a name',
    isAge,
    'Ann Lee, 42, was there.',
    '42',
    'In the north, 42 homes burned.',
    '42',
  ],
  ['an age at death', isAge, 'He died at 43.', '43', 'He died at 43 addresses.', '43'],
  [
    'an emergency number',
    isEmergencyNumber,
    'They made 911 calls.',
    '911',
    'They made 912 calls.',
    '912',
  ],
  [
    'the slogan',
    isTopShare,
    'It helps the 1 percent.',
    '1 percent',
    'It helps the 2 percent.',
    '2 percent',
  ],
  [
    'an emphasis in front',
    isEmphasis,
    'He agrees with me 100 percent.',
    '100 percent',
    'It grew with me 100 percent.',
    '100 percent',
  ],
  ['an age group', isAge, 'Voters aged 18 came.', '18', 'Some 18 voters came.', '18'],
  [
    'a label',
    isLabel,
    'Section 230 was repealed.',
    '230',
    'About 230 sections were repealed.',
    '230',
  ],
  ['a ranking', isLabel, 'She is in the top 10 again.', '10', 'She has 10 medals again.', '10'],
  [
    'a second label',
    isSecondLabel,
    'See pages 4 and 15 of it.',
    '15',
    'It lost 4 and 15 jobs went.',
    '15',
  ],
  [
    'a name with a number',
    isPartOfName,
    'The Boeing 737 landed.',
    '737',
    'In Syria 737 people fled.',
    '737',
  ],
  [
    'an address',
    isAddress,
    'He lives at 10 Downing Street.',
    '10',
    'He met 10 Downing aides.',
    '10',
  ],
  [
    'a capital number word',
    isCapitalisedNumber,
    'The Group of Seven met.',
    'Seven',
    'A group of seven met.',
    'seven',
  ],
  [
    'money in a name',
    isMoneyInName,
    'He won the $1 Million Challenge.',
    '$1 Million',
    'He won $1 million.',
    '$1 million',
  ],
  ['a code', isCode, 'Call 555-0100 now.', '555', 'Call 555 voters now.', '555'],
  ['a list number', isListNumber, '3. Buy less.', '3', 'Only 3 bought less.', '3'],
  ['a calibre', isCalibre, 'He carried a 9mm pistol.', '9mm', 'It rained 9mm overnight.', '9mm'],
  ['the pronoun one', isPronounOne, 'One of them left.', 'One', 'One person was killed.', 'One'],
  [
    'the pronoun one before "such"',
    isPronounOne,
    'One such step was taken.',
    'One',
    'One soldier was taken.',
    'One',
  ],
  [
    'a known group',
    isKnownGroup,
    'The two leaders met.',
    'two',
    'At least two leaders met.',
    'two',
  ],
  [
    'a further few',
    isFurtherFew,
    'He came with two other pilots.',
    'two',
    'He came with two pilots.',
    'two',
  ],
  [
    'part of an adjective',
    isCompoundModifier,
    'A 12-member panel met.',
    '12',
    'All 12 members met.',
    '12',
  ],
  ['a score', isScore, 'They won 3-1 at home.', '3', 'They won 3 games at home.', '3'],
  ['a vote', isScore, 'The 48-52 vote failed.', '48-52', 'About 48-52 people failed.', '48-52'],
  [
    'an emphasis',
    isEmphasis,
    'I am 100 percent sure.',
    '100 percent',
    'Sales rose 100 percent.',
    '100 percent',
  ],
  [
    'another half',
    isOtherHalf,
    'It rained in the second half of it.',
    'half',
    'It hurt half of voters.',
    'half',
  ],
  [
    'an idiom',
    isIdiom,
    'They have zero tolerance for it.',
    'zero',
    'They have zero seats.',
    'zero',
  ],
  [
    'a height',
    isBodyHeight,
    'He is 5 feet 10 or so.',
    '5 feet',
    'The water rose 5 feet overnight.',
    '5 feet',
  ],
  ['a pairing', isPairing, 'They left two by two.', 'two', 'They left two rooms.', 'two'],
  [
    'a scale without a number',
    isBareScale,
    'It is the million-dollar question.',
    'million-dollar',
    'It is a million dollars.',
    'a million dollars',
  ],
  [
    'the top share',
    isTopShare,
    'It helps the top 1 percent.',
    '1 percent',
    'It helps 1 percent.',
    '1 percent',
  ],
  [
    'the half of what stands before',
    isHalfOfBefore,
    'It took a month and a half of work.',
    'a half',
    'It took a half of the money.',
    'a half',
  ],
];

describe('what is no statistic', () => {
  it.each(rules)('tells %s', (_name, rule, text, printed) => {
    expect(rule(numberCaseOf(text, printed))).toBe(true);
  });

  it.each(rules)(
    'leaves alone what only looks like %s',
    (_name, rule, _text, _printed, counter, number) => {
      expect(rule(numberCaseOf(counter, number))).toBe(false);
    },
  );

  it.each([
    ['About 1,000 people were killed.', '1,000'],
    ['Profits rose 12% to $3bn.', '12%'],
    ['Four generals have been killed.', 'Four'],
  ])('keeps the number of %j', (text, printed) => {
    expect(isRejected(numberCaseOf(text, printed))).toBe(false);
  });
});
