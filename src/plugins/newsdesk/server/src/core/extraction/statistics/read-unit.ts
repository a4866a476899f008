import type { Lexeme } from '../dates/lexeme';
import {
  currencyCodes,
  currencySymbols,
  currencyWords,
  informalCodes,
  minorUnits,
  sharedCurrencyWords,
} from './currencies';
import { durationUnits, LONGEST_UNIT, measuredUnits } from './measured-units';
import type { QuantityUnit } from './quantity';

/** A unit behind a number, and where it ends; `share` is what a minor unit is of its currency. */
export interface ReadUnit {
  readonly unit: QuantityUnit;
  readonly next: number;
  readonly share: number;
}

const none: QuantityUnit = { kind: 'none' };

/** Reads the unit attached to a number that ends at `index`: %, points, money, measures, time, times. */
export function readUnit(text: string, lexemes: readonly Lexeme[], index: number): ReadUnit {
  const hyphen = isInnerHyphen(lexemes, index);
  const at = hyphen ? index + 1 : index;
  return (
    percentAt(lexemes, at) ??
    pollPointsAt(lexemes, at, hyphen) ??
    moneyAt(text, lexemes, at) ??
    measureAt(lexemes, at) ??
    durationAt(lexemes, at) ??
    timesAt(lexemes, at) ?? { unit: none, next: index, share: 1 }
  );
}

function isInnerHyphen(lexemes: readonly Lexeme[], index: number): boolean {
  const hyphen = lexemes[index];
  return hyphen?.lower === '-' && !hyphen.spaced && lexemes[index + 1]?.spaced === false;
}

function plain(unit: QuantityUnit, next: number): ReadUnit {
  return { unit, next, share: 1 };
}

/** "%", "percent", "per cent", "percentage points", "basis points"; a fraction may add "of a". */
export function percentAt(lexemes: readonly Lexeme[], index: number): ReadUnit | null {
  const word = lexemes[index]?.lower;
  const second = lexemes[index + 1]?.lower;
  const isLinked = second === '-';
  const points = isLinked ? lexemes[index + 2]?.lower : second;
  const isPoints = points === 'point' || points === 'points';
  const afterPoints = index + (isLinked ? 3 : 2);
  if (word === '%' || word === 'percent' || word === 'pct') {
    return isPoints && !isLinked
      ? plain({ kind: 'points', name: 'percentage points' }, afterPoints)
      : plain({ kind: 'percent', name: 'percent' }, index + 1);
  }
  if (word === 'per' && second === 'cent')
    return plain({ kind: 'percent', name: 'percent' }, index + 2);
  if (word === 'percentage' && isPoints) {
    return plain({ kind: 'points', name: 'percentage points' }, afterPoints);
  }
  if (word === 'basis' && isPoints)
    return plain({ kind: 'points', name: 'basis points' }, afterPoints);
  if (word === 'bps') return plain({ kind: 'points', name: 'basis points' }, index + 1);
  return word === 'pp' ? plain({ kind: 'points', name: 'percentage points' }, index + 1) : null;
}

const leads = new Set(
  'lead edge swing margin advantage gap deficit loss win victory drop rise increase decline plunge gain jump fall slide'.split(
    ' ',
  ),
);

const ahead = new Set(['ahead', 'behind', 'clear', 'higher', 'lower', 'up', 'down']);

/** "a 24-point lead", "28 points ahead"; "three points to make" are none. */
function pollPointsAt(
  lexemes: readonly Lexeme[],
  index: number,
  isHyphened: boolean,
): ReadUnit | null {
  const word = lexemes[index]?.lower;
  const after = lexemes[index + 1]?.lower ?? '';
  const isLead = isHyphened && word === 'point' && leads.has(after);
  const isAhead = !isHyphened && word === 'points' && ahead.has(after);
  return isLead || isAhead ? plain({ kind: 'measure', name: 'points' }, index + 1) : null;
}

function currency(code: string, next: number): ReadUnit {
  return plain({ kind: 'currency', name: code }, next);
}

/** With a capital these are someone's name. */
const alsoNames = new Set(['rand', 'buck', 'bucks', 'quid', 'sterling']);

/** "dollars", "Canadian dollars", "million pounds", "EUR", "15€", "99 cents", "50p". */
function moneyAt(text: string, lexemes: readonly Lexeme[], index: number): ReadUnit | null {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return null;
  const symbol = lexeme.kind === 'mark' ? currencySymbols.get(lexeme.lower) : undefined;
  if (symbol !== undefined) {
    const opensNext = lexeme.spaced && lexemes[index + 1]?.kind === 'digits';
    return opensNext
      ? null
      : {
          unit: { kind: 'currency', name: symbol },
          next: index + 1,
          share: lexeme.lower === '¢' ? 0.01 : 1,
        };
  }
  if (lexeme.kind !== 'word') return null;
  const shared = sharedMoney(lexemes, index);
  if (shared !== null) return shared;
  const word = currencyWords.get(lexeme.lower);
  if (word !== undefined && !(lexeme.capitalised && alsoNames.has(lexeme.lower)))
    return currency(word, index + 1);
  const minor = minorUnits.get(lexeme.lower);
  if (minor !== undefined)
    return { unit: { kind: 'currency', name: minor }, next: index + 1, share: 0.01 };
  if (lexeme.lower === 'p' && !lexeme.spaced) {
    return { unit: { kind: 'currency', name: 'GBP' }, next: index + 1, share: 0.01 };
  }
  const code = codeAt(text, lexeme);
  return code === null ? null : currency(code, index + 1);
}

