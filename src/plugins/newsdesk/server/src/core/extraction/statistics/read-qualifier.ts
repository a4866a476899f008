import type { Qualifier } from '../../report/extracted-report';
import { lexemeAfter, wordAfter, wordBefore, type NumberInPlace } from './number-in-place';

/** How exact the number is, and how far the words that say so reach. */
export interface ReadQualifier {
  readonly qualifier: Qualifier;
  /** Lexemes in front of the number that belong to it. */
  readonly before: number;
  /** Lexemes behind the number that belong to it. */
  readonly after: number;
}

const phrasesBefore: readonly (readonly [Qualifier, readonly string[]])[] = [
  ['at-most', ['no more than', 'not more than', 'no greater than', 'no higher than']],
  ['at-least', ['no fewer than', 'no less than', 'not less than', 'not fewer than']],
  [
    'at-most',
    [
      'as many as',
      'as much as',
      'as high as',
      'up to',
      'at most',
      'a maximum of',
      'maximum of',
      'at the most',
    ],
  ],
  ['at-least', ['at least', 'a minimum of', 'minimum of', 'as few as', 'not under']],
  [
    'more-than',
    [
      'more than',
      'greater than',
      'higher than',
      'larger than',
      'well over',
      'just over',
      'just above',
      'well above',
      'over',
      'above',
      'surpassing',
      'surpassed',
      'surpass',
      'exceeding',
      'upwards of',
      'upward of',
      'in excess of',
      'north of',
      'topped',
      'exceeded',
      'exceed',
      'topping',
    ],
  ],
  [
    'less-than',
    [
      'fewer than',
      'less than',
      'lower than',
      'just under',
      'well under',
      'just below',
      'under',
      'below',
      'south of',
    ],
  ],
  [
    'approximately',
    [
      'about',
      'approximately',
      'around',
      'roughly',
      'some',
      'nearly',
      'almost',
      'an estimated',
      'estimated',
      'close to',
      'circa',
      'near',
      'virtually',
      'perhaps',
      'approx .',
      'approx',
      'somewhere around',
      '~',
      'somewhere between',
    ],
  ],
];

interface Phrase {
  readonly words: readonly string[];
  readonly qualifier: Qualifier;
}

/** By their last word, longest first. */
const phrasesByLastWord: ReadonlyMap<string, readonly Phrase[]> = byLastWord();

function byLastWord(): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [qualifier, printed] of phrasesBefore) {
    for (const phrase of printed) {
      const words = phrase.split(' ');
      const last = words.at(-1) ?? '';
      phrases.set(last, [...(phrases.get(last) ?? []), { words, qualifier }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** Reads the words beside a number that say how exact it is: "about", "at least", "or more", "100+". */
export function readQualifier(place: NumberInPlace): ReadQualifier {
  const behind = qualifierBehind(place);
  const front = qualifierInFront(place);
  if (place.quantity.upperValue !== null) return { ...front, ...rangeReach(place, front.before) };
  if (place.quantity.isPlusMinus) return { ...front, qualifier: 'approximately' };
  if (behind !== null) return { ...behind, before: front.before };
  if (front.qualifier === 'exact' && place.quantity.form === 'loose') {
    return { qualifier: 'more-than', before: articleBeforeLoose(place), after: 0 };
  }
  return front;
}

/** "a few hundred", "a couple hundred": the article belongs to the number. */
function articleBeforeLoose(place: NumberInPlace): number {
  return wordBefore(place) === 'a' ? 1 : 0;
}

/** "between" and "from" in front of a range belong to it. */
function rangeReach(
  place: NumberInPlace,
  before: number,
): Pick<ReadQualifier, 'qualifier' | 'before'> {
  const word = wordBefore(place);
  return { qualifier: 'between', before: word === 'between' || word === 'from' ? 1 : before };
}

function qualifierInFront(place: NumberInPlace): ReadQualifier {
  const last = wordBefore(place);
  for (const { words, qualifier } of phrasesByLastWord.get(last) ?? []) {
    const matches = words.every((word, index) => wordBefore(place, words.length - index) === word);
    if (matches && !isOtherSense(place, last, words.length)) {
      return { qualifier, before: words.length, after: 0 };
    }
  }
  return { qualifier: 'exact', before: 0, after: 0 };
}

const motion = new Set([
  'turned',
  'go',
  'went',
  'come',
  'came',
  'pushed',
  'looking',
  'looked',
  'move',
  'moved',
]);

/** "turned around 300", "adds up to 300": the word belongs to the verb. */
function isOtherSense(place: NumberInPlace, word: string, length: number): boolean {
  const before = wordBefore(place, length + 1);
  if (word === 'around') return motion.has(before);
  return word === 'to' && (before.startsWith('add') || before === 'amounts');
}

const risers = new Set(['more', 'above', 'higher', 'greater', 'over']);
const fallers = new Set(['less', 'fewer', 'lower', 'below', 'under']);

/** "or more", "or so", "or fewer", "at least", "100+". */
function qualifierBehind(place: NumberInPlace): ReadQualifier | null {
  const first = wordAfter(place);
  const second = wordAfter(place, 2);
  if (first === '+' && lexemeAfter(place)?.spaced === false)
    return { qualifier: 'at-least', before: 0, after: 1 };
  if (first === 'or' && wordAfter(place, 3) !== 'than') {
    if (risers.has(second)) return { qualifier: 'at-least', before: 0, after: 2 };
    if (fallers.has(second)) return { qualifier: 'at-most', before: 0, after: 2 };
    if (second === 'so') return { qualifier: 'approximately', before: 0, after: 2 };
  }
  if (first === 'and' && second === 'more') return null;
  return first === 'plus' && lexemeAfter(place)?.spaced === true && second !== 'or'
    ? { qualifier: 'at-least', before: 0, after: 1 }
    : null;
}
