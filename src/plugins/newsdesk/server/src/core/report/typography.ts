import { isSpace, type Range } from '../span';

/**
 * A text as its words read, whatever typography they were set in: marks removed,
 * dashes and ellipses made one, white space collapsed. `offsets[i]` is where
 * character `i` stood in the original.
 */
export interface PlainWords {
  readonly text: string;
  readonly offsets: readonly number[];
}

const dashes = new Set('\u2010\u2011\u2012\u2013\u2014\u2015\u2212-');
const doubleMarks = new Set('"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02');
const singleMarks = new Set("'\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc`\u00b4");

/** Sets a text, or a stretch of it, in plain typography, remembering where each character stood. */
export function plainWords(
  source: string,
  range: Range = { start: 0, end: source.length },
): PlainWords {
  const text: string[] = [];
  const offsets: number[] = [];
  const put = (character: string, at: number): void => {
    const last = text.at(-1);
    if (character === ' ' && (last === undefined || last === ' ' || last === '-')) return;
    text.push(character);
    offsets.push(at);
  };
  for (let at = range.start; at < range.end; at += 1) {
    const character = source.charAt(at);
    if (isSpace(source.charCodeAt(at))) put(' ', at);
    else if (dashes.has(character)) putDash(at);
    else if (character === '\u2026') put('\u2026', at);
    else if (source.startsWith('...', at)) {
      put('\u2026', at);
      at += 2;
      while (at + 1 < range.end && source.charAt(at + 1) === '.') at += 1;
    } else if (singleMarks.has(character) && isApostrophe(source, at)) put("'", at);
    else if (doubleMarks.has(character) || singleMarks.has(character)) continue;
    else if (character !== '\u00ad') put(character, at);
  }
  return trimEnd(text, offsets);

  /** `--`, ` – ` and `—` are the same pause. */
  function putDash(at: number): void {
    if (text.at(-1) === ' ') {
      text.pop();
      offsets.pop();
    }
    if (text.at(-1) !== '-') put('-', at);
  }
}

function trimEnd(text: string[], offsets: number[]): PlainWords {
  if (text.at(-1) === ' ') {
    text.pop();
    offsets.pop();
  }
  return { text: text.join(''), offsets };
}

function isApostrophe(source: string, at: number): boolean {
  return isWordCharacter(source.charAt(at - 1)) && isWordCharacter(source.charAt(at + 1));
}

/** Whether a character is used as a quotation mark, double or single. */
export function isQuotationMark(character: string): boolean {
  return doubleMarks.has(character) || singleMarks.has(character);
}

/** Letters, their combining marks, and digits. */
export function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}]$/u.test(character);
}