/** "US dollars", "New Zealand dollars", "Swiss francs", "pounds sterling". */
function sharedMoney(lexemes: readonly Lexeme[], index: number): ReadUnit | null {
  if (lexemes[index]?.lower === 'pounds' && lexemes[index + 1]?.lower === 'sterling') {
    return currency('GBP', index + 2);
  }
  for (let at = index; at < index + 4; at += 1) {
    const word = lexemes[at]?.lower ?? '';
    const plural = word.endsWith('s') || sharedCurrencyWords.has(word) ? word : `${word}s`;
    const owners = sharedCurrencyWords.get(plural);
    const code =
      at === index
        ? undefined
        : owners?.get(lexemes[at - 1]?.lower === '.' ? 'us' : (lexemes[at - 1]?.lower ?? ''));
    if (code !== undefined) return currency(code, at + 1);
  }
  return null;
}

/** An ISO 4217 code in capitals, or "RMB". */
export function codeAt(text: string, lexeme: Lexeme): string | null {
  if (lexeme.kind !== 'word' || lexeme.end - lexeme.start > 3) return null;
  const printed = text.slice(lexeme.start, lexeme.end);
  if (currencyCodes.has(printed)) return printed;
  return lexeme.capitalised ? (informalCodes.get(lexeme.lower) ?? null) : null;
}

/** A unit of measure of up to three words; "metric tons", "sq ft" and "miles per hour" are one. */
function measureAt(lexemes: readonly Lexeme[], index: number): ReadUnit | null {
  const degrees = degreeSign(lexemes, index);
  if (degrees !== null) return degrees;
  const first = lexemes[index];
  if (first?.kind !== 'word' || (first.lower === 'm' && first.spaced)) return null;
  let phrase = '';
  let found: ReadUnit | null = null;
  let at = index;
  for (let words = 0; words < LONGEST_UNIT; words += 1) {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== 'word') break;
    phrase = phrase === '' ? lexeme.lower : `${phrase}-${lexeme.lower}`;
    const name = measuredUnits.get(phrase);
    if (name !== undefined) found = withPower(lexemes, name, at + 1);
    at += 1;
    const mark = lexemes[at]?.lower;
    if (mark === '-' || mark === '.') at += 1;
  }
  return found;
}

const powers: ReadonlyMap<string, string> = new Map([
  ['2', 'square'],
  ['²', 'square'],
  ['squared', 'square'],
  ['3', 'cubic'],
  ['³', 'cubic'],
  ['cubed', 'cubic'],
]);

const lengths = new Set(['kilometers', 'meters', 'centimeters', 'miles', 'feet']);

/** "km2", "m³", "km^2", "kilometers squared". */
function withPower(lexemes: readonly Lexeme[], name: string, next: number): ReadUnit {
  const caret = lexemes[next]?.lower === '^' ? next + 1 : next;
  const sign = lexemes[caret];
  const power = powers.get(sign?.lower ?? '');
  const isAttached = sign !== undefined && (!sign.spaced || sign.kind === 'word');
  return power !== undefined && isAttached && lengths.has(name)
    ? plain({ kind: 'measure', name: `${power} ${name}` }, caret + 1)
    : plain({ kind: 'measure', name }, next);
}

/** "32 °C", "-18°F", "90°". */
function degreeSign(lexemes: readonly Lexeme[], index: number): ReadUnit | null {
  const sign = lexemes[index];
  if (sign?.lower === '℃') return plain({ kind: 'measure', name: 'degrees Celsius' }, index + 1);
  if (sign?.lower === '℉') return plain({ kind: 'measure', name: 'degrees Fahrenheit' }, index + 1);
  if (sign?.lower !== '°' && sign?.lower !== 'º') return bareScale(lexemes, index);
  const scale = lexemes[index + 1];
  if (scale?.lower === 'c') return plain({ kind: 'measure', name: 'degrees Celsius' }, index + 2);
  if (scale?.lower === 'f')
    return plain({ kind: 'measure', name: 'degrees Fahrenheit' }, index + 2);
  return plain({ kind: 'measure', name: 'degrees' }, index + 1);
}

/** "41.3 C": a scale without its sign, behind a number with a decimal. */
function bareScale(lexemes: readonly Lexeme[], index: number): ReadUnit | null {
  const scale = lexemes[index];
  const isDecimal =
    lexemes[index - 2]?.lower === '.' || /^\d+\.\d$/.test(lexemes[index - 1]?.lower ?? '');
  if (!isDecimal || scale === undefined) return null;
  const name = scale.lower === 'c' ? 'Celsius' : scale.lower === 'f' ? 'Fahrenheit' : null;
  return name === null ? null : plain({ kind: 'measure', name: `degrees ${name}` }, index + 1);
}

function durationAt(lexemes: readonly Lexeme[], index: number): ReadUnit | null {
  const lexeme = lexemes[index];
  if (lexeme?.kind !== 'word') return null;
  const lower = lexeme.lower.replace("'s", '');
  const name = durationUnits.get(lower);
  return name === undefined ? null : plain({ kind: 'duration', name }, index + 1);
}

const comparisons = new Set(
  'as more less the larger higher greater bigger faster likelier lower smaller stronger richer longer worse better that its their'.split(
    ' ',
  ),
);

/** "three times as many", "10 times the price", "five-fold", "10x"; "five times" alone is how often. */
function timesAt(lexemes: readonly Lexeme[], index: number): ReadUnit | null {
  const lexeme = lexemes[index];
  if (lexeme?.lower === 'fold') return plain({ kind: 'times', name: 'times' }, index + 1);
  if (lexeme?.lower !== 'times') return null;
  return comparisons.has(lexemes[index + 1]?.lower ?? '')
    ? plain({ kind: 'times', name: 'times' }, index + 1)
    : null;
}
