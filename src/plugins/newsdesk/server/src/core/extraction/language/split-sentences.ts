import { isSpace } from '../../span';
import type { QuotedStretch } from './quote-marks';
import type { Token } from './sentence';

/** Longer runs without an end are cut, so that later work on one sentence stays bounded. */
const longestSentence = 400;

const terminals = new Set(['.', '!', '?', '…', '...', '..', '?!', '!!', '??', '....', ':']);
const closing = new Set(['"', '”', '’', "'", ')', ']', '»', "''"]);
const titles = new Set(
  'coun. const. cst. cpl. pte. msgr. brig. ald. rt. mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. sgt. capt. st. rev. hon. pres. maj. adm. cmdr. supt. insp. det. sec. atty. messrs. vs. no. nos. fr. sr. jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. mt. ft. v. e.g. i.e. cf. fig. approx. est. ave. blvd.'.split(
    ' ',
  ),
);
/** Words that begin a sentence after an abbreviation, where a name would not be begun by one. */
const starters = new Set(
  "the a an he she it they we i you but and in on at as if when while for this that these those his her its their our my there what who how why so since after before now not no one two some many most more with by from then meanwhile however yet or it's he's she's".split(
    ' ',
  ),
);
const reporting = new Set(
  'said says asked asks added adds wondered replied told shouted wrote'.split(' '),
);

/**
 * Cuts the tokens of one block into sentences. A full stop inside a complete quotation,
 * after an abbreviation or before a lower-case word does not end one.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  quoted: readonly QuotedStretch[],
): Token[][] {
  const sentences: Token[][] = [];
  const outer = quoted.filter((stretch) => stretch.depth === 0 && stretch.close !== null);
  let outerIndex = 0;
  let current: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    current.push(token);
    while (outerIndex < outer.length && (outer[outerIndex]?.end ?? 0) < token.end) outerIndex += 1;
    const stretch = outer[outerIndex];
    const inside = stretch !== undefined && token.start >= stretch.start && token.end < stretch.end;
    if (current.length >= longestSentence || (!inside && endsSentence(text, tokens, index))) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function endsSentence(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return false;
  const gap = text.slice(token.end, next.start);
  if (/\n\s*\n/.test(gap)) return true;
  const end = terminalBefore(tokens, index);
  if (end === undefined) {
    return endsWithPeriod(token) && endsAfterAbbreviation(token, next);
  }
  if (closing.has(next.text) && !hasSpace(gap)) return false;
  if (!hasSpace(gap) && end.text === '.') return false;
  if (end.text === ':') return gap.includes('\n');
  if (isInitial(tokens[index - 1], token) || endsTitle(tokens[index - 1], token)) return false;
  if (!startsSentence(next)) return false;
  const closesQuote = end !== token;
  return !(closesQuote && end.text !== '.' && attributionFollows(tokens, index + 1));
}

/** The terminal mark at or, past closing marks, before this token. */
function terminalBefore(tokens: readonly Token[], index: number): Token | undefined {
  for (let at = index; at >= 0 && at > index - 4; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (terminals.has(token.text)) return token;
    if (!closing.has(token.text)) {
      const abbreviated = at < index && endsWithPeriod(token) && !titles.has(token.lower);
      return abbreviated ? token : undefined;
    }
  }
  return undefined;
}

function endsWithPeriod(token: Token): boolean {
  return token.text.length > 1 && token.text.endsWith('.');
}

function endsAfterAbbreviation(token: Token, next: Token): boolean {
  if (titles.has(token.lower)) return false;
  return /^\p{Lu}/u.test(next.text) && starters.has(next.lower);
}

/** A single capital before the period: an initial, as in "J. Smith". */
function isInitial(before: Token | undefined, token: Token): boolean {
  return (
    token.text === '.' &&
    before !== undefined &&
    /^\p{Lu}$/u.test(before.text) &&
    before.text !== 'I'
  );
}

/** The period of a title that the tagger set apart: "Coun" and ".". */
function endsTitle(before: Token | undefined, token: Token): boolean {
  return (
    token.text === '.' &&
    before?.end === token.start &&
    titles.has(`${before.lower}.`) &&
    before.lower !== 'no'
  );
}

function startsSentence(token: Token): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€“„"‘‚'`«‹([•—–\-*@#]/u.test(token.text);
}

function hasSpace(gap: string): boolean {
  for (let at = 0; at < gap.length; at += 1) if (isSpace(gap.charCodeAt(at))) return true;
  return false;
}

const circumstances = new Set('on in at during outside after before from as while'.split(' '));

/** `"Why?" Ms Smith asked.`: the words after the marks belong to the quotation before them. */
function attributionFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 6); at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.tag === 'PUNCT' && token.text !== ',')) return false;
    if (reporting.has(token.lower)) {
      const after = tokens[at + 1];
      return (
        after === undefined ||
        ['PUNCT', 'PROPN', 'ADV'].includes(after.tag) ||
        circumstances.has(after.lower)
      );
    }
  }
  return false;
}
