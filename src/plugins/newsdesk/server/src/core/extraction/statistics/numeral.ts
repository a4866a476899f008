import { isSpace } from '../../span';
import type { Lexeme } from '../dates/lexeme';

/** A number in digits. */
export interface Numeral {
  /** For `Number()`: separators gone, decimal point in place. */
  readonly literal: string;
  readonly next: number;
  readonly isBare: boolean;
}

/** No figure in the news has more digits; longer runs are codes. */
const LONGEST_FIGURE = 15;
const MOST_GROUPS = 5;

/**
 * Reads a number in digits: 1000, 1,000, 1 000, 1,00,000, 1.5, .5, 1.000.000, 1.000,5 and 4e14.
 * "1.000" alone is a decimal; versions (1.5.3) and lists without spaces (1,2,3) are no numbers.
 */
export function readNumeral(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
): Numeral | null {
  const first = lexemes[index];
  if (first === undefined) return null;
  if (first.lower === '.') return bareDecimal(lexemes, index);
  if (first.kind !== 'digits' || lengthOf(first) > LONGEST_FIGURE) return null;
  const commas = groupsAfter(lexemes, index + 1, ',');
  if (commas.length > 0) return commaNumeral(lexemes, index, first, commas);
  const dots = groupsAfter(lexemes, index + 1, '.');
  if (dots.length > 1) return dottedThousands(lexemes, index, first, dots);
  const decimal = dots[0];
  if (decimal !== undefined) return dottedNumeral(lexemes, index, first, decimal);
  const spaced = spaceGroups(text, lexemes, index, first);
  if (spaced !== null) return spaced;
  return withExponent(lexemes, { literal: first.lower, next: index + 1, isBare: true });
}

function lengthOf(lexeme: Lexeme): number {
  return lexeme.end - lexeme.start;
}

/** The unspaced digit groups behind one separator. */
function groupsAfter(
  lexemes: readonly Lexeme[],
  index: number,
  separator: string,
): readonly Lexeme[] {
  const groups: Lexeme[] = [];
  for (let at = index; groups.length <= MOST_GROUPS; at += 2) {
    const mark = lexemes[at];
    const group = lexemes[at + 1];
    if (mark?.lower !== separator || mark.spaced || group?.kind !== 'digits' || group.spaced) break;
    groups.push(group);
  }
  return groups;
}

function bareDecimal(lexemes: readonly Lexeme[], index: number): Numeral | null {
  const digits = lexemes[index + 1];
  if (lexemes[index]?.spaced !== true || digits?.kind !== 'digits' || digits.spaced) return null;
  if (lengthOf(digits) > LONGEST_FIGURE) return null;
  return { literal: `0.${digits.lower}`, next: index + 2, isBare: false };
}

function isThousands(first: Lexeme, groups: readonly Lexeme[]): boolean {
  return lengthOf(first) <= 3 && groups.every((group) => lengthOf(group) === 3);
}

/** India's grouping: 12,34,567. */
function isIndian(first: Lexeme, groups: readonly Lexeme[]): boolean {
  const last = groups.at(-1);
  return (
    groups.length > 1 &&
    last !== undefined &&
    lengthOf(first) <= 2 &&
    lengthOf(last) === 3 &&
    groups.slice(0, -1).every((group) => lengthOf(group) === 2)
  );
}

function commaNumeral(
  lexemes: readonly Lexeme[],
  index: number,
  first: Lexeme,
  groups: readonly Lexeme[],
): Numeral | null {
  const whole = first.lower + groups.map((group) => group.lower).join('');
  const next = index + 1 + groups.length * 2;
  if (!isThousands(first, groups) && !isIndian(first, groups)) {
    return isDecimalComma(lexemes, groups, next)
      ? { literal: `${first.lower}.${groups[0]?.lower ?? ''}`, next, isBare: false }
      : null;
  }
  if (whole.length > LONGEST_FIGURE) return null;
  const decimals = groupsAfter(lexemes, next, '.');
  const fraction = decimals[0];
  if (decimals.length > 1) return null;
  if (fraction === undefined) return { literal: whole, next, isBare: false };
  return { literal: `${whole}.${fraction.lower}`, next: next + 2, isBare: false };
}

