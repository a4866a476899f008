import type { PartOfSpeech, Sentence, Token } from '../language/sentence';
import type { Block } from '../layout/block';
import type { Range } from '../../span';

/** A word as names are read: hyphenated parts in one ("Rostov-on-Don", "al-Sisi"). */
export interface NameWord extends Range {
  readonly text: string;
  readonly lower: string;
  readonly tag: PartOfSpeech;
  readonly capital: boolean;
  /** Capitalised perhaps only because a sentence, a quote or a clause after a colon begins here. */
  readonly initial: boolean;
}

/** The words of a sentence, and whether its capitals mean anything. */
export interface NameSentence {
  readonly words: readonly NameWord[];
  /** Index into `Layout.blocks`. */
  readonly block: number;
  /** True when nearly every word has a capital, as in a title. */
  readonly titleCase: boolean;
}

/** Reads the sentences' tokens as words of names. */
export function nameSentences(
  sentences: readonly Sentence[],
  blocks: readonly Block[],
): NameSentence[] {
  return sentences.map(({ tokens, block }) => {
    const words = nameWords(tokens);
    const inBody = blocks[block]?.role === 'body';
    return { words, block, titleCase: isTitleCase(words, inBody ? 7 : 3) };
  });
}

function nameWords(tokens: readonly Token[]): NameWord[] {
  const words: NameWord[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = tokens[at];
    if (first === undefined) break;
    let last = first;
    let text = first.text;
    let next = at + 1;
    for (;;) {
      const hyphen = tokens[next];
      const part = tokens[next + 1];
      if (hyphen === undefined || part === undefined || text.length > 60) break;
      if (hyphen.text !== '-' || hyphen.start !== last.end || part.start !== hyphen.end) break;
      if (!/^\p{L}/u.test(part.text) || !/^\p{L}/u.test(first.text)) break;
      text += `-${part.text}`;
      last = part;
      next += 2;
    }
    const possessive = endsInPossessive(text) ? 2 : 0;
    const whole = last === first && possessive === 0;
    const printed = text.slice(0, text.length - possessive);
    const name = printed.includes('’') ? printed.replace(/’/g, "'") : printed;
    const capital = isCapitalised(text);
    words.push({
      start: first.start,
      end: last.end - possessive,
      text: name,
      lower: whole ? first.lower : name.toLowerCase(),
      tag: last === first ? first.tag : 'PROPN',
      capital,
      initial: capital && beginsClause(words),
    });
    at = next;
  }
  return words;
}

function endsInPossessive(text: string): boolean {
  const apostrophe = text.charCodeAt(text.length - 2);
  return text.length > 3 && text.endsWith('s') && (apostrophe === 0x27 || apostrophe === 0x2019);
}

function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 0x80 && !word.includes('-') && !word.includes("'") && !word.includes('’')) {
    return first >= 0x41 && first <= 0x5a;
  }
  return (
    /^(?:(?:al|el|d|l|bin|ad|an|ash|as|at|ar)[-'’])?\p{Lu}/u.test(word) &&
    !/-\p{Ll}+(?:ed|ing|led|based|born|style|era|like|wide|long|run|made|backed|held|owned|friendly|winner|winning|nominated|elect|minded|free|rich|related|controlled|linked|educated|trained|speaking|turned|year|old|type|level|bound|area|bred|class|only|themed)$/u.test(
      word,
    )
  );
}

function beginsClause(before: readonly NameWord[]): boolean {
  const previous = before.at(-1);
  return previous === undefined || /^[.!?…:;“"‘'«•*–—[]+$/.test(previous.text);
}

/** In the body a short sentence of names is no title. */
function isTitleCase(words: readonly NameWord[], fewest: number): boolean {
  let long = 0;
  let capitals = 0;
  for (const { text, capital } of words) {
    if (text.length < 4 || !/\p{L}/u.test(text)) continue;
    long += 1;
    if (capital) capitals += 1;
  }
  return long >= fewest && capitals >= long * 0.75;
}
