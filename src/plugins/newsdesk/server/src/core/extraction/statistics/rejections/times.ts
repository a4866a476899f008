import { isPluralNoun } from '../counted-noun';
import { durationUnits } from '../measured-units';
import {
  hasBefore,
  isPlainCount,
  lexemeAfter,
  lexemeBefore,
  wordAfter,
  wordBefore,
} from '../number-in-place';
import type { NumberCase, Rejection } from './rejection';

const zones = new Set([
  'gmt',
  'utc',
  'est',
  'edt',
  'et',
  'pst',
  'pdt',
  'pt',
  'cet',
  'bst',
  "o'clock",
]);

/** "at 7 p.m.", "10.30am", "5 o'clock", "1400 GMT". */
export const isClockTime: Rejection = ({ place }) => {
  const first = wordAfter(place);
  const isMeridiem = first === 'am' || first === 'pm';
  const isDotted =
    (first === 'a' || first === 'p') && wordAfter(place, 2) === '.' && wordAfter(place, 3) === 'm';
  return isMeridiem || isDotted || zones.has(first) || (isPlainCount(place) && first === ':');
};

/** "2016", "1984-85": four plain digits, unless something is counted or a qualifier stands in front. */
export const isYear: Rejection = ({ place, qualifier, noun }) => {
  const { value, upperValue, isBare } = place.quantity;
  if (!isBare || value < 1700 || value > 2099) return false;
  if (upperValue !== null) return true;
  if (qualifier.before > 0 && noun !== null) return false;
  return (value > 1900 && value < 2040) || noun === null || !isPluralNoun(noun.head);
};

/** "5G", "the 1960s", "a 747s fleet": letters go on from the digits. */
export const isCutOffCount: Rejection = ({ place }) => place.quantity.isCutOff;

const measuredTimes = new Set([
  'average',
  'averaged',
  'averages',
  'averaging',
  'median',
  'expectancy',
  'mean',
]);

/** "three weeks", "for two years": how long something took; an average duration is a figure. */
export const isDurationInPassing: Rejection = ({ place }) =>
  place.quantity.unit.kind === 'duration' && !hasBefore(place, measuredTimes, 6);

/** "four consecutive years", "10 business days", "five times". */
export const isCountOfTime: Rejection = ({ noun, place }) =>
  isPlainCount(place) &&
  noun !== null &&
  (durationUnits.has(noun.head.lower) || noun.head.lower === 'times');

const ageWords = new Set(['aged', 'age', 'ages', 'turned', 'turning', 'turns', 'turn']);

/** "aged 30", "30-year-old", "30 years old", "turned 18", "18 and older", "under-18s". */
export const isAge: Rejection = (number) => {
  const { place } = number;
  const isOld =
    wordAfter(place) === 'old' || (wordAfter(place) === '-' && wordAfter(place, 2) === 'old');
  if (isOld && place.quantity.unit.kind === 'duration') return true;
  if (
    ageWords.has(wordBefore(place)) ||
    (ageWords.has(wordBefore(place, 2)) && wordBefore(place) === 'between')
  )
    return isPlainCount(place);
  if (wordAfter(place) === 'years' && wordAfter(place, 2) === 'of' && wordAfter(place, 3) === 'age')
    return true;
  return (
    isPlainCount(place) && (isAgeBehindName(number) || isAgeGroup(number) || isAgeAtDeath(number))
  );
};

/** ", 30," behind a name, or "(30)". */
function isAgeBehindName({ place }: NumberCase): boolean {
  const { quantity } = place;
  if (!quantity.isBare || quantity.value > 120) return false;
  const before = wordBefore(place);
  const after = wordAfter(place);
  if (before === '(' && after === ')') return true;
  const closes = after === ',' || after === '.' || after === ';' || after === ')' || after === '';
  return before === ',' && closes && lexemeBefore(place, 2)?.capitalised === true;
}

const deaths = new Set(['died', 'dies', 'dead', 'killed', 'death']);

/** "at the age of 43", "died at 43". */
function isAgeAtDeath({ place, noun }: NumberCase): boolean {
  const before = wordBefore(place);
  if (before === 'of' && wordBefore(place, 2) === 'age') return true;
  return before === 'at' && noun === null && place.quantity.isBare && hasBefore(place, deaths, 3);
}

const youngOrOld = new Set(['older', 'over', 'above', 'up', 'under', 'younger']);

/** "18 and over", "65 or older", "under 25s". */
function isAgeGroup({ place, noun }: NumberCase): boolean {
  const joined = wordAfter(place) === 'and' || wordAfter(place) === 'or';
  if (joined && youngOrOld.has(wordAfter(place, 2)) && noun === null) return true;
  const before = wordBefore(place);
  return (
    (before === 'under' || before === 'over') &&
    lexemeAfter(place)?.spaced === false &&
    wordAfter(place) === 's'
  );
}
