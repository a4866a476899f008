import { isPluralNoun } from '../counted-noun';
import {
  hasAfter,
  hasBefore,
  isPlainCount,
  lexemeAfter,
  wordAfter,
  wordBefore,
} from '../number-in-place';
import type { NumberCase, Rejection } from './rejection';

/** "one of", "one such", "no one", "at one point": the word, not the number; "one person was killed" is decided later. */
export const isPronounOne: Rejection = ({ place, noun }) => {
  const { quantity } = place;
  if (!isPlainCount(place) || quantity.value !== 1 || quantity.form !== 'words') return false;
  if (quantity.upperValue !== null) return false;
  const before = wordBefore(place);
  return noun === null || nounlessAfterOne.has(wordAfter(place)) || determinersOfOne.has(before);
};

const nounlessAfterOne = new Set(
  "of such another thing day way point reason time side hand more or and who that to that's must can could might should has is was".split(
    ' ',
  ),
);

const determinersOfOne = new Set(
  'no any every each this that the some which at for another only'.split(' '),
);

const determiners = new Set(
  'the these those both all my his her its their our your other last first next past previous final another every each any same only'.split(
    ' ',
  ),
);

/** "the two leaders", "her three children", "the last two": counts what the reader already knows. */
export const isKnownGroup: Rejection = ({ place }) => {
  const before = wordBefore(place);
  const known = determiners.has(before) || before.endsWith("'s") || before.endsWith("s'");
  return isPlainCount(place) && place.quantity.value < 20 && !place.quantity.isScaled && known;
};

/** "two other pilots", "three more questions": counted against something said before. */
export const isFurtherFew: Rejection = ({ place, noun }) =>
  isPlainCount(place) && place.quantity.value < 10 && noun?.isFurther === true;

/** "three-bedroom house", "12-member panel", "two-way", "four-star": part of an adjective. */
export const isCompoundModifier: Rejection = ({ place }) => {
  const hyphen = lexemeAfter(place);
  const word = lexemeAfter(place, 2);
  return isPlainCount(place) && hyphen?.lower === '-' && !hyphen.spaced && word?.spaced === false;
};

const contestWords = new Set(
  'win won wins winning beat beats beaten beating victory lead led leads leading trail trails trailed defeat defeated loss lost draw drew drawn score scored scores vote voted ruling ruled decision margin record tie tied romp rout set sets match half halftime goals innings'.split(
    ' ',
  ),
);

/** "won 3-1", "a 5-4 decision", "by a vote of 52-48", "10 to 1": one number against another. */
export const isScore: Rejection = ({ place, noun }) => {
  const { quantity } = place;
  if (!isPlainCount(place) || !quantity.isBare) return false;
  if (quantity.upperValue === null) return isOneSideOfScore(place);
  if (noun === null || !isPluralNoun(noun.head)) return true;
  return hasBefore({ ...place }, contestWords, 6) || hasAfter(place, contestWords, 2);
};

/** "21-14" and "52 to 48" fall, so they were not read as one range. */
function isOneSideOfScore(place: NumberCase['place']): boolean {
  const after = lexemeAfter(place);
  const beyond = lexemeAfter(place, 2);
  if (after === undefined || beyond?.kind !== 'digits') return false;
  return (
    (after.lower === '-' && after.spaced === beyond.spaced) ||
    (after.lower === 'to' && hasBefore(place, contestWords, 6))
  );
}

const sureWords = new Set(
  'sure certain behind committed correct right true wrong agree agrees agreed agreeing accurate confident focused convinced clear support honest healthy ready'.split(
    ' ',
  ),
);

/** "100 percent sure", "110 percent committed": an emphasis. */
export const isEmphasis: Rejection = ({ place }) =>
  place.quantity.unit.kind === 'percent' &&
  (place.quantity.value === 100 || place.quantity.value === 110 || place.quantity.value === 1000) &&
  (sureWords.has(wordAfter(place)) || hasBefore(place, sureWords, 3));

const halfNeighbours = new Set(
  'first second third fourth last next this that other better top bottom latter former in and a my each final early late'.split(
    ' ',
  ),
);

