import { isPluralNoun } from '../counted-noun';
import {
  hasAfter,
  isPlainCount,
  lexemeAfter,
  lexemeBefore,
  wordAfter,
  wordBefore,
} from '../number-in-place';
import type { NumberCase, Rejection } from './rejection';

const labels = new Set(
  (
    'no nos number numbers num section sections sec article articles art chapter chapters title page pages pp part parts phase ' +
    'level flight case act amendment room floor route highway interstate proposition prop bill resolution rule schedule ' +
    'paragraph para clause line verse psalm game week day night round stage episode season series volume vol issue channel gate ' +
    'terminal platform zone district ward precinct unit apartment apt suite building block lot pier exit version grade step ' +
    'tier type class category size model mark mach figure fig table item option lane engine ladder station boeing airbus ' +
    'formula windows iphone ipad galaxy apollo euro bowl war area catch exhibit count code form wave generation chip top ' +
    'ranked seeded seed rank sr sen hr h.r pub fortune ftse dow nasdaq p&p cac dax nikkei stoxx russell league moon ' +
    'warning alert defcon defense channel radio fm am box year hole par rated track disc'
  ).split(' '),
);

/** "Section 230", "No. 5", "Flight 370", "week three", "top 10", "S&P 500": the number names one thing. */
export const isLabel: Rejection = ({ place, qualifier }) => {
  if (!isPlainCount(place) || place.quantity.isScaled || qualifier.before > 0) return false;
  const before = wordBefore(place);
  if (before === '#' || before === '§') return true;
  if (before === '.' && labels.has(wordBefore(place, 2)) && wordBefore(place, 2).length < 4)
    return true;
  if (before === '-' && lexemeBefore(place)?.spaced === false) return true;
  return labels.has(before) || (before === 'p' && wordBefore(place, 2) === '&');
};

/** "Boeing 737", "Voyager 2", "World War Two": a name goes on with a number. In "In Syria 300 people" it does not. */
export const isPartOfName: Rejection = ({ place, qualifier, noun }) => {
  const { quantity, tokens, tokenBefore } = place;
  if (!isPlainCount(place) || quantity.isScaled || qualifier.before > 0) return false;
  const before = tokens[tokenBefore];
  const lexeme = lexemeBefore(place);
  if (before?.tag !== 'PROPN' || lexeme?.capitalised !== true) return false;
  if (noun === null || !isPluralNoun(noun.head)) return true;
  return tokens[tokenBefore - 1]?.tag !== 'ADP' && quantity.isBare;
};

const streets = new Set(
  'street st avenue ave road rd lane drive boulevard blvd place square court highway way terrace parkway plaza broadway circle'.split(
    ' ',
  ),
);

/** "($1 = 0.9 euros)": a table's line, not the story's. */
export const isExchangeRate: Rejection = ({ place }) =>
  wordBefore(place) === '=' || wordAfter(place) === '=';

/** "10 Downing Street", "1600 Pennsylvania Ave.". */
export const isAddress: Rejection = ({ place }) => {
  if (!isPlainCount(place) || lexemeAfter(place)?.capitalised !== true) return false;
  for (let steps = 1; steps <= 4; steps += 1) {
    const lexeme = lexemeAfter(place, steps);
    if (lexeme === undefined || (steps > 1 && lexeme.kind !== 'word')) return false;
    if (lexeme.capitalised && streets.has(lexeme.lower)) return true;
  }
  return false;
};

/** "Group of Seven", "the Big Three", "Fantastic Four": a number word with a capital inside a sentence. */
export const isCapitalisedNumber: Rejection = ({ place }) => {
  const first = place.lexemes[place.quantity.first];
  const before = lexemeBefore(place);
  if (first?.capitalised !== true || place.quantity.form === 'digits' || before === undefined)
    return false;
  return before.kind !== 'mark' || before.lower === ',' || before.lower === '-';
};

const eventNouns = new Set(
  'cup classic stakes challenge prize pyramid open handicap award awards baby club question man woman trophy championship series tour jackpot'.split(
    ' ',
  ),
);

/** "the $1 Million Challenge", "Million Dollar Baby": money in a name. */
export const isMoneyInName: Rejection = ({ place }) => {
  if (place.quantity.unit.kind !== 'currency') return false;
  for (let steps = 1; steps <= 3; steps += 1) {
    const lexeme = lexemeAfter(place, steps);
    if (lexeme?.capitalised !== true) return false;
    if (eventNouns.has(lexeme.lower)) return true;
  }
  return false;
};

/** "555-0100", "020 7946 0000", "2016-1234", a run of seven digits: telephone and case numbers. */
export const isCode: Rejection = ({ place }) => {
  const { quantity, lexemes } = place;
  if (!isPlainCount(place)) return false;
  const first = lexemes[quantity.first];
  const length = first?.kind === 'digits' ? first.end - first.start : 0;
  if (first?.lower.startsWith('0') === true && length > 1) return true;
  if (quantity.isBare && length >= 7) return true;
  const after = lexemeAfter(place);
  const beyond = lexemeAfter(place, 2);
  if (after?.kind === 'digits' && first?.kind === 'digits') return true;
  return (
    quantity.isBare &&
    after?.lower === '-' &&
    !after.spaced &&
    beyond?.kind === 'digits' &&
    !beyond.spaced
  );
};

/** "1.", "2)", "(3)" at the beginning of an item. */
export const isListNumber: Rejection = ({ place }) => {
  if (!isPlainCount(place)) return false;
  const before = wordBefore(place);
  const after = wordAfter(place);
  if (before === '(' && after === ')') return true;
  const isFirst = before === '' || before === '.' || before === ':';
  const beyond = lexemeAfter(place, 2);
  return (
    isFirst &&
    (after === ')' ||
      ((after === '.' || after === ':') && before === '' && beyond?.spaced === true))
  );
};

/** "pages 4 and 5", "sections 5 and 6": the label in front counts for both. */
export const isSecondLabel: Rejection = ({ place }: NumberCase) => {
  if (!isPlainCount(place) || wordBefore(place) !== 'and') return false;
  if (lexemeBefore(place, 2)?.kind !== 'digits') return false;
  const label = wordBefore(place, 3);
  return labels.has(label) || labels.has(label.replace(/s$/, ''));
};

const weapons = new Set(
  'pistol pistols handgun handguns gun guns firearm firearms rifle rifles round rounds bullet bullets ammunition caliber calibre semiautomatic semi lens camera film'.split(
    ' ',
  ),
);

/** "a 9mm pistol", "a 35mm lens": the kind of thing, not a measurement of it. */
export const isCalibre: Rejection = ({ place }) => {
  const { unit } = place.quantity;
  return unit.kind === 'measure' && unit.name === 'millimeters' && hasAfter(place, weapons, 3);
};

const emergencyNumbers = new Set([911, 999, 112]);

/** "911 calls", "a 999 operator". */
export const isEmergencyNumber: Rejection = ({ place }) =>
  place.quantity.isBare &&
  emergencyNumbers.has(place.quantity.value) &&
  /^(?:calls?|callers?|operators?|dispatchers?|recordings?|system)$/.test(wordAfter(place));
