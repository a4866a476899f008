import { isSpace, type Range } from '../../span';

/** A word, a run of digits, or one mark: what the date and number grammars read. */
export interface Lexeme extends Range {
  readonly kind: 'word' | 'digits' | 'mark';
  /** Lower case, curly apostrophes straightened, typographic dashes and minus signs as `-`. */
  readonly lower: string;
  /** White space stands before it. */
  readonly spaced: boolean;
  readonly capitalised: boolean;
}

/** Words beyond this length are no number and no month, and need no copy. */
const LONGEST_WORD = 40;

const letter = /[\p{L}\p{M}]/u;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return code >= 0xaa && letter.test(text.charAt(at));
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

const plainMarks = new Map([
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '--'],
  ['−', '-'],
  ['’', "'"],
  ['‘', "'"],
]);

/** Cuts `[start, end)` of the text into lexemes, in one pass; an apostrophe inside a word belongs to it. */
export function lexemesOf(text: string, start: number, end: number): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = start;
  let spaced = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at += 1;
      continue;
    }
    const from = at;
    if (isDigit(code)) {
      while (at < end && isDigit(text.charCodeAt(at))) at += 1;
      lexemes.push({
        kind: 'digits',
        start: from,
        end: at,
        lower: text.slice(from, Math.min(at, from + LONGEST_WORD)),
        spaced,
        capitalised: false,
      });
    } else if (isLetterAt(text, at)) {
      at = endOfWord(text, at, end);
      const printed = text.slice(from, Math.min(at, from + LONGEST_WORD));
      const lower = printed.toLowerCase().replaceAll('’', "'");
      lexemes.push({
        kind: 'word',
        start: from,
        end: at,
        lower,
        spaced,
        capitalised: !lower.startsWith(printed.charAt(0)),
      });
    } else {
      at += 1;
      const printed = text.charAt(from);
      lexemes.push({
        kind: 'mark',
        start: from,
        end: at,
        lower: plainMarks.get(printed) ?? printed,
        spaced,
        capitalised: false,
      });
    }
    spaced = false;
  }
  return lexemes;
}

function endOfWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    if (isLetterAt(text, at)) at += 1;
    else if (isApostrophe(text.charCodeAt(at)) && at + 1 < end && isLetterAt(text, at + 1)) at += 2;
    else break;
  }
  return at;
}