/** "the second half", "my better half", "cut in half", "half time": a part of a match or of nothing counted. */
export const isOtherHalf: Rejection = ({ place }) => {
  const first = place.lexemes[place.quantity.first]?.lower;
  if (first !== 'half' || place.quantity.form !== 'fraction') return false;
  if (halfNeighbours.has(wordBefore(place)) || wordAfter(place) === '-') return true;
  return !halfPartners.has(wordAfter(place)) && !hasBefore(place, halfQualifiers, 2);
};

const halfPartners = new Set('of the a that those these its their his her all'.split(' '));

const halfQualifiers = new Set('about than nearly almost least roughly over under by'.split(' '));

const idioms = new Set([
  'zero tolerance',
  'zero sum',
  'zero hour',
  'two cents',
  'two thumbs',
  'three cheers',
  'three strikes',
  'two faces',
  'two sides',
  'two ways',
  'two things',
  'three things',
  'two weeks',
  'two wrongs',
  'four corners',
  'four letters',
  'seven seas',
  'nine lives',
  'ten commandments',
  'hundred days',
  'thousand words',
  'thousand times',
  'million times',
  'million miles',
  'million dollars',
  'hundred times',
  'dozen times',
]);

/** "zero tolerance", "a million miles away", "my two cents". */
export const isIdiom: Rejection = ({ place }) => {
  const { quantity, lexemes } = place;
  if (quantity.form === 'digits') return false;
  const last = lexemes[quantity.next - 1]?.lower ?? '';
  const inside = `${lexemes[quantity.next - 2]?.lower ?? ''} ${last}`;
  return idioms.has(`${last} ${wordAfter(place)}`) || idioms.has(inside);
};

const heightWords = new Set(['tall', 'height', 'stands', 'stood']);

/** "5 feet 10", "6-foot-2": how tall someone is. */
export const isBodyHeight: Rejection = ({ place }) => {
  const { unit, value } = place.quantity;
  if (unit.kind !== 'measure' || (unit.name !== 'feet' && unit.name !== 'inches')) return false;
  const after = lexemeAfter(place);
  const beyond = after?.lower === '-' || after?.lower === ',' ? lexemeAfter(place, 2) : after;
  if (value < 9 && beyond?.kind === 'digits') return true;
  if (unit.name === 'feet' && value > 4 && value < 8 && beyond?.lower === 'tall') return true;
  return (
    unit.name === 'inches' &&
    value < 12 &&
    hasBefore(place, new Set(['feet', 'foot', ...heightWords]), 3)
  );
};

/** "20/20", "two by two", "one-on-one", "50-50". */
export const isPairing: Rejection = ({ place }) => {
  if (!isPlainCount(place)) return false;
  const link = wordAfter(place);
  const own = place.lexemes[place.quantity.first]?.lower;
  if (own === wordAfter(place, 2) && (link === 'by' || link === '-' || link === '/')) return true;
  return own === wordBefore(place, 2) && (wordBefore(place) === 'by' || wordBefore(place) === '-');
};

const bareScales = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen']);

/** "the billion-dollar question", "a multi-million deal": no number stands in front of the scale. */
export const isBareScale: Rejection = ({ place }) =>
  bareScales.has(place.lexemes[place.quantity.first]?.lower ?? '') &&
  place.quantity.form === 'words';

/** "the top 1 percent", "the bottom 40 percent": who is meant, not how many. */
export const isTopShare: Rejection = ({ place }) => {
  const { unit, value } = place.quantity;
  const before = wordBefore(place);
  if (unit.kind !== 'percent') return false;
  // "the 1 percent", "the 99 percent": the slogan.
  if (before === 'the' && (value === 1 || value === 99)) return true;
  return before === 'top' || before === 'bottom' || before === 'richest';
};

/** "a month and a half": the half belongs to the month. */
export const isHalfOfBefore: Rejection = ({ place }) =>
  place.quantity.form === 'fraction' &&
  wordBefore(place) === 'and' &&
  place.lexemes[place.quantity.first]?.lower === 'a';