/** "12,5 %": a comma can only be the decimal one. */
function isDecimalComma(
  lexemes: readonly Lexeme[],
  groups: readonly Lexeme[],
  next: number,
): boolean {
  const [group, second] = groups;
  return (
    group !== undefined &&
    second === undefined &&
    lengthOf(group) < 3 &&
    lexemes[next]?.lower === '%'
  );
}

function dottedThousands(
  lexemes: readonly Lexeme[],
  index: number,
  first: Lexeme,
  groups: readonly Lexeme[],
): Numeral | null {
  if (!isThousands(first, groups)) return null;
  const literal = first.lower + groups.map((group) => group.lower).join('');
  return literal.length > LONGEST_FIGURE
    ? null
    : decimalComma(lexemes, { literal, next: index + 1 + groups.length * 2, isBare: false });
}

function dottedNumeral(
  lexemes: readonly Lexeme[],
  index: number,
  first: Lexeme,
  decimal: Lexeme,
): Numeral | null {
  if (lengthOf(decimal) > LONGEST_FIGURE) return null;
  const next = index + 3;
  if (isThousands(first, [decimal])) {
    const whole = { literal: first.lower + decimal.lower, next, isBare: false };
    const continental = decimalComma(lexemes, whole);
    if (continental.next > next) return continental;
  }
  const numeral = { literal: `${first.lower}.${decimal.lower}`, next, isBare: false };
  return withExponent(lexemes, numeral);
}

function decimalComma(lexemes: readonly Lexeme[], whole: Numeral): Numeral {
  const [group, second] = groupsAfter(lexemes, whole.next, ',');
  if (group === undefined || second !== undefined || lengthOf(group) > 2) return whole;
  return { literal: `${whole.literal}.${group.lower}`, next: whole.next + 2, isBare: false };
}

/** "1 000 000": no other digits on either side, and no month in front ("May 10 000" is none). */
function spaceGroups(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
  first: Lexeme,
): Numeral | null {
  if (lengthOf(first) > 3 || lexemes[index - 1]?.kind === 'digits' || first.lower.startsWith('0'))
    return null;
  let literal = first.lower;
  let end = first.end;
  let next = index + 1;
  while (next - index <= MOST_GROUPS) {
    const group = lexemes[next];
    if (group?.kind !== 'digits' || group.start !== end + 1 || lengthOf(group) !== 3) break;
    if (!isSpace(text.charCodeAt(end))) break;
    literal += group.lower;
    end = group.end;
    next += 1;
  }
  const plain = text.charAt(first.end) === ' ';
  if (next === index + 1 || lexemes[next]?.kind === 'digits') return null;
  if (plain && lexemes[index - 1]?.capitalised === true) return null;
  return { literal, next, isBare: false };
}

/** "8x2^10": sizes of memory. */
function powerOfTwo(lexemes: readonly Lexeme[], numeral: Numeral, at: number): Numeral {
  const digits = lexemes[at];
  if (digits?.kind !== 'digits' || digits.spaced || lengthOf(digits) > 2) return numeral;
  const value = Number(numeral.literal) * 2 ** Number(digits.lower);
  return { literal: String(value), next: at + 1, isBare: false };
}

/** Scientific notation: 4e14, 1e-3, 2.48×10-5. */
function withExponent(lexemes: readonly Lexeme[], numeral: Numeral): Numeral {
  const mark = lexemes[numeral.next];
  if (mark === undefined || mark.spaced) return numeral;
  let at = numeral.next + 1;
  if (mark.lower === '×' || mark.lower === 'x') {
    if (lexemes[at]?.lower === '2' && lexemes[at + 1]?.lower === '^') {
      return powerOfTwo(lexemes, numeral, at + 2);
    }
    if (lexemes[at]?.lower !== '10') return numeral;
    at += lexemes[at + 1]?.lower === '^' ? 2 : 1;
    if (lexemes[at]?.kind === 'digits' && lexemes[at - 1]?.lower !== '^') return numeral;
  } else if (mark.lower !== 'e') return numeral;
  const isNegative = lexemes[at]?.lower === '-';
  const digits = lexemes[isNegative ? at + 1 : at];
  if (digits?.kind !== 'digits' || digits.spaced || lengthOf(digits) > 2) return numeral;
  return {
    literal: `${numeral.literal}e${isNegative ? '-' : ''}${digits.lower}`,
    next: (isNegative ? at + 1 : at) + 1,
    isBare: false,
  };
}
